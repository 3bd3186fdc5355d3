using OnRecord.Claims.Timelines;

namespace OnRecord.Ledger.Versions;

/// <summary>A statement in two versions of an article, or in one of them.</summary>
/// <param name="Before">The statement in the earlier version; null when it is not there.</param>
/// <param name="After">The statement in the later version; null when it is not there. Never both null.</param>
/// <param name="Differences">In what the two differ, in the order of their numbers; empty when one of them is not there.</param>
public sealed record StatementChange(
    Statement? Before,
    Statement? After,
    IReadOnlyList<StatementDifference> Differences
)
{
    /// <summary>What became of it.</summary>
    public StatementFate Fate =>
        Before is null ? StatementFate.Added
        : After is null ? StatementFate.Removed
        : Differences.Count == 0 ? StatementFate.Kept
        : StatementFate.Changed;

    /// <summary>Words of the content and the cue of <see cref="Before"/> that <see cref="After"/> has not, as spans of the earlier text; empty unless both are there.</summary>
    public IReadOnlyList<TextSpan> WordsGone { get; init; } = [];

    /// <summary>Words of the content and the cue of <see cref="After"/> that <see cref="Before"/> has not, as spans of the later text; empty unless both are there.</summary>
    public IReadOnlyList<TextSpan> WordsNew { get; init; } = [];
}
