using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using OnRecord.Web.Layout;

namespace OnRecord.Web.Safety;

/// <summary>Says what went wrong: as a page to people, as problem details to programs. Never with a stack trace.</summary>
internal static class FailurePages
{
    /// <summary>Catches what fails, and gives every bare status a body.</summary>
    public static void UseFailurePages(this WebApplication app)
    {
        app.UseExceptionHandler(branch =>
            branch.Run(context =>
            {
                var error = context.Features.Get<IExceptionHandlerFeature>()?.Error;
                var (status, reason) = error switch
                {
                    LedgerException { Failure: LedgerFailure.Refused } e => (
                        StatusCodes.Status400BadRequest,
                        e.Message
                    ),
                    LedgerException { Failure: LedgerFailure.Busy } e => (
                        StatusCodes.Status503ServiceUnavailable,
                        e.Message
                    ),
                    LedgerException e => (StatusCodes.Status500InternalServerError, e.Message),
                    BadHttpRequestException e => (e.StatusCode, "The request cannot be understood."),
                    _ => (StatusCodes.Status500InternalServerError, "An error of the program; its log says more."),
                };
                return Of(context, status, reason).ExecuteAsync(context);
            })
        );
        app.UseStatusCodePages(pages =>
        {
            var context = pages.HttpContext;
            return Of(context, context.Response.StatusCode, ReasonOf(context.Response.StatusCode))
                .ExecuteAsync(context);
        });
    }

    /// <summary>A failure with its reason, in the form that fits who asks.</summary>
    public static IResult Of(HttpContext context, int status, string reason) =>
        RateLimits.IsForPrograms(context.Request.Path)
            ? TypedResults.Problem(reason, statusCode: status)
            : new RazorComponentResult<FailurePage>(
                new
                {
                    Head = PageHead.Of(context, "Not done"),
                    Status = status,
                    Reason = reason,
                }
            )
            {
                StatusCode = status,
            };

    private static string ReasonOf(int status) =>
        status switch
        {
            StatusCodes.Status401Unauthorized => "Sign in, or send a key, to see this.",
            StatusCodes.Status403Forbidden => "Your role does not allow this.",
            StatusCodes.Status404NotFound => "There is no such page.",
            StatusCodes.Status405MethodNotAllowed => "This cannot be done here.",
            StatusCodes.Status413PayloadTooLarge => "That is more than can be taken at once.",
            StatusCodes.Status429TooManyRequests => "Too many requests; wait a minute.",
            _ => "The request cannot be answered.",
        };
}
