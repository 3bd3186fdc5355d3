namespace OnRecord.Statements;

/// <summary>A date or time in the text, resolved against the date of publication where that is known.</summary>
/// <param name="Span">The very characters.</param>
/// <param name="From">First day meant; null when it cannot be told.</param>
/// <param name="To">Last day meant; null when it cannot be told. Equal to <paramref name="From"/> for a single day.</param>
public sealed record TimeExpression(TextSpan Span, DateOnly? From, DateOnly? To);
