namespace OnRecord.Claims.Origins;

/// <summary>Where a claim comes from, as far as its articles tell.</summary>
/// <remarks>What an origin is stands in <c>docs/claims.md</c>. Made by <see cref="OriginTracer"/>.</remarks>
public sealed record ClaimOrigins
{
    /// <summary>The count of it.</summary>
    public required OriginCount Count { get; init; }

    /// <summary>Known origins, those with the most articles first.</summary>
    public required IReadOnlyList<Origin> Origins { get; init; }

    /// <summary>Ids of the articles of each trail that ends where nothing is said; those that copy one another are one trail.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> Unknown { get; init; }

    /// <summary>Ids of the articles that tell nothing as so: they only deny, doubt, ask or take no position.</summary>
    public required IReadOnlyList<string> WithoutTelling { get; init; }

    /// <summary>Who has it from whom, each with its reason.</summary>
    public required IReadOnlyList<OriginEdge> Edges { get; init; }

    /// <summary>Circles of outlets that have it from one another, each in the order of names.</summary>
    public required IReadOnlyList<IReadOnlyList<OriginPlace>> Loops { get; init; }
}

/// <summary>What a trail passes through.</summary>
public enum OriginPlaceKind
{
    /// <summary>An article of the ledger.</summary>
    Article = 0,

    /// <summary>An outlet or agency.</summary>
    Outlet = 1,

    /// <summary>A named person, organization or government that says it on the record.</summary>
    Speaker = 2,
}

/// <summary>An article, an outlet or a speaker on a trail.</summary>
/// <param name="Kind">Which of them.</param>
/// <param name="Key">The id of the article, else a key that is the same for the same outlet or speaker within the claim.</param>
/// <param name="Name">As it is shown: the article's publisher, or its title or id where none is known.</param>
/// <param name="Day">When the article was published; null for others, and when it is not known.</param>
public sealed record OriginPlace(OriginPlaceKind Kind, string Key, string Name, DateOnly? Day = null);

/// <summary>An origin of a claim.</summary>
/// <param name="Place">The speaker or outlet.</param>
/// <param name="Articles">Ids of the articles that lead there.</param>
public sealed record Origin(OriginPlace Place, IReadOnlyList<string> Articles);

/// <summary>Why a trail leads from one place to the next.</summary>
public enum TrailKind
{
    /// <summary>A named speaker says it on the record.</summary>
    OnRecord = 0,

    /// <summary>Somebody told it to the outlet, or said it in an interview with it.</summary>
    Told = 1,

    /// <summary>The article has the statement from the outlet: "according to", "reported".</summary>
    Cited = 2,

    /// <summary>The article is credited to the outlet as a whole: a dateline, a byline, a credit, the source of a feed.</summary>
    Credited = 3,

    /// <summary>The outlet contributed to the article; what, is not said, so the trail does not end there.</summary>
    Contributed = 4,

    /// <summary>The passage with the statement stands in another article.</summary>
    Copied = 5,

    /// <summary>An outlet's own article says where the outlet has it.</summary>
    OwnArticle = 6,
}

/// <summary>A step of a trail: who has it from whom.</summary>
/// <param name="From">Who has it.</param>
/// <param name="To">From whom.</param>
/// <param name="Kind">Why.</param>
/// <param name="IsDirected">False for a copy of which nothing says which text was first.</param>
/// <param name="Evidence">Where that is said; for a copy the passage in the one and in the other article.</param>
/// <param name="SharedWords">For a copy, words that both passages have; else 0.</param>
/// <param name="Statements">Ids of the statements that take the step; empty where an article or outlet takes it as a whole.</param>
public sealed record OriginEdge(
    OriginPlace From,
    OriginPlace To,
    TrailKind Kind,
    bool IsDirected,
    IReadOnlyList<OriginEvidence> Evidence,
    int SharedWords,
    IReadOnlyList<string> Statements
);

/// <summary>Where a step of a trail is told.</summary>
/// <param name="ArticleId">In which article.</param>
/// <param name="Span">In which characters of its text; null where something else says it.</param>
/// <param name="Words">These characters, or what else says it, in its words.</param>
/// <param name="From">What says it where it is not the text, for example <c>meta author</c>; null for the text.</param>
public sealed record OriginEvidence(string ArticleId, TextSpan? Span, string Words, string? From = null);
