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
/// <param name="Truncated">Whether there is more than is given of any of these; show gives all of one.</param>
/// <param name="Next">Pass it as cursor for what follows; null when there is no more, and without show.</param>
public sealed record McpSourcingReport(
    int ArticleCount,
    int StatementCount,
    int RejectedCount,
    bool HasClaims,
    IReadOnlyList<McpReportNumber> Numbers,
    IReadOnlyList<McpReportSource> Sources,
    bool Truncated,
    string? Next
)
{
    /// <summary>Name of the list of sources.</summary>
    internal const string SourceList = "sources";

    /// <summary>The beginning of every list of a report, or a page of one.</summary>
    /// <param name="scoped">The report.</param>
    /// <param name="show"><see cref="SourceList"/> or the name of a number; null for the beginnings.</param>
    /// <param name="pages">Cuts them.</param>
    internal static McpSourcingReport Of(ScopedReport scoped, string? show, McpPages pages)
    {
        var report = scoped.Report;
        var numbers = report.Numbers.Where(number => show is null || number.Name == show);
        return new McpSourcingReport(
            report.Articles.Count,
            report.Statements.Count,
            report.Rejected,
            scoped.HasClaims,
            [.. numbers.Select(number => McpReportNumber.Of(number, report, pages))],
            [
                .. pages
                    .Of(SourceList, report.Sources)
                    .Select(source => new McpReportSource(
                        source.Name,
                        source.Kind?.ToWireName(),
                        source.Statements.Count
                    )),
            ],
            pages.Truncated,
            pages.Next
        );
    }
}

/// <summary>A number of a report.</summary>
/// <param name="Name">What it counts, such as <c>sources.anonymous</c>.</param>
/// <param name="Unit">sources, statements or claims.</param>
/// <param name="Count">The number.</param>
/// <param name="StatementCount">How many statements are behind it.</param>
/// <param name="StatementIds">The first of them, or with show a page.</param>
public sealed record McpReportNumber(
    string Name,
    [property: Description("sources, statements or claims.")] string Unit,
    int Count,
    int StatementCount,
    IReadOnlyList<string> StatementIds
)
{
    internal static McpReportNumber Of(ReportNumber number, SourcingReport report, McpPages pages)
    {
        var statements = number.Statements;
        return new McpReportNumber(
            number.Name,
            number.Unit.ToString().ToLowerInvariant(),
            number.Count,
            statements.Count,
            [.. pages.Of(number.Name, statements, IdOf).Select(IdOf)]
        );

        string IdOf(int statement) => ReportSentences.IdOf(report, statement).ToString();
    }
}

/// <summary>A source of a report.</summary>
/// <param name="UntrustedName">Its name; empty when the articles name nobody.</param>
/// <param name="Kind">Kind of source; null when open.</param>
/// <param name="StatementCount">How many statements are its.</param>
public sealed record McpReportSource(string UntrustedName, string? Kind, int StatementCount);
