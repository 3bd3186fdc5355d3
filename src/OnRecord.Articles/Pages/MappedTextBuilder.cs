namespace OnRecord.Articles.Pages;

/// <summary>Writes a text together with its way back to a page.</summary>
internal sealed class MappedTextBuilder
{
    private readonly StringBuilder text = new();
    private readonly List<PageSegment> segments = [];

    /// <summary>UTF-16 code units written so far.</summary>
    public int Length => text.Length;

    /// <summary>Writes characters that stand at <paramref name="pageStart"/> of the page just so.</summary>
    public void Verbatim(ReadOnlySpan<char> value, int pageStart)
    {
        if (value.IsEmpty)
        {
            return;
        }

        var page = new TextSpan(pageStart, pageStart + value.Length);
        if (segments.Count > 0 && segments[^1] is { IsVerbatim: true } last && Touches(last, page))
        {
            segments[^1] = new PageSegment(
                new TextSpan(last.Text.Start, last.Text.End + value.Length),
                last.Page.Union(page),
                true
            );
        }
        else
        {
            segments.Add(new PageSegment(new TextSpan(Length, Length + value.Length), page, true));
        }

        text.Append(value);
    }

    /// <summary>Writes characters that stand for a run of the page as a whole.</summary>
    public void Decoded(ReadOnlySpan<char> value, TextSpan page)
    {
        if (!value.IsEmpty && !page.IsEmpty)
        {
            segments.Add(new PageSegment(new TextSpan(Length, Length + value.Length), page, false));
        }

        text.Append(value);
    }

    /// <summary>Writes characters that are not on the page.</summary>
    public void Inserted(ReadOnlySpan<char> value) => text.Append(value);

    public override string ToString() => text.ToString();

    public PageMap ToMap() => new(segments);

    private bool Touches(PageSegment last, TextSpan page) => last.Text.End == Length && last.Page.End == page.Start;
}
