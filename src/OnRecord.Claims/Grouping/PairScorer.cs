namespace OnRecord.Claims.Grouping;

/// <summary>Judges whether two statements say the same, by a weighted sum of their features. Immutable.</summary>
/// <remarks>Logistic regression; the weights are those that <c>onrecord-evaluate claims pairs --fit --bundles</c> finds on the tuning part of the labelled pairs and the fitting part of the bundles.</remarks>
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
                2.757,
                4.142,
                0.745,
                1.820,
                -0.232,
                0.134,
                0.086,
                0.981,
                -1.120,
                -1.271,
                0.615,
                -0.386,
                -0.238,
                0.446,
                -0.194,
                2.163,
                0.416,
                0.278,
                -0.637,
                -1.779,
                -0.328,
                0.784,
                -0.532,
                -0.349,
                -0.059,
            ],
            -7.176
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
