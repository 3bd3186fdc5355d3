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
    /// <summary>Confidence of a label that a rule gives.</summary>
    private const float ByRule = 0.99f;

    /// <summary>Judges one statement.</summary>
    /// <param name="text">The text that the statement stands in.</param>
    /// <param name="statement">The statement.</param>
    public StatementLabels Judge(SourceText text, LinkedStatement statement)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(statement);
        if (scorer is null)
        {
            return default;
        }

        var scores = scorer.Score(statement.Block, statement.Cue, statement.Source, statement.Content);
        var kind = Likeliest(scores.Kind, calibration.Kind, static value => (SourceKind)value);
        if (WithheldPosition.IsIn(text.Slice(statement.Cue.In(statement.Block.Pieces))))
        {
            return new StatementLabels(new(Act.Withholds, ByRule), new(Certainty.Uncommitted, ByRule), kind);
        }

        return new StatementLabels(
            Likeliest(scores.Act, calibration.Act, static value => (Act)value),
            Likeliest(scores.Certainty, calibration.Certainty, static value => (Certainty)value),
            kind
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
