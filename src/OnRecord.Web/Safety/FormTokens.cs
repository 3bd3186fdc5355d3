using Microsoft.AspNetCore.Antiforgery;

namespace OnRecord.Web.Safety;

/// <summary>Refuses forms that did not come from a page of this server, whether or not their handler reads a field.</summary>
internal static class FormTokens
{
    /// <summary>Has the token of a form checked.</summary>
    public static RequireAntiforgeryTokenAttribute Required { get; } = new();

    /// <summary>Refuses a request whose token was found wrong or missing.</summary>
    public static ValueTask<object?> Check(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        context.HttpContext.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: true }
            ? next(context)
            : ValueTask.FromResult<object?>(
                FailurePages.Of(
                    context.HttpContext,
                    StatusCodes.Status400BadRequest,
                    "The form is out of date: go back, load the page again, and send it once more."
                )
            );
}
