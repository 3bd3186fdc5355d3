namespace OnRecord.Cli.Terminal;

/// <summary>What a piece of output stands for; its colour follows from it.</summary>
internal enum Role
{
    /// <summary>Running text.</summary>
    Plain,

    /// <summary>Things to look up when needed: places, field names, rules.</summary>
    Faint,

    /// <summary>Headline of a document.</summary>
    Title,

    /// <summary>A source.</summary>
    Source,

    /// <summary>A cue.</summary>
    Cue,

    /// <summary>A value that the reader found.</summary>
    Value,

    /// <summary>A denial or a withheld position.</summary>
    Denial,
}
