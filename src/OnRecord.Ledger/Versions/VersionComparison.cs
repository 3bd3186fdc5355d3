using OnRecord.Claims.Timelines;
using OnRecord.Text.Reuse;

namespace OnRecord.Ledger.Versions;

/// <summary>Two versions of an article, and what became of each statement.</summary>
public sealed record VersionComparison
{
    /// <summary>The earlier version, or the one that is taken for it.</summary>
    public required StoredVersion From { get; init; }

    /// <summary>The later version.</summary>
    public required StoredVersion To { get; init; }

    /// <summary>The shown reading of <see cref="From"/> as people corrected it, without rejected statements; its article is as it was met at this address.</summary>
    public required Reading Before { get; init; }

    /// <summary>The shown reading of <see cref="To"/>, likewise.</summary>
    public required Reading After { get; init; }

    /// <summary>How much of the two texts is the same.</summary>
    public required TextResemblance Resemblance { get; init; }

    /// <summary>Every statement of either version once, in the order of the later text; what is gone stands where it would be.</summary>
    public required IReadOnlyList<StatementChange> Changes { get; init; }

    /// <summary>Whether one engine read both: else a difference may be one of the readings.</summary>
    public bool IsOfOneEngine => Before.Engine == After.Engine;

    /// <summary>How many statements had a fate.</summary>
    public int Count(StatementFate fate) => Changes.Count(change => change.Fate == fate);

    /// <summary>The id of <see cref="StatementChange.Before"/>; null when there is none.</summary>
    public StatementId? BeforeId(StatementChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return change.Before is { } before ? new StatementId(From.Article, before.Number) : null;
    }

    /// <summary>The id of <see cref="StatementChange.After"/>; null when there is none.</summary>
    public StatementId? AfterId(StatementChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return change.After is { } after ? new StatementId(To.Article, after.Number) : null;
    }
}
