namespace OnRecord.Claims.Grouping;

/// <summary>Judges whether two statements say the same, by a weighted sum of their features. Immutable.</summary>
/// <remarks>Logistic regression; the weights were fitted to labelled pairs (<c>docs/evaluation.md</c>).</remarks>
public sealed class PairScorer
{
    private readonly double[] weights;
    private readonly double offset;

    /// <summary>Makes a scorer.</summary>
    /// <param name="weights">A weight for each of <see cref="PairFeatures.Columns"/>.</param>
    /// <param name="offset">Added to the sum.</param>
    public PairScorer(IReadOnlyList<double> weights, double offset)
    {
        ArgumentNullException.ThrowIfNull(weights);
        ArgumentOutOfRangeException.ThrowIfNotEqual(weights.Count, PairFeatures.Columns.Count, nameof(weights));
        this.weights = [.. weights];
        this.offset = offset;
    }

    /// <summary>The scorer that comes with the product.</summary>
    public static PairScorer Default { get; } =
        new([2.0, 5.0, 2.5, 1.5, -1.0, 0.3, -1.5, 0.5, -0.5, -1.0, 0.5, -1.0, -0.1, -0.3, -0.3, 0.3], -5.0);

    /// <summary>Probability that two statements say the same, 0 to 1.</summary>
    public double Score(PairFeatures features)
    {
        ArgumentNullException.ThrowIfNull(features);
        var sum = offset;
        var values = features.ToArray();
        for (var i = 0; i < values.Length; i++)
        {
            sum += weights[i] * values[i];
        }

        return 1 / (1 + Math.Exp(-sum));
    }
}
