using OnRecord.Ledger.Watching;

namespace OnRecord.Ledger.Json;

/// <summary>An answer of a watch.</summary>
/// <param name="Watch">Number of the watch.</param>
/// <param name="Question">Its question.</param>
/// <param name="Why">Why the statement answers it.</param>
/// <param name="ToldAt">When it was told; null when it is new.</param>
/// <param name="Found">The statement.</param>
public sealed record JsonMatch(
    long Watch,
    string Question,
    IReadOnlyList<MatchReason> Why,
    DateTimeOffset? ToldAt,
    JsonHit Found
)
{
    /// <summary>The JSON of an answer.</summary>
    public static JsonMatch Of(StoredWatch watch, WatchMatch match)
    {
        ArgumentNullException.ThrowIfNull(watch);
        ArgumentNullException.ThrowIfNull(match);
        return new JsonMatch(watch.Id, watch.Question, match.Why, match.ToldAt, JsonHit.Of(match.Statement));
    }
}

/// <summary>The answers of a watch.</summary>
/// <param name="Watch">Number of the watch.</param>
/// <param name="Question">Its question.</param>
/// <param name="Since">When new answers were last told; null when they never were.</param>
/// <param name="Matches">The answers.</param>
public sealed record JsonWatchNews(
    long Watch,
    string Question,
    DateTimeOffset? Since,
    IReadOnlyList<JsonMatch> Matches
);
