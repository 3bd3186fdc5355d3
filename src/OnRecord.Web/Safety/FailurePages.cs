using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using OnRecord.Web.Layout;

namespace OnRecord.Web.Safety;

/// <summary>Says what went wrong: as a page to people, as problem details to programs. Never with a stack trace.</summary>
internal static partial class FailurePages
{
    private const string Unclear = "The request cannot be understood.";

    /// <summary>Catches what fails, and gives every bare status a body.</summary>
    public static void UseFailurePages(this WebApplication app)
    {
        app.UseExceptionHandler(
            new ExceptionHandlerOptions
            {
                ExceptionHandler = Explain,
                SuppressDiagnosticsCallback = failed => IsRefusal(failed.Exception),
            }
        );
        app.UseStatusCodePages(pages =>
        {
            var context = pages.HttpContext;
            return Of(context, context.Response.StatusCode, ReasonOf(context.Response.StatusCode))
                .ExecuteAsync(context);
        });
        app.Use(RefuseUnknownCharset);
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

    // What is refused is the asker's business: it is told, and the log has nothing to tell.
    private static bool IsRefusal(Exception error) =>
        error is LedgerException { Failure: LedgerFailure.Refused } or BadHttpRequestException;

    private static Task Explain(HttpContext context)
    {
        var (status, reason) = context.Features.Get<IExceptionHandlerFeature>()?.Error switch
        {
            LedgerException { Failure: LedgerFailure.Refused } e => (StatusCodes.Status400BadRequest, e.Message),
            LedgerException { Failure: LedgerFailure.Busy } e => (StatusCodes.Status503ServiceUnavailable, e.Message),
            LedgerException e => (StatusCodes.Status500InternalServerError, e.Message),
            BadHttpRequestException e => (e.StatusCode, ReasonOf(e)),
            _ => (StatusCodes.Status500InternalServerError, "An error of the program; its log says more."),
        };
        return Of(context, status, reason).ExecuteAsync(context);
    }

    // The reader of JSON takes an encoding that there is not for an error of the program.
    private static Task RefuseUnknownCharset(HttpContext context, RequestDelegate next)
    {
        if (
            MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type)
            && type is { Charset.HasValue: true, Encoding: null }
        )
        {
            context.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
            return Task.CompletedTask;
        }

        return next(context);
    }

    private static string ReasonOf(BadHttpRequestException refused) =>
        refused switch
        {
            { InnerException: JsonException { Path: { Length: > 1 } path } } =>
                $"The body is not as it is described: {VisibleText.Line(path)} is wrong.",
            { InnerException: JsonException } => "The body is no JSON.",
            _ when WrongParameter().Match(refused.Message) is { Success: true } match =>
                $"{match.Groups["name"]} cannot be '{VisibleText.Line(match.Groups["value"].Value)}'.",
            _ when refused.StatusCode is not StatusCodes.Status400BadRequest => ReasonOf(refused.StatusCode),
            _ => Unclear,
        };

    [GeneratedRegex("parameter \"\\S+ (?<name>\\w+)\" from \"(?<value>.*)\"", RegexOptions.Singleline, 1000)]
    private static partial Regex WrongParameter();

    private static string ReasonOf(int status) =>
        status switch
        {
            StatusCodes.Status401Unauthorized => "Sign in, or send a key, to see this.",
            StatusCodes.Status403Forbidden => "Your role does not allow this.",
            StatusCodes.Status404NotFound => "There is no such page.",
            StatusCodes.Status405MethodNotAllowed => "This cannot be done here.",
            StatusCodes.Status413PayloadTooLarge => "That is more than can be taken at once.",
            StatusCodes.Status415UnsupportedMediaType =>
                "That is sent as something that is not taken here; programs send JSON, as application/json.",
            StatusCodes.Status429TooManyRequests => "Too many requests; wait a minute.",
            _ => "The request cannot be answered.",
        };
}
