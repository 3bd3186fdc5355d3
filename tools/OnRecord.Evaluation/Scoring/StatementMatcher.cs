namespace OnRecord.Evaluation.Scoring;

/// <summary>Two statements taken for the same one, by their indices.</summary>
internal readonly record struct MatchedPair(int Gold, int Predicted);

/// <summary>Pairs gold and predicted statements one to one, the best pair first.</summary>
internal static class StatementMatcher
{
    /// <summary>Pairs by the characters common to the contents over those of either.</summary>
    public static IReadOnlyList<MatchedPair> ByContent(
        CodePoints codePoints,
        IReadOnlyList<ComparedStatement> gold,
        IReadOnlyList<ComparedStatement> predicted
    ) => Match(codePoints, gold, predicted, preferCue: false);

    /// <summary>Pairs whose cues overlap first, then by content: tells statements apart whose contents hold one another.</summary>
    public static IReadOnlyList<MatchedPair> ByCueAndContent(
        CodePoints codePoints,
        IReadOnlyList<ComparedStatement> gold,
        IReadOnlyList<ComparedStatement> predicted
    ) => Match(codePoints, gold, predicted, preferCue: true);

    private static List<MatchedPair> Match(
        CodePoints codePoints,
        IReadOnlyList<ComparedStatement> gold,
        IReadOnlyList<ComparedStatement> predicted,
        bool preferCue
    )
    {
        var candidates = new List<(double Value, MatchedPair Pair)>();
        for (var i = 0; i < gold.Count; i++)
        {
            for (var j = 0; j < predicted.Count; j++)
            {
                var value = IntersectionOverUnion(
                    codePoints,
                    gold[i].TrimmedContentChars,
                    predicted[j].TrimmedContentChars
                );
                if (value > 0)
                {
                    var bonus = preferCue && gold[i].CueChars.Overlaps(predicted[j].CueChars) ? 1 : 0;
                    candidates.Add((value + bonus, new MatchedPair(i, j)));
                }
            }
        }

        return TakeBest(candidates, gold.Count, predicted.Count);
    }

    internal static double IntersectionOverUnion(CodePoints codePoints, CharSet left, CharSet right)
    {
        var common = left.SizeOfCommon(right, codePoints);
        return common == 0 ? 0 : (double)common / (left.Size(codePoints) + right.Size(codePoints) - common);
    }

    private static List<MatchedPair> TakeBest(
        List<(double Value, MatchedPair Pair)> candidates,
        int gold,
        int predicted
    )
    {
        var pairs = new List<MatchedPair>();
        var (usedGold, usedPredicted) = (new bool[gold], new bool[predicted]);
        foreach (
            var (_, pair) in candidates
                .OrderByDescending(candidate => candidate.Value)
                .ThenBy(candidate => candidate.Pair.Gold)
                .ThenBy(candidate => candidate.Pair.Predicted)
        )
        {
            if (!usedGold[pair.Gold] && !usedPredicted[pair.Predicted])
            {
                usedGold[pair.Gold] = true;
                usedPredicted[pair.Predicted] = true;
                pairs.Add(pair);
            }
        }

        return pairs;
    }
}
