using System.Reflection;
using AngleSharp.Html.Parser;

namespace OnRecord.Articles.Tests;

/// <summary>The pages in <c>Pages/</c>. In them <c>data-expect</c> marks what belongs to the article and what does not.</summary>
internal static class PageFixtures
{
    public static readonly string[] Names =
    [
        "briefing",
        "broadsheet",
        "broken",
        "divsoup",
        "liveblog",
        "magazine",
        "paywall",
        "regional",
        "tables",
        "wire",
    ];

    public static byte[] Bytes(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Pages.{name}.html")!;
        using var all = new MemoryStream();
        stream.CopyTo(all);
        return all.ToArray();
    }

    /// <summary>The texts of the elements so marked, white space collapsed, in the order of the page.</summary>
    public static IReadOnlyList<string> Expected(string markup, string mark) =>
        [
            .. new HtmlParser()
                .ParseDocument(markup)
                .QuerySelectorAll($"[data-expect='{mark}']")
                .Select(e => Collapse(e.TextContent)),
        ];

    /// <summary>Without line breaks and repeated spaces.</summary>
    public static string Collapse(string text) =>
        string.Join(' ', text.Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));
}
