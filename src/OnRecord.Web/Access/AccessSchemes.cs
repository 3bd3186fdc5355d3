using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OnRecord.Web.Safety;

namespace OnRecord.Web.Access;

/// <summary>Who is asking: the one user of this machine, somebody who has signed in, or a key.</summary>
internal static class AccessSchemes
{
    /// <summary>Name of the parameter in which a feed's address carries its secret.</summary>
    public const string FeedSecret = "secret";

    /// <summary>Wants a key, whoever sits at the browser.</summary>
    public const string KeyOnly = "key-only";

    internal const string Local = "local";
    internal const string Cookie = CookieAuthenticationDefaults.AuthenticationScheme;
    internal const string Key = "key";
    internal const string Feed = "feed";
    internal const string StampClaim = "stamp";
    private const string Front = "front";
    private static readonly TimeSpan SessionLength = TimeSpan.FromHours(12);

    /// <summary>Adds the schemes, and a policy that denies what no route allows.</summary>
    public static void AddAccess(this IServiceCollection services, WebOptions options)
    {
        Directory.CreateDirectory(options.StateFolder);
        services
            .AddDataProtection()
            .SetApplicationName("OnRecord")
            .PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(options.StateFolder, "keys")));
        services.AddSingleton(new AccessFile(options.StateFolder));
        services.AddSingleton<KeyRing>();
        services.AddSingleton<AccountBook>();
        services.AddSingleton<AuditLog>();
        services.AddAntiforgery(antiforgery =>
        {
            antiforgery.Cookie.Name = "onrecord-form";
            antiforgery.SuppressXFrameOptionsHeader = true;
        });
        services
            .AddAuthentication(Front)
            .AddPolicyScheme(
                Front,
                Front,
                front => front.ForwardDefaultSelector = context => SchemeOf(context, options)
            )
            .AddScheme<AuthenticationSchemeOptions, LocalUserHandler>(Local, null)
            .AddScheme<AuthenticationSchemeOptions, KeyHandler>(Key, null)
            .AddScheme<AuthenticationSchemeOptions, FeedSecretHandler>(Feed, null)
            .AddCookie(Cookie, SetUpCookie)
            .AddOpenId(options);
        services
            .AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build())
            .AddPolicy(Roles.Reviewer, policy => policy.RequireRole(Roles.Reviewer))
            .AddPolicy(Roles.Editor, policy => policy.RequireRole(Roles.Editor))
            .AddPolicy(Roles.Admin, policy => policy.RequireRole(Roles.Admin))
            .AddPolicy(KeyOnly, policy => policy.AddAuthenticationSchemes(Key).RequireAuthenticatedUser());
    }

    private static string SchemeOf(HttpContext context, WebOptions options) =>
        context.Request.Headers.Authorization.Count > 0 ? Key
        : context.Request.Path.StartsWithSegments("/feeds", StringComparison.Ordinal)
        && context.Request.Query.ContainsKey(FeedSecret)
            ? Feed
        : options.Team ? Cookie
        : Local;

    private static void SetUpCookie(CookieAuthenticationOptions cookie)
    {
        cookie.Cookie.Name = "onrecord-session";
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.ExpireTimeSpan = SessionLength;
        cookie.SlidingExpiration = true;
        cookie.LoginPath = "/sign-in";
        cookie.ReturnUrlParameter = "to";
        cookie.Events.OnRedirectToAccessDenied = context =>
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
        cookie.Events.OnRedirectToLogin = context =>
        {
            if (RateLimits.IsForPrograms(context.Request.Path) || !HttpMethods.IsGet(context.Request.Method))
            {
                context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            }
            else
            {
                context.Response.Redirect(context.RedirectUri);
            }

            return Task.CompletedTask;
        };
        // A session ends when its account is gone, or has another password or role.
        cookie.Events.OnValidatePrincipal = async context =>
        {
            var book = context.HttpContext.RequestServices.GetRequiredService<AccountBook>();
            var stamp = context.Principal?.FindFirstValue(StampClaim);
            if (book.Find(context.Principal?.Identity?.Name ?? "") is not { } account || account.Stamp != stamp)
            {
                context.RejectPrincipal();
                await context.HttpContext.SignOutAsync(Cookie);
            }
        };
    }
}

/// <summary>Everybody on this machine is its one user.</summary>
internal sealed class LocalUserHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> schemeOptions,
    ILoggerFactory logger,
    UrlEncoder encoder,
    WebOptions options
) : AuthenticationHandler<AuthenticationSchemeOptions>(schemeOptions, logger, encoder)
{
    protected override Task<AuthenticateResult> HandleAuthenticateAsync() =>
        Task.FromResult(
            options.Team
                ? AuthenticateResult.NoResult()
                : AuthenticateResult.Success(
                    new AuthenticationTicket(Roles.User(options.LocalUser, Role.Admin, Scheme.Name), Scheme.Name)
                )
        );
}

/// <summary>A program sends <c>Authorization: Bearer KEY</c>.</summary>
internal sealed class KeyHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> schemeOptions,
    ILoggerFactory logger,
    UrlEncoder encoder,
    KeyRing keys,
    AccountBook accounts,
    WebOptions options
) : AuthenticationHandler<AuthenticationSchemeOptions>(schemeOptions, logger, encoder)
{
    private const string Bearer = "Bearer ";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var sent = Request.Headers.Authorization.ToString();
        return Task.FromResult(
            !sent.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) ? AuthenticateResult.NoResult()
            : keys.Find(sent[Bearer.Length..].Trim(), KeyUse.Programs) is { } key
            && KeyOwner.RoleOf(key, accounts, options) is { } role
                ? AuthenticateResult.Success(
                    new AuthenticationTicket(Roles.User(key.Owner, role, Scheme.Name), Scheme.Name)
                )
            : AuthenticateResult.Fail("The key opens nothing here.")
        );
    }
}

/// <summary>A feed reader asks for an address with a secret in it.</summary>
internal sealed class FeedSecretHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> schemeOptions,
    ILoggerFactory logger,
    UrlEncoder encoder,
    KeyRing keys,
    AccountBook accounts,
    WebOptions options
) : AuthenticationHandler<AuthenticationSchemeOptions>(schemeOptions, logger, encoder)
{
    protected override Task<AuthenticateResult> HandleAuthenticateAsync() =>
        Task.FromResult(
            keys.Find(Request.Query[AccessSchemes.FeedSecret].ToString(), KeyUse.Feeds) is { } key
            && KeyOwner.RoleOf(key, accounts, options) is not null
                ? AuthenticateResult.Success(
                    new AuthenticationTicket(Roles.User(key.Owner, Role.Reader, Scheme.Name), Scheme.Name)
                )
                : AuthenticateResult.Fail("The secret opens nothing here.")
        );
}

/// <summary>What a key may do today.</summary>
internal static class KeyOwner
{
    /// <summary>The lesser of the key's role and its owner's; null when the owner is gone.</summary>
    public static Role? RoleOf(AccessKey key, AccountBook accounts, WebOptions options)
    {
        Role? owners = options.Team ? accounts.Find(key.Owner)?.Role : Role.Admin;
        return owners < key.Role ? owners
            : owners is null ? null
            : key.Role;
    }
}
