using OnRecord.Evaluation.Measures;

namespace OnRecord.Evaluation.Scoring;

/// <summary>Exact spans, with and without marks at their ends, and words.</summary>
internal static class SpanMeasures
{
    private static readonly (string Name, Func<Attribution, IReadOnlyList<TextSpan>> Spans)[] Roles =
    [
        ("source", attribution => attribution.Source),
        ("cue", attribution => attribution.Cue),
        ("content", attribution => attribution.Content),
    ];

    public static IReadOnlyList<Measure> Definitions { get; } =
    [
        new F1Measure(StatementScorer.ExactAll),
        .. Roles.Select(role => new F1Measure($"exact.{role.Name}")),
        new F1Measure("untrimmed.all"),
        .. Roles.Select(role => new F1Measure($"untrimmed.{role.Name}")),
        .. Roles.Select(role => new F1Measure($"token.{role.Name}")),
    ];

    public static void Count(
        Tally tally,
        SourceText text,
        IReadOnlyList<Attribution> gold,
        IReadOnlyList<Attribution> predicted
    )
    {
        var words = ReferenceText.Words(text);
        foreach (var (role, spans) in Roles)
        {
            var (goldSpans, predictedSpans) = (gold.Select(spans).ToList(), predicted.Select(spans).ToList());
            CountSpans(tally, "exact", role, text, goldSpans, predictedSpans, ReferenceText.Trimmed);
            CountSpans(tally, "untrimmed", role, text, goldSpans, predictedSpans, ReferenceText.Untrimmed);
            CountWords(tally, role, words, goldSpans, predictedSpans);
        }
    }

    private static void CountSpans(
        Tally tally,
        string measure,
        string role,
        SourceText text,
        IReadOnlyList<IReadOnlyList<TextSpan>> gold,
        IReadOnlyList<IReadOnlyList<TextSpan>> predicted,
        Func<SourceText, IReadOnlyList<TextSpan>, TextSpan[]> strip
    )
    {
        var goldSpans = gold.SelectMany(spans => strip(text, spans)).ToHashSet();
        var predictedSpans = predicted.SelectMany(spans => strip(text, spans)).ToHashSet();
        var hits = goldSpans.Count(predictedSpans.Contains);
        tally.AddF1($"{measure}.{role}", hits, predictedSpans.Count, goldSpans.Count);
        tally.AddF1($"{measure}.all", hits, predictedSpans.Count, goldSpans.Count);
    }

    private static void CountWords(
        Tally tally,
        string role,
        IReadOnlyList<TextSpan> words,
        IReadOnlyList<IReadOnlyList<TextSpan>> gold,
        IReadOnlyList<IReadOnlyList<TextSpan>> predicted
    )
    {
        var goldChars = CharSet.Of(gold.SelectMany(spans => spans));
        var predictedChars = CharSet.Of(predicted.SelectMany(spans => spans));
        var (hits, found, wanted) = (0, 0, 0);
        foreach (var word in words)
        {
            var (inGold, inPredicted) = (goldChars.Overlaps(word), predictedChars.Overlaps(word));
            hits += inGold && inPredicted ? 1 : 0;
            found += inPredicted ? 1 : 0;
            wanted += inGold ? 1 : 0;
        }

        tally.AddF1($"token.{role}", hits, found, wanted);
    }
}
