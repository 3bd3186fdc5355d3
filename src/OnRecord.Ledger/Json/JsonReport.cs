using OnRecord.Claims.SourcingReports;
using OnRecord.Ledger.Reporting;
using OnRecord.Statements.Json;

namespace OnRecord.Ledger.Json;

/// <summary>A sourcing report, as documented in <c>docs/reports.md</c>.</summary>
/// <param name="Schema">Always <see cref="SchemaName"/>.</param>
/// <param name="Scope">What it is about.</param>
/// <param name="StatementCount">How many statements it counts.</param>
/// <param name="SourceCount">How many sources they have.</param>
/// <param name="Rejected">Statements that people rejected, which are left out.</param>
/// <param name="OlderVersions">Articles that are left out because a later text stands at their address.</param>
/// <param name="ClaimsComplete">Whether all articles were looked at for claims.</param>
/// <param name="Numbers">What was counted.</param>
/// <param name="Articles">The articles.</param>
/// <param name="Sentences">The statements on which the numbers open, each once.</param>
public sealed record JsonReport(
    string Schema,
    JsonReportScope Scope,
    int StatementCount,
    int SourceCount,
    int Rejected,
    int OlderVersions,
    bool ClaimsComplete,
    IReadOnlyList<JsonReportNumber> Numbers,
    IReadOnlyList<JsonReportArticle> Articles,
    IReadOnlyList<JsonReportSentence> Sentences
)
{
    /// <summary>Name and version of the format.</summary>
    public const string SchemaName = "onrecord/report/1";

    /// <summary>The JSON of some numbers of a report, without sentences.</summary>
    public static JsonReport Of(ScopedReport scoped, IEnumerable<ReportNumber> numbers)
    {
        ArgumentNullException.ThrowIfNull(scoped);
        ArgumentNullException.ThrowIfNull(numbers);
        var report = scoped.Report;
        return new JsonReport(
            SchemaName,
            JsonReportScope.Of(scoped.Subject),
            report.Statements.Count,
            report.Sources.Count,
            report.Rejected,
            scoped.Subject.OlderVersions,
            scoped.HasClaims,
            [.. numbers.Select(number => JsonReportNumber.Of(report, number))],
            [
                .. report.Articles.Select(article => new JsonReportArticle(
                    article.Hash,
                    article.Address,
                    article.Title,
                    article.Publisher,
                    article.Published
                )),
            ],
            []
        );
    }
}

/// <summary>What a report is about; what is null holds for any.</summary>
/// <param name="Article">The article.</param>
/// <param name="Author">Words of the byline.</param>
/// <param name="Desk">Words of the section.</param>
/// <param name="Outlet">Words of the publisher's name.</param>
/// <param name="Query">The question.</param>
/// <param name="Understood">How the question was understood.</param>
/// <param name="Bylines">Bylines with these words.</param>
/// <param name="Sections">Sections with these words.</param>
/// <param name="Publishers">Publishers with these words.</param>
public sealed record JsonReportScope(
    string? Article,
    string? Author,
    string? Desk,
    string? Outlet,
    string? Query,
    string? Understood,
    IReadOnlyList<string> Bylines,
    IReadOnlyList<string> Sections,
    IReadOnlyList<string> Publishers
)
{
    /// <summary>The JSON of a scope.</summary>
    public static JsonReportScope Of(ReportSubject subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return new JsonReportScope(
            subject.Article,
            subject.Author,
            subject.Desk,
            subject.Outlet,
            subject.Question,
            subject.Understood,
            subject.Bylines,
            subject.Sections,
            subject.Publishers
        );
    }
}

/// <summary>A number of a report.</summary>
/// <param name="Name">By which it is asked for.</param>
/// <param name="Section">sources, claims, accusations, concentration or verbs.</param>
/// <param name="Unit">What it counts: sources, statements or claims.</param>
/// <param name="Count">The number.</param>
/// <param name="Statements">On how many statements it opens.</param>
/// <param name="Verb">The verb; null for the other numbers.</param>
/// <param name="Things">What was counted.</param>
public sealed record JsonReportNumber(
    string Name,
    string Section,
    string Unit,
    int Count,
    int Statements,
    JsonReportVerb? Verb,
    IReadOnlyList<JsonReportThing> Things
)
{
    /// <summary>The JSON of a number.</summary>
    public static JsonReportNumber Of(SourcingReport report, ReportNumber number)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(number);
        return new JsonReportNumber(
            number.Name,
            number.Section.ToWireName(),
            number.Unit.ToWireName(),
            number.Count,
            number.Statements.Count,
            number.Verb is { } use
                ? new JsonReportVerb(
                    use.Verb.Verb,
                    use.Kind?.ToWireName(),
                    use.Verb.Sense.ToWireName(),
                    use.Verb.NamedBy,
                    use.Verb.Why
                )
                : null,
            [
                .. number.Things.Select(thing => new JsonReportThing(
                    thing.Source is { } source ? report.Sources[source].Name : null,
                    thing.Source is { } same ? report.Sources[same].Kind?.ToWireName() : null,
                    report.ArticlesOf(thing.Statements),
                    [.. thing.Statements.Select(statement => ReportSentences.IdOf(report, statement).ToString())]
                )),
            ]
        );
    }
}

/// <summary>A loaded verb.</summary>
/// <param name="Verb">The verb.</param>
/// <param name="Kind">Of which sort of speaker it is counted; null when open.</param>
/// <param name="Sense">doubt, guilt, force, truth, manner or evasion.</param>
/// <param name="NamedBy">Who else names it as loaded.</param>
/// <param name="Why">Why it is loaded.</param>
public sealed record JsonReportVerb(string Verb, string? Kind, string Sense, IReadOnlyList<string> NamedBy, string Why);

/// <summary>One of the things that a number counts.</summary>
/// <param name="Source">The source that it is; null for what is no source.</param>
/// <param name="Kind">The source's kind; null when open, and for what is no source.</param>
/// <param name="Articles">In how many articles it stands.</param>
/// <param name="Statements">Its statements; of an accusation it and what the accused say.</param>
public sealed record JsonReportThing(string? Source, string? Kind, int Articles, IReadOnlyList<string> Statements);

/// <summary>An article of a report.</summary>
/// <param name="Id">SHA-256 of its text.</param>
/// <param name="Address">Where it was met first.</param>
/// <param name="Title">Headline; null when unknown.</param>
/// <param name="Publisher">Publisher; null when unknown.</param>
/// <param name="Published">First day of publication; null when unknown.</param>
public sealed record JsonReportArticle(
    string Id,
    string Address,
    string? Title,
    string? Publisher,
    DateOnly? Published
);

/// <summary>A statement of a report in its sentence.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Article">SHA-256 of its article's text.</param>
/// <param name="Sentence">Where it stands.</param>
/// <param name="Source">Who says it, as written.</param>
/// <param name="Cue">The words that attribute.</param>
/// <param name="Content">What is said.</param>
/// <param name="Speakers">Who says it.</param>
/// <param name="Kind">Who is behind the source; null when open.</param>
/// <param name="Act">What the source does; null when open.</param>
public sealed record JsonReportSentence(
    string Id,
    string Article,
    JsonSpan Sentence,
    IReadOnlyList<JsonSpan> Source,
    IReadOnlyList<JsonSpan> Cue,
    IReadOnlyList<JsonSpan> Content,
    IReadOnlyList<string> Speakers,
    string? Kind,
    string? Act
);
