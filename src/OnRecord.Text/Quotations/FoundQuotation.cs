namespace OnRecord.Text.Quotations;

/// <summary>A quotation while its marks are being matched.</summary>
/// <param name="mark">The mark that opened it.</param>
/// <param name="paragraph">Its first paragraph.</param>
internal sealed class FoundQuotation(Mark mark, TextSpan paragraph)
{
    private readonly List<TextSpan> parts = [];
    private int partStart = mark.End;
    private int end = mark.End;

    /// <summary>The mark that opened it.</summary>
    public Mark Mark => mark;

    /// <summary>The paragraph that it began in.</summary>
    public TextSpan Paragraph => paragraph;

    /// <summary>From the opening mark to the end so far.</summary>
    public TextSpan Span => new(mark.Start, end);

    /// <summary>What is quoted, a span a paragraph.</summary>
    public IReadOnlyList<TextSpan> Parts => parts;

    /// <summary>Whether a mark closed it.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>Whether its mark turned out to be an apostrophe.</summary>
    public bool IsDropped { get; private set; }

    /// <summary>Goes on in a new paragraph behind the mark that is opened again.</summary>
    public void Resume(Mark again) => partStart = again.End;

    /// <summary>Ends a part without a closing mark.</summary>
    public void EndPart(string text, int position)
    {
        TextSpan part = WhiteSpace.Trim(text, partStart, position);
        parts.Add(part.IsEmpty ? new TextSpan(partStart, partStart) : part);
        end = parts[^1].End;
    }

    /// <summary>Ends it with a closing mark.</summary>
    public void Close(string text, Mark closing)
    {
        EndPart(text, closing.Start);
        end = closing.End;
        IsClosed = true;
    }

    /// <summary>Ends it for want of a closing mark: a straight single mark was then an apostrophe.</summary>
    public void GiveUp() => IsDropped = mark.IsStraightSingle;
}
