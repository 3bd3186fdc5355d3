using OnRecord.Ledger.Reviews;

namespace OnRecord.Web.SearchPages;

/// <summary>A state of review as the parameter of a list.</summary>
internal static class ReviewFilter
{
    /// <summary>The states and what a page calls them.</summary>
    public static IReadOnlyList<(string Value, string Label)> Choices { get; } =
    [.. ReviewStates.Names.Select(name => (name, name == ReviewState.Open.ToName() ? "not yet" : name))];

    /// <summary>Nothing, and null for it; or a state.</summary>
    /// <returns>False when it is no state.</returns>
    public static bool TryParse(string? written, out ReviewState? state)
    {
        state = string.IsNullOrEmpty(written) ? null : ReviewStates.Find(written);
        return state is not null || string.IsNullOrEmpty(written);
    }

    /// <summary>The parameter in an address, with what parts it from the one before; empty for null.</summary>
    public static string Parameter(ReviewState? state) => state is { } wanted ? $"&review={wanted.ToName()}" : "";
}
