using OnRecord.Corpora.Crossdoc;

namespace OnRecord.Evaluation.Claims;

/// <summary>Clusters documents by their words: term weights as in tf–idf, average linkage.</summary>
internal static class DocumentClusters
{
    // Documents of one subtopic share about this much; found without looking at chains.
    private const double Alike = 0.2;

    /// <summary>Number of the cluster of each document.</summary>
    public static int[] Of(IReadOnlyList<EventDocument> documents)
    {
        var counts = documents.Select(CountsOf).ToList();
        var frequency = counts
            .SelectMany(own => own.Keys)
            .GroupBy(term => term)
            .ToDictionary(g => g.Key, g => g.Count());
        var vectors = counts
            .Select(own =>
                own.ToDictionary(
                    pair => pair.Key,
                    pair => (1 + Math.Log(pair.Value)) * Math.Log((double)documents.Count / frequency[pair.Key])
                )
            )
            .ToList();
        var lengths = vectors.Select(vector => Math.Sqrt(vector.Values.Sum(x => x * x))).ToList();
        var alike = new double[documents.Count, documents.Count];
        for (var i = 0; i < documents.Count; i++)
        {
            for (var j = i + 1; j < documents.Count; j++)
            {
                var (few, many) =
                    vectors[i].Count < vectors[j].Count ? (vectors[i], vectors[j]) : (vectors[j], vectors[i]);
                var dot = few.Sum(pair => many.TryGetValue(pair.Key, out var other) ? pair.Value * other : 0);
                alike[i, j] = alike[j, i] = dot / Math.Max(lengths[i] * lengths[j], 1e-9);
            }
        }

        var clusters = Enumerable.Range(0, documents.Count).Select(document => new List<int> { document }).ToList();
        AverageLinkage.Join(clusters, alike, Alike);
        var numbers = new int[documents.Count];
        for (var number = 0; number < clusters.Count; number++)
        {
            foreach (var document in clusters[number])
            {
                numbers[document] = number;
            }
        }

        return numbers;
    }

    private static Dictionary<string, int> CountsOf(EventDocument document) =>
        document
            .Tokens.Where(token => token.Length > 2 && token.All(char.IsLetterOrDigit))
            .GroupBy(token => token.ToLowerInvariant(), StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
}
