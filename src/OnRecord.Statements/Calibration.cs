namespace OnRecord.Statements;

/// <summary>How a model's scores become honest probabilities, and below which a label stays open.</summary>
/// <remarks>
/// Set by the trainer on development texts and carried by the model package. A temperature divides logits before the
/// softmax (Guo et al. 2017): above 1 it makes the model less sure. It never changes which value is the likeliest; a price or threshold changes what is taken.
/// </remarks>
public sealed record Calibration
{
    /// <summary>A calibration that changes nothing and leaves nothing open.</summary>
    public static Calibration None { get; } = new();

    /// <summary>For the confidence of sources, cues and contents; above 0.</summary>
    public float TagTemperature { get; init; } = 1;

    /// <summary>The least probability of a source, cue or content that is worth taking, 0 to below 1; 0 takes those of the likeliest tags.</summary>
    public float SpanPrice { get; init; }

    /// <summary>For the confidence of names; above 0.</summary>
    public float NameTemperature { get; init; } = 1;

    /// <summary>For the choice of a cue's source; above 0.</summary>
    public float SourceLinkTemperature { get; init; } = 1;

    /// <summary>For the choice of a content's cue; above 0.</summary>
    public float CueLinkTemperature { get; init; } = 1;

    /// <summary>For a whole statement: multiplies the log-odds of the product of its parts; above 0.</summary>
    public float StatementSlope { get; init; } = 1;

    /// <summary>For a whole statement: added to the log-odds after <see cref="StatementSlope"/>.</summary>
    public float StatementOffset { get; init; }

    /// <summary>For <see cref="Statement.Act"/>.</summary>
    public LabelCalibration Act { get; init; } = new();

    /// <summary>For <see cref="Statement.Certainty"/>.</summary>
    public LabelCalibration Certainty { get; init; } = new();

    /// <summary>For <see cref="Statement.Kind"/>.</summary>
    public LabelCalibration Kind { get; init; } = new();

    /// <summary>For <see cref="Statement.Speakers"/>.</summary>
    public SpeakerCalibration Speaker { get; init; } = new();

    /// <summary>For the spans of a setting; above 0.</summary>
    public float SlotTemperature { get; init; } = 1;

    /// <summary>The least confidence of a span of a setting, 0 to 1; below it there is none.</summary>
    public float SlotThreshold { get; init; }
}

/// <summary>Calibration of one label.</summary>
public sealed record LabelCalibration
{
    /// <summary>Divides the logits; above 0.</summary>
    public float Temperature { get; init; } = 1;

    /// <summary>The least confidence of a label that is given, 0 to 1; below it the field stays open.</summary>
    public float Threshold { get; init; }
}

/// <summary>Calibration of speakers: how sure a rule or the choice among a mention's readings is, and how sure the statement's spans are, give one probability.</summary>
/// <remarks>A logistic regression on the log-odds of both (Platt 1999). The defaults leave the first as it is.</remarks>
public sealed record SpeakerCalibration
{
    /// <summary>Multiplies the log-odds of the rule or choice.</summary>
    public float Slope { get; init; } = 1;

    /// <summary>Multiplies the log-odds of the statement's spans: a speaker is wrong where the source is.</summary>
    public float StatementSlope { get; init; }

    /// <summary>Added to the sum.</summary>
    public float Offset { get; init; }

    /// <summary>The probability that a speaker is right.</summary>
    /// <param name="named">How sure the rule or choice is, 0 to 1.</param>
    /// <param name="statement">How sure the statement's spans are, 0 to 1.</param>
    public float Of(float named, float statement) =>
        this == Nothing
            ? named
            : (float)(1 / (1 + Math.Exp(-((Slope * LogOdds(named)) + (StatementSlope * LogOdds(statement)) + Offset))));

    /// <summary>Log-odds of a probability, which is kept off 0 and 1 by a millionth.</summary>
    public static double LogOdds(double probability)
    {
        var inside = Math.Clamp(probability, 1e-6, 1 - 1e-6);
        return Math.Log(inside / (1 - inside));
    }

    private static readonly SpeakerCalibration Nothing = new();
}
