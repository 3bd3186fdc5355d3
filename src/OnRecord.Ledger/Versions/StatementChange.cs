namespace OnRecord.Ledger.Versions;

/// <summary>What became of a statement from one version of an article to another.</summary>
public enum StatementFate
{
    /// <summary>Both versions have it in the same words.</summary>
    Kept = 0,

    /// <summary>Both versions have it, with a difference.</summary>
    Changed = 1,

    /// <summary>Only the later version has it.</summary>
    Added = 2,

    /// <summary>Only the earlier version has it.</summary>
    Removed = 3,
}

/// <summary>In what a statement differs between two versions of an article.</summary>
public enum StatementDifference
{
    /// <summary>The content has other words.</summary>
    Reworded = 0,

    /// <summary>The words that attribute are others: "said", then "claimed".</summary>
    OtherCue = 1,

    /// <summary>Somebody else says it, or somebody where nobody did, or nobody any more.</summary>
    Reattributed = 2,

    /// <summary>What may be, or is likely, has become what is: "may" is lost.</summary>
    HedgeLost = 3,

    /// <summary>What is has become what may be, or is likely.</summary>
    HedgeAdded = 4,
}

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
