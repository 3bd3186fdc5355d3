namespace OnRecord.Statements.Forms;

/// <summary>The parts of a text that stand between double quotation marks, as the word pieces are told.</summary>
/// <remarks>A line break ends a quotation; a mark that is opened again behind it begins another. Pure.</remarks>
public static class QuotedParts
{
    /// <summary>Runs of quoted pieces, in order and without overlaps.</summary>
    public static IReadOnlyList<TextSpan> Of(IReadOnlyList<WordPiece> pieces)
    {
        ArgumentNullException.ThrowIfNull(pieces);
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
