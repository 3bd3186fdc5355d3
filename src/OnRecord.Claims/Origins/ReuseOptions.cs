namespace OnRecord.Claims.Origins;

/// <summary>From when on a telling counts as copied from another article. Immutable, so safe on any thread.</summary>
/// <remarks>The defaults were chosen on made-up cases of reuse: <c>docs/evaluation.md</c>.</remarks>
public sealed record ReuseOptions
{
    /// <summary>The defaults.</summary>
    public static ReuseOptions Default { get; } = new();

    /// <summary>Fewer common words of the articles' own may be chance. What is quoted in both texts, or is what the speaker said, is not their own.</summary>
    /// <value>Default: 7, from 1.</value>
    public int LeastOwnWords { get; init; } = 7;

    /// <summary>Passages with fewer common words among all of theirs are about the same, not copied.</summary>
    /// <value>Default: 0.5, from 0 to 1.</value>
    public double LeastDensity { get; init; } = 0.5;

    /// <summary>With a smaller share of the statement's words in the passages, it is another statement beside a copied one.</summary>
    /// <value>Default: 0.3, from 0 to 1.</value>
    public double LeastOfStatement { get; init; } = 0.3;
}
