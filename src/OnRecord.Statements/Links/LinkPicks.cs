using OnRecord.Statements.Spans;

namespace OnRecord.Statements.Links;

/// <summary>What one query of a link chose.</summary>
/// <param name="Key">Number of the chosen key; null for none.</param>
/// <param name="Probability">Probability of the choice among the keys within reach and none, 0 to 1.</param>
public readonly record struct LinkPick(int? Key, double Probability);

/// <summary>Chooses a key, or none, for each query of a link.</summary>
public static class LinkPicks
{
    /// <summary>The likeliest key of each query; of two equal ones the earlier, and none last.</summary>
    /// <param name="scores">Logits, row-major [queries, keys + 1]; the last column is none.</param>
    /// <param name="queries">Where the links start.</param>
    /// <param name="keys">The candidates, in the order of the text.</param>
    /// <param name="temperature">Divides the logits; above 0.</param>
    public static LinkPick[] Of(
        ReadOnlySpan<float> scores,
        IReadOnlyList<PieceRange> queries,
        IReadOnlyList<PieceRange> keys,
        float temperature
    )
    {
        ArgumentNullException.ThrowIfNull(queries);
        ArgumentNullException.ThrowIfNull(keys);
        var width = keys.Count + 1;
        ArgumentOutOfRangeException.ThrowIfNotEqual(scores.Length, queries.Count * width, nameof(scores));
        var picks = new LinkPick[queries.Count];
        for (var query = 0; query < picks.Length; query++)
        {
            var (first, end) = LinkFeatures.WithinReach(queries[query], keys);
            picks[query] = Pick(scores.Slice(query * width, width), first, end, temperature);
        }

        return picks;
    }

    private static LinkPick Pick(ReadOnlySpan<float> row, int first, int end, float temperature)
    {
        var none = row[^1];
        int? best = null;
        var highest = float.NegativeInfinity;
        for (var key = first; key < end; key++)
        {
            (best, highest) = row[key] > highest ? (key, row[key]) : (best, highest);
        }

        if (none > highest)
        {
            (best, highest) = (null, none);
        }

        var sum = Math.Exp((none - highest) / (double)temperature);
        for (var key = first; key < end; key++)
        {
            sum += Math.Exp((row[key] - highest) / (double)temperature);
        }

        return new LinkPick(best, 1 / sum);
    }
}
