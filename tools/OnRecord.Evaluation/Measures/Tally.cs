namespace OnRecord.Evaluation.Measures;

/// <summary>The sums of one document. Not safe for use on several threads at once.</summary>
public sealed class Tally
{
    private readonly MeasureSet set;
    private readonly double[] cells;

    internal Tally(MeasureSet set, int cells)
    {
        this.set = set;
        this.cells = new double[cells];
    }

    /// <summary>Adds to a figure of precision and recall whose hits are the same from both sides.</summary>
    public void AddF1(string name, int hits, int predicted, int gold) => AddF1(name, hits, predicted, hits, gold);

    /// <summary>Adds to a figure of precision and recall.</summary>
    /// <param name="name">The figure.</param>
    /// <param name="predictedHits">Predictions that are right.</param>
    /// <param name="predicted">Predictions.</param>
    /// <param name="goldHits">Gold that is found.</param>
    /// <param name="gold">Gold.</param>
    public void AddF1(string name, int predictedHits, int predicted, int goldHits, int gold) =>
        Add(name, 0, predictedHits, predicted, goldHits, gold);

    /// <summary>Adds cases to a share.</summary>
    public void AddShare(string name, int right, int cases) => Add(name, 0, right, cases);

    /// <summary>Adds one case to a share.</summary>
    public void AddShare(string name, bool right) => AddShare(name, right ? 1 : 0, 1);

    /// <summary>Adds one labelled case to a macro F1.</summary>
    /// <param name="name">The figure.</param>
    /// <param name="predicted">The class predicted; null for none.</param>
    /// <param name="gold">The right class.</param>
    public void AddClass(string name, int? predicted, int gold)
    {
        var hit = predicted == gold ? 1 : 0;
        Add(name, 4 * gold, 0, 0, hit, 1);
        if (predicted is { } chosen)
        {
            Add(name, 4 * chosen, hit, 1, 0, 0);
        }
    }

    /// <summary>Adds one case to a calibration error.</summary>
    /// <param name="name">The figure.</param>
    /// <param name="confidence">0 to 1.</param>
    /// <param name="right">Whether the case is right.</param>
    public void AddConfidence(string name, double confidence, bool right)
    {
        var measure = (CalibrationErrorMeasure)set.Place(name).Measure;
        Add(name, 3 * measure.BinOf(confidence), 1, confidence, right ? 1 : 0);
    }

    internal void AddTo(Span<double> sums)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            sums[i] += cells[i];
        }
    }

    private void Add(string name, int offset, params ReadOnlySpan<double> values)
    {
        var (measure, first) = set.Place(name);
        if (offset + values.Length > measure.Cells)
        {
            throw new ArgumentException($"The figure '{name}' has no such cells.", nameof(name));
        }

        for (var i = 0; i < values.Length; i++)
        {
            cells[first + offset + i] += values[i];
        }
    }
}
