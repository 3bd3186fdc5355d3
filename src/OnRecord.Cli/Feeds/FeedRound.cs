using OnRecord.Articles;
using OnRecord.Articles.Feeds;
using OnRecord.Cli.Commands;
using OnRecord.Ledger.Feeds;

namespace OnRecord.Cli.Feeds;

/// <summary>Asks for feeds, several hosts at a time; a broken one is named, and the others go on.</summary>
internal sealed class FeedRound(
    LedgerFeeds feeds,
    FeedFetcher fetcher,
    ArticleIntake intake,
    FetchTally tally,
    TimeProvider time
)
{
    /// <summary>Hosts that are asked at the same time.</summary>
    public const int HostsAtOnce = 8;

    /// <summary>Asks for each of them.</summary>
    public Task AskAsync(IEnumerable<StoredFeed> wanted, CancellationToken cancellationToken) =>
        Parallel.ForEachAsync(
            wanted.GroupBy(feed => feed.Address.Host, StringComparer.OrdinalIgnoreCase),
            new ParallelOptions { MaxDegreeOfParallelism = HostsAtOnce, CancellationToken = cancellationToken },
            async (host, token) => await AskHostAsync([.. host], token)
        );

    private async Task AskHostAsync(IReadOnlyList<StoredFeed> host, CancellationToken cancellationToken)
    {
        for (var i = 0; i < host.Count; i++)
        {
            var feed = host[i];
            var answer = await fetcher.FetchAsync(
                FeedFetcher.RequestFor(feed.Address) with
                {
                    ETag = feed.ETag,
                    LastModified = feed.LastModified,
                    IgnoresRobots = feed.IgnoresRobots,
                },
                cancellationToken
            );
            Record(feed, answer);
            if (answer.Answer is { Error.Kind: ArticleErrorKind.NotAllowed, RetryAfter: { } wait })
            {
                var others = host.Skip(i + 1).Select(other => other.Address).ToList();
                feeds.PutOff(others, time.GetUtcNow() + wait);
                tally.PutOff(others.Count);
                return;
            }
        }
    }

    private void Record(StoredFeed feed, FeedAnswer answer)
    {
        feeds.Record(feed.Address, FeedMapping.OutcomeOf(feed.Address, answer, feed.Failures, time.GetUtcNow()));
        var name = feed.Title is { } title ? $"{feed.Address} ({title})" : feed.Address.OriginalString;
        if (answer.Error is { } error)
        {
            tally.FeedFailed();
            intake.Refuse($"{name}: {error.Message}");
            return;
        }
        if (answer.Answer.MovedTo is { } moved)
        {
            intake.Tell($"{name}: It has moved for good to {moved}; 'onrecord feed add' adds it there.");
        }
        if (answer.Feed is not { } read)
        {
            tally.FeedUnchanged();
            return;
        }
        tally.FeedRead();
        foreach (var note in read.Notes)
        {
            intake.Tell($"{name}: {note}");
        }
    }
}
