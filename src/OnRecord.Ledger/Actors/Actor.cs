namespace OnRecord.Ledger.Actors;

/// <summary>Somebody who speaks in the articles of a ledger, with all names under which that is.</summary>
/// <param name="Name">The name that stands most often; the longer one of two.</param>
/// <param name="Kind">The kind that was read most often.</param>
/// <param name="Aliases">All names, the most frequent first; never empty.</param>
/// <param name="Statements">Statements that are shown and not rejected.</param>
/// <param name="Articles">Articles with these statements.</param>
public sealed record Actor(
    string Name,
    SourceKind Kind,
    IReadOnlyList<ActorAlias> Aliases,
    int Statements,
    int Articles
);

/// <summary>A name of an actor.</summary>
/// <param name="Name">As it was read.</param>
/// <param name="Article">The one article in which the name is this actor's, for a person's name of one word; null for everywhere.</param>
/// <param name="Statements">Statements under this name.</param>
public sealed record ActorAlias(string Name, ArticleId? Article, int Statements);
