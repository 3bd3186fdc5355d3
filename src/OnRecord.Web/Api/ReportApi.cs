using System.Text;
using OnRecord.Ledger.Json;
using OnRecord.Ledger.Reporting;
using OnRecord.Web.CheckPages;
using OnRecord.Web.ReportPages;

namespace OnRecord.Web.Api;

/// <summary>Sourcing reports and checks of drafts for programs.</summary>
internal static class ReportApi
{
    // Pieces go out when so much has gathered.
    private const int MostGathered = 64 * 1024;

    /// <summary>On whom articles rest: sources by kind, claims of one source, accusations without a reply, loaded verbs; every number with its sentences. What is given must all hold.</summary>
    /// <param name="article">Id of an article, or its first six digits or more.</param>
    /// <param name="author">Whole words of a byline.</param>
    /// <param name="desk">Whole words of a section's name.</param>
    /// <param name="outlet">Whole words of a publisher's name.</param>
    /// <param name="q">Only statements that answer this.</param>
    /// <param name="show">Only these numbers, by their names, parted by commas; <c>verbs</c> stands for all that begin so. Nothing for all.</param>
    public static async Task<IResult> Get(
        string? article,
        string? author,
        string? desk,
        string? outlet,
        string? q,
        string? show,
        HttpContext context,
        StatementLedger ledger,
        ReportDesk reports
    )
    {
        if (new ReportForm(article, author, desk, outlet, q).ToScope(out var error) is not { } scope)
        {
            return ApiProblem.Of(error!);
        }

        try
        {
            var scoped = await reports.ReportAsync(scope, context.RequestAborted);
            var names = (show ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            if (!ReportChoice.TryPick(scoped.Report, names, out var numbers, out var unknown))
            {
                return ApiProblem.Of($"'{VisibleText.Line(unknown)}' is no number of this report.");
            }

            return TypedResults.Stream(
                body => WriteAsync(body, ledger, scoped, numbers, context.RequestAborted),
                "application/json; charset=utf-8"
            );
        }
        catch (LedgerException e) when (e.Failure == LedgerFailure.Refused)
        {
            return ApiProblem.Of(e.Message);
        }
    }

    /// <summary>Compares each quotation of a draft with the ledger; nothing of it is kept.</summary>
    /// <param name="draft">The draft.</param>
    public static async Task<IResult> Check(CheckRequest draft, HttpContext context, CheckDesk desk) =>
        new DraftForm(draft.Text, draft.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).ToDraft(
            out var error
        )
            is { } article
            ? TypedResults.Text(
                LedgerJson.ToIndented(JsonQuoteReport.Of(await desk.CheckAsync(article, context.RequestAborted)))
                    + "\n",
                "application/json; charset=utf-8"
            )
            : ApiProblem.Of(error!);

    private static async Task WriteAsync(
        Stream body,
        StatementLedger ledger,
        ScopedReport scoped,
        IReadOnlyList<Claims.SourcingReports.ReportNumber> numbers,
        CancellationToken cancellationToken
    )
    {
        await using var writer = new StreamWriter(body, new UTF8Encoding(false), leaveOpen: true);
        var gathered = new StringBuilder();
        foreach (
            var piece in new ReportSentences(scoped.Report, ledger.TextOf).Pieces(
                JsonReport.Of(scoped, numbers),
                numbers
            )
        )
        {
            gathered.Append(piece);
            if (gathered.Length > MostGathered)
            {
                await writer.WriteAsync(gathered, cancellationToken);
                gathered.Clear();
            }
        }

        await writer.WriteAsync(gathered, cancellationToken);
        await writer.FlushAsync(cancellationToken);
    }
}

/// <summary>A draft whose quotations are to be checked.</summary>
/// <param name="Text">The text, at most 50,000 UTF-16 code units.</param>
/// <param name="Published">Day on which it is to appear; null when unknown.</param>
public sealed record CheckRequest(string? Text, DateOnly? Published);
