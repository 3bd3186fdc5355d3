using OnRecord.Claims.Erosions;
using OnRecord.Claims.Grouping;
using OnRecord.Claims.Origins;
using OnRecord.Claims.Positions;
using OnRecord.Claims.Series;
using OnRecord.Claims.Timelines;

namespace OnRecord.Claims;

/// <summary>One claim: the statements of all articles that say the same, and who holds what position on it.</summary>
/// <remarks>Made by <see cref="ClaimBuilder"/>; everything in it opens on its statements.</remarks>
public sealed record Claim
{
    /// <summary>Id of the statement whose words stand for the claim; any statement of the claim names it as well.</summary>
    public string Id => Wording.Id;

    /// <summary>The statement whose words stand for the claim; never generated text.</summary>
    public required ClaimStatement Wording { get; init; }

    /// <summary>All statements, the earliest first, those without a day last.</summary>
    public required IReadOnlyList<ClaimStatement> Statements { get; init; }

    /// <summary>Who holds what position now, and since when; those with the most statements first.</summary>
    public required IReadOnlyList<HeldPosition> Positions { get; init; }

    /// <summary>How positions change.</summary>
    public required Timeline Timeline { get; init; }

    /// <summary>Figures of the same thing by source and day; those that differ most often first.</summary>
    public required IReadOnlyList<FigureSeries> Figures { get; init; }

    /// <summary>What was lost from one statement to a later one.</summary>
    public required IReadOnlyList<Erosion> Erosions { get; init; }

    /// <summary>The first statement by day of publication, then by when the article was first seen.</summary>
    public ClaimStatement First => Statements[0];

    /// <summary>Where it comes from, as far as its articles tell.</summary>
    public required ClaimOrigins Origins { get; init; }

    /// <summary>Articles, publishers and origins.</summary>
    public OriginCount Count => Origins.Count;
}

/// <summary>A statement of a claim as far as its position is concerned.</summary>
public record PositionedStatement
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>Id of its article.</summary>
    public required string ArticleId { get; init; }

    /// <summary>Publisher of its article; null when unknown.</summary>
    public string? Publisher { get; init; }

    /// <summary>Headline of its article, or the name that it was given where it has none.</summary>
    public string Title { get; init; } = "";

    /// <summary>Who says it; never empty.</summary>
    public required IReadOnlyList<ClaimActor> Actors { get; init; }

    /// <summary>Its position on the claim.</summary>
    public required Position Position { get; init; }

    /// <summary>Whether it says so of something that was said or asked before.</summary>
    public bool Confirms { get; init; }

    /// <summary>When its article was first added.</summary>
    public required DateTimeOffset FirstSeen { get; init; }

    /// <summary>The day of the saying where the article tells it, else of publication; null when neither is known.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>Whether <see cref="Day"/> is the day of the saying.</summary>
    public bool IsDayOfSaying { get; init; }

    /// <summary>Statements in the order of a claim: the earliest first, those without a day last.</summary>
    public static List<T> Ordered<T>(IEnumerable<T> statements)
        where T : PositionedStatement =>
        [
            .. statements
                .OrderBy(statement => statement.Day ?? DateOnly.MaxValue)
                .ThenBy(statement => statement.FirstSeen)
                .ThenBy(statement => statement.Id, StringComparer.Ordinal),
        ];
}

/// <summary>A statement of a claim.</summary>
public sealed record ClaimStatement : PositionedStatement
{
    /// <summary>Its article, with the text that the spans of <see cref="Statement"/> index.</summary>
    public required Article Article { get; init; }

    /// <summary>The statement, as people corrected it.</summary>
    public required Statement Statement { get; init; }

    /// <summary>Why it is in the claim: the strongest of its links; null for a statement that is alone.</summary>
    public ClaimReason? Reason { get; init; }

    /// <summary>The content as written, its pieces joined by an ellipsis.</summary>
    public string Content => string.Join(" … ", Statement.Content.Select(span => Article.Text[span]));
}

/// <summary>Somebody who holds a position.</summary>
/// <param name="Key">The same for one actor in all articles; for sources that cannot be met again, of their article alone.</param>
/// <param name="Name">As it is shown; empty when the article names nobody.</param>
/// <param name="Kind">Of what kind; null when open.</param>
public sealed record ClaimActor(string Key, string Name, SourceKind? Kind);

/// <summary>Why a statement is in a claim.</summary>
/// <param name="Basis">On what ground.</param>
/// <param name="With">The statement that it is together with.</param>
/// <param name="Score">Probability that both say the same, 0 to 1.</param>
/// <param name="Because">What both have in common and what differs, each in a few words.</param>
public sealed record ClaimReason(LinkBasis Basis, string With, double Score, IReadOnlyList<string> Because);
