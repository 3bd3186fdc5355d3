namespace OnRecord.Ledger.Feeds;

/// <summary>A feed that the user named, and how it is.</summary>
public sealed record StoredFeed
{
    /// <summary>Where it is.</summary>
    public required Uri Address { get; init; }

    /// <summary>Its title; null when it is not known.</summary>
    public string? Title { get; init; }

    /// <summary>The page that it belongs to; null when it is not known.</summary>
    public Uri? Home { get; init; }

    /// <summary>The folder that it lies in, those within others parted by <c>/</c>; null when it lies in none.</summary>
    public string? Folder { get; init; }

    /// <summary>Whether <c>robots.txt</c> is not asked about the feed itself.</summary>
    public bool IgnoresRobots { get; init; }

    /// <summary>When the user named it.</summary>
    public required DateTimeOffset AddedAt { get; init; }

    /// <summary>When it was last asked for; null when it never was.</summary>
    public DateTimeOffset? AskedAt { get; init; }

    /// <summary>The status that its server answered last; null when none did.</summary>
    public int? Status { get; init; }

    /// <summary>What was wrong the last time; null when nothing was.</summary>
    public string? Error { get; init; }

    /// <summary>How often in a row something was wrong.</summary>
    public int Failures { get; init; }

    /// <summary>The <c>ETag</c> of the last answer with a feed; null when it had none.</summary>
    public string? ETag { get; init; }

    /// <summary>The <c>Last-Modified</c> of that answer; null when it had none.</summary>
    public string? LastModified { get; init; }

    /// <summary>Before then it is not asked for by itself.</summary>
    public DateTimeOffset DueAt { get; init; }

    /// <summary>Articles that came by it.</summary>
    public int Articles { get; init; }

    /// <summary>Its entries that have yet to be fetched.</summary>
    public int Waiting { get; init; }

    /// <summary>Its entries that were given up.</summary>
    public int GivenUp { get; init; }
}

/// <summary>An entry of a feed as it came.</summary>
/// <param name="Address">Where the article is.</param>
/// <param name="Note">What the feed says of it.</param>
public sealed record MetEntry(Uri Address, FeedNote Note);

/// <summary>What came of asking for a feed.</summary>
public sealed record FeedOutcome
{
    /// <summary>The status that the server answered; null when none did.</summary>
    public int? Status { get; init; }

    /// <summary>What was wrong; null when nothing was.</summary>
    public string? Error { get; init; }

    /// <summary>Before then it is not to be asked for by itself.</summary>
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>What was in it; null when it has not changed, or something was wrong.</summary>
    public FeedContent? Content { get; init; }
}

/// <summary>What was in a feed.</summary>
/// <param name="Title">Its title; null when it has none.</param>
/// <param name="Home">The page that it belongs to; null when it names none.</param>
/// <param name="Entries">Its entries.</param>
/// <param name="ETag">The answer's <c>ETag</c>; null when it has none.</param>
/// <param name="LastModified">The answer's <c>Last-Modified</c>; null when it has none.</param>
public sealed record FeedContent(
    string? Title,
    Uri? Home,
    IReadOnlyList<MetEntry> Entries,
    string? ETag,
    string? LastModified
);

/// <summary>A page that feeds name and that is to be fetched.</summary>
/// <param name="Address">Where it is.</param>
/// <param name="Notes">What the feeds say of it; never empty.</param>
/// <param name="ETag">The <c>ETag</c> of its last answer; null when it had none or was never fetched.</param>
/// <param name="LastModified">The <c>Last-Modified</c> of its last answer; as above.</param>
/// <param name="Failures">How often in a row it could not be had.</param>
/// <param name="IsKept">Whether an article from it is in the ledger already, so that it is only looked at again.</param>
public sealed record WaitingPage(
    Uri Address,
    IReadOnlyList<FeedNote> Notes,
    string? ETag,
    string? LastModified,
    int Failures,
    bool IsKept
);
