namespace OnRecord.Articles.Fetching;

/// <summary>What is asked for, and what is known of it from the last time.</summary>
/// <param name="Address">A whole http or https address.</param>
/// <param name="Why">What it is asked for, in a word or two, for the network log: <c>page</c>, <c>feed</c>, <c>robots.txt</c>.</param>
public sealed record FetchRequest(Uri Address, string Why)
{
    /// <summary>The <c>ETag</c> of the last answer, as it came; null when there was none.</summary>
    public string? ETag { get; init; }

    /// <summary>The <c>Last-Modified</c> of the last answer, as it came; null when there was none.</summary>
    public string? LastModified { get; init; }

    /// <summary>The media types that are wanted, as in an <c>Accept</c> header.</summary>
    public string Accept { get; init; } = "text/html, application/xhtml+xml, */*;q=0.5";

    /// <summary>Whether <c>robots.txt</c> is not asked, because a person wants this very address; false by default.</summary>
    public bool IgnoresRobots { get; init; }
}
