using OnRecord.Claims.SourcingReports;
using OnRecord.Ledger.Queries;

namespace OnRecord.Ledger.Reporting;

/// <summary>What a report is about. What is given must all hold; with nothing given it is about the whole ledger.</summary>
public sealed record ReportScope
{
    /// <summary>The one article, by its id or the beginning of it; null for any.</summary>
    public ArticleId? Article { get; init; }

    /// <summary>Whole words of a byline, such as a name; null for any.</summary>
    public string? Author { get; init; }

    /// <summary>Whole words of the name of a section; null for any.</summary>
    public string? Desk { get; init; }

    /// <summary>Whole words of a publisher's name; null for any.</summary>
    public string? Outlet { get; init; }

    /// <summary>Which statements; null for all of the articles.</summary>
    public Query? Query { get; init; }

    /// <summary>Most statements; null for no limit.</summary>
    public int? MostStatements { get; init; }
}

/// <summary>A report with what it is about.</summary>
/// <param name="Subject">What was asked for, and what was found by it.</param>
/// <param name="Report">What was counted.</param>
/// <param name="HasClaims">Whether all articles were looked at for claims; else claims are counted of the others alone.</param>
public sealed record ScopedReport(ReportSubject Subject, SourcingReport Report, bool HasClaims);
