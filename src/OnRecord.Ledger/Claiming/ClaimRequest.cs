using OnRecord.Claims.Origins;
using OnRecord.Claims.Positions;
using OnRecord.Ledger.Queries;

namespace OnRecord.Ledger.Claiming;

/// <summary>Which claims are looked for.</summary>
public sealed record ClaimRequest
{
    /// <summary>The most that <see cref="Limit"/> may be.</summary>
    public const int MaxLimit = 1000;

    /// <summary>Claims with a statement that answers this; null for all.</summary>
    public Query? Query { get; init; }

    /// <summary>In which order.</summary>
    public ClaimOrder Order { get; init; }

    /// <summary>Only claims that somebody affirms or passes on and somebody else denies, doubts or does not comment on.</summary>
    public bool OnlyContested { get; init; }

    /// <summary>Only claims with a statement of an article that was first added then or later; null for all.</summary>
    public DateTimeOffset? SeenSince { get; init; }

    /// <summary>Most claims to give, 1 to <see cref="MaxLimit"/>.</summary>
    /// <value>Default: 20.</value>
    public int Limit { get; init; } = 20;

    /// <summary>How many claims to pass over.</summary>
    public int Skip { get; init; }

    /// <summary>Only claims behind this place, of the same order and question; null for all.</summary>
    public ClaimPlace? After { get; init; }
}

/// <summary>Which claims come first.</summary>
public enum ClaimOrder
{
    /// <summary>Those on which most actors disagree.</summary>
    Contested = 0,

    /// <summary>Those in most articles.</summary>
    Articles = 1,

    /// <summary>Those told last.</summary>
    Newest = 2,

    /// <summary>Those told first.</summary>
    Oldest = 3,
}

/// <summary>Some claims.</summary>
/// <param name="Claims">In the order asked for.</param>
/// <param name="HasMore">Whether there are more.</param>
public sealed record ClaimPage(IReadOnlyList<ClaimSummary> Claims, bool HasMore)
{
    /// <summary>Where the page ends; null when there is no more.</summary>
    public ClaimPlace? Next { get; init; }
}

/// <summary>A claim in a list.</summary>
public sealed record ClaimSummary
{
    /// <summary>The statement whose words stand for it.</summary>
    public required StatementId Id { get; init; }

    /// <summary>Its words, pieces joined by an ellipsis.</summary>
    public required string Wording { get; init; }

    /// <summary>Who said these words, by name; empty when the article names nobody.</summary>
    public required IReadOnlyList<string> Speakers { get; init; }

    /// <summary>Number of statements; 2 or more.</summary>
    public required int Statements { get; init; }

    /// <summary>Articles, publishers and origins.</summary>
    public required OriginCount Count { get; init; }

    /// <summary>Number of actors.</summary>
    public required int Actors { get; init; }

    /// <summary>Number of actors by their position; those that nobody holds are left out.</summary>
    public required IReadOnlyDictionary<Stance, int> Positions { get; init; }

    /// <summary>First day of publication; null when none is known.</summary>
    public DateOnly? First { get; init; }

    /// <summary>Last day of publication; null when none is known.</summary>
    public DateOnly? Last { get; init; }
}
