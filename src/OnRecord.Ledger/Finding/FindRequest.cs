using OnRecord.Ledger.Queries;
using OnRecord.Ledger.Reviews;

namespace OnRecord.Ledger.Finding;

/// <summary>The order of what is found.</summary>
public enum FindOrder
{
    /// <summary>The best match of the words first (BM25); the newest first where the question has no words.</summary>
    Relevance = 0,

    /// <summary>The latest day of publication first; articles without a day last.</summary>
    Newest = 1,

    /// <summary>The earliest day of publication first; articles without a day before all.</summary>
    Oldest = 2,
}

/// <summary>What is looked for in a ledger, and which part of it is wanted.</summary>
/// <param name="Query">The question.</param>
public sealed record FindRequest(Query Query)
{
    /// <summary>Most that can be asked for at once.</summary>
    public const int MaxLimit = 1000;

    /// <summary>The order; <see cref="FindOrder.Relevance"/> by default.</summary>
    public FindOrder Order { get; init; }

    /// <summary>Most statements to give, 1 to <see cref="MaxLimit"/>; 20 by default.</summary>
    public int Limit { get; init; } = 20;

    /// <summary>Where the page before ended; null for the first page.</summary>
    public FindCursor? After { get; init; }
}

/// <summary>A page of what was found.</summary>
/// <param name="Statements">In the order asked for.</param>
/// <param name="Next">Where the next page begins; null when there is no more.</param>
public sealed record FindPage(IReadOnlyList<FoundStatement> Statements, FindCursor? Next);

/// <summary>A statement that was found.</summary>
public sealed record FoundStatement
{
    /// <summary>Its id.</summary>
    public required StatementId Id { get; init; }

    /// <summary>The reading that it comes from, with this one statement; its article is that of the first appearance.</summary>
    public required Reading Reading { get; init; }

    /// <summary>The statement as it was read.</summary>
    public Statement Statement => Reading.Statements[0];

    /// <summary>What people say of it.</summary>
    public required StatementReview Review { get; init; }

    /// <summary>The reading with the values that people gave in the place of those that were read.</summary>
    public Reading Reviewed => Reading with { Statements = [Review.ApplyTo(Statement)] };

    /// <summary>Where the article was met, in the order of time; never empty.</summary>
    public required IReadOnlyList<StoredAppearance> Appearances { get; init; }

    /// <summary>The sentence or sentences that the statement stands in.</summary>
    public required TextSpan Sentence { get; init; }
}
