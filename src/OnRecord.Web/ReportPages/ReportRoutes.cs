using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using OnRecord.Claims.SourcingReports;
using OnRecord.Ledger.Json;
using OnRecord.Web.Layout;
using OnRecord.Web.Safety;

namespace OnRecord.Web.ReportPages;

/// <summary>Sourcing reports: the numbers, the sentences behind one, and all of it as a table.</summary>
internal static class ReportRoutes
{
    private const int PageSize = 50;

    public static async Task<IResult> Show(
        string? article,
        string? author,
        string? desk,
        string? outlet,
        string? q,
        string? show,
        int? from,
        HttpContext context,
        StatementLedger ledger,
        ReportDesk reports
    )
    {
        var form = new ReportForm(article, author, desk, outlet, q);
        if (form.IsEmpty)
        {
            return Page(context, form, error: null, view: null, StatusCodes.Status200OK);
        }

        if (form.ToScope(out var error) is not { } scope)
        {
            return Page(context, form, error, view: null, StatusCodes.Status400BadRequest);
        }

        try
        {
            var scoped = await reports.ReportAsync(scope, context.RequestAborted);
            if (show is { Length: > 0 } && scoped.Report.Number(show) is null)
            {
                return FailurePages.Of(context, StatusCodes.Status404NotFound, "This report has no such number.");
            }

            var view = ReportView.Of(scoped, show, (Math.Max(0, from ?? 0), PageSize), ledger.TextOf);
            return Page(context, form, error: null, view, StatusCodes.Status200OK);
        }
        catch (LedgerException e) when (e.Failure == LedgerFailure.Refused)
        {
            return Page(context, form, e.Message, view: null, StatusCodes.Status400BadRequest);
        }
    }

    public static async Task<IResult> Csv(
        string? article,
        string? author,
        string? desk,
        string? outlet,
        string? q,
        HttpContext context,
        StatementLedger ledger,
        ReportDesk reports
    )
    {
        if (new ReportForm(article, author, desk, outlet, q).ToScope(out var error) is not { } scope)
        {
            return TypedResults.Problem(error, statusCode: StatusCodes.Status400BadRequest);
        }

        try
        {
            var scoped = await reports.ReportAsync(scope, context.RequestAborted);
            return TypedResults.Stream(
                body => WriteAsync(body, ledger, scoped.Report, context.RequestAborted),
                "text/csv; charset=utf-8",
                "sourcing-report.csv"
            );
        }
        catch (LedgerException e) when (e.Failure == LedgerFailure.Refused)
        {
            return TypedResults.Problem(e.Message, statusCode: StatusCodes.Status400BadRequest);
        }
    }

    // A number at a time goes to the browser; the server never writes while it holds a thread that waits.
    private static async Task WriteAsync(
        Stream body,
        StatementLedger ledger,
        SourcingReport report,
        CancellationToken cancellationToken
    )
    {
        var sentences = new ReportSentences(report, ledger.TextOf);
        await using var writer = new StreamWriter(body, new UTF8Encoding(false), leaveOpen: true);
        var isFirst = true;
        foreach (var number in report.Numbers)
        {
            using var text = new StringWriter(CultureInfo.InvariantCulture);
            new ReportTable(
                text,
                FormulaCells.Neutralised,
                said =>
                    (
                        new StatementId(ReportSentences.IdOf(report.Articles[said.Article]), said.Number).ToString(),
                        sentences.TextOf(said)
                    )
            ).Write(report, [number], cancellationToken);
            var table = text.ToString();
            var start = isFirst ? 0 : table.IndexOf("\r\n", StringComparison.Ordinal) + 2;
            await writer.WriteAsync(table.AsMemory(start), cancellationToken);
            await writer.FlushAsync(cancellationToken);
            isFirst = false;
        }
    }

    private static RazorComponentResult Page(
        HttpContext context,
        ReportForm form,
        string? error,
        ReportView? view,
        int status
    ) =>
        new RazorComponentResult<ReportPage>(
            new
            {
                Head = PageHead.Of(context, view is null ? "Sourcing report" : $"Sourcing report: {view.Heading}"),
                Form = form,
                Error = error,
                View = view,
            }
        )
        {
            StatusCode = status,
        };
}
