using OnRecord.Claims.Positions;
using OnRecord.Ledger.Actors;
using OnRecord.Ledger.Claiming;
using OnRecord.Ledger.Finding;
using OnRecord.Ledger.Json;
using OnRecord.Ledger.Listing;
using OnRecord.Statements.Json;

namespace OnRecord.Web.Api;

/// <summary>A statement with its article.</summary>
/// <param name="Id">Its id in the reading that is shown.</param>
/// <param name="Path">The path of its page, which stays.</param>
/// <param name="Article">Its article.</param>
/// <param name="Engine">What read it.</param>
/// <param name="Statement">The statement as it was read.</param>
/// <param name="Review">What people say of it.</param>
public sealed record JsonStatementPage(
    string Id,
    string Path,
    JsonArticle Article,
    JsonEngine Engine,
    JsonStatement Statement,
    JsonReview Review
);

/// <summary>An article in a list.</summary>
/// <param name="Id">SHA-256 of its text.</param>
/// <param name="Title">Headline; null when unknown.</param>
/// <param name="Publisher">Publisher; null when unknown.</param>
/// <param name="Published">The earliest day of publication; null when unknown.</param>
/// <param name="Address">The first place where it was met.</param>
/// <param name="FirstSeen">When it was first added.</param>
/// <param name="Statements">Statements of the reading that is shown.</param>
/// <param name="Reviewed">Those of them that somebody has looked at.</param>
/// <param name="Versions">Texts that stood at its addresses.</param>
public sealed record JsonArticleLine(
    string Id,
    string? Title,
    string? Publisher,
    DateOnly? Published,
    string Address,
    DateTimeOffset FirstSeen,
    int Statements,
    int Reviewed,
    int Versions
)
{
    /// <summary>The JSON of a line.</summary>
    public static JsonArticleLine Of(ArticleLine line) =>
        new(
            line.Id.Digits,
            line.Title,
            line.Publisher,
            line.Published,
            line.Address,
            line.FirstSeen,
            line.Statements,
            line.Reviewed,
            line.Versions
        );
}

/// <summary>A page of articles, the last published first.</summary>
/// <param name="Articles">The articles.</param>
/// <param name="Next">Cursor of the next page; null when there is none.</param>
public sealed record JsonArticles(IReadOnlyList<JsonArticleLine> Articles, string? Next);

/// <summary>Somebody who speaks.</summary>
/// <param name="Name">The name that stands most often.</param>
/// <param name="Kind">Wire name of the kind.</param>
/// <param name="Statements">Statements that are not rejected.</param>
/// <param name="Articles">Articles with these statements.</param>
/// <param name="Aliases">All names.</param>
public sealed record JsonActor(string Name, string Kind, int Statements, int Articles, IReadOnlyList<JsonAlias> Aliases)
{
    /// <summary>The JSON of an actor.</summary>
    public static JsonActor Of(Actor actor) =>
        new(
            actor.Name,
            actor.Kind.ToWireName(),
            actor.Statements,
            actor.Articles,
            [.. actor.Aliases.Select(alias => new JsonAlias(alias.Name, alias.Article?.Digits, alias.Statements))]
        );
}

/// <summary>A name of an actor.</summary>
/// <param name="Name">The name.</param>
/// <param name="Article">The one article in which it is this actor's; null for everywhere.</param>
/// <param name="Statements">Statements under it.</param>
public sealed record JsonAlias(string Name, string? Article, int Statements);

/// <summary>A page of actors, those with the most statements first.</summary>
/// <param name="Actors">The actors.</param>
/// <param name="Next">Cursor of the next page; null when there is none.</param>
public sealed record JsonActors(IReadOnlyList<JsonActor> Actors, string? Next);

/// <summary>What an actor said.</summary>
/// <param name="Actor">The actor.</param>
/// <param name="Counts">How all it said falls by field.</param>
/// <param name="Statements">The newest first.</param>
/// <param name="Next">Cursor of the next page; null when there is none.</param>
/// <param name="Claims">The claims told last on which it speaks, at most 20.</param>
public sealed record JsonActorRecord(
    JsonActor Actor,
    FacetCounts Counts,
    IReadOnlyList<JsonHit> Statements,
    string? Next,
    IReadOnlyList<JsonActorClaim> Claims
);

/// <summary>What an actor holds on a claim.</summary>
/// <param name="Claim">Id of the claim: that of the statement whose words stand for it.</param>
/// <param name="Wording">Its words.</param>
/// <param name="Stance">Wire name of the position, as of <c>onrecord claim show -f json</c>.</param>
/// <param name="Since">First day of it; null when no day is known.</param>
/// <param name="Statements">The actor's statements on the claim.</param>
/// <param name="Against">Names of those who hold the opposite; empty for one whom the article does not name.</param>
public sealed record JsonActorClaim(
    string Claim,
    string Wording,
    string Stance,
    DateOnly? Since,
    IReadOnlyList<string> Statements,
    IReadOnlyList<string> Against
)
{
    /// <summary>The JSON of a position.</summary>
    public static JsonActorClaim Of(ActorPosition position) =>
        new(
            position.Claim.Id.ToString(),
            position.Claim.Wording,
            position.Held.Position.Stance.ToWireName(),
            position.Held.Since,
            [.. position.Held.Statements.Select(statement => statement.Id)],
            [.. position.Against.Select(held => held.Actor.Name)]
        );
}

/// <summary>A page of claims.</summary>
/// <param name="Claims">In the order asked for.</param>
/// <param name="Next">Cursor of the next page; null when there is none.</param>
public sealed record JsonClaimPage(IReadOnlyList<JsonClaimSummary> Claims, string? Next);

/// <summary>What is decided about which statements are one claim.</summary>
/// <param name="Verb"><c>merge</c> or <c>split</c>.</param>
/// <param name="Statement">A statement, by number or by characters.</param>
/// <param name="Other">To merge, a statement of the other claim; to split, one with which it becomes a claim, or null.</param>
/// <param name="Note">Why; null when nobody says.</param>
public sealed record ClaimDecisionRequest(string? Verb, string? Statement, string? Other, string? Note);

/// <summary>What is in the ledger.</summary>
/// <param name="Counts">How much.</param>
/// <param name="Version">Version of the program.</param>
public sealed record JsonLedger(LedgerCounts Counts, string Version);

/// <summary>A model with its error rates.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Language">What it reads.</param>
/// <param name="Created">When it was trained.</param>
/// <param name="Licence">Its licence.</param>
/// <param name="Measured">What was measured of it.</param>
public sealed record JsonModel(
    string Id,
    string Language,
    DateOnly Created,
    string Licence,
    IReadOnlyList<JsonMeasured> Measured
);

/// <summary>A measured figure.</summary>
/// <param name="Name">What was measured.</param>
/// <param name="Corpus">On which texts.</param>
/// <param name="Value">The figure.</param>
/// <param name="Low">Lower end of the 95 % interval; null when there is none.</param>
/// <param name="High">Its upper end.</param>
public sealed record JsonMeasured(string Name, string Corpus, double Value, double? Low, double? High);

/// <summary>A text to read.</summary>
/// <param name="Text">The text, in English, at most 200,000 UTF-16 code units.</param>
/// <param name="Title">Headline; null when unknown.</param>
/// <param name="Publisher">Publisher; null when unknown.</param>
/// <param name="Published">Day of publication; null when unknown.</param>
/// <param name="Url">Web address; noted, never fetched; null when unknown.</param>
public sealed record ReadRequest(string? Text, string? Title, string? Publisher, DateOnly? Published, string? Url);

/// <summary>What became of an article that was to be kept.</summary>
/// <param name="Id">SHA-256 of its text.</param>
/// <param name="Addition"><c>added</c>, <c>readAgain</c> or <c>alreadyThere</c>.</param>
public sealed record JsonAddition(string Id, Addition Addition);

/// <summary>What somebody says of a statement.</summary>
/// <param name="Verb"><c>accept</c>, <c>reject</c>, <c>edit</c> or <c>reset</c>.</param>
/// <param name="Field">The field of an edit.</param>
/// <param name="Value">Its new label or speakers.</param>
/// <param name="Spans">Its new spans.</param>
/// <param name="Note">Why; null when nobody says.</param>
public sealed record CorrectionRequest(
    string? Verb,
    string? Field,
    string? Value,
    IReadOnlyList<SpanRequest>? Spans,
    string? Note
);

/// <summary>Characters of the article's text, in UTF-16 code units; half-open.</summary>
/// <param name="Start">The first.</param>
/// <param name="End">The one after the last.</param>
public sealed record SpanRequest(int Start, int End);

/// <summary>What is decided of a name.</summary>
/// <param name="Name">The name.</param>
/// <param name="Into">A name of the actor that it is; null to make it an actor of its own.</param>
/// <param name="Note">Why; null when nobody says.</param>
public sealed record ActorDecisionRequest(string? Name, string? Into, string? Note);

/// <summary>The number of a correction.</summary>
/// <param name="Correction">Later ones are greater.</param>
public sealed record JsonCorrected(long Correction);
