using OnRecord.Ledger.NearTexts;
using OnRecord.Ledger.Reviews;

namespace OnRecord.Ledger;

/// <summary>An article with all that the ledger holds of it.</summary>
public sealed record StoredArticle
{
    /// <summary>Its id.</summary>
    public required ArticleId Id { get; init; }

    /// <summary>Where it was met, in the order of time.</summary>
    public required IReadOnlyList<StoredAppearance> Appearances { get; init; }

    /// <summary>The reading that is shown; its article is that of the first appearance.</summary>
    public required Reading Reading { get; init; }

    /// <summary>What people say of its statements, by their numbers; those that nobody has looked at are left out.</summary>
    public IReadOnlyDictionary<int, StatementReview> Reviews { get; init; } = new Dictionary<int, StatementReview>();

    /// <summary>The corrections that <see cref="Reviews"/> come from; null where they were not asked for.</summary>
    public IReadOnlyList<StoredCorrection>? Corrections { get; init; }

    /// <summary>Whether all statements of the reading are here, not only those that were asked for.</summary>
    public bool IsWhole { get; init; } = true;

    /// <summary>The reading with the values that people gave in the place of those that were read.</summary>
    public Reading Reviewed =>
        Reviews.Count == 0
            ? Reading
            : Reading with
            {
                Statements = [.. Reading.Statements.Select(statement => ReviewOf(statement.Number).ApplyTo(statement))],
            };

    /// <summary>What people say of a statement.</summary>
    /// <param name="number">Its number.</param>
    public StatementReview ReviewOf(int number) => Reviews.GetValueOrDefault(number, StatementReview.None);

    /// <summary>Texts that are this one with changes, the most alike first; null where they were not asked for.</summary>
    public IReadOnlyList<NearText>? NearTexts { get; init; }

    /// <summary>The engines that have read it, the last one first.</summary>
    public required IReadOnlyList<EngineVersion> Engines { get; init; }

    /// <summary>For each of its addresses, all texts that stood there, in the order in which they were met.</summary>
    public required IReadOnlyList<StoredVersion> Versions { get; init; }
}

/// <summary>A text that stood at an address.</summary>
/// <param name="Address">The address.</param>
/// <param name="Number">From 1, in the order in which the texts were met.</param>
/// <param name="Article">The text.</param>
/// <param name="Seen">When it was first met there.</param>
public sealed record StoredVersion(string Address, int Number, ArticleId Article, DateTimeOffset Seen);
