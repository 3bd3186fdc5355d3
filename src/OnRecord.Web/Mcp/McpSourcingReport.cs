using System.ComponentModel;
using OnRecord.Claims.SourcingReports;
using OnRecord.Ledger.Json;
using OnRecord.Ledger.Reporting;
using OnRecord.Statements.Json;

namespace OnRecord.Web.Mcp;

/// <summary>A sourcing report by numbers, with the ids of the statements behind each.</summary>
/// <param name="ArticleCount">How many articles.</param>
/// <param name="StatementCount">How many statements.</param>
/// <param name="RejectedCount">How many more people rejected; they count nowhere.</param>
/// <param name="HasClaims">Whether claims were looked for in all of the articles.</param>
/// <param name="Numbers">What was counted, also what there is none of, except for verbs.</param>
/// <param name="Sources">Who says them; those with the most statements first.</param>
/// <param name="Truncated">Whether there is more than is given of any of these.</param>
public sealed record McpSourcingReport(
    int ArticleCount,
    int StatementCount,
    int RejectedCount,
    bool HasClaims,
    IReadOnlyList<McpReportNumber> Numbers,
    IReadOnlyList<McpReportSource> Sources,
    bool Truncated
)
{
    private const int MostSources = 20;

    internal static McpSourcingReport Of(ScopedReport scoped)
    {
        var report = scoped.Report;
        return new McpSourcingReport(
            report.Articles.Count,
            report.Statements.Count,
            report.Rejected,
            scoped.HasClaims,
            [.. report.Numbers.Select(number => McpReportNumber.Of(number, report))],
            [
                .. report
                    .Sources.Take(MostSources)
                    .Select(source => new McpReportSource(
                        source.Name,
                        source.Kind?.ToWireName(),
                        source.Statements.Count
                    )),
            ],
            report.Sources.Count > MostSources
                || report.Numbers.Any(number => number.Statements.Count > McpReportNumber.Most)
        );
    }
}

/// <summary>A number of a report.</summary>
/// <param name="Name">What it counts, such as <c>sources.anonymous</c>.</param>
/// <param name="Unit">sources, statements or claims.</param>
/// <param name="Count">The number.</param>
/// <param name="StatementIds">Statements behind it, at most 20.</param>
public sealed record McpReportNumber(
    string Name,
    [property: Description("sources, statements or claims.")] string Unit,
    int Count,
    IReadOnlyList<string> StatementIds
)
{
    internal const int Most = 20;

    internal static McpReportNumber Of(ReportNumber number, SourcingReport report) =>
        new(
            number.Name,
            number.Unit.ToString().ToLowerInvariant(),
            number.Count,
            [.. number.Statements.Take(Most).Select(statement => ReportSentences.IdOf(report, statement).ToString())]
        );
}

/// <summary>A source of a report.</summary>
/// <param name="Name">Its name; empty when the articles name nobody.</param>
/// <param name="Kind">Kind of source; null when open.</param>
/// <param name="StatementCount">How many statements are its.</param>
public sealed record McpReportSource(string Name, string? Kind, int StatementCount);
