namespace OnRecord.Statements;

/// <summary>A value that the reader chose, with how sure it is.</summary>
/// <param name="Value">The chosen value.</param>
/// <param name="Confidence">Probability that the value is right, 0 to 1.</param>
public readonly record struct Judged<T>(T Value, float Confidence);
