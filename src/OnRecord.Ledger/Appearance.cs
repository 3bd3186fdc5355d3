using OnRecord.Ledger.Feeds;

namespace OnRecord.Ledger;

/// <summary>Where a text was met, and the dates that only the place knows.</summary>
public sealed record Appearance
{
    /// <summary>Full path or web address; never empty. For a line of a collection, its file, <c>#</c> and its id.</summary>
    public required string Address { get; init; }

    /// <summary>Where the day of publication came from, in a word: <c>article</c>, <c>given</c>; null when there is no day.</summary>
    public string? PublishedFrom { get; init; }

    /// <summary>Day of the last change that the place states; null when it states none.</summary>
    public DateOnly? Modified { get; init; }

    /// <summary>Where <see cref="Modified"/> came from, in a word; null when there is no day.</summary>
    public string? ModifiedFrom { get; init; }

    /// <summary>What feeds say of the article; empty when it did not come by one.</summary>
    public IReadOnlyList<FeedNote> Notes { get; init; } = [];

    /// <summary>
    /// Whether the text is a copy of what once stood at the address, such as a saved page. Met again, a copy is no new version of it.
    /// </summary>
    public bool IsCopy { get; init; }

    /// <summary>When whoever keeps the text fetched it from there; null, the default, for now.</summary>
    public DateTimeOffset? Retrieved { get; init; }
}

/// <summary>A place where a text was met, as the ledger keeps it.</summary>
/// <param name="Appearance">The place.</param>
/// <param name="Article">What the article said of itself there, with its text.</param>
/// <param name="FirstSeen">When it was first added from there.</param>
/// <param name="Retrieved">When it was last fetched or added from there.</param>
public sealed record StoredAppearance(
    Appearance Appearance,
    Article Article,
    DateTimeOffset FirstSeen,
    DateTimeOffset Retrieved
);
