namespace OnRecord.Articles.NewsItems;

/// <summary>An item of a news agency: a text, marked or plain, and what is said of it.</summary>
/// <param name="Markup">HTML or XHTML; null where the text is plain.</param>
/// <param name="Plain">Plain text; null where it is marked.</param>
/// <param name="Facts">What the item says of itself, in the order in which it counts.</param>
internal sealed record NewsItem(string? Markup, string? Plain, IReadOnlyList<StatedFact> Facts)
{
    /// <summary>Its own id; null when it has none.</summary>
    public string? Id { get; init; }

    /// <summary>What a reader should know, a sentence each.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
