namespace OnRecord.Articles.Fetching;

/// <summary>What became of a request: a page, the word that nothing has changed, or an error.</summary>
public sealed record FetchAnswer
{
    /// <summary>The page; null when it is unchanged or could not be had.</summary>
    public FetchedPage? Page { get; init; }

    /// <summary>Why there is nothing; null when there is a page or nothing has changed.</summary>
    public ArticleError? Error { get; init; }

    /// <summary>Whether the server said that nothing has changed.</summary>
    public bool IsUnchanged => Page is null && Error is null;

    /// <summary>The last status; null when no server answered.</summary>
    public int? Status { get; init; }

    /// <summary>The answer's <c>ETag</c>, as it came; null when it has none.</summary>
    public string? ETag { get; init; }

    /// <summary>The answer's <c>Last-Modified</c>, as it came; null when it has none.</summary>
    public string? LastModified { get; init; }

    /// <summary>How long the server wants to be left alone (<c>Retry-After</c>); null when it does not say. Never negative.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>How long the answer stays fresh (<c>Cache-Control: max-age</c>); null when the server does not say.</summary>
    public TimeSpan? MaxAge { get; init; }

    /// <summary>Where it has moved for good; null when it has not, or when one of the redirects on the way is for the time being.</summary>
    public Uri? MovedTo { get; init; }
}
