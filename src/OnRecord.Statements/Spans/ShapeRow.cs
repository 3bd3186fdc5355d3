namespace OnRecord.Statements.Spans;

/// <summary>Row of the model's shape embedding: how a piece's word is written, and whether it is quoted.</summary>
public static class ShapeRow
{
    /// <summary>Number of rows: six letter shapes outside quotations, then six inside.</summary>
    public const int Count = 12;

    /// <summary>Row of line breaks and of the pieces that frame a window.</summary>
    public const int Special = 0;

    /// <summary>The row of one piece.</summary>
    public static int Of(WordPiece piece) =>
        piece.IsLineBreak ? Special : (int)piece.Shape + (piece.InQuotation ? Count / 2 : 0);
}
