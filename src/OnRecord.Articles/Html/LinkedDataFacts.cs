using System.Text.Json;
using AngleSharp.Dom;
using OnRecord.Articles.Fields;

namespace OnRecord.Articles.Html;

/// <summary>What a page's JSON-LD says of its article, in the terms of schema.org.</summary>
internal static class LinkedDataFacts
{
    /// <summary>The facts of the first article in the page's blocks; none where there is none. A block that is broken is passed over.</summary>
    public static IEnumerable<StatedFact> Read(IDocument document) =>
        document
            .QuerySelectorAll("script[type='application/ld+json' i]")
            .Select(script => FirstArticle(script.TextContent))
            .FirstOrDefault(facts => facts is not null)
        ?? [];

    private static List<StatedFact>? FirstArticle(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(
                json,
                new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip }
            );
            return Candidates(document.RootElement).Where(IsArticle).Select(Describe).FirstOrDefault();
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // Half a surrogate pair in an escape is no JSON error to the parser, but to whoever asks for the string.
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

    private static List<StatedFact> Describe(JsonElement item) =>
        [
            .. Facts(item, FactField.Title, "headline"),
            .. Facts(item, FactField.Publisher, "publisher"),
            .. Facts(item, FactField.Section, "articleSection"),
            .. Facts(item, FactField.Byline, "author"),
            .. Facts(item, FactField.Published, "datePublished"),
            .. Facts(item, FactField.Modified, "dateModified"),
            .. Facts(item, FactField.Url, "url").Where(fact => PageAddress.IsWeb(fact.Value, out _)),
            .. IsClosed(item) ? ArticleFacts.Of(FactField.Access, "paywall", "JSON-LD isAccessibleForFree") : [],
        ];

    private static IEnumerable<StatedFact> Facts(JsonElement item, string field, string name) =>
        ArticleFacts.Of(
            field,
            item.TryGetProperty(name, out var value) ? string.Join(", ", Names(value).Distinct()) : null,
            $"JSON-LD {name}"
        );

    /// <summary>Texts, names of things, or those of each in a list.</summary>
    private static IEnumerable<string> Names(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String when !string.IsNullOrWhiteSpace(value.GetString()) => [value.GetString()!.Trim()],
            JsonValueKind.Object when value.TryGetProperty("name", out var name) => Names(name),
            JsonValueKind.Array => value.EnumerateArray().SelectMany(Names),
            _ => [],
        };

    private static bool IsClosed(JsonElement item) =>
        item.TryGetProperty("isAccessibleForFree", out var free)
        && (
            free.ValueKind == JsonValueKind.False
            || (
                free.ValueKind == JsonValueKind.String
                && free.GetString()!.Trim().Equals("false", StringComparison.OrdinalIgnoreCase)
            )
        );
}
