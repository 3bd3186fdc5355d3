using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using ModelContextProtocol;
using ModelContextProtocol.Server;
using OnRecord.Web.CheckPages;

namespace OnRecord.Web.Mcp;

/// <summary>What a language model may have checked. Nothing of a draft is kept.</summary>
[McpServerToolType]
internal sealed class CheckTools(CheckDesk checks)
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
        [Description("start of one quotation, as an answer gives it, to have all the places where it stands.")]
            int? quotation = null,
        [Description("Most quotations, or most places of the one.")]
        [Range(1, McpPages.Most)]
            int limit = McpPages.Most,
        [Description(McpPages.CursorMeaning)] string? cursor = null,
        CancellationToken cancellationToken = default
    )
    {
        var article = new DraftForm(draft, published).ToDraft(out var error) ?? throw new McpException(error!);
        var pages = new McpPages(
            $"{published}\n{quotation}\n{draft}",
            quotation is null ? McpCheckedDraft.List : McpCheckedQuotation.List,
            limit,
            cursor
        );
        var report = await checks.CheckAsync(article, cancellationToken);
        return McpCheckedDraft.Of(report, checks.ReadsAttribution, quotation, pages);
    }
}
