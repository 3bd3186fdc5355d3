namespace OnRecord.Evaluation.Measures;

/// <summary>A figure that is computed from sums over documents, so that documents can be resampled.</summary>
/// <param name="name">Its stable name, for example <c>exact.all</c>.</param>
/// <param name="cells">How many sums it needs.</param>
public abstract class Measure(string name, int cells)
{
    /// <summary>Its stable name, for example <c>exact.all</c>.</summary>
    public string Name { get; } = name;

    /// <summary>How many sums it needs.</summary>
    public int Cells { get; } = cells;

    /// <summary>Whether a lower value is better, as for errors.</summary>
    public virtual bool LowerIsBetter => false;

    /// <summary>Reads the figure from its sums; 0 to 1, or null where it is undefined.</summary>
    public abstract double? Evaluate(ReadOnlySpan<double> sums);

    /// <summary>The figure with the counts behind it.</summary>
    public abstract Score Describe(ReadOnlySpan<double> sums);
}

/// <summary>Precision, recall and their harmonic mean.</summary>
/// <remarks>
/// Precision is undefined when nothing was predicted, recall when there is nothing to find, F1 only when both hold:
/// predictions without gold, and gold without predictions, have an F1 of 0.
/// </remarks>
public sealed class F1Measure(string name) : Measure(name, 4)
{
    private const int PredictedHits = 0;
    private const int Predicted = 1;
    private const int GoldHits = 2;
    private const int Gold = 3;

    public override double? Evaluate(ReadOnlySpan<double> sums) =>
        F1(Ratio(sums[PredictedHits], sums[Predicted]), Ratio(sums[GoldHits], sums[Gold]));

    public override Score Describe(ReadOnlySpan<double> sums) =>
        new(Name)
        {
            Value = Evaluate(sums),
            Precision = Ratio(sums[PredictedHits], sums[Predicted]),
            Recall = Ratio(sums[GoldHits], sums[Gold]),
            Predicted = (long)sums[Predicted],
            Gold = (long)sums[Gold],
        };

    internal static double? Ratio(double hits, double of) => of > 0 ? hits / of : null;

    internal static double? F1(double? precision, double? recall) =>
        (precision, recall) switch
        {
            (null, null) => null,
            ({ } p, { } r) when p + r > 0 => 2 * p * r / (p + r),
            _ => 0,
        };
}

/// <summary>The share of cases that are right; undefined without cases.</summary>
public sealed class ShareMeasure(string name) : Measure(name, 2)
{
    public override double? Evaluate(ReadOnlySpan<double> sums) => F1Measure.Ratio(sums[0], sums[1]);

    public override Score Describe(ReadOnlySpan<double> sums) =>
        new(Name) { Value = Evaluate(sums), Gold = (long)sums[1] };
}

/// <summary>The mean of the F1 of each class that occurs in the gold labels; undefined when none does.</summary>
/// <remarks>The cells of class c are those of its <see cref="F1Measure"/>, from 4c.</remarks>
public sealed class MacroF1Measure(string name, int classes) : Measure(name, 4 * classes)
{
    public override double? Evaluate(ReadOnlySpan<double> sums)
    {
        var (sum, present) = (0.0, 0);
        for (var c = 0; c < classes; c++)
        {
            var own = sums.Slice(4 * c, 4);
            if (own[3] > 0)
            {
                sum += F1Measure.F1(F1Measure.Ratio(own[0], own[1]), F1Measure.Ratio(own[2], own[3])) ?? 0;
                present++;
            }
        }

        return present > 0 ? sum / present : null;
    }

    public override Score Describe(ReadOnlySpan<double> sums)
    {
        var gold = 0.0;
        for (var c = 0; c < classes; c++)
        {
            gold += sums[(4 * c) + 3];
        }

        return new Score(Name) { Value = Evaluate(sums), Gold = (long)gold };
    }
}

/// <summary>Expected calibration error: the gap between confidence and share of right cases, averaged over bins of confidence by their size.</summary>
/// <remarks>
/// Naeini, Cooper and Hauskrecht 2015, with bins of equal width. The cells of bin b are the number of cases, the sum of
/// their confidences and the number of right ones, from 3b. Undefined without cases.
/// </remarks>
public sealed class CalibrationErrorMeasure(string name, int bins = CalibrationErrorMeasure.DefaultBins)
    : Measure(name, 3 * bins)
{
    /// <summary>Bins of a tenth each.</summary>
    public const int DefaultBins = 10;

    public override bool LowerIsBetter => true;

    public override double? Evaluate(ReadOnlySpan<double> sums)
    {
        var (gap, cases) = (0.0, 0.0);
        for (var b = 0; b < bins; b++)
        {
            gap += Math.Abs(sums[(3 * b) + 1] - sums[(3 * b) + 2]);
            cases += sums[3 * b];
        }

        return cases > 0 ? gap / cases : null;
    }

    public override Score Describe(ReadOnlySpan<double> sums)
    {
        var table = new List<ReliabilityBin>();
        var cases = 0.0;
        for (var b = 0; b < bins; b++)
        {
            var count = sums[3 * b];
            cases += count;
            if (count > 0)
            {
                table.Add(
                    new ReliabilityBin(
                        (double)b / bins,
                        (b + 1.0) / bins,
                        (long)count,
                        sums[(3 * b) + 1] / count,
                        sums[(3 * b) + 2] / count
                    )
                );
            }
        }

        return new Score(Name)
        {
            Value = Evaluate(sums),
            Gold = (long)cases,
            Reliability = table,
        };
    }

    internal int BinOf(double confidence) => Math.Clamp((int)(confidence * bins), 0, bins - 1);
}
