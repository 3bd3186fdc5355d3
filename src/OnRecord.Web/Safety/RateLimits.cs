using System.Threading.RateLimiting;

namespace OnRecord.Web.Safety;

/// <summary>How often one may ask.</summary>
internal static class RateLimits
{
    /// <summary>Name of the limit of signing in: ten times a minute from one address.</summary>
    public const string SignIn = "sign-in";

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    /// <summary>Limits programs by who they are, and signing in by where it comes from.</summary>
    public static void AddRateLimits(this IServiceCollection services, WebOptions options) =>
        services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.OnRejected = (context, _) =>
            {
                var wait = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : Minute;
                context.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds)
                    .ToString(CultureInfo.InvariantCulture);
                return ValueTask.CompletedTask;
            };
            limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
                IsForPrograms(context.Request.Path)
                    ? RateLimitPartition.GetFixedWindowLimiter(
                        context.User.Identity?.Name ?? "",
                        _ => new FixedWindowRateLimiterOptions
                        {
                            PermitLimit = options.ApiRequestsPerMinute,
                            Window = Minute,
                        }
                    )
                    : RateLimitPartition.GetNoLimiter("")
            );
            limiter.AddPolicy(
                SignIn,
                context =>
                    RateLimitPartition.GetFixedWindowLimiter(
                        context.Connection.RemoteIpAddress?.ToString() ?? "",
                        _ => new FixedWindowRateLimiterOptions { PermitLimit = 10, Window = Minute }
                    )
            );
        });

    /// <summary>Whether programs rather than people ask for this.</summary>
    public static bool IsForPrograms(PathString path) =>
        path.StartsWithSegments("/api", StringComparison.Ordinal)
        || path.StartsWithSegments("/mcp", StringComparison.Ordinal);
}
