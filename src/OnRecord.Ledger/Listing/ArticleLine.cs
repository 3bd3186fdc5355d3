namespace OnRecord.Ledger.Listing;

/// <summary>An article as a list shows it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Headline of the first place where it was met; null when unknown.</param>
/// <param name="Publisher">Publisher there; null when unknown.</param>
/// <param name="Published">The earliest day of publication; null when unknown.</param>
/// <param name="Address">The first place where it was met.</param>
/// <param name="FirstSeen">When it was first added.</param>
/// <param name="Statements">Statements of the reading that is shown.</param>
/// <param name="Reviewed">Those of them that somebody has looked at.</param>
/// <param name="Versions">Texts that stood at its addresses, itself included.</param>
public sealed record ArticleLine(
    ArticleId Id,
    string? Title,
    string? Publisher,
    DateOnly? Published,
    string Address,
    DateTimeOffset FirstSeen,
    int Statements,
    int Reviewed,
    int Versions
);

/// <summary>A page of articles, the last published first; those without a day come last.</summary>
/// <param name="Articles">The articles.</param>
/// <param name="Next">Where the next page begins; null when there is no more.</param>
public sealed record ArticlePage(IReadOnlyList<ArticleLine> Articles, string? Next);
