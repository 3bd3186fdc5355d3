using Microsoft.AspNetCore.Http.HttpResults;
using OnRecord.Web.Access;
using OnRecord.Web.Safety;
using OnRecord.Web.StatementPages;

namespace OnRecord.Web.SharedPages;

/// <summary>One statement for whoever has its link, also within other sites' pages: nothing else of the ledger opens with it.</summary>
internal static class SharedRoutes
{
    // Whoever shares a statement wants it shown anywhere; the page has no script, no form and no cookie.
    private const string Policy =
        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'none'; frame-ancestors *; base-uri 'none'";

    /// <summary>Makes a link to a statement.</summary>
    public static IResult Make(
        string address,
        HttpContext context,
        StatementLedger ledger,
        KeyRing keys,
        AuditLog audit
    )
    {
        if (StatementView.Find(ledger, address) is not { } view)
        {
            return FailurePages.Of(context, StatusCodes.Status404NotFound, StatementRoutes.Missing);
        }

        var permanent = PermanentAddress.Of(view.Stored.Id, view.Statement);
        var (key, _) = keys.Make(context.User.Identity!.Name!, permanent, KeyUse.Shared, Role.Reader);
        audit.Write(context, "share", permanent);
        return StatementRoutes.Page(context, view, $"{context.Request.Scheme}://{context.Request.Host}/shared/{key}");
    }

    /// <summary>The statement that a link is of.</summary>
    public static IResult Show(
        string key,
        HttpContext context,
        StatementLedger ledger,
        KeyRing keys,
        AccountBook accounts,
        WebOptions options
    )
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        headers["X-Robots-Tag"] = "noindex";
        if (
            keys.Find(key, KeyUse.Shared) is not { } found
            || KeyOwner.RoleOf(found, accounts, options) is null
            || StatementView.Find(ledger, found.Label) is not { } view
        )
        {
            return TypedResults.Text("This link shows nothing.\n", statusCode: StatusCodes.Status404NotFound);
        }

        var server = $"{context.Request.Scheme}://{context.Request.Host}";
        return new RazorComponentResult<SharedPage>(
            new
            {
                View = view,
                Address = $"{server}/shared/{key}",
                Link = server + view.PermanentPath,
            }
        );
    }
}
