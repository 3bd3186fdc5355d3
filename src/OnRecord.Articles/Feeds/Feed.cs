namespace OnRecord.Articles.Feeds;

/// <summary>A feed as it came.</summary>
public sealed record Feed
{
    /// <summary>Its title; null when it has none.</summary>
    public string? Title { get; init; }

    /// <summary>The page that it belongs to; null when it names none.</summary>
    public Uri? Home { get; init; }

    /// <summary>Its entries in its own order; each has another id.</summary>
    public required IReadOnlyList<FeedEntry> Entries { get; init; }

    /// <summary>How long it asks to be left alone between two requests (<c>ttl</c>); null when it does not say.</summary>
    public TimeSpan? Ttl { get; init; }

    /// <summary>What a reader should know, a sentence each: what was repaired, what was left out; often empty.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}

/// <summary>What a feed says of an article.</summary>
public sealed record FeedEntry
{
    /// <summary>By which the feed knows it: its <c>guid</c> or <c>id</c>, else its address.</summary>
    public required string Id { get; init; }

    /// <summary>Where the article is; http or https.</summary>
    public required Uri Address { get; init; }

    /// <summary>Headline, without markup; null when it has none.</summary>
    public string? Title { get; init; }

    /// <summary>Who wrote it, as the feed has it; null when it does not say.</summary>
    public string? Author { get; init; }

    /// <summary>When it was published, in the time zone in which that is stated; null when it is not, or not readably.</summary>
    public DateTimeOffset? Published { get; init; }

    /// <summary>When it was last changed; as above.</summary>
    public DateTimeOffset? Updated { get; init; }

    /// <summary>Its categories, without repetitions.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>Name of the feed that it was taken over from (<c>source</c>); null when it is this feed's own.</summary>
    public string? SourceName { get; init; }

    /// <summary>Address of that feed; null when it is not stated.</summary>
    public string? SourceAddress { get; init; }
}

/// <summary>A feed that a page names.</summary>
/// <param name="Address">Where it is.</param>
/// <param name="Title">What the page calls it; null when it has no name there.</param>
public sealed record FeedLink(Uri Address, string? Title);
