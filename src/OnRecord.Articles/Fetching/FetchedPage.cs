namespace OnRecord.Articles.Fetching;

/// <summary>A page as it came.</summary>
/// <param name="Content">Its bytes, decompressed; the receiver's to keep.</param>
/// <param name="Address">Where it was found after all redirects.</param>
/// <param name="MediaType">For example <c>text/html</c>; null when the server does not say.</param>
/// <param name="Charset">The encoding that the server states; null when it does not.</param>
public sealed record FetchedPage(byte[] Content, Uri Address, string? MediaType, string? Charset);
