using OnRecord.Evaluation.Measures;

namespace OnRecord.Evaluation.Scoring;

/// <summary>Scores which statement stands in which, and which answers which, where people annotated both.</summary>
/// <remarks>
/// An edge is right when both of its statements were found and the prediction ties the very two. Only for corpora whose
/// nested statements are annotated. Safe on any thread.
/// </remarks>
public static class NestingScorer
{
    private static readonly MeasureSet Measures = new([
        new ShareMeasure("nested.found"),
        new ShareMeasure("top.found"),
        new F1Measure("parent"),
        new ShareMeasure("parent.found_both"),
        new F1Measure("answers"),
        new ShareMeasure("answers.found_both"),
    ]);

    private static readonly MeasureSet AnswerMeasures = new([
        new F1Measure("answers"),
        new ShareMeasure("answers.found_both"),
    ]);

    /// <summary>Scores documents.</summary>
    /// <param name="documents">Gold and predicted statements of each.</param>
    /// <param name="resampling">How to find 95 % intervals; null for none.</param>
    public static ScoreTable Score(IReadOnlyList<ScoredDocument> documents, Resampling? resampling = null)
    {
        ArgumentNullException.ThrowIfNull(documents);
        return Measures.Sum([.. documents.Select(Count)], resampling);
    }

    /// <summary>Scores which statement answers which, and nothing else.</summary>
    /// <param name="documents">Gold and predicted statements of each.</param>
    /// <param name="resampling">How to find 95 % intervals; null for none.</param>
    public static ScoreTable ScoreAnswers(IReadOnlyList<ScoredDocument> documents, Resampling? resampling = null)
    {
        ArgumentNullException.ThrowIfNull(documents);
        return AnswerMeasures.Sum([.. documents.Select(CountAnswers)], resampling);
    }

    private static Tally CountAnswers(ScoredDocument document)
    {
        var tally = AnswerMeasures.NewTally();
        CountEdges(tally, "answers", new MatchedStatements(document), attribution => attribution.Answers);
        return tally;
    }

    private static Tally Count(ScoredDocument document)
    {
        var tally = Measures.NewTally();
        var matched = new MatchedStatements(document);
        for (var gold = 0; gold < document.Gold.Count; gold++)
        {
            tally.AddShare(
                document.Gold[gold].Parent is null ? "top.found" : "nested.found",
                matched.PredictedFor(gold) is not null
            );
        }

        CountEdges(tally, "parent", matched, attribution => attribution.Parent);
        CountEdges(tally, "answers", matched, attribution => attribution.Answers);
        return tally;
    }

    private static void CountEdges(Tally tally, string name, MatchedStatements matched, Func<Attribution, int?> target)
    {
        var (gold, predicted) = (matched.Document.Gold, matched.Document.Predicted);
        var hits = 0;
        for (var from = 0; from < gold.Count; from++)
        {
            if (target(gold[from]) is not { } to)
            {
                continue;
            }

            var (foundFrom, foundTo) = (matched.PredictedFor(from), matched.PredictedFor(to));
            var right = foundFrom is { } child && foundTo is { } other && target(predicted[child]) == other;
            hits += right ? 1 : 0;
            if (foundFrom is not null && foundTo is not null)
            {
                tally.AddShare($"{name}.found_both", right);
            }
        }

        tally.AddF1(
            name,
            hits,
            predicted.Count(attribution => target(attribution) is not null),
            gold.Count(attribution => target(attribution) is not null)
        );
    }
}
