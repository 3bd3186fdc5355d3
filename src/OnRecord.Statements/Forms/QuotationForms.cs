using OnRecord.Text.Quotations;

namespace OnRecord.Statements.Forms;

/// <summary>Stage 4: tells from the quotation marks in whose words a content stands.</summary>
/// <remarks>
/// Only letters and digits count: the content is direct when all of them are quoted, mixed when some are, indirect when
/// none is. A quotation that holds the statement itself is somebody else's. The rule is <c>specs/form.md</c>. Immutable,
/// so safe on any thread.
/// </remarks>
/// <param name="text">The text.</param>
/// <param name="quotations">Its quotations, in the order of the text.</param>
public sealed class QuotationForms(SourceText text, IReadOnlyList<Quotation> quotations)
{
    /// <summary>The quotations of a text, ready to be asked.</summary>
    public static QuotationForms Read(SourceText text) => new(text, QuotationReader.Read(text));

    /// <summary>The form of one content.</summary>
    /// <param name="source">The pieces of its source; empty when there is none.</param>
    /// <param name="cue">The pieces of its cue.</param>
    /// <param name="content">The content's pieces.</param>
    public QuotationForm Of(
        IReadOnlyList<TextSpan> source,
        IReadOnlyList<TextSpan> cue,
        IReadOnlyList<TextSpan> content
    )
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(cue);
        ArgumentNullException.ThrowIfNull(content);
        var ownWords = IsFirstPerson(source);
        var (inside, outside) = (false, false);
        foreach (var piece in content)
        {
            var at = piece.Start;
            foreach (var quotation in Overlapping(piece))
            {
                if (!Counts(quotation, piece))
                {
                    continue;
                }

                var quoteStart = Math.Clamp(quotation.Span.Start, at, piece.End);
                var quoteEnd = Math.Clamp(quotation.Span.End, quoteStart, piece.End);
                outside |= HasWord(at, quoteStart);
                inside |= HasWord(quoteStart, quoteEnd);
                at = quoteEnd;
            }

            outside |= HasWord(at, piece.End);
        }

        return (inside, outside) switch
        {
            (true, false) => QuotationForm.Direct,
            (true, true) => QuotationForm.Mixed,
            _ => QuotationForm.Indirect,
        };

        bool Counts(Quotation quotation, TextSpan piece) =>
            quotation.Kind is QuotationKind.Quotation or QuotationKind.Term
            && (
                ownWords
                || !cue.Any(quotation.Span.Contains)
                || (!quotation.IsClosed && Math.Abs(piece.Start - quotation.Span.Start) <= 1)
            );
    }

    private bool IsFirstPerson(IReadOnlyList<TextSpan> source) =>
        source is [var only] && text.Slice(only) is "I" or "we" or "We";

    /// <summary>The quotations that share a character with a span, outer ones before those inside.</summary>
    private IEnumerable<Quotation> Overlapping(TextSpan span)
    {
        var next = FirstFrom(span.Start);
        var holders = new Stack<Quotation>(QuotationReader.MaxDepth);
        for (int? index = next == 0 ? null : next - 1; index is { } holder; index = quotations[holder].Parent)
        {
            holders.Push(quotations[holder]);
        }

        foreach (var holder in holders)
        {
            if (holder.Span.Overlaps(span))
            {
                yield return holder;
            }
        }

        for (; next < quotations.Count && quotations[next].Span.Start < span.End; next++)
        {
            yield return quotations[next];
        }
    }

    private int FirstFrom(int position)
    {
        var (low, high) = (0, quotations.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = quotations[middle].Span.Start < position ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private bool HasWord(int start, int end)
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
