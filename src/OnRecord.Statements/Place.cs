namespace OnRecord.Statements;

/// <summary>A place in the text.</summary>
/// <param name="Span">The very characters.</param>
/// <param name="Country">ISO 3166 two-letter code; null when the name is ambiguous or unknown.</param>
public sealed record Place(TextSpan Span, string? Country);
