namespace OnRecord.Statements;

/// <summary>A text to read and what is known of where it came from.</summary>
public sealed record Article
{
    /// <summary>The caller's name for it: a file path, an address, or the <c>id</c> of its line; never empty.</summary>
    public required string Id { get; init; }

    /// <summary>The text, exactly as it came.</summary>
    public required SourceText Text { get; init; }

    /// <summary>Headline; null when unknown.</summary>
    public string? Title { get; init; }

    /// <summary>Who published it; null when unknown.</summary>
    public string? Publisher { get; init; }

    /// <summary>Day of publication; null when unknown.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>Where it was found; null when unknown.</summary>
    public Uri? Url { get; init; }

    /// <summary>What is said of it where it was met, each with what says it; of several sayings about a field the first one counts. Often empty.</summary>
    public IReadOnlyList<StatedFact> Facts { get; init; } = [];

    /// <summary>What counts of a field; null when nothing is said.</summary>
    /// <param name="field">One of <see cref="FactField"/>.</param>
    public StatedFact? Fact(string field) => Facts.FirstOrDefault(fact => fact.Field == field);
}
