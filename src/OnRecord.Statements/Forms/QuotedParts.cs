namespace OnRecord.Statements.Forms;

/// <summary>The parts of a text that stand between quotation marks, as the word pieces are told.</summary>
internal static class QuotedParts
{
    /// <summary>Runs of quoted pieces, in order and without overlaps.</summary>
    public static IReadOnlyList<TextSpan> Of(IReadOnlyList<WordPiece> pieces)
    {
        var parts = new List<TextSpan>();
        var goesOn = false;
        foreach (var piece in pieces)
        {
            if (piece.InQuotation && goesOn)
            {
                parts[^1] = parts[^1].Union(piece.Span);
            }
            else if (piece.InQuotation)
            {
                parts.Add(piece.Span);
            }

            goesOn = piece.InQuotation;
        }

        return parts;
    }
}
