using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using OnRecord.Articles.Fetching;

namespace OnRecord.Web.Access;

/// <summary>Signing in at a provider of OpenID Connect: code flow with PKCE; who has no account here stays outside.</summary>
/// <remarks>The provider says who somebody is; what they may do is their account's role, as with a password.</remarks>
internal static class OpenIdSignIn
{
    /// <summary>Name of the scheme.</summary>
    public const string Scheme = "openid";

    /// <summary>Where the provider sends browsers back to.</summary>
    public const string CallbackPath = "/sign-in/openid";

    /// <summary>Adds the scheme where the team has a provider.</summary>
    public static void AddOpenId(this AuthenticationBuilder builder, WebOptions options)
    {
        if (options.OpenId is { } settings)
        {
            builder.AddOpenIdConnect(Scheme, openId => SetUp(openId, settings, options));
        }
    }

    private static void SetUp(OpenIdConnectOptions openId, OpenIdSettings settings, WebOptions options)
    {
        openId.SignInScheme = AccessSchemes.Cookie;
        openId.Authority = settings.Authority.AbsoluteUri;
        openId.ClientId = settings.ClientId;
        openId.ClientSecret = settings.ClientSecret;
        openId.RequireHttpsMetadata = !settings.Authority.IsLoopback;
        openId.CallbackPath = CallbackPath;
        openId.ResponseType = OpenIdConnectResponseType.Code;
        // A form sent from another site would be refused here, and its cookies left out by browsers.
        openId.ResponseMode = OpenIdConnectResponseMode.Query;
        openId.UsePkce = true;
        openId.SaveTokens = false;
        openId.MapInboundClaims = false;
        openId.DisableTelemetry = true;
        openId.Scope.Add("email");
        openId.CorrelationCookie.SameSite = SameSiteMode.Lax;
        openId.CorrelationCookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        openId.NonceCookie.SameSite = SameSiteMode.Lax;
        openId.NonceCookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        openId.TimeProvider = options.Time;
        openId.BackchannelHttpHandler = new LoggedHandler(
            new NetworkLog(options.Network!.LogPath, options.Time),
            "sign-in",
            options.Time
        );
        openId.Events.OnRedirectToIdentityProvider = context =>
        {
            context.ProtocolMessage.RedirectUri = AddressOf(context.Request, CallbackPath);
            return Task.CompletedTask;
        };
        openId.Events.OnTokenValidated = context => Admit(context, settings);
        openId.Events.OnRemoteFailure = context =>
        {
            context.Response.Redirect("/sign-in?refused=openid");
            context.HandleResponse();
            return Task.CompletedTask;
        };
    }

    private static Task Admit(TokenValidatedContext context, OpenIdSettings settings)
    {
        var services = context.HttpContext.RequestServices;
        var user = context.Principal!;
        var name = user.FindFirstValue(settings.NameClaim) ?? "";
        var isVerified =
            settings.NameClaim != "email"
            || string.Equals(user.FindFirstValue("email_verified"), "true", StringComparison.OrdinalIgnoreCase);
        var account =
            isVerified && user.FindFirstValue("sub") is { Length: > 0 } subject
                ? services.GetRequiredService<AccountBook>().SignInAs($"{context.SecurityToken.Issuer} {subject}", name)
                : null;
        var audit = services.GetRequiredService<AuditLog>();
        if (account is null)
        {
            var shown = VisibleText.Line(name);
            audit.Write("nobody", context.HttpContext, "sign-in refused", shown[..Math.Min(100, shown.Length)]);
            context.Fail("There is no account for this person.");
            return Task.CompletedTask;
        }

        context.Principal = Roles.User(
            account.Name,
            account.Role,
            AccessSchemes.Cookie,
            new Claim(AccessSchemes.StampClaim, account.Stamp)
        );
        audit.Write(account.Name, context.HttpContext, "sign in", account.Name);
        return Task.CompletedTask;
    }

    // The proxy before the server speaks TLS, and the server does not know; on this machine there need be none.
    private static string AddressOf(HttpRequest request, string path)
    {
        var isHere = System.Net.IPAddress.TryParse(request.Host.Host, out var address)
            ? System.Net.IPAddress.IsLoopback(address)
            : request.Host.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase);
        return $"{(isHere ? request.Scheme : Uri.UriSchemeHttps)}://{request.Host}{path}";
    }
}
