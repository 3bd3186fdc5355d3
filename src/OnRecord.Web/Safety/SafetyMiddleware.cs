using System.Collections.Frozen;
using System.Net;

namespace OnRecord.Web.Safety;

/// <summary>Refuses requests that another page or another name leads here, and tells browsers what pages may do.</summary>
internal static class SafetyMiddleware
{
    private const string Policy =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; "
        + "form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    private static readonly FrozenSet<string> SafeMethods = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "GET",
        "HEAD",
        "OPTIONS"
    );

    /// <summary>Puts both before everything else.</summary>
    public static void UseSafety(this WebApplication app, WebOptions options) =>
        app.Use(
            async (context, next) =>
            {
                AddHeaders(context.Response.Headers);
                if (!IsOwnName(context, options))
                {
                    await RefuseAsync(
                        context,
                        StatusCodes.Status421MisdirectedRequest,
                        "This server does not answer under that name."
                    );
                }
                else if (IsFromElsewhere(context.Request))
                {
                    await RefuseAsync(
                        context,
                        StatusCodes.Status403Forbidden,
                        "Another site's page may not change anything here."
                    );
                }
                else
                {
                    await next(context);
                }
            }
        );

    private static void AddHeaders(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        headers.CacheControl = "no-store";
    }

    // A page elsewhere whose name its owner points at this machine (DNS rebinding) still sends its own name.
    private static bool IsOwnName(HttpContext context, WebOptions options)
    {
        var host = context.Request.Host;
        return options.Team
            ? options.Hosts.Any(name =>
                name.Equals(host.Value, StringComparison.OrdinalIgnoreCase)
                || name.Equals(host.Host, StringComparison.OrdinalIgnoreCase)
            )
            : host.Port == context.Connection.LocalPort
                && (
                    host.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
                    || (IPAddress.TryParse(host.Host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address))
                );
    }

    // Programs send neither header; browsers send at least one of them with whatever changes something.
    private static bool IsFromElsewhere(HttpRequest request)
    {
        if (SafeMethods.Contains(request.Method))
        {
            return false;
        }

        var site = request.Headers["Sec-Fetch-Site"].ToString();
        var origin = request.Headers.Origin.ToString();
        return site is not ("" or "same-origin" or "none")
            || (
                origin.Length > 0
                && !(
                    Uri.TryCreate(origin, UriKind.Absolute, out var from)
                    && from.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase)
                )
            );
    }

    private static Task RefuseAsync(HttpContext context, int status, string reason)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(reason + "\n", context.RequestAborted);
    }
}
