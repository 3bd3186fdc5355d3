namespace OnRecord.Evaluation.Scoring;

/// <summary>A text with the statements that people annotated and those that a program found.</summary>
/// <param name="Id">Name of the document.</param>
/// <param name="Text">The text that all spans index.</param>
/// <param name="Gold">What people annotated.</param>
/// <param name="Predicted">What the program found.</param>
public sealed record ScoredDocument(
    string Id,
    SourceText Text,
    IReadOnlyList<Attribution> Gold,
    IReadOnlyList<Attribution> Predicted
);
