using System.Collections.Frozen;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;

namespace OnRecord.Articles.Html;

/// <summary>Counts what a page opens while it is parsed, to stop before a tree grows that takes its square in time to build.</summary>
internal sealed class PageSize
{
    /// <summary>More elements than any article has; pages above it are lists, data or attacks.</summary>
    private const int MostElements = 100_000;

    /// <summary>Far deeper than people or programs nest; parsers look through all open elements at every new one.</summary>
    private const int MostOpen = 1_000;

    /// <summary>Elements that have no end tag, or need none because the next one of their kind ends them.</summary>
    private static readonly FrozenSet<string> EndThemselves = FrozenSet.Create(
        StringComparer.Ordinal,
        (
            "area base body br col colgroup dd dt embed head hr html img input li link meta optgroup option p param rp rt source "
            + "tbody td tfoot th thead tr track wbr"
        ).Split(' ')
    );

    private readonly Dictionary<string, int> open = new(StringComparer.Ordinal);
    private int elements;
    private int depth;

    /// <summary>What the page has too much of, as a sentence; null when it has not.</summary>
    public string? Excess { get; private set; }

    /// <summary>Counts a tag; false when there are too many open.</summary>
    public bool Add(HtmlToken token)
    {
        if (token.Type == HtmlTokenType.StartTag && !EndThemselves.Contains(token.Name))
        {
            open[token.Name] = open.GetValueOrDefault(token.Name) + 1;
            depth++;
        }
        else if (token.Type == HtmlTokenType.EndTag && open.GetValueOrDefault(token.Name) is var count and > 0)
        {
            open[token.Name] = count - 1;
            depth--;
        }

        return Keep(depth <= MostOpen, $"The page opens more than {MostOpen} elements within each other.");
    }

    /// <summary>Counts an element; false when there are too many.</summary>
    public bool AddElement()
    {
        elements++;
        return Keep(elements <= MostElements, $"The page has more than {MostElements} elements.");
    }

    private bool Keep(bool isWithin, string excess)
    {
        Excess ??= isWithin ? null : excess;
        return isWithin;
    }
}
