using OnRecord.Evaluation.Measures;

namespace OnRecord.Evaluation.Scoring;

/// <summary>Scores the confidence of whole statements: right when source, cue and content are exact.</summary>
/// <remarks>Predictions that stand for no gold statement are wrong. Safe on any thread.</remarks>
public static class SpanCalibrationScorer
{
    private static readonly MeasureSet Measures = new([new CalibrationErrorMeasure("spans.calibration_error")]);

    /// <summary>Scores documents.</summary>
    /// <param name="documents">Gold and predicted statements of each; predictions without a confidence are left out.</param>
    /// <param name="resampling">How to find 95 % intervals; null for none.</param>
    public static ScoreTable Score(IReadOnlyList<ScoredDocument> documents, Resampling? resampling = null)
    {
        ArgumentNullException.ThrowIfNull(documents);
        return Measures.Sum([.. documents.Select(Count)], resampling);
    }

    /// <summary>Each prediction that has a confidence: the confidence, and whether source, cue and content are exact.</summary>
    internal static IEnumerable<(float Confidence, bool Right)> Judged(ScoredDocument document)
    {
        var matched = new MatchedStatements(document);
        var right = new bool[document.Predicted.Count];
        for (var gold = 0; gold < document.Gold.Count; gold++)
        {
            if (matched.PredictedFor(gold) is { } predicted)
            {
                var (wanted, found) = (matched.Gold[gold], matched.Predicted[predicted]);
                right[predicted] = wanted.SourceEquals(found) && wanted.CueEquals(found) && wanted.ContentEquals(found);
            }
        }

        for (var i = 0; i < right.Length; i++)
        {
            if (document.Predicted[i].Confidence is { } confidence)
            {
                yield return (confidence.Spans, right[i]);
            }
        }
    }

    private static Tally Count(ScoredDocument document)
    {
        var tally = Measures.NewTally();
        foreach (var (confidence, right) in Judged(document))
        {
            tally.AddConfidence("spans.calibration_error", confidence, right);
        }

        return tally;
    }
}
