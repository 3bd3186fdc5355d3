using OnRecord.Articles.Pages;

namespace OnRecord.Articles.Html;

/// <summary>All text of a page in the order of its source, as the tokenizer decoded it, with the way back to the markup.</summary>
internal sealed class CharacterData(string markup)
{
    private readonly StringBuilder data = new();
    private readonly List<(int DataStart, TextSpan Markup)> tokens = [];
    private readonly Dictionary<int, PageSegment[]> walked = [];
    private string? whole;

    /// <summary>The page as it came.</summary>
    public string Markup { get; } = markup;

    /// <summary>The decoded text of all tokens, one after the other.</summary>
    public string Text => whole ??= data.ToString();

    /// <summary>The same with a line break wherever an element that stands apart begins or ends between two tokens.</summary>
    public string TextInLines()
    {
        var lines = new StringBuilder(data.Length + tokens.Count);
        for (var token = 0; token < tokens.Count; token++)
        {
            if (token > 0 && HasApartElement(tokens[token - 1].Markup.End, tokens[token].Markup.Start))
            {
                lines.Append('\n');
            }

            var end = token + 1 < tokens.Count ? tokens[token + 1].DataStart : data.Length;
            lines.Append(data, tokens[token].DataStart, end - tokens[token].DataStart);
        }

        return lines.ToString();
    }

    private bool HasApartElement(int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (Markup[at] != '<')
            {
                continue;
            }

            var first = at + 1 < end && Markup[at + 1] == '/' ? at + 2 : at + 1;
            var last = first;
            while (last < end && char.IsAsciiLetterOrDigit(Markup[last]))
            {
                last++;
            }

            var name = Markup[first..last];
            if (ElementKinds.IsBlock(name) || ElementKinds.IsLine(name) || name is "br" or "td" or "th")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Adds the next token of the tokenizer.</summary>
    /// <param name="text">What it decoded.</param>
    /// <param name="start">Where its markup begins.</param>
    /// <param name="end">Where its markup ends.</param>
    public void Add(string text, int start, int end)
    {
        tokens.Add((data.Length, new TextSpan(start, Math.Max(start, Math.Min(end, Markup.Length)))));
        data.Append(text);
        whole = null;
    }

    /// <summary>The position in <see cref="Text"/> of the first token at or after a place in the markup.</summary>
    public int FirstFrom(int markupPosition)
    {
        var (low, high) = (0, tokens.Count);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = tokens[middle].Markup.Start < markupPosition ? (middle + 1, high) : (low, middle);
        }

        return low < tokens.Count ? tokens[low].DataStart : data.Length;
    }

    /// <summary>The segments that cover a part of <see cref="Text"/>, cut to it; their text spans index <see cref="Text"/>.</summary>
    public IEnumerable<PageSegment> Cover(TextSpan part)
    {
        for (var token = TokenAt(part.Start); token < tokens.Count && tokens[token].DataStart < part.End; token++)
        {
            foreach (var segment in Walk(token))
            {
                if (segment.Text.Overlaps(part))
                {
                    yield return Cut(segment, part);
                }
            }
        }
    }

    private static PageSegment Cut(PageSegment segment, TextSpan part)
    {
        var text = new TextSpan(Math.Max(segment.Text.Start, part.Start), Math.Min(segment.Text.End, part.End));
        var start = segment.Page.Start + text.Start - segment.Text.Start;
        return segment.IsVerbatim
            ? new PageSegment(text, new TextSpan(start, start + text.Length), true)
            : segment with
            {
                Text = text,
            };
    }

    private int TokenAt(int position)
    {
        var (low, high) = (0, tokens.Count);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = tokens[middle].DataStart <= position ? (middle + 1, high) : (low, middle);
        }

        return Math.Max(0, low - 1);
    }

    /// <summary>Goes through a token's markup and text side by side; stops where they part, leaving the rest without a way back.</summary>
    private PageSegment[] Walk(int token)
    {
        if (walked.TryGetValue(token, out var known))
        {
            return known;
        }

        var (at, span) = tokens[token];
        var end = token + 1 < tokens.Count ? tokens[token + 1].DataStart : Text.Length;
        var segments = new List<PageSegment>();
        for (var source = span.Start; at < end && source < span.End; )
        {
            var rest = Text.AsSpan(at, end - at);
            var raw = Markup.AsSpan(source, span.End - source);
            var (text, page) = Step(rest, raw);
            if (text == 0)
            {
                break;
            }

            var isVerbatim = rest[..text].SequenceEqual(raw[..page]);
            segments.Add(new PageSegment(new TextSpan(at, at + text), new TextSpan(source, source + page), isVerbatim));
            (at, source) = (at + text, source + page);
        }

        return walked[token] = [.. segments];
    }

    /// <summary>How many characters of text stand for how many of markup from here on; 0 when they do not fit.</summary>
    private static (int Text, int Page) Step(ReadOnlySpan<char> text, ReadOnlySpan<char> markup)
    {
        var same = 0;
        while (same < text.Length && same < markup.Length && text[same] == markup[same] && markup[same] is not '&')
        {
            same++;
        }

        if (same > 0)
        {
            return (same, same);
        }

        if (markup[0] == '&')
        {
            var (length, decoded) = CharacterReferences.Measure(markup, text);
            return length > 0 ? (decoded, length)
                : text[0] == '&' ? (1, 1)
                : (0, 0);
        }

        return text[0] == '\n' && markup[0] == '\r' ? (1, markup is [_, '\n', ..] ? 2 : 1) : (0, 0);
    }
}
