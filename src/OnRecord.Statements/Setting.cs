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
}
