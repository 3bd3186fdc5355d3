using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using OnRecord.Web.Access;
using OnRecord.Web.Layout;
using OnRecord.Web.Safety;

namespace OnRecord.Web.SettingsPages;

/// <summary>Signing in and out, and the first account.</summary>
internal static class SignInRoutes
{
    public static IResult Ask(string? to, string? refused, HttpContext context) =>
        Form(
            context,
            to,
            refused == OpenIdSignIn.Scheme ? "You could not be signed in there, or have no account here." : null
        );

    /// <summary>Sends a browser to the provider of sign-in; it comes back to where it wanted to go.</summary>
    public static IResult AskProvider(string? to) =>
        TypedResults.Challenge(
            new AuthenticationProperties { RedirectUri = IsOwnPath(to) ? to! : "/" },
            [OpenIdSignIn.Scheme]
        );

    public static async Task<IResult> SignIn(
        [FromForm] string? name,
        [FromForm] string? password,
        [FromForm] string? to,
        HttpContext context,
        AccountBook book,
        AuditLog audit
    )
    {
        if (book.SignIn(name ?? "", password ?? "") is not { } account)
        {
            audit.Write(
                "nobody",
                context,
                "sign-in refused",
                VisibleText.Line(name ?? "")[..Math.Min(100, VisibleText.Line(name ?? "").Length)]
            );
            return Form(
                context,
                to,
                "Name or password is wrong, or there were too many wrong ones; then wait a quarter of an hour."
            );
        }

        await context.SignInAsync(
            AccessSchemes.Cookie,
            Roles.User(
                account.Name,
                account.Role,
                AccessSchemes.Cookie,
                new Claim(AccessSchemes.StampClaim, account.Stamp)
            )
        );
        audit.Write(account.Name, context, "sign in", account.Name);
        return TypedResults.LocalRedirect(IsOwnPath(to) ? to! : "/");
    }

    public static async Task<IResult> SignOut(HttpContext context, AuditLog audit)
    {
        audit.Write(context, "sign out", context.User.Identity!.Name!);
        await context.SignOutAsync(AccessSchemes.Cookie);
        return TypedResults.LocalRedirect("/sign-in");
    }

    public static IResult AskFirst(string? code, HttpContext context, AccountBook book) =>
        IsFirst(code, book)
            ? First(context, code!, error: null)
            : FailurePages.Of(context, StatusCodes.Status404NotFound, "There is no such page.");

    public static IResult MakeFirst(
        [FromForm] string? code,
        [FromForm] string? name,
        [FromForm] string? password,
        HttpContext context,
        AccountBook book,
        AuditLog audit
    )
    {
        if (!IsFirst(code, book))
        {
            return FailurePages.Of(context, StatusCodes.Status404NotFound, "There is no such page.");
        }

        if (book.Make(name ?? "", password ?? "", Role.Admin) is { } reason)
        {
            return First(context, code!, reason);
        }

        audit.Write(name!, context, "make account", name!);
        return TypedResults.LocalRedirect("/sign-in");
    }

    /// <summary>Whether an address stays on this server: "//elsewhere" and "/\elsewhere" do not.</summary>
    internal static bool IsOwnPath(string? to) =>
        to is ['/', ..] && (to.Length == 1 || to[1] is not ('/' or '\\')) && !to.Any(char.IsControl);

    private static bool IsFirst(string? code, AccountBook book) =>
        book.All.Count == 0
        && CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(code ?? ""),
            Encoding.UTF8.GetBytes(book.SetUpCode)
        );

    private static RazorComponentResult Form(HttpContext context, string? to, string? error) =>
        new RazorComponentResult<SignInPage>(
            new
            {
                Head = PageHead.Of(context, "Sign in"),
                To = IsOwnPath(to) ? to! : "/",
                Provider = context.RequestServices.GetRequiredService<WebOptions>().OpenId?.Label,
                Error = error,
            }
        )
        {
            StatusCode = error is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest,
        };

    private static RazorComponentResult First(HttpContext context, string code, string? error) =>
        new RazorComponentResult<FirstAccountPage>(
            new
            {
                Head = PageHead.Of(context, "The first account"),
                Code = code,
                Error = error,
            }
        )
        {
            StatusCode = error is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest,
        };
}
