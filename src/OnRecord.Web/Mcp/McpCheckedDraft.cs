using System.ComponentModel;
using ModelContextProtocol;
using OnRecord.Claims.QuoteChecks;
using OnRecord.Ledger.Checking;

namespace OnRecord.Web.Mcp;

/// <summary>A draft whose quotations were looked for.</summary>
/// <param name="QuotationCount">How many quotations it has.</param>
/// <param name="ToLookAt">How many somebody should look at before it is published.</param>
/// <param name="ReadsAttribution">Whether whom the draft names for them, when and where was compared as well.</param>
/// <param name="Quotations">Those to look at first, in the order of the draft; the one that was asked for.</param>
/// <param name="Articles">The articles in which something was found.</param>
/// <param name="Truncated">Whether there is more than is given of any of these.</param>
/// <param name="Next">Pass it as cursor for what follows; null when there is no more.</param>
public sealed record McpCheckedDraft(
    int QuotationCount,
    int ToLookAt,
    bool ReadsAttribution,
    IReadOnlyList<McpCheckedQuotation> Quotations,
    IReadOnlyList<McpArticle> Articles,
    bool Truncated,
    string? Next
)
{
    /// <summary>Name of the list of quotations.</summary>
    internal const string List = "quotations";

    /// <summary>A page of the quotations of a draft, or one of them with a page of its places.</summary>
    /// <param name="report">What was found.</param>
    /// <param name="readsAttribution">Whether whom the draft names was compared.</param>
    /// <param name="quotation">First UTF-16 code unit of the one quotation that is wanted; null for all.</param>
    /// <param name="pages">Cuts them.</param>
    /// <exception cref="McpException">No quotation begins there.</exception>
    internal static McpCheckedDraft Of(QuoteReport report, bool readsAttribution, int? quotation, McpPages pages)
    {
        List<QuoteCheck> ordered = [.. report.Checks.OrderByDescending(check => check.NeedsALook)];
        var shown = quotation is { } start
            ? ordered.FindAll(check => check.Quotation.Span.Start == start)
            : pages.Of(List, ordered);
        if (quotation is not null && shown.Count == 0)
        {
            throw new McpException("quotation is the start of no quotation of this draft.");
        }

        List<McpCheckedQuotation> quotations =
        [
            .. shown.Select(check => McpCheckedQuotation.Of(check, report, quotation is not null, pages)),
        ];
        var found = quotations
            .SelectMany(check => check.Occurrences)
            .Select(occurrence => occurrence.ArticleId)
            .ToHashSet(StringComparer.Ordinal);
        return new McpCheckedDraft(
            report.Checks.Count,
            report.ToLookAt,
            readsAttribution,
            quotations,
            [
                .. report
                    .Articles.Values.Where(article => found.Contains(article.Id.ToString()))
                    .Select(article => McpArticle.Of(article.Id, article.Reading.Article)),
            ],
            pages.Truncated || quotations.Exists(check => check.OccurrenceCount > check.Occurrences.Count),
            pages.Next
        );
    }
}

/// <summary>A quotation of a draft.</summary>
/// <param name="Start">First UTF-16 code unit in the draft.</param>
/// <param name="End">The one after the last.</param>
/// <param name="Verdict">verbatim, altered, anothers, other-date, other-place, reported or not-found.</param>
/// <param name="NeedsALook">Whether somebody should look at it.</param>
/// <param name="OccurrenceCount">At how many places it stands.</param>
/// <param name="Occurrences">The places, the best first: three, or a page when this quotation was asked for.</param>
public sealed record McpCheckedQuotation(
    int Start,
    int End,
    [property: Description("verbatim, altered, anothers, other-date, other-place, reported or not-found.")]
        string Verdict,
    bool NeedsALook,
    int OccurrenceCount,
    IReadOnlyList<McpOccurrence> Occurrences
)
{
    /// <summary>Name of the list of places.</summary>
    internal const string List = "places";

    private const int Few = 3;

    internal static McpCheckedQuotation Of(QuoteCheck check, QuoteReport report, bool isAskedFor, McpPages pages) =>
        new(
            check.Quotation.Span.Start,
            check.Quotation.Span.End,
            check.Verdict.ToWireName(),
            check.NeedsALook,
            check.Occurrences.Count,
            [
                .. (isAskedFor ? pages.Of(List, check.Occurrences) : check.Occurrences.Take(Few)).Select(found =>
                    McpOccurrence.Of(found, report)
                ),
            ]
        );
}

/// <summary>Where a quotation stands in an article.</summary>
/// <param name="ArticleId">The article.</param>
/// <param name="StatementId">The statement that it is of; null when of none.</param>
/// <param name="Words">The article's words.</param>
/// <param name="IsQuoted">Whether they stand in quotation marks there.</param>
/// <param name="UntrustedSpeakers">Who said it there; empty when nobody is named.</param>
/// <param name="Attribution">How who, when and where compare with the draft: open, same, other-date, other-place or other-source.</param>
/// <param name="Changes">How the draft's words differ.</param>
public sealed record McpOccurrence(
    string ArticleId,
    string? StatementId,
    McpSpan Words,
    bool IsQuoted,
    IReadOnlyList<string> UntrustedSpeakers,
    [property: Description("open, same, other-date, other-place or other-source.")] string Attribution,
    IReadOnlyList<McpQuoteChange> Changes
)
{
    internal static McpOccurrence Of(QuoteOccurrence found, QuoteReport report)
    {
        var article = report.Articles[found.Article];
        var text = article.Reading.Article.Text;
        return new McpOccurrence(
            article.Id.ToString(),
            found.Saying.Statement is { } number ? new StatementId(article.Id, number).ToString() : null,
            McpSpan.Of([found.Span], text)[0],
            found.IsQuoted,
            [.. found.Saying.Speakers.Select(speaker => speaker.Name)],
            found.Attribution.ToWireName(),
            [
                .. found.Changes.Select(change => new McpQuoteChange(
                    change.Kind.ToWireName(),
                    change.Draft.Start,
                    change.Draft.End,
                    McpSpan.Of([change.Original], text)[0],
                    change.DropsNegation
                )),
            ]
        );
    }
}

/// <summary>A difference between a draft's quotation and an article.</summary>
/// <param name="Kind">words, reported-form, punctuation, ellipsis or capitals.</param>
/// <param name="DraftStart">First UTF-16 code unit in the draft.</param>
/// <param name="DraftEnd">The one after the last; the same where something is left out.</param>
/// <param name="Original">The article's words; empty where something was put in.</param>
/// <param name="DropsNegation">Whether a negation is on one side alone.</param>
public sealed record McpQuoteChange(
    [property: Description("words, reported-form, punctuation, ellipsis or capitals.")] string Kind,
    int DraftStart,
    int DraftEnd,
    McpSpan Original,
    bool DropsNegation
);
