using System.Text.Json.Serialization;

namespace OnRecord.Web.Feeds;

/// <summary>A feed as JSON Feed 1.1 has it.</summary>
internal sealed record JsonFeed(
    string Version,
    string Title,
    [property: JsonPropertyName("home_page_url")] string HomePageUrl,
    IReadOnlyList<JsonFeedItem> Items
);

/// <summary>An item of a feed.</summary>
internal sealed record JsonFeedItem(
    string Id,
    string Url,
    [property: JsonPropertyName("external_url")] string? ExternalUrl,
    string Title,
    [property: JsonPropertyName("content_text")] string ContentText,
    [property: JsonPropertyName("date_published")] DateTimeOffset DatePublished,
    IReadOnlyList<JsonFeedAuthor> Authors
);

/// <summary>Who says it.</summary>
internal sealed record JsonFeedAuthor(string Name);
