using System.Text.Json;
using OnRecord.Articles.Fields;

namespace OnRecord.Articles.NewsItems;

/// <summary>Reads an item in ninjs, the JSON of the IPTC, in the terms of versions 1 to 3.</summary>
/// <remarks>Version 1 has a key for each kind of body and headline, later ones have lists; names are compared without case, which differs.</remarks>
internal static class NinjsReader
{
    private static readonly string[] Markups = ["body_xhtml", "body_html", "bodyXhtml", "bodyHtml"];
    private static readonly string[] Plains = ["body_text", "bodyText"];

    private static readonly (string Field, string[] Names)[] Stated =
    [
        (FactField.Title, ["headline", "title"]),
        (FactField.Publisher, ["provider", "copyrightholder"]),
        (FactField.Byline, ["byline", "by"]),
        (FactField.Credit, ["creditline", "infosources", "infosource"]),
        (FactField.Section, ["section", "slugline"]),
        (FactField.Published, ["firstpublished", "contentcreated", "firstcreated", "versioncreated"]),
        (FactField.Modified, ["contentmodified", "versioncreated"]),
    ];

    /// <summary>The item.</summary>
    /// <exception cref="JsonException">It is no JSON.</exception>
    public static Outcome<NewsItem> Read(string json, string source)
    {
        using var document = JsonDocument.Parse(json);
        if (document.RootElement.ValueKind != JsonValueKind.Object)
        {
            return Fail(source, "An item must be a JSON object.");
        }

        var values = new Dictionary<string, JsonElement>(StringComparer.OrdinalIgnoreCase);
        foreach (var property in document.RootElement.EnumerateObject())
        {
            values.TryAdd(property.Name, property.Value);
        }

        var markup = FirstText(values, Markups) ?? FromList(values, "bodies", isMarkup: true);
        var plain = markup is null ? FirstText(values, Plains) ?? FromList(values, "bodies", isMarkup: false) : null;
        if (string.IsNullOrWhiteSpace(markup ?? plain))
        {
            return Fail(source, "The item has no text: no body_text, body_xhtml or bodies.");
        }

        var status = FirstText(values, ["pubstatus"]);
        return new NewsItem(markup, plain, [.. Facts(values)])
        {
            Id = FirstText(values, ["uri", "guid"]),
            Notes = status is null or "usable"
                ? []
                : [$"The agency says that the item is {Excerpt.Around(status, 0)}."],
        };
    }

    private static IEnumerable<StatedFact> Facts(Dictionary<string, JsonElement> values) =>
        [
            .. ArticleFacts.Of(FactField.Title, FromList(values, "headlines", isMarkup: null), "ninjs headlines"),
            .. Stated.SelectMany(group =>
                group.Names.SelectMany(name =>
                    ArticleFacts.Of(
                        group.Field,
                        values.TryGetValue(name, out var value) ? string.Join(", ", Names(value)) : null,
                        $"ninjs {name}"
                    )
                )
            ),
            .. FirstText(values, ["uri"]) is { } uri && PageAddress.IsWeb(uri, out _)
                ? ArticleFacts.Of(FactField.Url, uri, "ninjs uri")
                : [],
        ];

    private static string? FirstText(Dictionary<string, JsonElement> values, string[] names) =>
        names
            .Select(name => values.TryGetValue(name, out var value) ? Text(value) : null)
            .FirstOrDefault(text => !string.IsNullOrWhiteSpace(text));

    /// <summary>The value of the first of a list of <c>{"role":…,"contenttype":…,"value":…}</c> that is marked, or is not.</summary>
    private static string? FromList(Dictionary<string, JsonElement> values, string name, bool? isMarkup)
    {
        if (!values.TryGetValue(name, out var list) || list.ValueKind != JsonValueKind.Array)
        {
            return null;
        }

        foreach (var item in list.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object))
        {
            var fields = item.EnumerateObject().ToLookup(p => p.Name, p => p.Value, StringComparer.OrdinalIgnoreCase);
            var type = fields["contenttype"].Select(Text).FirstOrDefault() ?? "text/plain";
            var value = fields["value"].Select(Text).FirstOrDefault();
            var isHtml = type.Contains("html", StringComparison.OrdinalIgnoreCase);
            if (!string.IsNullOrWhiteSpace(value) && (isMarkup is null || isHtml == isMarkup))
            {
                return value;
            }
        }

        return null;
    }

    private static string? Text(JsonElement value) =>
        value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static IEnumerable<string> Names(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String when !string.IsNullOrWhiteSpace(value.GetString()) => [value.GetString()!.Trim()],
            JsonValueKind.Object when value.TryGetProperty("name", out var name) => Names(name),
            JsonValueKind.Array => value.EnumerateArray().SelectMany(Names),
            _ => [],
        };

    private static ArticleError Fail(string source, string message) =>
        new()
        {
            Source = source,
            Kind = ArticleErrorKind.Malformed,
            Message = message,
        };
}
