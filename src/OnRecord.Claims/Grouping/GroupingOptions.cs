namespace OnRecord.Claims.Grouping;

/// <summary>How statements are grouped. Immutable.</summary>
public sealed record GroupingOptions
{
    /// <summary>The options that come with the product.</summary>
    public static GroupingOptions Default { get; } = new();

    /// <summary>Judges pairs.</summary>
    /// <value>Default: <see cref="PairScorer.Default"/>.</value>
    public PairScorer Scorer { get; init; } = PairScorer.Default;

    /// <summary>Pairs that score less are no reason to group, 0 to 1.</summary>
    /// <value>Default: 0.45; by cross-validation it judges the tuning part of the labelled pairs as well as 0.4, and the bundles with fewer wrong pairs.</value>
    public double Link { get; init; } = 0.45;

    /// <summary>Two groups become one when their statements score as much with each other on average, 0 to 1.</summary>
    /// <value>Default: 0.35; less puts more of the tuning part's same pairs together, but mixes large claims.</value>
    public double Join { get; init; } = 0.35;

    /// <summary>Pairs whose cosine is less are not looked at further, −1 to 1.</summary>
    /// <value>Default: 0.3.</value>
    public double LeastCosine { get; init; } = 0.3;
}
