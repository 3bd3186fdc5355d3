namespace OnRecord.Claims.Grouping;

/// <summary>Judges whether two statements say the same, by a weighted sum of their features. Immutable.</summary>
/// <remarks>Logistic regression; the weights are those that <c>onrecord-evaluate claims pairs --fit</c> finds on the tuning part of the labelled pairs.</remarks>
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
        new(
            [
                2.979,
                2.226,
                1.159,
                1.619,
                -0.351,
                -0.016,
                0.207,
                0.715,
                0.188,
                -1.266,
                -0.396,
                0.000,
                -0.132,
                1.080,
                -0.657,
                1.606,
                0.669,
                0.409,
                -0.818,
                -0.821,
                -0.496,
                0.403,
                -0.039,
                -0.433,
                -0.266,
            ],
            -6.748
        );

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
