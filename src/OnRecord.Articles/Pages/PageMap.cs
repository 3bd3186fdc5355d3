namespace OnRecord.Articles.Pages;

/// <summary>The way from an article's text back to the markup of the page that it was taken from.</summary>
/// <remarks>
/// Run-length segments, ascending and disjoint in the text. Characters in no segment, such as the line breaks between
/// paragraphs, are in the text only. Offsets are UTF-16 code units on both sides. Immutable, so safe on any thread.
/// </remarks>
public sealed class PageMap
{
    private readonly PageSegment[] segments;

    /// <summary>Takes segments that are ascending and disjoint in the text.</summary>
    /// <exception cref="ArgumentException">A segment is empty, out of order, or verbatim with runs of two lengths.</exception>
    public PageMap(IEnumerable<PageSegment> segments)
    {
        ArgumentNullException.ThrowIfNull(segments);
        this.segments = [.. segments];
        var end = 0;
        foreach (var segment in this.segments)
        {
            if (
                segment.Text.IsEmpty
                || segment.Page.IsEmpty
                || segment.Text.Start < end
                || (segment.IsVerbatim && segment.Text.Length != segment.Page.Length)
            )
            {
                throw new ArgumentException($"The segment {segment} is out of order or empty.", nameof(segments));
            }

            end = segment.Text.End;
        }
    }

    /// <summary>The segments, ascending and disjoint in the text.</summary>
    public IReadOnlyList<PageSegment> Segments => segments;

    /// <summary>The shortest run of the markup that holds everything that a span of the text comes from.</summary>
    /// <returns>Null when nothing in the span comes from the page.</returns>
    public TextSpan? ToPage(TextSpan span)
    {
        TextSpan? whole = null;
        foreach (var part in ToPageParts(span))
        {
            whole = whole?.Union(part) ?? part;
        }

        return whole;
    }

    /// <summary>The runs of the markup that a span of the text comes from, in the order of the text.</summary>
    /// <returns>Runs that touch are joined; a tag between two words parts them. Empty when nothing in the span comes from the page.</returns>
    public IReadOnlyList<TextSpan> ToPageParts(TextSpan span)
    {
        var parts = new List<TextSpan>();
        for (var i = FirstThatEndsAfter(span.Start); i < segments.Length && segments[i].Text.Start < span.End; i++)
        {
            var part = Cut(segments[i], span);
            if (parts.Count > 0 && parts[^1].End == part.Start)
            {
                parts[^1] = parts[^1].Union(part);
            }
            else
            {
                parts.Add(part);
            }
        }

        return parts;
    }

    private static TextSpan Cut(PageSegment segment, TextSpan span)
    {
        if (!segment.IsVerbatim)
        {
            return segment.Page;
        }

        var before = Math.Max(0, span.Start - segment.Text.Start);
        var after = Math.Max(0, segment.Text.End - span.End);
        return new TextSpan(segment.Page.Start + before, segment.Page.End - after);
    }

    private int FirstThatEndsAfter(int position)
    {
        var (low, high) = (0, segments.Length);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (segments[middle].Text.End <= position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
