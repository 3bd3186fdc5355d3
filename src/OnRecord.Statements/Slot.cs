namespace OnRecord.Statements;

/// <summary>One of the nine slots of a <see cref="Setting"/>; defined in <c>docs/slots.md</c>.</summary>
/// <remarks>The numbers are columns of the model: never renumber.</remarks>
public enum Slot
{
    /// <summary>Whom the source speaks or writes to.</summary>
    Addressee = 0,

    /// <summary>The party that it is aimed at.</summary>
    Target = 1,

    /// <summary>The event, setting or medium of the saying.</summary>
    Occasion = 2,

    /// <summary>When it was said or thought.</summary>
    When = 3,

    /// <summary>What is offered as the ground for the content.</summary>
    Evidence = 4,

    /// <summary>Who passes the statement on to the article.</summary>
    Relay = 5,

    /// <summary>Words that say it is said again, for long, or by rule.</summary>
    Repetition = 6,

    /// <summary>Words that say why, or that, the source goes unnamed.</summary>
    Anonymity = 7,

    /// <summary>What the statement reacts to.</summary>
    ResponseTo = 8,
}
