namespace OnRecord.Training.Network;

/// <summary>The row of the feature embedding for a piece: letter shape, and whether it stands in a quotation.</summary>
internal static class PieceFeature
{
    public const int Count = 12;

    public static int Of(WordPiece piece) => (int)piece.Shape + (piece.InQuotation ? 6 : 0);
}
