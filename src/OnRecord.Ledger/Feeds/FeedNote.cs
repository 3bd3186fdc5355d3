namespace OnRecord.Ledger.Feeds;

/// <summary>What a feed says of an article.</summary>
public sealed record FeedNote
{
    /// <summary>Address of the feed.</summary>
    public required string Feed { get; init; }

    /// <summary>By which the feed knows the article.</summary>
    public required string Entry { get; init; }

    /// <summary>Headline; null when it has none.</summary>
    public string? Title { get; init; }

    /// <summary>Who wrote it, as the feed has it; null when it does not say.</summary>
    public string? Author { get; init; }

    /// <summary>When it was published, in the zone in which that is stated, to the second; null when it is not.</summary>
    public DateTimeOffset? Published { get; init; }

    /// <summary>When it was last changed; as above.</summary>
    public DateTimeOffset? Updated { get; init; }

    /// <summary>Its categories; without line breaks.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>Name of the feed that it was taken over from; null when it is this feed's own.</summary>
    public string? SourceName { get; init; }

    /// <summary>Address of that feed; null when it is not stated.</summary>
    public string? SourceAddress { get; init; }
}
