namespace OnRecord.Statements;

/// <summary>Who speaks, by the fullest name or description that the article itself gives.</summary>
/// <param name="Name">The name or description; never empty.</param>
/// <param name="Kind">What sort of source it is.</param>
/// <param name="Confidence">Probability that the source is this speaker, 0 to 1.</param>
public sealed record Speaker(string Name, SourceKind Kind, float Confidence);
