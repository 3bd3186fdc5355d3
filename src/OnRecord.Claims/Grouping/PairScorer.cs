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
                2.470,
                1.723,
                0.807,
                0.769,
                -0.659,
                0.152,
                0.247,
                0.552,
                0.024,
                0,
                -0.642,
                0,
                -0.100,
                0.491,
                -0.365,
                0.635,
                0, 0, 0, 0, 0, 0, 0, 0, 0,
            ],
            -3.453
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
