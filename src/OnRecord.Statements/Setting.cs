namespace OnRecord.Statements;

/// <summary>What stands around a statement: nine slots, each a list of spans, empty where the article gives none.</summary>
/// <remarks>The slots are defined in <c>docs/slots.md</c>.</remarks>
public sealed record Setting
{
    /// <summary>A setting of which the article gives nothing.</summary>
    public static Setting Empty { get; } = new();

    /// <summary>Whom the source speaks or writes to.</summary>
    public IReadOnlyList<TextSpan> Addressee { get; init; } = [];

    /// <summary>The party that an accusation, judgement, demand, question, denial or threat is aimed at.</summary>
    public IReadOnlyList<TextSpan> Target { get; init; } = [];

    /// <summary>The event, setting or medium of the saying.</summary>
    public IReadOnlyList<TextSpan> Occasion { get; init; } = [];

    /// <summary>When it was said or thought.</summary>
    public IReadOnlyList<TextSpan> When { get; init; } = [];

    /// <summary>What is offered as the ground for the content.</summary>
    public IReadOnlyList<TextSpan> Evidence { get; init; } = [];

    /// <summary>Who passes the statement on to the article, when that is not its speaker.</summary>
    public IReadOnlyList<TextSpan> Relay { get; init; } = [];

    /// <summary>Words that say it is said again, for long, or by rule.</summary>
    public IReadOnlyList<TextSpan> Repetition { get; init; } = [];

    /// <summary>Words that say why, or that, the source goes unnamed.</summary>
    public IReadOnlyList<TextSpan> Anonymity { get; init; } = [];

    /// <summary>The claim, question, charge or event that the statement reacts to.</summary>
    public IReadOnlyList<TextSpan> ResponseTo { get; init; } = [];

    /// <summary>How sure the reader is of each slot, by <see cref="Slot"/>: that of its least sure span, 0 to 1; null for an empty slot.</summary>
    /// <remarks>Empty when nobody says.</remarks>
    public IReadOnlyList<float?> Confidence { get; init; } = [];

    /// <summary>The spans of one slot.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="slot"/> is no slot.</exception>
    public IReadOnlyList<TextSpan> this[Slot slot] =>
        slot switch
        {
            Slot.Addressee => Addressee,
            Slot.Target => Target,
            Slot.Occasion => Occasion,
            Slot.When => When,
            Slot.Evidence => Evidence,
            Slot.Relay => Relay,
            Slot.Repetition => Repetition,
            Slot.Anonymity => Anonymity,
            Slot.ResponseTo => ResponseTo,
            _ => throw new ArgumentOutOfRangeException(nameof(slot), slot, "No such slot."),
        };

    /// <summary>The same setting with other spans in one slot.</summary>
    /// <param name="slot">Which slot.</param>
    /// <param name="spans">Its spans, in the order of the text.</param>
    /// <param name="confidence">How sure the reader is of them; null when nobody says, and for no spans.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="slot"/> is no slot.</exception>
    public Setting With(Slot slot, IReadOnlyList<TextSpan> spans, float? confidence)
    {
        ArgumentNullException.ThrowIfNull(spans);
        var confidences = Enum.GetValues<Slot>()
            .Select((_, i) => i < Confidence.Count ? Confidence[i] : null)
            .ToArray();
        var changed = slot switch
        {
            Slot.Addressee => this with { Addressee = spans },
            Slot.Target => this with { Target = spans },
            Slot.Occasion => this with { Occasion = spans },
            Slot.When => this with { When = spans },
            Slot.Evidence => this with { Evidence = spans },
            Slot.Relay => this with { Relay = spans },
            Slot.Repetition => this with { Repetition = spans },
            Slot.Anonymity => this with { Anonymity = spans },
            Slot.ResponseTo => this with { ResponseTo = spans },
            _ => throw new ArgumentOutOfRangeException(nameof(slot), slot, "No such slot."),
        };
        confidences[(int)slot] = spans.Count > 0 ? confidence : null;
        return changed with { Confidence = Array.Exists(confidences, value => value is not null) ? confidences : [] };
    }
}
