using AngleSharp.Dom;
using OnRecord.Articles.Fields;

namespace OnRecord.Articles.Html;

/// <summary>What a page says of its article in JSON-LD, Open Graph, <c>meta</c> elements and a few others.</summary>
internal static class PageFacts
{
    private static readonly (string Field, string[] Names)[] Metas =
    [
        (FactField.Title, ["og:title", "twitter:title", "dc.title"]),
        (FactField.Publisher, ["og:site_name", "application-name", "dc.publisher", "dcterms.publisher"]),
        (FactField.Section, ["article:section", "og:article:section", "parsely-section", "section"]),
        (FactField.Byline, ["author", "article:author", "parsely-author", "dc.creator", "dcterms.creator", "byl"]),
        (
            FactField.Published,
            [
                "article:published_time",
                "og:article:published_time",
                "datepublished",
                "dc.date.issued",
                "dcterms.issued",
                "dc.date",
                "parsely-pub-date",
                "pubdate",
                "date",
            ]
        ),
        (
            FactField.Modified,
            [
                "article:modified_time",
                "og:article:modified_time",
                "og:updated_time",
                "datemodified",
                "dcterms.modified",
                "lastmod",
                "last-modified",
            ]
        ),
    ];

    /// <summary>Where pages put the day in the text, and what that is called in facts.</summary>
    private static readonly (string Selector, string Field, string From)[] Times =
    [
        ("time[itemprop~='datePublished'], time[pubdate]", FactField.Published, "time element marked as published"),
        ("time[itemprop~='dateModified']", FactField.Modified, "time element marked as modified"),
        ("article time[datetime], header time[datetime]", FactField.Published, "time element of the article"),
    ];

    /// <summary>The facts in the order in which they count; to be read before anything in the page is moved.</summary>
    /// <param name="document">The page.</param>
    /// <param name="fetchedFrom">Resolves relative addresses; null when unknown.</param>
    public static IEnumerable<StatedFact> Read(IDocument document, Uri? fetchedFrom)
    {
        var metas = MetasOf(document);
        var linked = LinkedDataFacts.Read(document);
        // A site's own name is plainer than that of its publisher in JSON-LD, often a company.
        var siteName = Of(metas, FactField.Publisher, "og:site_name");
        return
        [
            .. siteName,
            .. linked,
            .. Metas.SelectMany(group => group.Names.SelectMany(name => Of(metas, group.Field, name))),
            .. Times.SelectMany(time =>
                ArticleFacts.Of(time.Field, document.QuerySelector(time.Selector)?.GetAttribute("datetime"), time.From)
            ),
            .. ArticleFacts.Of(
                FactField.Byline,
                document.QuerySelector("[rel~='author'], [itemprop~='author']")?.TextContent,
                "element marked as author"
            ),
            .. Address(document.QuerySelector("link[rel~='canonical' i]")?.GetAttribute("href"), "link canonical"),
            .. Address(metas.GetValueOrDefault("og:url"), "meta og:url"),
            .. Tier(metas),
        ];

        IEnumerable<StatedFact> Address(string? stated, string from)
        {
            var whole =
                stated is not null && fetchedFrom is not null && Uri.TryCreate(fetchedFrom, stated, out var resolved)
                    ? resolved.AbsoluteUri
                    : stated;
            return PageAddress.IsWeb(whole ?? "", out var url)
                ? ArticleFacts.Of(FactField.Url, url.AbsoluteUri, from)
                : [];
        }
    }

    private static IEnumerable<StatedFact> Of(Dictionary<string, string> metas, string field, string name)
    {
        var value = metas.GetValueOrDefault(name);
        // Open Graph has addresses of profiles for authors.
        return field == FactField.Byline && PageAddress.IsWeb(value ?? "", out _)
            ? []
            : ArticleFacts.Of(field, value, $"meta {name}");
    }

    private static IEnumerable<StatedFact> Tier(Dictionary<string, string> metas) =>
        metas.GetValueOrDefault("article:content_tier")?.Trim().ToLowerInvariant() is "locked" or "metered"
            ? ArticleFacts.Of(FactField.Access, "paywall", "meta article:content_tier")
            : [];

    private static Dictionary<string, string> MetasOf(IDocument document)
    {
        var metas = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var meta in document.QuerySelectorAll("meta[content]"))
        {
            var name = meta.GetAttribute("property") ?? meta.GetAttribute("name") ?? meta.GetAttribute("itemprop");
            if (!string.IsNullOrWhiteSpace(name))
            {
                metas.TryAdd(name.Trim(), meta.GetAttribute("content")!);
            }
        }

        return metas;
    }
}
