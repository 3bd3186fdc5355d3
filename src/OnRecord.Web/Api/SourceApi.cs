using OnRecord.Articles.Fetching;
using OnRecord.Web.Access;
using OnRecord.Web.Jobs;
using OnRecord.Web.SourcePages;

namespace OnRecord.Web.Api;

/// <summary>Feeds, jobs and logs for programs.</summary>
internal static class SourceApi
{
    private const string Off = "This server does not use the network.";
    private const int LogLines = 10_000;

    /// <summary>Lists the feeds with their health; with <c>Accept: application/x-ndjson</c> all of them, one a line.</summary>
    /// <param name="limit">Most feeds of a page, 1 to 200; 50 by default.</param>
    /// <param name="after">Where the page before ended.</param>
    /// <param name="fields">Which fields of each feed; nothing for all.</param>
    public static IResult Feeds(int? limit, string? after, string? fields, HttpContext context, StatementLedger ledger)
    {
        _ = fields;
        return ApiList.Of(
            context,
            "feeds",
            [.. ledger.Feeds.All().Select(JsonSource.Of)],
            feed => feed.Address.AbsoluteUri,
            limit,
            after,
            (feeds, next) => new JsonSources(feeds, next)
        );
    }

    /// <summary>Adds a feed, as a job.</summary>
    /// <param name="feed">The feed.</param>
    public static IResult AddFeed(
        FeedRequest feed,
        HttpContext context,
        WebOptions options,
        JobBoard board,
        AuditLog audit
    )
    {
        if (options.Network is not { } network)
        {
            return ApiProblem.Of(Off);
        }

        if (SourceRoutes.AddressOf(feed.Address) is not { } address)
        {
            return ApiProblem.Of(
                "address is a web address that begins with http:// or https:// and has no user name in it."
            );
        }

        var isStarted = board.TryStart(
            $"Adding the feed {address}",
            context.User.Identity!.Name!,
            (voice, token) => network.AddFeed(address, feed.Folder, voice, token),
            out var job
        );
        if (!isStarted)
        {
            return ApiProblem.OfBusy(job);
        }

        audit.Write(context, "add feed", address.AbsoluteUri);
        return Started(job);
    }

    /// <summary>Removes a feed; what came by it stays.</summary>
    /// <param name="address">Its address.</param>
    public static IResult RemoveFeed(string? address, HttpContext context, StatementLedger ledger, AuditLog audit)
    {
        if (SourceRoutes.AddressOf(address) is not { } feed || !ledger.Feeds.Remove(feed))
        {
            return ApiProblem.OfMissing("feed");
        }

        audit.Write(context, "remove feed", feed.AbsoluteUri);
        return TypedResults.NoContent();
    }

    /// <summary>Lists the last jobs, the newest first.</summary>
    /// <param name="limit">Most jobs of a page, 1 to 200; 50 by default.</param>
    /// <param name="after">Where the page before ended.</param>
    /// <param name="fields">Which fields of each job; nothing for all.</param>
    public static IResult Jobs(int? limit, string? after, string? fields, HttpContext context, JobBoard board)
    {
        _ = fields;
        return ApiList.Of(
            context,
            "jobs",
            [.. board.All.Select(JsonJob.Of)],
            job => job.Number.ToString(CultureInfo.InvariantCulture),
            limit,
            after,
            (jobs, next) => new JsonJobs(jobs, next)
        );
    }

    /// <summary>One job, with what it said; <c>/jobs/NUMBER/events</c> tells it as it comes.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="fields">Which fields; nothing for all.</param>
    public static IResult Job(int number, string? fields, HttpContext context, JobBoard board)
    {
        _ = fields;
        return board.Find(number) is { } job ? ApiBody.Of(context, JsonJob.Of(job)) : ApiProblem.OfMissing("job");
    }

    /// <summary>Fetches what is due of all feeds, as a job; the one that is under way where there is one.</summary>
    /// <param name="job">What is to be done.</param>
    public static IResult Start(JobRequest job, HttpContext context, WebOptions options, JobBoard board, AuditLog audit)
    {
        if (job.Work != "fetch")
        {
            return ApiProblem.Of("work is fetch.");
        }

        if (options.Network is not { } network)
        {
            return ApiProblem.Of(Off);
        }

        if (!board.TryStart(SourceRoutes.Fetching, context.User.Identity!.Name!, network.Fetch, out var started))
        {
            return ApiProblem.OfBusy(started);
        }

        audit.Write(context, "fetch", "feeds");
        return Started(started);
    }

    /// <summary>Stops a job.</summary>
    /// <param name="number">Its number.</param>
    public static IResult Stop(int number, HttpContext context, JobBoard board, AuditLog audit)
    {
        if (board.Find(number) is not { } job)
        {
            return ApiProblem.OfMissing("job");
        }

        board.Stop(job);
        audit.Write(context, "stop job", job.Name);
        return TypedResults.NoContent();
    }

    /// <summary>Lists every request that was made or refused, the newest first; with <c>Accept: application/x-ndjson</c> all of them.</summary>
    /// <param name="limit">Most requests of a page, 1 to 200; 50 by default.</param>
    /// <param name="after">Where the page before ended.</param>
    /// <param name="fields">Which fields of each request; nothing for all.</param>
    public static IResult Network(int? limit, string? after, string? fields, HttpContext context, WebOptions options)
    {
        _ = fields;
        var requests = options.Network is { } network ? NetworkLog.Read(network.LogPath) : [];
        if (ApiList.WantsLines(context))
        {
            return ApiList.Lines(context, requests);
        }

        return ApiList.Of(
            context,
            "requests",
            [.. requests.Index().Reverse()],
            request => request.Index.ToString(CultureInfo.InvariantCulture),
            limit,
            after,
            (page, next) => new JsonNetwork([.. page.Select(request => request.Item)], next)
        );
    }

    /// <summary>Lists who changed what, the newest first: the last 10,000 changes.</summary>
    /// <param name="limit">Most changes of a page, 1 to 200; 50 by default.</param>
    /// <param name="after">Where the page before ended.</param>
    /// <param name="fields">Which fields of each change; nothing for all.</param>
    public static IResult Changes(int? limit, string? after, string? fields, HttpContext context, AuditLog audit)
    {
        _ = fields;
        return ApiList.Of(
            context,
            "changes",
            audit.Last(LogLines),
            change => $"{change.At:O} {change.By} {change.What} {change.On}",
            limit,
            after,
            (changes, next) => new JsonChanges(changes, next)
        );
    }

    private static IResult Started(Job job) =>
        TypedResults.Accepted(
            string.Create(CultureInfo.InvariantCulture, $"/api/v1/jobs/{job.Number}"),
            JsonJob.Of(job)
        );
}
