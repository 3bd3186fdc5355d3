using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using OnRecord.Claims.Grouping;
using OnRecord.Ledger.Claiming;
using OnRecord.Web.Access;
using OnRecord.Web.Api;
using OnRecord.Web.Layout;
using OnRecord.Web.Safety;
using OnRecord.Web.SearchPages;
using OnRecord.Web.StatementPages;
using OnRecord.Web.TodayPages;
using Claim = OnRecord.Claims.Claim;

namespace OnRecord.Web.ClaimPages;

/// <summary>Claims: the list, and one with all positions on it.</summary>
internal static class ClaimRoutes
{
    private const int PageSize = 20;
    private const string Missing = "The ledger holds no such statement.";

    public static IResult List(
        string? q,
        string? sort,
        string? contested,
        string? after,
        HttpContext context,
        StatementLedger ledger,
        ClaimDesk desk
    )
    {
        var question = q?.Trim() ?? "";
        var isClear = SearchRoutes.TryParse(question, out var query, out var error);
        var request = new ClaimRequest
        {
            Query = question.Length > 0 && isClear ? query : null,
            Order = OrderOf(sort) ?? ClaimOrder.Contested,
            OnlyContested = contested == "yes",
            Limit = PageSize,
        };
        // A cursor of another question is no reason to show nothing.
        request = ClaimCursor.Behind(request, after) ?? request;
        var page = isClear ? ledger.FindClaims(request) : new ClaimPage([], false);
        return new RazorComponentResult<ClaimsPage>(
            new
            {
                Head = PageHead.Of(context, "Claims"),
                Question = question,
                Error = error,
                Request = request,
                Claims = page.Claims,
                Next = ClaimCursor.Next(request, page),
                IsBusy = desk.IsBusy,
                IsKept = desk.IsOpen,
            }
        )
        {
            StatusCode = isClear ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest,
        };
    }

    public static IResult Show(
        string address,
        int? part,
        HttpContext context,
        StatementLedger ledger,
        ClaimDesk desk
    ) =>
        Find(ledger, address) is { } claim
            ? new RazorComponentResult<ClaimSheet>(
                new
                {
                    Head = PageHead.Of(context, $"Claim: {VisibleText.Line(claim.Wording.Content)}"),
                    Claim = claim,
                    Part = new ClaimPart(Math.Clamp(part ?? 1, 1, ClaimPart.CountOf(claim))),
                    IsBusy = desk.IsBusy,
                    IsWatched = WatchedClaim.IsWatched(ledger, claim),
                }
            )
            : FailurePages.Of(context, StatusCodes.Status404NotFound, Missing);

    public static async Task<IResult> Decide(
        string address,
        [FromForm] string verb,
        [FromForm] string? other,
        [FromForm] string? note,
        HttpContext context,
        StatementLedger ledger,
        ClaimDesk desk,
        AuditLog audit
    )
    {
        if (IdOf(ledger, address) is not { } statement)
        {
            return FailurePages.Of(context, StatusCodes.Status404NotFound, Missing);
        }

        if (verb is not ("merge" or "split"))
        {
            return FailurePages.Of(context, StatusCodes.Status400BadRequest, "Claims are merged or split.");
        }

        var isMerge = verb == "merge";
        var with = isMerge ? IdOf(ledger, AddressIn(other)) : null;
        if (isMerge && with is null)
        {
            return FailurePages.Of(
                context,
                StatusCodes.Status400BadRequest,
                "The other claim is named by the id of one of its statements, such as 3f2a99b0c1d2.s7, or by the address of its page."
            );
        }

        ledger.DecideClaim(
            isMerge ? ClaimVerb.Merge : ClaimVerb.Split,
            statement,
            with,
            context.User.Identity!.Name!,
            note is { Length: > 0 } ? note : null
        );
        audit.Write(context, $"claim {verb}", isMerge ? $"{statement} {with}" : $"{statement}");
        await desk.UpdateSoonAsync(context.RequestAborted);
        return TypedResults.LocalRedirect($"/claims/{statement}?done={(isMerge ? "claim-merged" : "claim-split")}");
    }

    public static IResult Watch(string address, HttpContext context, StatementLedger ledger, AuditLog audit)
    {
        if (StatementView.Find(ledger, address) is not { } view)
        {
            return FailurePages.Of(context, StatusCodes.Status404NotFound, Missing);
        }

        var query = WatchedClaim.QuestionFor(view);
        if (ledger.Watches.All().All(watch => watch.Question != query.Text))
        {
            ledger.Watches.Add(query);
            audit.Write(context, "add watch", query.Text);
        }

        return TypedResults.LocalRedirect($"/claims/{view.Id}?done=claim-watched");
    }

    /// <summary>The claim of a statement; null when there is no such statement.</summary>
    internal static Claim? Find(StatementLedger ledger, string address) =>
        IdOf(ledger, address) is { } id ? ledger.FindClaim(id) : null;

    /// <summary>The order that an address names; null for one that is none.</summary>
    internal static ClaimOrder? OrderOf(string? sort) =>
        sort switch
        {
            "contested" => ClaimOrder.Contested,
            "articles" => ClaimOrder.Articles,
            "newest" => ClaimOrder.Newest,
            "oldest" => ClaimOrder.Oldest,
            _ => null,
        };

    /// <summary>The statement that an address names by number or by characters; null when there is none.</summary>
    internal static StatementId? IdOf(StatementLedger ledger, string? address) =>
        address is { Length: > 0 }
        && StatementView.Find(ledger, address) is { } view
        && StatementId.TryParse(view.Id, out var id)
            ? id
            : null;

    // What somebody copies from the address line of a page.
    private static string AddressIn(string? written)
    {
        var last = written?.Trim().TrimEnd('/').Split('/')[^1] ?? "";
        return last.Split('?', '#')[0];
    }
}
