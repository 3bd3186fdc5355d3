using System.ComponentModel;
using ModelContextProtocol;
using ModelContextProtocol.Server;
using OnRecord.Web.CheckPages;
using OnRecord.Web.ReportPages;

namespace OnRecord.Web.Mcp;

/// <summary>What a language model may have checked and counted. Nothing of a draft is kept.</summary>
[McpServerToolType]
internal sealed class DeskTools(CheckDesk checks, ReportDesk reports)
{
    /// <summary>Compares the quotations of a draft with the ledger.</summary>
    [McpServerTool(
        Name = "check_quotes",
        Title = "Check the quotations of a draft",
        ReadOnly = true,
        Destructive = false,
        Idempotent = true,
        OpenWorld = false,
        UseStructuredContent = true
    )]
    [Description(
        "Compares each quotation of a draft with the articles of the ledger: verbatim, altered (with each difference), anothers, other-date, "
            + "other-place, reported (not a quotation there) or not-found. Not found says nothing of whether it was said. The draft is not kept."
    )]
    public async Task<McpCheckedDraft> CheckQuotes(
        [Description("The draft, with its quotation marks; at most 50,000 characters.")] string draft,
        [Description("Day on which it is to appear, as 2024-05-12; left out when unknown.")] string? published = null,
        CancellationToken cancellationToken = default
    ) =>
        new DraftForm(draft, published).ToDraft(out var error) is { } article
            ? McpCheckedDraft.Of(await checks.CheckAsync(article, cancellationToken), checks.ReadsAttribution)
            : throw new McpException(error!);

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
        CancellationToken cancellationToken = default
    )
    {
        var form = new ReportForm(article, author, desk, outlet, question);
        if (form.IsEmpty)
        {
            throw new McpException("A report is on an article, an author, a desk, an outlet or a question.");
        }

        var scope = form.ToScope(out var error) ?? throw new McpException(error!);
        try
        {
            return McpSourcingReport.Of(await reports.ReportAsync(scope, cancellationToken));
        }
        catch (LedgerException e) when (e.Failure == LedgerFailure.Refused)
        {
            throw new McpException(e.Message);
        }
    }
}
