using OnRecord.Evaluation.Measures;

namespace OnRecord.Evaluation.Scoring;

/// <summary>Statements matched one to one by their contents, and what else of them is right.</summary>
internal static class LinkMeasures
{
    public static IEnumerable<Measure> Definitions(string group) =>
        [
            new F1Measure($"{group}.content"),
            new F1Measure($"{group}.source_overlap"),
            new F1Measure($"{group}.source_exact"),
            new F1Measure($"{group}.content_exact"),
            new F1Measure($"{group}.cue_overlap"),
            new F1Measure($"{group}.cue_exact"),
            new F1Measure($"{group}.source_content_exact"),
            new F1Measure($"{group}.all_exact"),
            new ShareMeasure($"{group}.matched_source_overlap"),
            new ShareMeasure($"{group}.matched_source_exact"),
            new ShareMeasure($"{group}.matched_content_exact"),
        ];

    public static void Count(
        Tally tally,
        CodePoints codePoints,
        IReadOnlyList<ComparedStatement> gold,
        IReadOnlyList<ComparedStatement> predicted
    )
    {
        var pairs = StatementMatcher.ByContent(codePoints, gold, predicted);
        Count(tally, "linked", pairs, gold, predicted, _ => true, statement => statement.HasContent);
        Count(tally, "linked_direct", pairs, gold, predicted, IsDirect, IsDirect);
    }

    private static bool IsDirect(ComparedStatement statement) => statement.IsDirect;

    private static void Count(
        Tally tally,
        string group,
        IReadOnlyList<MatchedPair> pairs,
        IReadOnlyList<ComparedStatement> gold,
        IReadOnlyList<ComparedStatement> predicted,
        Func<ComparedStatement, bool> goldCounts,
        Func<ComparedStatement, bool> predictedCounts
    )
    {
        var (goldCount, predictedCount) = (gold.Count(goldCounts), predicted.Count(predictedCounts));
        foreach (var (name, isRight) in Judgements)
        {
            var right = pairs.Where(pair => isRight(gold[pair.Gold], predicted[pair.Predicted])).ToList();
            tally.AddF1(
                $"{group}.{name}",
                right.Count(pair => predictedCounts(predicted[pair.Predicted])),
                predictedCount,
                right.Count(pair => goldCounts(gold[pair.Gold])),
                goldCount
            );
        }

        foreach (var pair in pairs.Where(pair => goldCounts(gold[pair.Gold])))
        {
            var (wanted, found) = (gold[pair.Gold], predicted[pair.Predicted]);
            tally.AddShare($"{group}.matched_content_exact", wanted.ContentEquals(found));
            if (wanted.TrimmedSource.Length > 0)
            {
                tally.AddShare($"{group}.matched_source_overlap", wanted.SourceOverlaps(found));
                tally.AddShare($"{group}.matched_source_exact", wanted.SourceEquals(found));
            }
        }
    }

    private static readonly (string Name, Func<ComparedStatement, ComparedStatement, bool> IsRight)[] Judgements =
    [
        ("content", (_, _) => true),
        ("source_overlap", (gold, predicted) => gold.SourceOverlaps(predicted)),
        ("source_exact", (gold, predicted) => gold.SourceEquals(predicted)),
        ("content_exact", (gold, predicted) => gold.ContentEquals(predicted)),
        ("cue_overlap", (gold, predicted) => gold.CueChars.Overlaps(predicted.CueChars)),
        ("cue_exact", (gold, predicted) => gold.CueEquals(predicted)),
        ("source_content_exact", (gold, predicted) => gold.SourceEquals(predicted) && gold.ContentEquals(predicted)),
        (
            "all_exact",
            (gold, predicted) =>
                gold.SourceEquals(predicted) && gold.ContentEquals(predicted) && gold.CueEquals(predicted)
        ),
    ];
}
