using System.Text;
using OnRecord.Ledger.Finding;
using OnRecord.Ledger.Json;
using OnRecord.Ledger.Reviews;
using OnRecord.Web.Access;
using OnRecord.Web.SearchPages;
using OnRecord.Web.StatementPages;

namespace OnRecord.Web.Api;

/// <summary>Statements for programs.</summary>
internal static class StatementApi
{
    private const int StreamPage = 200;
    private const string Ndjson = "application/x-ndjson";

    /// <summary>Finds statements; with <c>Accept: application/x-ndjson</c> all of them, one a line.</summary>
    /// <param name="q">The question; nothing for everything.</param>
    /// <param name="sort"><c>newest</c> (by default), <c>oldest</c> or <c>relevance</c>.</param>
    /// <param name="limit">Most statements of a page, 1 to 200; 20 by default.</param>
    /// <param name="after">Where the page before ended.</param>
    /// <param name="fields">Which fields of each statement, parted by commas, such as <c>id,statement.content</c>; nothing for all.</param>
    public static IResult Find(
        string? q,
        string? sort,
        int? limit,
        string? after,
        string? fields,
        HttpContext context,
        StatementLedger ledger
    )
    {
        _ = fields;
        if (!SearchRoutes.TryParse(q, out var query, out var error))
        {
            return ApiProblem.Of(error!);
        }

        if (sort is not (null or "newest" or "oldest" or "relevance"))
        {
            return ApiProblem.Of("sort is newest, oldest or relevance.");
        }

        var request = new FindRequest(query!)
        {
            Order = SearchRoutes.OrderOf(sort, FindOrder.Newest),
            Limit = limit ?? 20,
            After = after is null ? null : FindCursor.Parse(after),
        };
        if (request.Limit is < 1 or > ApiProblem.MostOnPage)
        {
            return ApiProblem.OfLimit();
        }

        if (after is not null && request.After?.BelongsTo(request) != true)
        {
            return ApiProblem.OfCursor();
        }

        if (context.Request.Headers.Accept.ToString().Contains(Ndjson, StringComparison.OrdinalIgnoreCase))
        {
            return Stream(request with { Limit = StreamPage }, context, ledger);
        }

        var page = ledger.Find(request);
        return ApiBody.Of(
            context,
            new JsonFound(q ?? "", query!.ToString(), [.. page.Statements.Select(JsonHit.Of)], page.Next?.ToString()),
            "statements"
        );
    }

    /// <summary>One statement, by its number now or by its permanent address.</summary>
    /// <param name="id">Such as <c>3f2a99b0c1d2.s7</c> or <c>3f2a99b0c1d2:106-258</c>.</param>
    public static IResult Get(string id, HttpContext context, StatementLedger ledger) =>
        StatementView.Find(ledger, id) is { } view
            ? ApiBody.Of(context, StatementRoutes.JsonOf(view))
            : ApiProblem.OfMissing("statement");

    /// <summary>Counts what a question finds by label, speaker, publisher and year.</summary>
    /// <param name="q">The question; nothing for everything.</param>
    public static IResult Facets(string? q, HttpContext context, StatementLedger ledger) =>
        SearchRoutes.TryParse(q, out var query, out var error)
            ? ApiBody.Of(context, ledger.CountFacets(query!))
            : ApiProblem.Of(error!);

    /// <summary>Says what is right of a statement.</summary>
    /// <param name="id">The statement.</param>
    /// <param name="said">What is said.</param>
    public static IResult Correct(
        string id,
        CorrectionRequest said,
        HttpContext context,
        StatementLedger ledger,
        AuditLog audit
    )
    {
        if (StatementView.Find(ledger, id) is not { } view)
        {
            return ApiProblem.OfMissing("statement");
        }

        CorrectionVerb? named = said.Verb switch
        {
            "accept" => CorrectionVerb.Accept,
            "reject" => CorrectionVerb.Reject,
            "edit" => CorrectionVerb.Edit,
            "reset" => CorrectionVerb.Reset,
            _ => null,
        };
        if (named is not { } verb)
        {
            return ApiProblem.Of("verb is accept, reject, edit or reset.");
        }

        // A null in the list is no error of the JSON.
        if (said.Spans?.All(span => span is { Start: >= 0 } && span.End >= span.Start) == false)
        {
            return ApiProblem.Of("Each of spans begins at 0 or later and ends behind its beginning.");
        }

        var number = ledger.Correct(
            new Correction
            {
                Article = view.Stored.Id,
                Statement = view.Statement.Number,
                Verb = verb,
                Field = said.Field ?? "",
                Value = said.Value ?? "",
                Spans = [.. (said.Spans ?? []).Select(span => new TextSpan(span.Start, span.End))],
                Author = context.User.Identity!.Name!,
                Note = said.Note,
            }
        );
        audit.Write(context, said.Verb!, view.Id);
        return TypedResults.Json(new JsonCorrected(number), ApiBody.Json, statusCode: StatusCodes.Status201Created);
    }

    private static IResult Stream(FindRequest request, HttpContext context, StatementLedger ledger)
    {
        var fields = ApiBody.FieldsOf(context.Request);
        return TypedResults.Stream(
            async body =>
            {
                await using var writer = new StreamWriter(body, new UTF8Encoding(false), leaveOpen: true);
                FindPage page;
                do
                {
                    page = ledger.Find(request);
                    foreach (var hit in page.Statements)
                    {
                        await writer.WriteAsync(ApiBody.Written(JsonHit.Of(hit), fields) + "\n");
                    }

                    await writer.FlushAsync(context.RequestAborted);
                    request = request with { After = page.Next };
                } while (page.Next is not null);
            },
            Ndjson
        );
    }
}
