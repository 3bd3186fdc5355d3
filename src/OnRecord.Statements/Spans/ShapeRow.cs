namespace OnRecord.Statements.Spans;

/// <summary>Row of the model's shape embedding: what sort of text is read, how a piece's word is written, and whether it is quoted.</summary>
public static class ShapeRow
{
    /// <summary>Number of rows: for each <see cref="TextLevel"/> six letter shapes outside quotations, then six inside.</summary>
    public const int Count = 2 * RowsOfLevel;

    private const int RowsOfLevel = 12;

    /// <summary>The row of one piece.</summary>
    public static int Of(WordPiece piece, TextLevel level) =>
        OfSpecial(level) + (piece.IsLineBreak ? 0 : (int)piece.Shape + (piece.InQuotation ? RowsOfLevel / 2 : 0));

    /// <summary>The row of line breaks and of the pieces that frame a window.</summary>
    public static int OfSpecial(TextLevel level) => (int)level * RowsOfLevel;
}
