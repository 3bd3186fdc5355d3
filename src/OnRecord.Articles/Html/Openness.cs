using System.Text.RegularExpressions;
using AngleSharp.Dom;
using OnRecord.Articles.Fields;

namespace OnRecord.Articles.Html;

/// <summary>Tells pages that show only the beginning of their article, or ask for money before they do.</summary>
/// <remarks>
/// Flags, not verdicts: each names the words or the element that it goes by. What a page states of itself comes from
/// <see cref="PageFacts"/>.
/// </remarks>
internal static partial class Openness
{
    /// <summary>An article longer than this, in characters, that has a link to read on is more likely all there with a teaser of another.</summary>
    private const int LongestStub = 1_500;

    private const string Walls =
        "[class*='paywall' i], [id*='paywall' i], [class*='regwall' i], [class*='subscriber-only' i], [class*='subscribe-wall' i], [data-paywall]";

    /// <summary>What the page shows of it; to be read before anything in it is moved.</summary>
    public static IEnumerable<StatedFact> OfPage(IDocument document) =>
        document.QuerySelector(Walls) is { } wall
            ? ArticleFacts.Of(FactField.Access, "paywall", $"element {Label(wall)}")
            : [];

    /// <summary>What the text shows of it.</summary>
    /// <param name="text">The article.</param>
    /// <param name="pageText">All text of the page.</param>
    public static IEnumerable<StatedFact> OfText(string text, string pageText)
    {
        var end = text.AsSpan().TrimEnd();
        if (
            end.EndsWith("…", StringComparison.Ordinal)
            || end.EndsWith("...", StringComparison.Ordinal)
            || end.EndsWith("[…]", StringComparison.Ordinal)
        )
        {
            return ArticleFacts.Of(FactField.Extent, "stub", "the text ends with an ellipsis");
        }

        if (text.Length > LongestStub)
        {
            return [];
        }

        var wall = Subscribe().Match(pageText);
        var more = ReadOn().Match(pageText);
        return
        [
            .. wall.Success ? ArticleFacts.Of(FactField.Access, "paywall", $"words “{wall.Value}”") : [],
            .. wall.Success || more.Success
                ? ArticleFacts.Of(FactField.Extent, "stub", $"words “{(wall.Success ? wall : more).Value}”")
                : [],
        ];
    }

    /// <summary>What a reader should know of it, a sentence each.</summary>
    public static IEnumerable<string> Notes(Article article)
    {
        if (article.Fact(FactField.Extent) is { } extent)
        {
            yield return $"This may be only the beginning of the article ({extent.From}).";
        }
        else if (article.Fact(FactField.Access) is { } access)
        {
            yield return $"The page is not free for everybody to read ({access.From}); the text may not be whole.";
        }
    }

    private static string Label(IElement element) =>
        $"{element.LocalName}.{Excerpt.Around(element.ClassName ?? element.Id ?? "", 0)}";

    [GeneratedRegex(
        @"\b(?:subscribe|sign in|log in|register)\s+(?:now\s+|today\s+|or\s+\w+\s+)?(?:to|and)\s+(?:continue|keep|read|unlock)\b[^.\n]{0,40}|\b(?:this|the)\s+(?:article|story|content)\s+is\s+(?:only\s+)?(?:for|available\s+to|reserved\s+for)\s+subscribers\b[^.\n]{0,20}|\balready\s+a\s+subscriber\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Subscribe();

    [GeneratedRegex(
        @"\b(?:continue\s+reading|read\s+the\s+(?:full|whole)\s+(?:article|story|report)|read\s+(?:more|on)\s+(?:at|on)\s+\w[^.\n]{0,30}|full\s+story\s*(?:»|→|>))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex ReadOn();
}
