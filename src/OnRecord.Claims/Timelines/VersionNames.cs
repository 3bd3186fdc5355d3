namespace OnRecord.Claims.Timelines;

/// <summary>What becomes of statements, by name.</summary>
/// <remarks>Each throws <see cref="ArgumentOutOfRangeException"/> for a number that is no value of its enumeration.</remarks>
public static class VersionNames
{
    /// <summary>The name in JSON and to people, for example <c>removed</c>.</summary>
    public static string ToWireName(this StatementFate fate) =>
        fate switch
        {
            StatementFate.Kept => "kept",
            StatementFate.Changed => "changed",
            StatementFate.Added => "added",
            StatementFate.Removed => "removed",
            _ => throw new ArgumentOutOfRangeException(nameof(fate), fate, null),
        };

    /// <summary>The name in JSON, for example <c>hedge_lost</c>.</summary>
    public static string ToWireName(this StatementDifference difference) =>
        difference switch
        {
            StatementDifference.Reworded => "reworded",
            StatementDifference.OtherCue => "other_cue",
            StatementDifference.Reattributed => "reattributed",
            StatementDifference.HedgeLost => "hedge_lost",
            StatementDifference.HedgeAdded => "hedge_added",
            _ => throw new ArgumentOutOfRangeException(nameof(difference), difference, null),
        };

    /// <summary>The difference to people, for example <c>“may” lost</c>.</summary>
    public static string ToWords(this StatementDifference difference) =>
        difference switch
        {
            StatementDifference.Reworded => "reworded",
            StatementDifference.OtherCue => "said in another way",
            StatementDifference.Reattributed => "re-attributed",
            StatementDifference.HedgeLost => "“may” lost",
            StatementDifference.HedgeAdded => "“may” added",
            _ => throw new ArgumentOutOfRangeException(nameof(difference), difference, null),
        };
}
