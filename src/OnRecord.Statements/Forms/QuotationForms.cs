namespace OnRecord.Statements.Forms;

/// <summary>Stage 4: tells from the quotation marks in whose words a content stands.</summary>
/// <remarks>
/// Only letters and digits count: the content is direct when all of them are quoted, mixed when some are, indirect when
/// none is. The rule is <c>specs/form.md</c>. Pure.
/// </remarks>
public static class QuotationForms
{
    /// <summary>The form of one content.</summary>
    /// <param name="text">The text.</param>
    /// <param name="quoted">What the text quotes, in order and without overlaps.</param>
    /// <param name="content">The content's pieces.</param>
    public static QuotationForm Of(SourceText text, IReadOnlyList<TextSpan> quoted, IReadOnlyList<TextSpan> content)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(quoted);
        ArgumentNullException.ThrowIfNull(content);
        var (inside, outside) = (false, false);
        foreach (var piece in content)
        {
            var at = piece.Start;
            for (var quote = FirstEndingAfter(quoted, piece.Start); at < piece.End; quote++)
            {
                var next = quote < quoted.Count ? quoted[quote] : new TextSpan(piece.End, piece.End);
                var quoteStart = Math.Clamp(next.Start, at, piece.End);
                var quoteEnd = Math.Clamp(next.End, quoteStart, piece.End);
                outside |= HasWord(text, at, quoteStart);
                inside |= HasWord(text, quoteStart, quoteEnd);
                at = quote < quoted.Count ? quoteEnd : piece.End;
            }
        }

        return (inside, outside) switch
        {
            (true, false) => QuotationForm.Direct,
            (true, true) => QuotationForm.Mixed,
            _ => QuotationForm.Indirect,
        };
    }

    private static int FirstEndingAfter(IReadOnlyList<TextSpan> quoted, int position)
    {
        var (low, high) = (0, quoted.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = quoted[middle].End <= position ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private static bool HasWord(SourceText text, int start, int end)
    {
        foreach (var rune in text.Slice(new TextSpan(start, end)).EnumerateRunes())
        {
            if (System.Text.Rune.IsLetterOrDigit(rune))
            {
                return true;
            }
        }

        return false;
    }
}
