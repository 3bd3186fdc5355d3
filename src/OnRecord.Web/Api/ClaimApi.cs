using OnRecord.Claims.Grouping;
using OnRecord.Ledger.Claiming;
using OnRecord.Ledger.Json;
using OnRecord.Ledger.Queries;
using OnRecord.Web.Access;
using OnRecord.Web.ClaimPages;

namespace OnRecord.Web.Api;

/// <summary>Claims for programs.</summary>
internal static class ClaimApi
{
    /// <summary>Lists claims: what two statements or more say; with <c>Accept: application/x-ndjson</c> all of them, one a line.</summary>
    /// <param name="q">Claims with a statement that answers this; nothing for all.</param>
    /// <param name="sort"><c>contested</c>, <c>articles</c>, <c>newest</c> or <c>oldest</c>.</param>
    /// <param name="contested">True for those that somebody affirms or passes on and somebody else denies, doubts or does not comment on.</param>
    /// <param name="limit">Most claims of a page, 1 to 200; 20 by default.</param>
    /// <param name="after">Where the page before ended.</param>
    /// <param name="fields">Which fields of each claim; nothing for all.</param>
    public static IResult Find(
        string? q,
        string? sort,
        bool? contested,
        int? limit,
        string? after,
        string? fields,
        HttpContext context,
        StatementLedger ledger
    )
    {
        _ = fields;
        if (limit is < 1 or > ApiProblem.MostOnPage)
        {
            return ApiProblem.OfLimit();
        }

        Query? query = null;
        if (!string.IsNullOrWhiteSpace(q) && !Query.TryParse(q.Trim(), out query, out var error))
        {
            return ApiProblem.Of(error!);
        }

        if (ClaimRoutes.OrderOf(sort ?? "contested") is not { } order)
        {
            return ApiProblem.Of("sort is contested, articles, newest or oldest.");
        }

        var request = new ClaimRequest
        {
            Query = query,
            Order = order,
            OnlyContested = contested == true,
            Limit = limit ?? 20,
        };
        if (ApiList.WantsLines(context))
        {
            return ApiList.Lines(context, Summaries(ledger, request with { Limit = ApiProblem.MostOnPage }));
        }

        if (ClaimCursor.Behind(request, after) is not { } asked)
        {
            return ApiProblem.OfCursor();
        }

        var page = ledger.FindClaims(asked);
        return ApiBody.Of(
            context,
            new JsonClaimPage([.. page.Claims.Select(JsonClaimSummary.Of)], ClaimCursor.Next(request, page)),
            "claims"
        );
    }

    /// <summary>The claim of a statement: positions, timeline, figures, what was lost.</summary>
    /// <param name="id">Any of its statements, by number or by characters.</param>
    /// <param name="fields">Which fields; nothing for all.</param>
    public static IResult Get(string id, string? fields, HttpContext context, StatementLedger ledger)
    {
        _ = fields;
        return ClaimRoutes.Find(ledger, id) is { } claim
            ? ApiBody.Of(context, JsonClaim.Of(claim))
            : ApiProblem.OfMissing("statement");
    }

    /// <summary>Says that the claims of two statements are one, or that a statement leaves its claim.</summary>
    /// <param name="decision">What is decided.</param>
    public static async Task<IResult> Decide(
        ClaimDecisionRequest decision,
        HttpContext context,
        StatementLedger ledger,
        ClaimDesk desk,
        AuditLog audit
    )
    {
        ClaimVerb? verb = decision.Verb switch
        {
            "merge" => ClaimVerb.Merge,
            "split" => ClaimVerb.Split,
            _ => null,
        };
        if (verb is not { } decided)
        {
            return ApiProblem.Of("verb is merge or split.");
        }

        var other = ClaimRoutes.IdOf(ledger, decision.Other);
        if (
            ClaimRoutes.IdOf(ledger, decision.Statement) is not { } statement
            || (other is null && (decided == ClaimVerb.Merge || decision.Other is { Length: > 0 }))
        )
        {
            return ApiProblem.OfMissing("statement");
        }

        ledger.DecideClaim(decided, statement, other, context.User.Identity!.Name!, decision.Note);
        audit.Write(context, $"claim {decision.Verb}", other is null ? $"{statement}" : $"{statement} {other}");
        await desk.UpdateSoonAsync(context.RequestAborted);
        return TypedResults.NoContent();
    }

    private static IEnumerable<JsonClaimSummary> Summaries(StatementLedger ledger, ClaimRequest request)
    {
        ClaimPage page;
        do
        {
            page = ledger.FindClaims(request);
            foreach (var claim in page.Claims)
            {
                yield return JsonClaimSummary.Of(claim);
            }

            request = request with { After = page.Next };
        } while (page.Next is not null);
    }
}
