namespace OnRecord.Articles;

/// <summary>An input that is one document.</summary>
/// <param name="Content">All its bytes.</param>
/// <param name="Format">What it is; neither <see cref="InputFormat.Auto"/> nor <see cref="InputFormat.JsonLines"/>.</param>
/// <param name="Source">The file, the address, or <c>-</c>.</param>
internal sealed record InputDocument(byte[] Content, InputFormat Format, string Source)
{
    /// <summary>Where it was fetched from; null when it was not.</summary>
    public Uri? FetchedFrom { get; init; }

    /// <summary>Whether all of a page's text is the article.</summary>
    public bool IsWholePage { get; init; }

    /// <summary>The encoding in its HTTP header; null when it has none.</summary>
    public string? HeaderEncoding { get; init; }
}
