namespace OnRecord.Claims.SourcingReports;

/// <summary>An article as a report takes it in.</summary>
/// <param name="Reading">Its reading, as people corrected it.</param>
/// <param name="Address">Where it was met first.</param>
public sealed record SourcedArticle(Reading Reading, string Address)
{
    /// <summary>Numbers of statements that people rejected; they count nowhere.</summary>
    public IReadOnlySet<int> Rejected { get; init; } = new HashSet<int>();

    /// <summary>Numbers of the statements that are reported on; null for all. The others are still heard as replies.</summary>
    public IReadOnlySet<int>? Wanted { get; init; }

    /// <summary>By number, the claims that statements affirm; statements that affirm none are left out.</summary>
    public IReadOnlyDictionary<int, string> Affirmed { get; init; } = new Dictionary<int, string>();
}
