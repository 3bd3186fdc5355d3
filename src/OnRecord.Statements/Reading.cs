namespace OnRecord.Statements;

/// <summary>Which engine made a reading.</summary>
/// <param name="Version">Version of the program.</param>
/// <param name="Model">Id of the model package.</param>
public sealed record EngineVersion(string Version, string Model);

/// <summary>One article as read.</summary>
public sealed record Reading
{
    /// <summary>The article that was read.</summary>
    public required Article Article { get; init; }

    /// <summary>Which engine read it.</summary>
    public required EngineVersion Engine { get; init; }

    /// <summary>The statements, in the order of the text, numbered from 1.</summary>
    public required IReadOnlyList<Statement> Statements { get; init; }

    /// <summary>The proper names, in the order of the text.</summary>
    public required IReadOnlyList<NameMention> Names { get; init; }
}
