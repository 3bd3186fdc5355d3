namespace OnRecord.Ledger.Reviews;

/// <summary>The states of review by name.</summary>
public static class ReviewStates
{
    /// <summary>Their names, as questions have them.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Enum.GetValues<ReviewState>().Select(ToName)];

    /// <summary>The name of a state.</summary>
    public static string ToName(this ReviewState state) =>
        state switch
        {
            ReviewState.Open => ReviewFields.Open,
            ReviewState.Edited => "edited",
            ReviewState.Accepted => "accepted",
            ReviewState.Rejected => "rejected",
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, "There is no such state."),
        };

    /// <summary>The state of a name; null when it is none.</summary>
    public static ReviewState? Find(string name) =>
        Enum.GetValues<ReviewState>().Cast<ReviewState?>().FirstOrDefault(state => state!.Value.ToName() == name);

    /// <summary>The condition in SQL under which <c>statements s</c> is in a state.</summary>
    internal static string ConditionOf(ReviewState state) =>
        state is ReviewState.Open
            ? "NOT EXISTS (SELECT 1 FROM human_values v WHERE v.statement_id = s.id AND v.field = 'review')"
            : "EXISTS (SELECT 1 FROM human_values v WHERE v.statement_id = s.id AND v.field = 'review' "
                + $"AND v.value = '{state.ToName()}')";
}
