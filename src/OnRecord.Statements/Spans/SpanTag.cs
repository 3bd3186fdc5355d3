namespace OnRecord.Statements.Spans;

/// <summary>BIO tag of a word piece in a statement.</summary>
/// <remarks>The numbers are columns of the model's scores: never renumber.</remarks>
public enum SpanTag
{
    /// <summary>In no span.</summary>
    Outside = 0,

    /// <summary>First piece of a source.</summary>
    BeginSource = 1,

    /// <summary>A further piece of a source.</summary>
    InsideSource = 2,

    /// <summary>First piece of a cue.</summary>
    BeginCue = 3,

    /// <summary>A further piece of a cue.</summary>
    InsideCue = 4,

    /// <summary>First piece of a content.</summary>
    BeginContent = 5,

    /// <summary>A further piece of a content.</summary>
    InsideContent = 6,
}
