using Microsoft.AspNetCore.Http.HttpResults;
using OnRecord.Web.Layout;
using OnRecord.Web.Safety;
using OnRecord.Web.SourcePages;

namespace OnRecord.Web.Jobs;

/// <summary>A job's page, and what it says while it goes on.</summary>
internal static class JobRoutes
{
    private const string Missing = "There is no such job; the server remembers the last ones only.";

    public static IResult Show(int number, HttpContext context, WebOptions options, JobBoard board) =>
        board.Find(number) is { } job
            ? new RazorComponentResult<JobPage>(
                new
                {
                    Head = PageHead.Of(context, job.Name),
                    Job = job,
                    LeadsToFetching = job.Name != SourceRoutes.Fetching && options.Network is not null,
                }
            )
            : FailurePages.Of(context, StatusCodes.Status404NotFound, Missing);

    /// <summary>Server-sent events; a browser that comes back goes on behind the last line that it got.</summary>
    public static IResult Events(int number, int? from, HttpContext context, JobBoard board)
    {
        if (board.Find(number) is not { } job)
        {
            return FailurePages.Of(context, StatusCodes.Status404NotFound, Missing);
        }

        var got = int.TryParse(
            context.Request.Headers["Last-Event-ID"],
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var last
        )
            ? last
            : from ?? 0;
        return TypedResults.ServerSentEvents(job.FollowAsync(Math.Max(0, got), context.RequestAborted));
    }

    public static IResult Stop(int number, HttpContext context, JobBoard board, Access.AuditLog audit)
    {
        if (board.Find(number) is not { } job)
        {
            return FailurePages.Of(context, StatusCodes.Status404NotFound, Missing);
        }

        board.Stop(job);
        audit.Write(context, "stop job", job.Name);
        return TypedResults.LocalRedirect(string.Create(CultureInfo.InvariantCulture, $"/jobs/{number}"));
    }
}
