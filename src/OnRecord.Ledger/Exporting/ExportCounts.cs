using OnRecord.Ledger.Actors;

namespace OnRecord.Ledger.Exporting;

/// <summary>How much was exported.</summary>
/// <param name="Articles">Articles.</param>
/// <param name="Statements">Statements.</param>
public sealed record ExportCounts(long Articles, long Statements)
{
    /// <summary>What people decided about actors, in that order; empty where only some statements were asked for.</summary>
    public IReadOnlyList<ActorDecision> ActorDecisions { get; init; } = [];
}
