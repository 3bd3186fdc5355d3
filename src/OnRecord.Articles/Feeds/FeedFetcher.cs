using OnRecord.Articles.Fetching;

namespace OnRecord.Articles.Feeds;

/// <summary>Fetches feeds and reads them. Safe on any thread.</summary>
/// <param name="fetcher">Stays the caller's to dispose.</param>
public sealed class FeedFetcher(PoliteFetcher fetcher)
{
    private const string Accept =
        "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml;q=0.9, application/xml;q=0.8, text/xml;q=0.8, */*;q=0.5";

    /// <summary>A request for a feed.</summary>
    /// <param name="address">Where it is.</param>
    public static FetchRequest RequestFor(Uri address) => new(address, "feed") { Accept = Accept };

    /// <summary>Asks for a feed, unless it has not changed; a page that names feeds is told as such.</summary>
    /// <param name="request">One of <see cref="RequestFor"/>, with what is known from the last time.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public async Task<FeedAnswer> FetchAsync(FetchRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var answer = await fetcher.FetchAsync(request, cancellationToken).ConfigureAwait(false);
        if (answer.Page is not { } page)
        {
            return new FeedAnswer(answer) { Error = answer.Error };
        }

        var read = await FeedParser
            .ReadAsync(page, request.Address.OriginalString, cancellationToken)
            .ConfigureAwait(false);
        return read.Value is { } feed
            ? new FeedAnswer(answer) { Feed = feed }
            : new FeedAnswer(answer)
            {
                Error = read.Error,
                Links = await FeedDiscovery.FindAsync(page, cancellationToken).ConfigureAwait(false),
            };
    }
}

/// <summary>What became of asking for a feed: the feed, the word that nothing has changed, or an error.</summary>
/// <param name="Answer">What the server answered.</param>
public sealed record FeedAnswer(FetchAnswer Answer)
{
    /// <summary>The feed; null when it is unchanged, or there is none.</summary>
    public Feed? Feed { get; init; }

    /// <summary>Why there is no feed; null when there is one or nothing has changed.</summary>
    public ArticleError? Error { get; init; }

    /// <summary>The feeds that the page there names; empty when it is no page, or names none.</summary>
    public IReadOnlyList<FeedLink> Links { get; init; } = [];
}
