using OnRecord.Articles;
using OnRecord.Articles.Feeds;
using OnRecord.Articles.Fetching;

namespace OnRecord.Cli.Feeds;

/// <summary>When feeds and pages are asked for next.</summary>
internal static class FetchSchedule
{
    private const int MostTries = 6;
    private static readonly TimeSpan FirstPause = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan LongestPause = TimeSpan.FromDays(1);
    private static readonly TimeSpan PauseWhenGone = TimeSpan.FromDays(7);

    // A feed that wants an hour must not wait for two because a run begins a second too early.
    private const double Slack = 0.9;

    /// <summary>When a feed is to be asked for again.</summary>
    /// <param name="answer">What came of it now.</param>
    /// <param name="failures">How often in a row it failed before.</param>
    /// <param name="now">The time.</param>
    public static DateTimeOffset NextDue(FeedAnswer answer, int failures, DateTimeOffset now)
    {
        var wanted = answer.Error is null
            ? Slack * (answer.Feed?.Ttl ?? answer.Answer.MaxAge ?? TimeSpan.Zero)
            : Pause(failures);
        var bounded = wanted < LongestPause ? wanted : LongestPause;
        var gone = answer.Answer.Status == 410 ? PauseWhenGone : TimeSpan.Zero;
        return now + new[] { bounded, gone, answer.Answer.RetryAfter ?? TimeSpan.Zero }.Max();
    }

    /// <summary>When a page that could not be had is to be asked for again; null when it is given up.</summary>
    /// <param name="answer">What came of it now.</param>
    /// <param name="failures">How often in a row it failed before.</param>
    /// <param name="now">The time.</param>
    public static DateTimeOffset? NextTry(FetchAnswer answer, int failures, DateTimeOffset now)
    {
        var mayCome =
            answer.Error?.Kind == ArticleErrorKind.Network
            && answer.Status is null or 404 or 408 or 425 or 429 or >= 500
            && failures + 1 < MostTries;
        var pause = answer.RetryAfter > Pause(failures) ? answer.RetryAfter.Value : Pause(failures);
        return mayCome ? now + pause : null;
    }

    private static TimeSpan Pause(int failures)
    {
        var pause = FirstPause * Math.Pow(2, Math.Min(failures, 10));
        return pause < LongestPause ? pause : LongestPause;
    }
}
