namespace OnRecord.Evaluation.Measures;

/// <summary>The figures of one kind over one corpus, in a fixed order.</summary>
/// <param name="Documents">How many documents they were measured on.</param>
/// <param name="Scores">The figures.</param>
public sealed record ScoreTable(int Documents, IReadOnlyList<Score> Scores)
{
    /// <summary>The figure of that name.</summary>
    /// <exception cref="KeyNotFoundException">There is no such figure.</exception>
    public Score this[string name] =>
        Scores.FirstOrDefault(score => score.Name == name)
        ?? throw new KeyNotFoundException($"No figure '{name}' among {string.Join(", ", Scores.Select(s => s.Name))}.");
}
