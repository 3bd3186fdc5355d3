using OnRecord.Claims.QuoteChecks;
using OnRecord.Ledger.Checking;
using OnRecord.Statements.Json;

namespace OnRecord.Ledger.Json;

/// <summary>The check of a draft, as documented in <c>docs/checks.md</c>.</summary>
/// <param name="Schema">Always <see cref="SchemaName"/>.</param>
/// <param name="Draft">The caller's name for the draft.</param>
/// <param name="Quotations">A check for each quotation, in the order of the draft.</param>
/// <param name="ToLookAt">How many of them somebody should look at.</param>
public sealed record JsonQuoteReport(
    string Schema,
    string Draft,
    IReadOnlyList<JsonQuoteCheck> Quotations,
    int ToLookAt
)
{
    /// <summary>Name and version of the format.</summary>
    public const string SchemaName = "onrecord/check/1";

    /// <summary>The JSON of a report.</summary>
    public static JsonQuoteReport Of(QuoteReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var draft = new SpanExporter(report.Draft.Article.Text);
        var articles = report.Articles.ToDictionary(
            article => article.Key,
            article => (article.Value, new SpanExporter(article.Value.Reading.Article.Text)),
            StringComparer.Ordinal
        );
        return new JsonQuoteReport(
            SchemaName,
            report.Draft.Article.Id,
            [
                .. report.Checks.Select(check => new JsonQuoteCheck(
                    draft.Export(check.Quotation.Span),
                    check.Verdict.ToWireName(),
                    check.NeedsALook,
                    JsonSaying.Of(check.Quotation.Saying, draft),
                    [.. check.Occurrences.Select(found => Occurrence(found, articles[found.Article]))]
                )),
            ],
            report.ToLookAt
        );

        JsonQuoteOccurrence Occurrence(QuoteOccurrence found, (StoredArticle Article, SpanExporter Spans) at)
        {
            var first = at.Article.Appearances[0];
            return new JsonQuoteOccurrence(
                found.Article,
                found.Saying.Statement is { } number ? new StatementId(at.Article.Id, number).ToString() : null,
                first.Appearance.Address,
                first.Article.Publisher,
                first.Article.Title,
                found.Saying.Published,
                at.Spans.Export(found.Span),
                found.IsQuoted,
                JsonSaying.Of(found.Saying, at.Spans),
                found.Attribution.ToWireName(),
                [
                    .. found.Changes.Select(change => new JsonQuoteChange(
                        change.Kind.ToWireName(),
                        draft.Export(change.Draft),
                        at.Spans.Export(change.Original),
                        change.DropsNegation
                    )),
                ]
            );
        }
    }
}

/// <summary>A quotation of a draft.</summary>
/// <param name="Quotation">Where it stands, with its marks.</param>
/// <param name="Verdict"><c>verbatim</c>, <c>altered</c>, <c>anothers</c>, <c>other-date</c>, <c>other-place</c>, <c>reported</c> or <c>not-found</c>.</param>
/// <param name="NeedsALook">Whether somebody should look at it.</param>
/// <param name="Saying">To whom, when and where the draft attributes it.</param>
/// <param name="Occurrences">Where it stands in the ledger, the best first.</param>
public sealed record JsonQuoteCheck(
    JsonSpan Quotation,
    string Verdict,
    bool NeedsALook,
    JsonSaying Saying,
    IReadOnlyList<JsonQuoteOccurrence> Occurrences
);

/// <summary>Who said something, when and where.</summary>
/// <param name="Speakers">Names; empty when nobody is named.</param>
/// <param name="From">First day of the saying; null when the text does not tell.</param>
/// <param name="To">Last day of it; null when the text does not tell.</param>
/// <param name="Places">Where.</param>
public sealed record JsonSaying(
    IReadOnlyList<string> Speakers,
    DateOnly? From,
    DateOnly? To,
    IReadOnlyList<JsonSpan> Places
)
{
    /// <summary>The JSON of a saying.</summary>
    public static JsonSaying Of(Saying saying, SpanExporter spans)
    {
        ArgumentNullException.ThrowIfNull(saying);
        ArgumentNullException.ThrowIfNull(spans);
        return new JsonSaying(
            [.. saying.Speakers.Select(speaker => speaker.Name)],
            saying.From,
            saying.To,
            [.. saying.Places.Select(place => spans.Export(place.Span))]
        );
    }
}

/// <summary>A place where a quotation or something like it stands.</summary>
/// <param name="Article">SHA-256 of the text.</param>
/// <param name="Statement">Id of the statement; null when none covers the words.</param>
/// <param name="Address">Where the article was met first.</param>
/// <param name="Publisher">Publisher; null when unknown.</param>
/// <param name="Title">Headline; null when unknown.</param>
/// <param name="Published">First day of publication; null when unknown.</param>
/// <param name="Original">The words of the article.</param>
/// <param name="IsQuoted">Whether they stand in quotation marks there.</param>
/// <param name="Saying">Who said it, when and where, as the article has it.</param>
/// <param name="Attribution">How that compares with the draft: <c>open</c>, <c>same</c>, <c>other-source</c>, <c>other-date</c> or <c>other-place</c>.</param>
/// <param name="Changes">How the draft's words differ; empty for none.</param>
public sealed record JsonQuoteOccurrence(
    string Article,
    string? Statement,
    string Address,
    string? Publisher,
    string? Title,
    DateOnly? Published,
    JsonSpan Original,
    bool IsQuoted,
    JsonSaying Saying,
    string Attribution,
    IReadOnlyList<JsonQuoteChange> Changes
);

/// <summary>A difference.</summary>
/// <param name="Kind"><c>words</c>, <c>reported-form</c>, <c>punctuation</c>, <c>ellipsis</c> or <c>capitals</c>.</param>
/// <param name="Draft">Where in the draft; empty where something is left out.</param>
/// <param name="Original">Where in the article; empty where something was put in.</param>
/// <param name="DropsNegation">Whether a negation is on one side alone.</param>
public sealed record JsonQuoteChange(string Kind, JsonSpan Draft, JsonSpan Original, bool DropsNegation);
