namespace OnRecord.Statements.Labels;

/// <summary>The labels of one statement; null where the reader is not sure enough.</summary>
public readonly record struct StatementLabels(Judged<Act>? Act, Judged<Certainty>? Certainty, Judged<SourceKind>? Kind);

/// <summary>Stage 5: judges what a source does with a content, how sure, and what sort of source it is.</summary>
/// <remarks>Each label is the likeliest value, and stays open below its threshold. Safe on any thread.</remarks>
/// <param name="calibration">Temperatures and thresholds.</param>
public sealed class LabelJudge(Calibration calibration)
{
    /// <summary>Confidence of a label that a rule gives.</summary>
    private const float ByRule = 0.99f;

    // Chosen, not measured: the labelled statements have too few such contents.
    private const float ByContent = 0.9f;

    /// <summary>Judges one statement.</summary>
    /// <param name="scores">What the models say of it.</param>
    /// <param name="cue">The words of its cue.</param>
    /// <param name="content">The words of its content; of the first piece where there are several.</param>
    public StatementLabels Judge(LabelScores scores, ReadOnlySpan<char> cue, ReadOnlySpan<char> content)
    {
        ArgumentNullException.ThrowIfNull(scores);
        var kind = Likeliest(scores.Kind, calibration.Kind, static value => (SourceKind)value);
        if (WithheldPosition.IsIn(cue))
        {
            return new StatementLabels(new(Act.Withholds, ByRule), new(Certainty.Uncommitted, ByRule), kind);
        }

        var act = Likeliest(scores.Act, calibration.Act, static value => (Act)value);
        return new StatementLabels(
            MayReject(act?.Value) && RejectedClaim.IsIn(content) ? new(Act.Denies, ByContent) : act,
            Likeliest(scores.Certainty, calibration.Certainty, static value => (Certainty)value),
            kind
        );
    }

    private static bool MayReject(Act? act) =>
        act is null or Act.Asserts or Act.Alleges or Act.Evaluates or Act.Believes or Act.Mentions;

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
