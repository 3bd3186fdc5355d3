using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using OnRecord.Web.Access;
using OnRecord.Web.Layout;
using OnRecord.Web.Safety;

namespace OnRecord.Web.SettingsPages;

/// <summary>Keys, accounts, models, and what was changed by whom.</summary>
internal static class SettingsRoutes
{
    private const int LogLines = 200;
    private const int LongestLabel = 100;

    public static IResult Show(HttpContext context, KeyRing keys, StatementLedger ledger) =>
        Settings(context, keys, ledger, made: null, error: null);

    public static IResult MakeKey(
        [FromForm] string? label,
        [FromForm] string? use,
        [FromForm] string? role,
        HttpContext context,
        KeyRing keys,
        StatementLedger ledger,
        AuditLog audit
    )
    {
        var isFeed = use == "feeds";
        var wanted = Enum.TryParse<Role>(role, ignoreCase: true, out var parsed) ? parsed : Role.Reader;
        var may = Roles.HighestOf(context.User) ?? Role.Reader;
        if (string.IsNullOrWhiteSpace(label) || label.Length > LongestLabel)
        {
            return Settings(context, keys, ledger, made: null, "Say in a few words what the key is for.");
        }

        var (key, _) = keys.Make(
            context.User.Identity!.Name!,
            label.Trim(),
            isFeed ? KeyUse.Feeds : KeyUse.Programs,
            isFeed ? Role.Reader
                : wanted > may ? may
                : wanted
        );
        audit.Write(context, "make key", label);
        return Settings(context, keys, ledger, key, error: null);
    }

    public static IResult RevokeKey([FromForm] string id, HttpContext context, KeyRing keys, AuditLog audit)
    {
        if (!keys.Revoke(id, context.User.Identity!.Name!))
        {
            return FailurePages.Of(context, StatusCodes.Status404NotFound, "You have no such key.");
        }

        audit.Write(context, "revoke key", id);
        return TypedResults.LocalRedirect("/settings?done=revoked");
    }

    public static IResult Models(HttpContext context, WebOptions options) =>
        new RazorComponentResult<ModelsPage>(
            new { Head = PageHead.Of(context, "Models and their errors"), Models = ModelShelf.Of(options) }
        );

    public static IResult Log(HttpContext context, AuditLog audit) =>
        new RazorComponentResult<LogPage>(
            new { Head = PageHead.Of(context, "What was changed"), Entries = audit.Last(LogLines) }
        );

    public static IResult Accounts(HttpContext context, AccountBook book) => People(context, book, error: null);

    public static IResult MakeAccount(
        [FromForm] string? name,
        [FromForm] string? password,
        [FromForm] string? role,
        HttpContext context,
        AccountBook book,
        AuditLog audit
    )
    {
        if (
            book.Make(
                name ?? "",
                password ?? "",
                Enum.TryParse<Role>(role, ignoreCase: true, out var parsed) ? parsed : Role.Reader
            ) is
            { } reason
        )
        {
            return People(context, book, reason);
        }

        audit.Write(context, "make account", name!);
        return TypedResults.LocalRedirect("/accounts?done=account");
    }

    public static IResult ChangeAccount(
        [FromForm] string? name,
        [FromForm] string? role,
        HttpContext context,
        AccountBook book,
        AuditLog audit
    )
    {
        var removed = role == "remove";
        var reason =
            removed ? book.Remove(name ?? "")
            : Enum.TryParse<Role>(role, ignoreCase: true, out var parsed) ? book.Change(name ?? "", parsed)
            : "There is no such role.";
        if (reason is not null)
        {
            return People(context, book, reason);
        }

        audit.Write(context, removed ? "remove account" : $"make {role}", name!);
        return TypedResults.LocalRedirect($"/accounts?done={(removed ? "removed" : "role")}");
    }

    private static RazorComponentResult People(HttpContext context, AccountBook book, string? error) =>
        new RazorComponentResult<AccountsPage>(
            new
            {
                Head = PageHead.Of(context, "Accounts"),
                Accounts = book.All,
                Provider = context.RequestServices.GetRequiredService<WebOptions>().OpenId?.Label,
                Error = error,
            }
        )
        {
            StatusCode = error is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest,
        };

    private static RazorComponentResult Settings(
        HttpContext context,
        KeyRing keys,
        StatementLedger ledger,
        string? made,
        string? error
    ) =>
        new RazorComponentResult<SettingsPage>(
            new
            {
                Head = PageHead.Of(context, "Settings"),
                Keys = keys.Of(context.User.Identity!.Name!),
                Counts = ledger.Count(),
                Location = context.User.May(Role.Admin) ? ledger.Location : null,
                Made = made,
                Error = error,
                Server = $"{context.Request.Scheme}://{context.Request.Host}",
            }
        )
        {
            StatusCode = error is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest,
        };
}
