using OnRecord.Claims.Timelines;
using OnRecord.Ledger.Versions;
using OnRecord.Statements.Json;

namespace OnRecord.Ledger.Json;

/// <summary>The texts that stood at an address and how their statements changed, as documented in <c>docs/ledger.md</c>.</summary>
/// <param name="Schema">Always <c>onrecord/versions/1</c>.</param>
/// <param name="Address">The address.</param>
/// <param name="Versions">In the order in which they were met.</param>
/// <param name="Comparisons">Each version with the one before it, or the two that were asked for.</param>
public sealed record JsonVersions(
    string Schema,
    string Address,
    IReadOnlyList<JsonVersion> Versions,
    IReadOnlyList<JsonComparison> Comparisons
)
{
    /// <summary>The JSON of the versions at an address.</summary>
    public static JsonVersions Of(
        string address,
        IReadOnlyList<StoredVersion> versions,
        IReadOnlyList<VersionComparison> comparisons
    )
    {
        ArgumentNullException.ThrowIfNull(versions);
        ArgumentNullException.ThrowIfNull(comparisons);
        return new JsonVersions(
            "onrecord/versions/1",
            address,
            [.. versions.Select(JsonVersion.Of)],
            [.. comparisons.Select(JsonComparison.Of)]
        );
    }
}

/// <summary>Two versions of an article.</summary>
/// <param name="From">Number of the earlier version.</param>
/// <param name="To">Number of the later version.</param>
/// <param name="OneEngine">Whether one engine read both.</param>
/// <param name="TextKept">The share of the earlier text that stands in the later one, from 0 to 1.</param>
/// <param name="Kept">Statements in the same words.</param>
/// <param name="Changed">Statements with a difference.</param>
/// <param name="Added">Statements that only the later version has.</param>
/// <param name="Removed">Statements that only the earlier version has.</param>
/// <param name="Changes">Every statement of either version.</param>
public sealed record JsonComparison(
    int From,
    int To,
    bool OneEngine,
    double TextKept,
    int Kept,
    int Changed,
    int Added,
    int Removed,
    IReadOnlyList<JsonStatementChange> Changes
)
{
    /// <summary>The JSON of a comparison; the share is rounded to four digits.</summary>
    public static JsonComparison Of(VersionComparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        var before = StatementsOf(comparison.Before);
        var after = StatementsOf(comparison.After);
        var beforeSpans = new SpanExporter(comparison.Before.Article.Text);
        var afterSpans = new SpanExporter(comparison.After.Article.Text);
        return new JsonComparison(
            comparison.From.Number,
            comparison.To.Number,
            comparison.IsOfOneEngine,
            Math.Round(comparison.Resemblance.FirstInSecond, 4),
            comparison.Count(StatementFate.Kept),
            comparison.Count(StatementFate.Changed),
            comparison.Count(StatementFate.Added),
            comparison.Count(StatementFate.Removed),
            [
                .. comparison.Changes.Select(change => new JsonStatementChange(
                    change.Fate.ToWireName(),
                    [.. change.Differences.Select(difference => difference.ToWireName())],
                    change.Before is { } old
                        ? new JsonVersionStatement(
                            comparison.BeforeId(change).ToString()!,
                            [.. change.WordsGone.Select(beforeSpans.Export)],
                            before[old.Number]
                        )
                        : null,
                    change.After is { } current
                        ? new JsonVersionStatement(
                            comparison.AfterId(change).ToString()!,
                            [.. change.WordsNew.Select(afterSpans.Export)],
                            after[current.Number]
                        )
                        : null
                )),
            ]
        );
    }

    private static Dictionary<int, JsonStatement> StatementsOf(Reading reading) =>
        reading
            .Statements.Zip(ReadingJson.From(reading).Statements)
            .ToDictionary(pair => pair.First.Number, pair => pair.Second);
}

/// <summary>What became of a statement.</summary>
/// <param name="Fate">kept, changed, added or removed.</param>
/// <param name="Differences">reworded, other_cue, reattributed, hedge_lost, hedge_added; empty unless changed.</param>
/// <param name="Before">The statement in the earlier version; null when it is not there.</param>
/// <param name="After">The statement in the later version; null when it is not there.</param>
public sealed record JsonStatementChange(
    string Fate,
    IReadOnlyList<string> Differences,
    JsonVersionStatement? Before,
    JsonVersionStatement? After
);

/// <summary>A statement of one of two versions.</summary>
/// <param name="Id">Its id.</param>
/// <param name="OnlyHere">Words of its cue and content that the other version has not.</param>
/// <param name="Statement">The statement as people corrected it.</param>
public sealed record JsonVersionStatement(string Id, IReadOnlyList<JsonSpan> OnlyHere, JsonStatement Statement);
