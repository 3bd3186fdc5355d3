using OnRecord.Ledger.Finding;

namespace OnRecord.Ledger.Watching;

/// <summary>A question that is asked again and again.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Question">In the language of <c>specs/query.md</c>.</param>
/// <param name="AddedAt">When it was added.</param>
/// <param name="LookedAt">When new answers were last looked for and told; null when they never were.</param>
/// <param name="Told">Answers that have been told.</param>
public sealed record StoredWatch(long Id, string Question, DateTimeOffset AddedAt, DateTimeOffset? LookedAt, int Told);

/// <summary>What of the ledger counts as known when a watch is added.</summary>
public enum WatchStart
{
    /// <summary>All that is there: only what comes later is told.</summary>
    FromNow = 0,

    /// <summary>Nothing: what is there already is told first.</summary>
    FromTheBeginning = 1,
}

/// <summary>Why a statement answers a question: a part of the question that holds for it.</summary>
/// <param name="Term">The part, as the question has it.</param>
/// <param name="Field">Where it holds: <c>content</c>, <c>cue</c>, <c>speaker</c> (source and speaker), <c>target</c>, or the field of the question; null for what must not be.</param>
/// <param name="Text">What stands there; null where there is nothing to show.</param>
public sealed record MatchReason(string Term, string? Field, string? Text);

/// <summary>A statement that answers a watch.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="Why">Why it does; never empty.</param>
/// <param name="ToldAt">When it was told; null when it has yet to be.</param>
public sealed record WatchMatch(FoundStatement Statement, IReadOnlyList<MatchReason> Why, DateTimeOffset? ToldAt);

/// <summary>Answers of a watch that have yet to be told, in the order in which they came into the ledger.</summary>
public sealed record WatchNews
{
    /// <summary>The watch, as it was before these.</summary>
    public required StoredWatch Watch { get; init; }

    /// <summary>The answers; at most as many as were asked for.</summary>
    public required IReadOnlyList<WatchMatch> Matches { get; init; }

    /// <summary>Whether there are more, which come once these have been told.</summary>
    public required bool HasMore { get; init; }

    /// <summary>Rows of the statements that are told, with their match, and of those that are one that was told before.</summary>
    internal IReadOnlyList<(long Statement, long? SameAs, WatchMatch? Match)> Rows { get; init; } = [];
}
