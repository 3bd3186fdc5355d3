namespace OnRecord.Evaluation.Measures;

/// <summary>One figure as measured; shares from 0 to 1, null where undefined.</summary>
/// <param name="Name">Stable name of the measure.</param>
public sealed record Score(string Name)
{
    /// <summary>The figure itself: F1, share or error.</summary>
    public double? Value { get; init; }

    /// <summary>Share of predictions that are right; null when there are none or the figure has no precision.</summary>
    public double? Precision { get; init; }

    /// <summary>Share of gold that is found; null when there is none or the figure has no recall.</summary>
    public double? Recall { get; init; }

    /// <summary>Whether a lower value is better, as for errors.</summary>
    public bool LowerIsBetter { get; init; }

    /// <summary>How many were predicted; null when the figure does not count predictions.</summary>
    public long? Predicted { get; init; }

    /// <summary>How many there were to find or to judge.</summary>
    public long Gold { get; init; }

    /// <summary>95 % of the resamplings lie in it; null when not resampled or undefined.</summary>
    public Interval? Interval { get; init; }

    /// <summary>Confidence against share of right cases, for calibration errors only.</summary>
    public IReadOnlyList<ReliabilityBin>? Reliability { get; init; }

    /// <summary>The figure in percent; null where undefined.</summary>
    public double? Percent => Value * 100;
}

/// <summary>A closed range of a figure.</summary>
public readonly record struct Interval(double Low, double High);

/// <summary>The cases whose confidence lies in one range.</summary>
/// <param name="From">Lower end of the range.</param>
/// <param name="To">Upper end of the range.</param>
/// <param name="Count">Number of cases.</param>
/// <param name="Confidence">Their mean confidence.</param>
/// <param name="Right">Share of them that are right.</param>
public readonly record struct ReliabilityBin(double From, double To, long Count, double Confidence, double Right);
