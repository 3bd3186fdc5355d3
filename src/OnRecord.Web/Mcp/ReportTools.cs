using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using ModelContextProtocol;
using ModelContextProtocol.Server;
using OnRecord.Web.ReportPages;

namespace OnRecord.Web.Mcp;

/// <summary>What a language model may have counted.</summary>
[McpServerToolType]
internal sealed class ReportTools(ReportDesk reports)
{
    /// <summary>Counts on whom articles rest.</summary>
    [McpServerTool(
        Name = "sourcing_report",
        Title = "Sourcing report",
        ReadOnly = true,
        Destructive = false,
        Idempotent = true,
        OpenWorld = false,
        UseStructuredContent = true
    )]
    [Description(
        "On whom articles rest: sources by kind, unnamed ones with and without a reason, claims of one source, accusations without a reply, repeated "
            + "sources, loaded verbs. Counts with the ids of statements, no score. What is given must all hold; at least one must be given."
    )]
    public async Task<McpSourcingReport> SourcingReport(
        [Description("Id of an article, six digits or more.")] string? article = null,
        [Description("Whole words of a byline.")] string? author = null,
        [Description("Whole words of a section's name.")] string? desk = null,
        [Description("Whole words of a publisher's name.")] string? outlet = null,
        [Description("Only statements that answer this, in the words of search_statements.")] string? question = null,
        [Description(
            "sources, or the name of a number, to have that list alone and all of it, page by page; left out for the beginning of each."
        )]
            string? show = null,
        [Description("Most items of a list.")] [Range(1, McpPages.Most)] int limit = McpPages.Most,
        [Description(McpPages.CursorMeaning)] string? cursor = null,
        CancellationToken cancellationToken = default
    )
    {
        var form = new ReportForm(article, author, desk, outlet, question);
        if (form.IsEmpty)
        {
            throw new McpException("A report is on an article, an author, a desk, an outlet or a question.");
        }

        var scope = form.ToScope(out var error) ?? throw new McpException(error!);
        var wanted = show is { Length: > 0 } ? show : null;
        var pages = new McpPages(form.Address, wanted, limit, cursor);
        var report = await reports.ReportAsync(scope, cancellationToken);
        return wanted is null or McpSourcingReport.SourceList || report.Report.Number(wanted) is not null
            ? McpSourcingReport.Of(report, wanted, pages)
            : throw new McpException("show is sources or the name of a number of this report.");
    }
}
