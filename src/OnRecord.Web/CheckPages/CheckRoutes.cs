using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using OnRecord.Ledger.Checking;
using OnRecord.Web.Layout;

namespace OnRecord.Web.CheckPages;

/// <summary>Quote check: a draft that is pasted, and what the ledger has of its quotations.</summary>
internal static class CheckRoutes
{
    public static IResult Ask(HttpContext context, CheckDesk desk) =>
        Page(context, desk, new DraftForm("", null), error: null, report: null);

    public static async Task<IResult> Check(
        [FromForm] string? text,
        [FromForm] string? published,
        HttpContext context,
        CheckDesk desk
    )
    {
        // A browser sends line ends of two characters, whatever was pasted.
        var form = new DraftForm(text?.ReplaceLineEndings("\n"), published);
        return form.ToDraft(out var error) is { } draft
            ? Page(context, desk, form, error: null, await desk.CheckAsync(draft, context.RequestAborted))
            : Page(context, desk, form, error, report: null);
    }

    private static RazorComponentResult Page(
        HttpContext context,
        CheckDesk desk,
        DraftForm form,
        string? error,
        QuoteReport? report
    ) =>
        new RazorComponentResult<CheckPage>(
            new
            {
                Head = PageHead.Of(context, "Quote check"),
                Form = form,
                Error = error,
                Report = report,
                ReadsAttribution = desk.ReadsAttribution,
            }
        )
        {
            StatusCode = error is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest,
        };
}
