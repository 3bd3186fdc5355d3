using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using OnRecord.Ledger.Json;
using OnRecord.Ledger.Reviews;
using OnRecord.Web.Access;
using OnRecord.Web.Api;
using OnRecord.Web.Layout;
using OnRecord.Web.Safety;

namespace OnRecord.Web.StatementPages;

/// <summary>A statement's own page, its other forms, and what people say of it.</summary>
internal static class StatementRoutes
{
    internal const string Missing = "The ledger holds no such statement.";

    public static IResult Show(string address, HttpContext context, StatementLedger ledger)
    {
        var (name, form) = FormOf(address);
        if (StatementView.Find(ledger, name) is not { } view)
        {
            return FailurePages.Of(context, StatusCodes.Status404NotFound, Missing);
        }

        var link = LinkOf(context, view);
        return form switch
        {
            ".json" => ApiBody.Of(context, JsonOf(view)),
            ".txt" => TypedResults.Text(view.Citation.ToText(link), "text/plain; charset=utf-8"),
            _ => Page(context, view, shared: null),
        };
    }

    /// <summary>A statement's own page.</summary>
    /// <param name="context">Who asks.</param>
    /// <param name="view">The statement.</param>
    /// <param name="shared">A new link that anybody may open; null for none.</param>
    internal static RazorComponentResult<StatementPage> Page(HttpContext context, StatementView view, string? shared)
    {
        var link = LinkOf(context, view);
        var claims = context.RequestServices.GetRequiredService<StatementLedger>().SizesOfClaims(view.Stored.Id);
        return new RazorComponentResult<StatementPage>(
            new
            {
                View = view,
                InClaim = claims.GetValueOrDefault(view.Statement.Number, 1),
                Link = link,
                Shared = shared,
                Head = PageHead.Of(context, view.Summary) with
                {
                    Description = $"“{view.Citation.Words}” {view.Citation.Where}",
                    Address = link,
                },
            }
        );
    }

    public static IResult Edit(string address, HttpContext context, StatementLedger ledger) =>
        StatementView.Find(ledger, address) is { } view
            ? Editor(context, view, error: null)
            : FailurePages.Of(context, StatusCodes.Status404NotFound, Missing);

    public static IResult Review(
        string address,
        [FromForm] string verb,
        [FromForm] string? note,
        [FromForm] string? back,
        HttpContext context,
        StatementLedger ledger,
        AuditLog audit
    )
    {
        if (StatementView.Find(ledger, address) is not { } view)
        {
            return FailurePages.Of(context, StatusCodes.Status404NotFound, Missing);
        }

        CorrectionVerb? said = verb switch
        {
            "accept" => CorrectionVerb.Accept,
            "reject" => CorrectionVerb.Reject,
            "reset" => CorrectionVerb.Reset,
            _ => null,
        };
        if (said is not { } correction)
        {
            return FailurePages.Of(
                context,
                StatusCodes.Status400BadRequest,
                "A statement is accepted, rejected or reset."
            );
        }

        ledger.Correct(
            new Correction
            {
                Article = view.Stored.Id,
                Statement = view.Statement.Number,
                Verb = correction,
                Author = context.User.Identity!.Name!,
                Note = note is { Length: > 0 } ? note : null,
            }
        );
        audit.Write(context, verb, view.Id);
        var done = correction switch
        {
            CorrectionVerb.Accept => "accepted",
            CorrectionVerb.Reject => "rejected",
            _ => "reset",
        };
        return TypedResults.LocalRedirect(
            back == "article"
                ? $"/articles/{view.Stored.Id}?done={done}#s{view.Statement.Number}"
                : $"/s/{view.Id}?done={done}"
        );
    }

    public static async Task<IResult> SaveEdit(
        string address,
        HttpContext context,
        StatementLedger ledger,
        AuditLog audit,
        [FromForm] string? note
    )
    {
        if (StatementView.Find(ledger, address) is not { } view)
        {
            return FailurePages.Of(context, StatusCodes.Status404NotFound, Missing);
        }

        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var edits = new List<Correction>();
        foreach (var field in EditableField.Of(view))
        {
            var given = form[field.Name].ToString().Trim().ReplaceLineEndings("\n");
            if (given == field.Value)
            {
                continue;
            }

            if (field.CorrectionTo(given, view, context.User.Identity!.Name!, note) is not { } edit)
            {
                return Editor(
                    context,
                    view,
                    $"{field.Label}: “{VisibleText.Line(given)}” stands not exactly once near the statement; copy the words as they stand in the text, or give their place as START:END."
                );
            }

            edits.Add(edit);
        }

        try
        {
            edits.ForEach(edit => ledger.Correct(edit));
        }
        catch (LedgerException e) when (e.Failure == LedgerFailure.Refused)
        {
            return Editor(context, view, e.Message);
        }

        if (edits.Count == 0)
        {
            return TypedResults.LocalRedirect($"/articles/{view.Stored.Id}#s{view.Statement.Number}");
        }

        audit.Write(context, "edit", view.Id);
        return TypedResults.LocalRedirect($"/articles/{view.Stored.Id}?done=edited#s{view.Statement.Number}");
    }

    /// <summary>The statement as JSON, with its article.</summary>
    internal static JsonStatementPage JsonOf(StatementView view)
    {
        var stored = JsonStored.Of(view.Stored);
        var id = string.Create(CultureInfo.InvariantCulture, $"s{view.Statement.Number}");
        return new JsonStatementPage(
            view.Id,
            view.PermanentPath,
            stored.Article,
            stored.Reading.Engine,
            stored.Reading.Statements.First(statement => statement.Id == id),
            JsonReview.Of(view.Statement.Number, view.Review, view.Reading.Article.Text)
        );
    }

    private static RazorComponentResult Editor(HttpContext context, StatementView view, string? error) =>
        new RazorComponentResult<EditPage>(
            new
            {
                View = view,
                Fields = EditableField.Of(view),
                Error = error,
                Head = PageHead.Of(context, $"Edit {view.Summary}"),
            }
        )
        {
            StatusCode = error is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest,
        };

    private static (string Name, string Form) FormOf(string address) =>
        Path.GetExtension(address) is ".json" or ".txt"
            ? (Path.ChangeExtension(address, null), Path.GetExtension(address))
            : (address, "");

    private static string LinkOf(HttpContext context, StatementView view) =>
        $"{context.Request.Scheme}://{context.Request.Host}{view.PermanentPath}";
}
