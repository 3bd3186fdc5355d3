using OnRecord.Evaluation.Measures;

namespace OnRecord.Evaluation.Scoring;

/// <summary>
/// The metric of GenderGapTracker's quote extractor (<c>evaluate_quotes.py</c>): gold statements in order, each with the
/// best prediction left. Coverage is the share of the gold content that is found (their program), the other form takes
/// intersection over union (their description).
/// </summary>
internal static class CoverageMeasures
{
    private static readonly (string Name, bool OverUnion, double Threshold)[] Kinds =
    [
        ("coverage_30", false, 0.3),
        ("coverage_80", false, 0.8),
        ("iou_30", true, 0.3),
        ("iou_80", true, 0.8),
    ];

    public static IReadOnlyList<Measure> Definitions { get; } =
    [
        .. Kinds.SelectMany(kind =>
            (Measure[])
                [
                    new F1Measure(kind.Name),
                    new ShareMeasure($"{kind.Name}.speaker"),
                    new ShareMeasure($"{kind.Name}.verb"),
                    new F1Measure($"{kind.Name}.direct"),
                    new ShareMeasure($"{kind.Name}.direct_speaker"),
                    new ShareMeasure($"{kind.Name}.direct_verb"),
                ]
        ),
    ];

    public static void Count(
        Tally tally,
        CodePoints codePoints,
        IReadOnlyList<ComparedStatement> gold,
        IReadOnlyList<ComparedStatement> predicted
    )
    {
        var candidates = predicted.Where(statement => statement.HasContent).ToList();
        foreach (var (name, overUnion, threshold) in Kinds)
        {
            var (hits, directGoldHits, directPredictedHits) = (0, 0, 0);
            var left = new List<ComparedStatement>(candidates);
            foreach (var wanted in gold)
            {
                if (Best(wanted, left, codePoints, overUnion, threshold) is not { } found)
                {
                    continue;
                }

                left.Remove(found);
                hits++;
                directPredictedHits += found.IsDirect ? 1 : 0;
                directGoldHits += wanted.IsDirect ? 1 : 0;
                CountPair(tally, name, wanted, found);
            }

            tally.AddF1(name, hits, candidates.Count, gold.Count);
            tally.AddF1(
                $"{name}.direct",
                directPredictedHits,
                candidates.Count(statement => statement.IsDirect),
                directGoldHits,
                gold.Count(statement => statement.IsDirect)
            );
        }
    }

    private static void CountPair(Tally tally, string name, ComparedStatement wanted, ComparedStatement found)
    {
        var sameVerb = wanted.CueText == found.CueText;
        var sameSpeaker = wanted.SourceChars.Overlaps(found.SourceChars);
        tally.AddShare($"{name}.verb", sameVerb);
        if (wanted.IsDirect)
        {
            tally.AddShare($"{name}.direct_verb", sameVerb);
        }

        if (wanted.Attribution.Source.Count > 0)
        {
            tally.AddShare($"{name}.speaker", sameSpeaker);
            if (wanted.IsDirect)
            {
                tally.AddShare($"{name}.direct_speaker", sameSpeaker);
            }
        }
    }

    private static ComparedStatement? Best(
        ComparedStatement wanted,
        List<ComparedStatement> candidates,
        CodePoints codePoints,
        bool overUnion,
        double threshold
    )
    {
        ComparedStatement? best = null;
        var bestValue = 0.0;
        foreach (var candidate in candidates)
        {
            var common = wanted.ContentChars.SizeOfCommon(candidate.ContentChars, codePoints);
            if (common == 0)
            {
                continue;
            }

            var value = overUnion
                ? StatementMatcher.IntersectionOverUnion(codePoints, wanted.ContentChars, candidate.ContentChars)
                : (double)common / wanted.ContentChars.Size(codePoints);
            if ((overUnion ? value >= threshold : value > threshold) && value > bestValue)
            {
                (best, bestValue) = (candidate, value);
            }
        }

        return best;
    }
}
