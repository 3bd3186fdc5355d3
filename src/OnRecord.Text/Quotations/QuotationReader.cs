using OnRecord.Text.Paragraphs;

namespace OnRecord.Text.Quotations;

/// <summary>Finds what a text puts in quotation marks.</summary>
/// <remarks>
/// The rules are <c>specs/quotations.md</c>. Every mark is judged by a bounded number of characters around it and by the
/// marks of its own paragraph, so the time is linear in the length of the text. Safe on any thread.
/// </remarks>
public static class QuotationReader
{
    /// <summary>Quotations nest no deeper; a mark that would open one more is left out.</summary>
    public const int MaxDepth = 8;

    /// <summary>The quotations in the order of their opening marks; one that holds others stands before them.</summary>
    public static IReadOnlyList<Quotation> Read(SourceText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Read(text, text.Whole);
    }

    /// <summary>The quotations of a part of a text, as if it stood alone; spans are those of the whole text.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="within"/> reaches past the end of the text.</exception>
    public static IReadOnlyList<Quotation> Read(SourceText text, TextSpan within)
    {
        ArgumentNullException.ThrowIfNull(text);
        OpenQuotations open = new(text.Value);
        List<Mark> marks = [];
        foreach (TextSpan paragraph in ParagraphSplitter.Split(text, within))
        {
            marks.Clear();
            MarkScanner.Scan(text.Value, paragraph, marks);
            int first = open.BeginParagraph(paragraph, marks);
            ParagraphMarks.Read(marks, first, open);
            open.EndParagraph();
        }

        open.EndText();
        return Arrange(text.Value, open.Found);
    }

    /// <summary>Tells depth, parent and kind once it is known which marks were none.</summary>
    private static List<Quotation> Arrange(string text, IReadOnlyList<FoundQuotation> found)
    {
        List<Quotation> quotations = [];
        Stack<int> holders = [];
        foreach (FoundQuotation next in found)
        {
            if (next.IsDropped)
            {
                continue;
            }

            while (holders.TryPeek(out int holder) && quotations[holder].Span.End <= next.Span.Start)
            {
                holders.Pop();
            }

            quotations.Add(
                new Quotation
                {
                    Span = next.Span,
                    Parts = next.Parts,
                    Depth = holders.Count,
                    Parent = holders.TryPeek(out int parent) ? parent : null,
                    Kind = KindJudge.Judge(text, next),
                    IsClosed = next.IsClosed,
                }
            );
            holders.Push(quotations.Count - 1);
        }

        return quotations;
    }
}
