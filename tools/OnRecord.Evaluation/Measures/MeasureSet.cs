namespace OnRecord.Evaluation.Measures;

/// <summary>The figures that a scorer computes, in the order of its report. Immutable, so safe on any thread.</summary>
public sealed class MeasureSet
{
    private const double Tail = 0.025;

    private readonly Dictionary<string, (Measure Measure, int First)> places = new(StringComparer.Ordinal);
    private readonly Measure[] measures;
    private readonly int cells;

    /// <exception cref="ArgumentException">Two figures have the same name.</exception>
    public MeasureSet(IEnumerable<Measure> measures)
    {
        this.measures = [.. measures];
        foreach (var measure in this.measures)
        {
            places.Add(measure.Name, (measure, cells));
            cells += measure.Cells;
        }
    }

    /// <summary>Empty sums for one document.</summary>
    public Tally NewTally() => new(this, cells);

    /// <summary>Sums the documents up.</summary>
    /// <param name="documents">The sums of each document.</param>
    /// <param name="resampling">How to find intervals; null for none.</param>
    public ScoreTable Sum(IReadOnlyList<Tally> documents, Resampling? resampling = null)
    {
        ArgumentNullException.ThrowIfNull(documents);
        var sums = new double[cells];
        foreach (var document in documents)
        {
            document.AddTo(sums);
        }

        var intervals = resampling is null ? null : Intervals(documents, resampling);
        var scores = new Score[measures.Length];
        for (var m = 0; m < scores.Length; m++)
        {
            scores[m] = measures[m].Describe(Own(sums, measures[m])) with
            {
                Interval = intervals?[m],
                LowerIsBetter = measures[m].LowerIsBetter,
            };
        }

        return new ScoreTable(documents.Count, scores);
    }

    internal (Measure Measure, int First) Place(string name) =>
        places.TryGetValue(name, out var place) ? place : throw new KeyNotFoundException($"No figure '{name}'.");

    private ReadOnlySpan<double> Own(double[] sums, Measure measure) =>
        sums.AsSpan(places[measure.Name].First, measure.Cells);

    private Interval?[] Intervals(IReadOnlyList<Tally> documents, Resampling resampling)
    {
        var values = measures.Select(_ => new List<double>(resampling.Samples)).ToArray();
        var random = new Random(resampling.Seed);
        var sums = new double[cells];
        for (var sample = 0; sample < resampling.Samples; sample++)
        {
            Array.Clear(sums);
            for (var draw = 0; draw < documents.Count; draw++)
            {
                documents[random.Next(documents.Count)].AddTo(sums);
            }

            for (var m = 0; m < measures.Length; m++)
            {
                if (measures[m].Evaluate(Own(sums, measures[m])) is { } value)
                {
                    values[m].Add(value);
                }
            }
        }

        return [.. values.Select(Middle)];
    }

    private static Interval? Middle(List<double> values)
    {
        if (values.Count == 0)
        {
            return null;
        }

        values.Sort();
        return new Interval(Quantile(values, Tail), Quantile(values, 1 - Tail));
    }

    /// <summary>Linear between the two nearest values (type 7 of Hyndman and Fan 1996).</summary>
    private static double Quantile(List<double> sorted, double share)
    {
        var position = share * (sorted.Count - 1);
        var below = (int)position;
        var above = Math.Min(below + 1, sorted.Count - 1);
        return sorted[below] + ((position - below) * (sorted[above] - sorted[below]));
    }
}
