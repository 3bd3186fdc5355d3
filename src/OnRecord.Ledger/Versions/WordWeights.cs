namespace OnRecord.Ledger.Versions;

/// <summary>How much words weigh, by how few of the statements of both versions have them.</summary>
internal sealed class WordWeights
{
    private readonly Dictionary<string, double> weights;

    /// <summary>Weighs the words of statements.</summary>
    public WordWeights(IEnumerable<SaidStatement> statements)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var total = 0;
        foreach (var said in statements)
        {
            total++;
            foreach (var word in said.Compared.Keys)
            {
                counts[word] = counts.GetValueOrDefault(word) + 1;
            }
        }

        // A word of one statement in both versions counts twice, and is as rare as a word can be.
        weights = counts.ToDictionary(
            count => count.Key,
            count => Math.Log(1 + (2.0 * total / Math.Max(2, count.Value))),
            StringComparer.Ordinal
        );
    }

    /// <summary>Dice's coefficient of the words of two statements, from 0 to 1.</summary>
    public double Alike(SaidStatement one, SaidStatement other)
    {
        var (a, b) = (one.Compared, other.Compared);
        var shared = a.Sum(word => weights[word.Key] * Math.Min(word.Value, b.GetValueOrDefault(word.Key)));
        var total = Total(a) + Total(b);
        return total == 0 ? 0 : 2 * shared / total;
    }

    private double Total(IReadOnlyDictionary<string, int> words) => words.Sum(word => weights[word.Key] * word.Value);
}
