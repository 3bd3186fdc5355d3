using OnRecord.Ledger.Queries;
using OnRecord.Ledger.Reviews;
using OnRecord.Web.Jobs;

namespace OnRecord.Web.Api;

/// <summary>Why a request of the API cannot be answered, as problem details (RFC 9457).</summary>
internal static class ApiProblem
{
    /// <summary>Most items of a page.</summary>
    public const int MostOnPage = 200;

    /// <summary>A request that makes no sense.</summary>
    public static IResult Of(string reason) =>
        TypedResults.Problem(reason, statusCode: StatusCodes.Status400BadRequest);

    /// <summary>A question that cannot be understood, with the place.</summary>
    public static IResult Of(QueryError error) =>
        TypedResults.Problem(
            error.Message,
            statusCode: StatusCodes.Status400BadRequest,
            title: "The question cannot be understood.",
            extensions: new Dictionary<string, object?> { ["start"] = error.Start, ["length"] = error.Length }
        );

    /// <summary>A page of a size that is not given.</summary>
    public static IResult OfLimit() => Of($"limit is 1 to {MostOnPage}.");

    /// <summary>A state of review that there is not.</summary>
    public static IResult OfReview(string written) =>
        Of($"review is one of {string.Join(", ", ReviewStates.Names)}; '{written}' is none of them.");

    /// <summary>A cursor of something else.</summary>
    public static IResult OfCursor() => Of("after must be next of a page of this very question in this very order.");

    /// <summary>A job that is not started, since another one runs.</summary>
    public static IResult OfBusy(Job running) =>
        TypedResults.Problem(JobBoard.OneAtATime(running), statusCode: StatusCodes.Status409Conflict);

    /// <summary>Something that is not there.</summary>
    public static IResult OfMissing(string what) =>
        TypedResults.Problem($"The ledger holds no such {what}.", statusCode: StatusCodes.Status404NotFound);
}
