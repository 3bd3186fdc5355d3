namespace OnRecord.Evaluation.Origins;

/// <summary>Changes passages as those do who copy them; the same seed makes the same changes.</summary>
internal sealed class PassageEditor(Random random, IReadOnlyList<string> vocabulary)
{
    // What desks write for one another; changed wherever it stands.
    private static readonly Dictionary<string, string> Synonyms = new(StringComparer.OrdinalIgnoreCase)
    {
        ["said"] = "stated",
        ["says"] = "states",
        ["told"] = "informed",
        ["about"] = "around",
        ["big"] = "large",
        ["began"] = "started",
        ["because"] = "since",
        ["but"] = "yet",
        ["also"] = "too",
        ["many"] = "numerous",
        ["while"] = "as",
        ["however"] = "still",
        ["people"] = "persons",
        ["help"] = "assist",
        ["show"] = "reveal",
        ["get"] = "obtain",
        ["think"] = "believe",
        ["use"] = "employ",
        ["important"] = "significant",
        ["new"] = "recent",
        ["first"] = "initial",
        ["more"] = "further",
        ["very"] = "highly",
        ["want"] = "wish",
    };

    /// <summary>A share of the words replaced by words of other texts.</summary>
    public IReadOnlyList<PassageWord> Replaced(IReadOnlyList<PassageWord> words, double share) =>
        [.. words.Select(word => random.NextDouble() < share ? word with { Text = AnyWord() } : word)];

    /// <summary>The beginning of the first sentence and the end of the last one cut away.</summary>
    public static IReadOnlyList<PassageWord> Cut(Passage passage) =>
        [
            .. passage.Before.Skip(passage.Before.Count / 2),
            .. passage.Telling,
            .. passage.After.Take(passage.After.Count / 2),
        ];

    /// <summary>The sentences the other way round.</summary>
    public static IReadOnlyList<PassageWord> Reordered(Passage passage) =>
        [.. passage.After, .. passage.Telling, .. passage.Before];

    /// <summary>Written anew by rule: the first clause put last, synonyms, a tenth of the words replaced and a tenth left out.</summary>
    public IReadOnlyList<PassageWord> Paraphrased(Passage passage) =>
        [
            .. new[] { passage.Before, passage.Telling, passage.After }
                .SelectMany(Turned)
                .Where(_ => random.NextDouble() >= 0.1)
                .Select(word => Synonyms.TryGetValue(word.Text, out var other) ? word with { Text = other } : word)
                .Select(word => random.NextDouble() < 0.1 ? word with { Text = AnyWord() } : word),
        ];

    private static IEnumerable<PassageWord> Turned(IReadOnlyList<PassageWord> sentence)
    {
        var comma = sentence.ToList().FindIndex(word => word.Text.EndsWith(','));
        return comma < 0 ? sentence : sentence.Skip(comma + 1).Concat(sentence.Take(comma + 1));
    }

    private string AnyWord() => vocabulary[random.Next(vocabulary.Count)];
}
