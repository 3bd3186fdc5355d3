using System.Text.Json;
using AngleSharp.Dom;

namespace OnRecord.Articles.Html;

/// <summary>What a page says of its article in Open Graph, JSON-LD and <c>meta</c> elements; null where it says nothing.</summary>
internal sealed record PageMetadata
{
    private static readonly string[] DateProperties =
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
    ];

    public string? Title { get; private init; }

    public string? Publisher { get; private init; }

    public string? Published { get; private init; }

    public string? Url { get; private init; }

    /// <summary>Reads a page before anything in it is moved.</summary>
    public static PageMetadata Read(IDocument document)
    {
        var metas = Metas(document);
        var article = document
            .QuerySelectorAll("script[type='application/ld+json']")
            .Select(s => JsonLdArticle(s.TextContent))
            .FirstOrDefault(a => a is not null);
        return new PageMetadata
        {
            Title = FirstOf(article?.Title, metas.GetValueOrDefault("og:title")),
            Publisher = FirstOf(
                metas.GetValueOrDefault("og:site_name"),
                article?.Publisher,
                metas.GetValueOrDefault("application-name")
            ),
            Published = FirstOf([
                article?.Published,
                .. DateProperties.Select(p => metas.GetValueOrDefault(p)),
                document.QuerySelector("time[itemprop~='datePublished'], time[pubdate]")?.GetAttribute("datetime"),
                document.QuerySelector("article time[datetime], header time[datetime]")?.GetAttribute("datetime"),
            ]),
            Url = FirstOf(
                document.QuerySelector("link[rel~='canonical' i]")?.GetAttribute("href"),
                metas.GetValueOrDefault("og:url"),
                article?.Url
            ),
        };
    }

    private static Dictionary<string, string> Metas(IDocument document)
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

    private static string? FirstOf(params IEnumerable<string?> values) =>
        values.FirstOrDefault(v => !string.IsNullOrWhiteSpace(v))?.Trim();

    /// <summary>The first article in a JSON-LD block, alone, in a list or in a graph; null when the block is none or is broken.</summary>
    private static PageMetadata? JsonLdArticle(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(
                json,
                new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip }
            );
            return Candidates(document.RootElement).Where(IsArticle).Select(Describe).FirstOrDefault();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static IEnumerable<JsonElement> Candidates(JsonElement root) =>
        root.ValueKind switch
        {
            JsonValueKind.Array => root.EnumerateArray().SelectMany(Candidates),
            JsonValueKind.Object when root.TryGetProperty("@graph", out var graph) => Candidates(graph).Prepend(root),
            JsonValueKind.Object => [root],
            _ => [],
        };

    private static bool IsArticle(JsonElement item) =>
        item.TryGetProperty("@type", out var type)
        && (type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().ToArray() : [type]).Any(t =>
            t.ValueKind == JsonValueKind.String
            && t.GetString() is { } name
            && (
                name.EndsWith("Article", StringComparison.Ordinal)
                || name.EndsWith("Posting", StringComparison.Ordinal)
                || name == "Report"
            )
        );

    private static PageMetadata Describe(JsonElement item) =>
        new()
        {
            Title = Text(item, "headline"),
            Publisher = item.TryGetProperty("publisher", out var publisher) ? Name(publisher) : null,
            Published = Text(item, "datePublished"),
            Url = Text(item, "url"),
        };

    private static string? Name(JsonElement publisher) =>
        publisher.ValueKind switch
        {
            JsonValueKind.String => publisher.GetString(),
            JsonValueKind.Object => Text(publisher, "name"),
            JsonValueKind.Array => publisher.EnumerateArray().Select(Name).FirstOrDefault(n => n is not null),
            _ => null,
        };

    private static string? Text(JsonElement item, string name) =>
        item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
