using OnRecord.Articles.Feeds;
using OnRecord.Ledger.Feeds;

namespace OnRecord.Cli.Feeds;

/// <summary>Turns what came over the network into what the ledger keeps.</summary>
internal static class FeedMapping
{
    /// <summary>What came of asking for a feed.</summary>
    /// <param name="address">The address under which the ledger knows it.</param>
    /// <param name="answer">What came.</param>
    /// <param name="failures">How often in a row it failed before.</param>
    /// <param name="now">The time.</param>
    public static FeedOutcome OutcomeOf(Uri address, FeedAnswer answer, int failures, DateTimeOffset now) =>
        new()
        {
            Status = answer.Answer.Status,
            Error = answer.Error?.Message,
            DueAt = FetchSchedule.NextDue(answer, failures, now),
            Content = answer.Feed is { } feed
                ? new FeedContent(
                    feed.Title,
                    feed.Home,
                    [.. feed.Entries.Select(entry => EntryOf(address, entry))],
                    answer.Answer.ETag,
                    answer.Answer.LastModified
                )
                : null,
        };

    private static MetEntry EntryOf(Uri feed, FeedEntry entry) =>
        new(
            entry.Address,
            new FeedNote
            {
                Feed = feed.AbsoluteUri,
                Entry = entry.Id,
                Title = entry.Title,
                Author = entry.Author,
                Published = ToTheSecond(entry.Published),
                Updated = ToTheSecond(entry.Updated),
                Categories = entry.Categories,
                SourceName = entry.SourceName,
                SourceAddress = entry.SourceAddress,
            }
        );

    private static DateTimeOffset? ToTheSecond(DateTimeOffset? moment) =>
        moment?.AddTicks(-(moment.Value.Ticks % TimeSpan.TicksPerSecond));
}
