namespace OnRecord.Claims.Timelines;

/// <summary>Positions on a claim by day.</summary>
/// <param name="Dated">Events with a day, the earliest first.</param>
/// <param name="Undated">Statements whose day is not known, in the order of ids.</param>
/// <param name="Flips">Changes of an actor's position, the earliest first.</param>
/// <param name="Versions">What became of the claim in articles that were changed, the earliest first.</param>
public sealed record Timeline(
    IReadOnlyList<ClaimStatement> Dated,
    IReadOnlyList<ClaimStatement> Undated,
    IReadOnlyList<Flip> Flips,
    IReadOnlyList<VersionChange> Versions
)
{
    /// <summary>The dated events, the latest first; of one day, in the same order as <see cref="Dated"/>.</summary>
    public IReadOnlyList<ClaimStatement> LatestFirst => [.. Dated.OrderByDescending(statement => statement.Day)];
}

/// <summary>A change of an actor's position.</summary>
/// <param name="Actor">Who.</param>
/// <param name="Before">The last statement with the position before.</param>
/// <param name="After">The first statement with the position after.</param>
public sealed record Flip(ClaimActor Actor, ClaimStatement Before, ClaimStatement After)
{
    /// <summary>The day of the first statement with the other position.</summary>
    public DateOnly Day => After.Day!.Value;
}

/// <summary>What became of a statement of the claim when its article was changed, as it is told of the article.</summary>
/// <param name="Address">Where the article stands.</param>
/// <param name="Seen">When the later version was first seen.</param>
/// <param name="Fate">Changed, added or removed; what is kept is no change.</param>
/// <param name="Differences">In what the two differ; empty unless it was changed.</param>
/// <param name="Before">The statement in the earlier version; null when it came only later.</param>
/// <param name="After">The statement in the later version; null when it is gone.</param>
public sealed record VersionChange(
    string Address,
    DateTimeOffset Seen,
    StatementFate Fate,
    IReadOnlyList<StatementDifference> Differences,
    VersionPlace? Before,
    VersionPlace? After
)
{
    /// <summary>Whether the two hold other positions on the claim.</summary>
    public bool IsOtherPosition =>
        Before?.Statement?.Position.Stance is { } before
        && After?.Statement?.Position.Stance is { } after
        && before != after;

    /// <summary>Whether only one of the two is in the claim: the other says something else.</summary>
    public bool IsHalf =>
        Before is { } before && After is { } after && before.Statement is null != after.Statement is null;
}

/// <summary>A statement of a version of an article.</summary>
/// <param name="Id">Its id.</param>
/// <param name="ArticleId">Id of its text.</param>
/// <param name="Statement">The statement in the claim; null when it is not in it.</param>
public sealed record VersionPlace(string Id, string ArticleId, ClaimStatement? Statement);

/// <summary>Two versions of an article, one after the other, whose statements were compared.</summary>
/// <param name="Address">Where the article stands.</param>
/// <param name="Seen">When the later one was first met there.</param>
/// <param name="From">Id of the earlier text.</param>
/// <param name="To">Id of the later text.</param>
/// <param name="Statements">Every statement of either version once.</param>
public sealed record VersionStep(
    string Address,
    DateTimeOffset Seen,
    string From,
    string To,
    IReadOnlyList<StatementStep> Statements
);

/// <summary>A statement in two versions of an article, or in one of them.</summary>
/// <param name="Fate">What became of it.</param>
/// <param name="Before">Its id in the earlier version; null when it is not there.</param>
/// <param name="After">Its id in the later version; null when it is not there.</param>
/// <param name="Differences">In what the two differ; empty unless it was changed.</param>
public sealed record StatementStep(
    StatementFate Fate,
    string? Before,
    string? After,
    IReadOnlyList<StatementDifference> Differences
);
