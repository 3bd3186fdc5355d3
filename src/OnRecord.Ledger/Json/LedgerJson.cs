using System.Text.Json;
using System.Text.Json.Serialization;
using OnRecord.Ledger.Actors;
using OnRecord.Ledger.Exporting;
using OnRecord.Ledger.Feeds;
using OnRecord.Ledger.Finding;
using OnRecord.Ledger.NearTexts;
using OnRecord.Ledger.Watching;
using OnRecord.Statements.Json;

namespace OnRecord.Ledger.Json;

/// <summary>A page of found statements, as documented in <c>docs/ledger.md</c>.</summary>
/// <param name="Query">The question.</param>
/// <param name="Understood">How it was understood.</param>
/// <param name="Statements">What was found.</param>
/// <param name="Next">Cursor of the next page; null when there is none.</param>
public sealed record JsonFound(string Query, string Understood, IReadOnlyList<JsonHit> Statements, string? Next);

/// <summary>A found statement.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Article">Its article.</param>
/// <param name="Engine">What read it.</param>
/// <param name="Sentence">Where it stands.</param>
/// <param name="Statement">The statement as it was read.</param>
/// <param name="Review">What people say of it.</param>
public sealed record JsonHit(
    string Id,
    JsonArticle Article,
    JsonEngine Engine,
    JsonSpan Sentence,
    JsonStatement Statement,
    JsonReview Review
)
{
    /// <summary>The JSON of a found statement.</summary>
    public static JsonHit Of(FoundStatement hit)
    {
        ArgumentNullException.ThrowIfNull(hit);
        var reading = ReadingJson.From(hit.Reading);
        return new JsonHit(
            hit.Id.ToString(),
            new JsonArticle(
                reading.Document.Sha256,
                reading.Document.Length,
                [.. hit.Appearances.Select(JsonAppearance.Of)]
            ),
            reading.Engine,
            new SpanExporter(hit.Reading.Article.Text).Export(hit.Sentence),
            reading.Statements[0],
            JsonReview.Of(hit.Statement.Number, hit.Review, hit.Reading.Article.Text)
        );
    }
}

/// <summary>An article with the places where it was met.</summary>
/// <param name="Id">SHA-256 of its text.</param>
/// <param name="Length">UTF-16 code units of its text.</param>
/// <param name="Appearances">In the order of time.</param>
public sealed record JsonArticle(string Id, int Length, IReadOnlyList<JsonAppearance> Appearances);

/// <summary>A place where an article was met.</summary>
/// <param name="Address">The place.</param>
/// <param name="Document">The name that the caller gave the article.</param>
/// <param name="Url">Its web address; null when unknown.</param>
/// <param name="Title">Headline; null when unknown.</param>
/// <param name="Publisher">Publisher; null when unknown.</param>
/// <param name="Published">Day of publication; null when unknown.</param>
/// <param name="PublishedFrom">Where that day came from.</param>
/// <param name="Modified">Day of the last change; null when unknown.</param>
/// <param name="ModifiedFrom">Where that day came from.</param>
/// <param name="FirstSeen">When it was first added from there.</param>
/// <param name="Retrieved">When it was last fetched or added from there.</param>
/// <param name="Feeds">What feeds say of it; left out where it did not come by one.</param>
/// <param name="Facts">What is said of the article there; left out where nothing is.</param>
public sealed record JsonAppearance(
    string Address,
    string Document,
    Uri? Url,
    string? Title,
    string? Publisher,
    DateOnly? Published,
    string? PublishedFrom,
    DateOnly? Modified,
    string? ModifiedFrom,
    DateTimeOffset FirstSeen,
    DateTimeOffset Retrieved,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<FeedNote>? Feeds = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<StatedFact>? Facts = null
)
{
    /// <summary>The JSON of a place.</summary>
    public static JsonAppearance Of(StoredAppearance stored)
    {
        ArgumentNullException.ThrowIfNull(stored);
        var (appearance, article, firstSeen, retrieved) = stored;
        return new JsonAppearance(
            appearance.Address,
            article.Id,
            article.Url,
            article.Title,
            article.Publisher,
            article.Published,
            appearance.PublishedFrom,
            appearance.Modified,
            appearance.ModifiedFrom,
            firstSeen,
            retrieved,
            appearance.Notes.Count > 0 ? appearance.Notes : null,
            article.Facts.Count > 0 ? article.Facts : null
        );
    }
}

/// <summary>A text that stood at an address.</summary>
/// <param name="Address">The address.</param>
/// <param name="Number">From 1, in the order in which the texts were met.</param>
/// <param name="Article">SHA-256 of the text.</param>
/// <param name="Seen">When it was first met there.</param>
public sealed record JsonVersion(string Address, int Number, string Article, DateTimeOffset Seen)
{
    /// <summary>The JSON of a version.</summary>
    public static JsonVersion Of(StoredVersion version)
    {
        ArgumentNullException.ThrowIfNull(version);
        return new JsonVersion(version.Address, version.Number, version.Article.Digits, version.Seen);
    }
}

/// <summary>A text that is another one with changes.</summary>
/// <param name="Article">SHA-256 of the other text.</param>
/// <param name="Resemblance">Runs of five words that both have, among those that either has: from 0 to 1.</param>
/// <param name="OwnInOther">The share of the text that stands in the other one.</param>
/// <param name="OtherInOwn">The share of the other one that stands in the text.</param>
public sealed record JsonNearText(string Article, double Resemblance, double OwnInOther, double OtherInOwn)
{
    /// <summary>The JSON of such a text; shares are rounded to four digits.</summary>
    public static JsonNearText Of(NearText near)
    {
        ArgumentNullException.ThrowIfNull(near);
        var pair = near.Resemblance;
        return new JsonNearText(
            near.Article.Digits,
            Math.Round(pair.Resemblance, 4),
            Math.Round(pair.FirstInSecond, 4),
            Math.Round(pair.SecondInFirst, 4)
        );
    }
}

/// <summary>All that the ledger holds of an article.</summary>
/// <param name="Article">The article and where it was met.</param>
/// <param name="Versions">Texts that stood at its addresses.</param>
/// <param name="Engines">The engines that have read it, the last one first.</param>
/// <param name="Reading">The reading that is shown, as it was read.</param>
/// <param name="Reviews">What people say of its statements; those that nobody has looked at are left out.</param>
/// <param name="Corrections">In exports, the corrections that <paramref name="Reviews"/> come from, in the order in which they were made.</param>
/// <param name="IsWhole">Whether all statements of the reading are here, not only those that were asked for.</param>
/// <param name="Text">The text; left out where it stands elsewhere.</param>
/// <param name="NearTexts">Texts that are this one with changes, the most alike first; left out of exports.</param>
public sealed record JsonStored(
    JsonArticle Article,
    IReadOnlyList<JsonVersion> Versions,
    IReadOnlyList<JsonEngine> Engines,
    JsonReading Reading,
    IReadOnlyList<JsonReview> Reviews,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        IReadOnlyList<JsonCorrection>? Corrections = null,
    bool IsWhole = true,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Text = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        IReadOnlyList<JsonNearText>? NearTexts = null
)
{
    /// <summary>The JSON of an article, without its text.</summary>
    public static JsonStored Of(StoredArticle stored)
    {
        ArgumentNullException.ThrowIfNull(stored);
        var text = stored.Reading.Article.Text;
        var spans = new SpanExporter(text);
        return new JsonStored(
            new JsonArticle(text.Sha256, text.Length, [.. stored.Appearances.Select(JsonAppearance.Of)]),
            [.. stored.Versions.Select(JsonVersion.Of)],
            [.. stored.Engines.Select(engine => new JsonEngine(engine.Version, engine.Model))],
            ReadingJson.From(stored.Reading),
            [
                .. stored
                    .Reading.Statements.Where(statement => stored.Reviews.ContainsKey(statement.Number))
                    .Select(statement => JsonReview.Of(statement.Number, stored.ReviewOf(statement.Number), text)),
            ],
            stored.Corrections is { } corrections
                ? [.. corrections.Select(correction => JsonCorrection.Of(correction, spans))]
                : null,
            stored.IsWhole,
            NearTexts: stored.NearTexts is { } near ? [.. near.Select(JsonNearText.Of)] : null
        );
    }
}

/// <summary>What ends an export of JSON Lines: a file without it is not whole.</summary>
/// <param name="Schema">Always <see cref="LedgerJson.EndSchema"/>.</param>
/// <param name="Articles">Lines before this one.</param>
/// <param name="Statements">Statements in them.</param>
/// <param name="ActorDecisions">What people decided about actors; left out where there is nothing.</param>
public sealed record JsonEnd(
    string Schema,
    long Articles,
    long Statements,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        IReadOnlyList<ActorDecision>? ActorDecisions = null
)
{
    /// <summary>The end of an export.</summary>
    public static JsonEnd Of(ExportCounts counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        return new JsonEnd(
            LedgerJson.EndSchema,
            counts.Articles,
            counts.Statements,
            counts.ActorDecisions.Count == 0 ? null : counts.ActorDecisions
        );
    }
}

/// <summary>The JSON of what is in a ledger, as documented in <c>docs/ledger.md</c>. Safe on any thread.</summary>
public static class LedgerJson
{
    /// <summary>Name of the line that ends an export.</summary>
    public const string EndSchema = "onrecord/export-end/1";

    /// <summary>A page, indented.</summary>
    public static string ToIndented(JsonFound found) =>
        ReadingJson.Escape(JsonSerializer.Serialize(found, LedgerJsonContext.Indented.JsonFound));

    /// <summary>An article, indented.</summary>
    public static string ToIndented(JsonStored stored) =>
        ReadingJson.Escape(JsonSerializer.Serialize(stored, LedgerJsonContext.Indented.JsonStored));

    /// <summary>The versions of articles at their addresses, indented.</summary>
    public static string ToIndented(IReadOnlyList<JsonVersions> versions) =>
        ReadingJson.Escape(JsonSerializer.Serialize(versions, LedgerJsonContext.Indented.IReadOnlyListJsonVersions));

    /// <summary>A page of claims, indented.</summary>
    public static string ToIndented(JsonClaims claims) =>
        ReadingJson.Escape(JsonSerializer.Serialize(claims, LedgerJsonContext.Indented.JsonClaims));

    /// <summary>A claim, indented.</summary>
    public static string ToIndented(JsonClaim claim) =>
        ReadingJson.Escape(JsonSerializer.Serialize(claim, LedgerJsonContext.Indented.JsonClaim));

    /// <summary>The check of a draft, indented.</summary>
    public static string ToIndented(JsonQuoteReport report) =>
        ReadingJson.Escape(JsonSerializer.Serialize(report, LedgerJsonContext.Indented.JsonQuoteReport));

    /// <summary>The checks of several drafts, indented.</summary>
    public static string ToIndented(IReadOnlyList<JsonQuoteReport> reports) =>
        ReadingJson.Escape(JsonSerializer.Serialize(reports, LedgerJsonContext.Indented.IReadOnlyListJsonQuoteReport));

    /// <summary>A sourcing report, indented.</summary>
    public static string ToIndented(JsonReport report) =>
        ReadingJson.Escape(JsonSerializer.Serialize(report, LedgerJsonContext.Indented.JsonReport));

    /// <summary>A statement of a report in one line.</summary>
    public static string ToLine(JsonReportSentence sentence) =>
        ReadingJson.Escape(JsonSerializer.Serialize(sentence, LedgerJsonContext.Line.JsonReportSentence));

    /// <summary>A claim of a list in one line.</summary>
    public static string ToLine(JsonClaimSummary claim) =>
        ReadingJson.Escape(JsonSerializer.Serialize(claim, LedgerJsonContext.Line.JsonClaimSummary));

    /// <summary>A found statement in one line.</summary>
    public static string ToLine(JsonHit hit) =>
        ReadingJson.Escape(JsonSerializer.Serialize(hit, LedgerJsonContext.Line.JsonHit));

    /// <summary>An article in one line.</summary>
    public static string ToLine(JsonStored stored) =>
        ReadingJson.Escape(JsonSerializer.Serialize(stored, LedgerJsonContext.Line.JsonStored));

    /// <summary>An answer of a watch in one line.</summary>
    public static string ToLine(JsonMatch match) =>
        ReadingJson.Escape(JsonSerializer.Serialize(match, LedgerJsonContext.Line.JsonMatch));

    /// <summary>The answers of watches, indented.</summary>
    public static string ToIndented(IReadOnlyList<JsonWatchNews> news) =>
        ReadingJson.Escape(JsonSerializer.Serialize(news, LedgerJsonContext.Indented.IReadOnlyListJsonWatchNews));

    /// <summary>Reasons in one line.</summary>
    internal static string ToLine(IReadOnlyList<MatchReason> reasons) =>
        JsonSerializer.Serialize(reasons, LedgerJsonContext.Line.IReadOnlyListMatchReason);

    /// <summary>Reads what <see cref="ToLine(IReadOnlyList{MatchReason})"/> wrote.</summary>
    internal static IReadOnlyList<MatchReason> ReasonsOf(string json) =>
        JsonSerializer.Deserialize(json, LedgerJsonContext.Line.IReadOnlyListMatchReason)!;

    /// <summary>The last line of an export.</summary>
    public static string ToLine(JsonEnd end) =>
        ReadingJson.Escape(JsonSerializer.Serialize(end, LedgerJsonContext.Line.JsonEnd));
}
