using OnRecord.Statements.Links;

namespace OnRecord.Statements.Labels;

/// <summary>The labels of one statement; null where the reader is not sure enough.</summary>
public readonly record struct StatementLabels(Judged<Act>? Act, Judged<Certainty>? Certainty, Judged<SourceKind>? Kind);

/// <summary>Stage 5: judges what a source does with a content, how sure, and what sort of source it is.</summary>
/// <remarks>Each label is the likeliest value, and stays open below its threshold. Safe on any thread when the scorer is.</remarks>
/// <param name="scorer">The model; null leaves every label open.</param>
/// <param name="calibration">Temperatures and thresholds.</param>
public sealed class LabelJudge(ILabelScorer? scorer, Calibration calibration)
{
    /// <summary>Judges one statement.</summary>
    public StatementLabels Judge(LinkedStatement statement)
    {
        ArgumentNullException.ThrowIfNull(statement);
        if (scorer is null)
        {
            return default;
        }

        var scores = scorer.Score(statement.Block, statement.Cue, statement.Source, statement.Content);
        return new StatementLabels(
            Likeliest(scores.Act, calibration.Act, static value => (Act)value),
            Likeliest(scores.Certainty, calibration.Certainty, static value => (Certainty)value),
            Likeliest(scores.Kind, calibration.Kind, static value => (SourceKind)value)
        );
    }

    private static Judged<T>? Likeliest<T>(
        ReadOnlySpan<float> logits,
        LabelCalibration calibration,
        Func<int, T> valueOf
    )
    {
        var best = 0;
        for (var value = 1; value < logits.Length; value++)
        {
            best = logits[value] > logits[best] ? value : best;
        }

        var sum = 0.0;
        foreach (var logit in logits)
        {
            sum += Math.Exp((logit - logits[best]) / (double)calibration.Temperature);
        }

        var confidence = (float)(1 / sum);
        return confidence < calibration.Threshold ? null : new Judged<T>(valueOf(best), confidence);
    }
}
