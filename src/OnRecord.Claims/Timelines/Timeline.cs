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

/// <summary>A claim that is in one version of an article and not, or otherwise, in the next.</summary>
/// <param name="Address">Where the article stands.</param>
/// <param name="Seen">When the later version was first seen.</param>
/// <param name="Kind">What became of it.</param>
/// <param name="Before">The statement in the earlier version; null when it came only later.</param>
/// <param name="After">The statement in the later version; null when it is gone.</param>
public sealed record VersionChange(
    string Address,
    DateTimeOffset Seen,
    VersionChangeKind Kind,
    ClaimStatement? Before,
    ClaimStatement? After
);

/// <summary>What became of a claim when an article was changed.</summary>
public enum VersionChangeKind
{
    /// <summary>It was added.</summary>
    Added = 0,

    /// <summary>It was taken out.</summary>
    Removed = 1,

    /// <summary>Its position is another.</summary>
    OtherPosition = 2,

    /// <summary>It is as sure as before no more, or surer.</summary>
    OtherHedge = 3,
}

/// <summary>A text that stood at an address.</summary>
/// <param name="Address">The address.</param>
/// <param name="Number">From 1, in the order in which the texts were met.</param>
/// <param name="ArticleId">The text.</param>
/// <param name="Seen">When it was first met there.</param>
public sealed record ArticleVersion(string Address, int Number, string ArticleId, DateTimeOffset Seen);
