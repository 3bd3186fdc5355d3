using System.Collections.Frozen;
using AngleSharp.Dom;

namespace OnRecord.Articles.Html;

/// <summary>Names the parts of a page that people would name.</summary>
internal static class PagePlace
{
    private const int LongestName = 40;

    private static readonly FrozenSet<string> Parts = FrozenSet.Create(
        StringComparer.Ordinal,
        "article aside body dialog figure footer form h1 header main nav section".Split(' ')
    );

    /// <summary>The name of the part that an element begins, for example <c>nav</c> or <c>div.related</c>; null when it is a piece of the part around it.</summary>
    public static string? Of(IElement element)
    {
        var isPart = Parts.Contains(element.LocalName);
        if (!isPart && element.LocalName is not ("div" or "ul" or "ol"))
        {
            return null;
        }

        var name = (element.ClassName ?? element.Id)
            ?.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .FirstOrDefault();
        return string.IsNullOrEmpty(name)
            ? isPart
                ? element.LocalName
                : null
            : Excerpt.OneLine($"{element.LocalName}.{name[..Math.Min(name.Length, LongestName)]}");
    }
}
