using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using OnRecord.Articles.Feeds;
using OnRecord.Articles.Fetching;
using OnRecord.Web.Access;
using OnRecord.Web.Jobs;
using OnRecord.Web.Layout;
using OnRecord.Web.Safety;

namespace OnRecord.Web.SourcePages;

/// <summary>Where articles come from: feeds with their health, jobs that fetch them, and the log of the network.</summary>
internal static class SourceRoutes
{
    private const int RequestsShown = 200;

    /// <summary>The name of the job that fetches what is due.</summary>
    internal const string Fetching = "Fetching the feeds";

    private const string Off = "This server does not use the network.";

    public static IResult Show(HttpContext context, StatementLedger ledger, WebOptions options, JobBoard board) =>
        Page(context, ledger, options, board, error: null);

    public static IResult Add(
        [FromForm] string? address,
        [FromForm] string? folder,
        HttpContext context,
        StatementLedger ledger,
        WebOptions options,
        JobBoard board,
        AuditLog audit
    )
    {
        if (options.Network is not { } network)
        {
            return FailurePages.Of(context, StatusCodes.Status400BadRequest, Off);
        }

        if (AddressOf(WithScheme(address)) is not { } feed)
        {
            return Page(
                context,
                ledger,
                options,
                board,
                "A feed has a web address that begins with http:// or https:// and has no user name in it.",
                written: address
            );
        }

        var into = string.IsNullOrWhiteSpace(folder) ? null : folder.Trim();
        var isStarted = board.TryStart(
            $"Adding the feed {feed}",
            context.User.Identity!.Name!,
            (voice, token) => network.AddFeed(feed, into, voice, token),
            out var job
        );
        if (!isStarted)
        {
            return Page(
                context,
                ledger,
                options,
                board,
                $"The feed was not added: {JobBoard.OneAtATime(job)}",
                written: address
            );
        }

        audit.Write(context, "add feed", feed.AbsoluteUri);
        return Started(job);
    }

    public static IResult Remove(
        [FromForm] string? address,
        HttpContext context,
        StatementLedger ledger,
        AuditLog audit
    )
    {
        if (AddressOf(address) is not { } feed || !ledger.Feeds.Remove(feed))
        {
            return FailurePages.Of(context, StatusCodes.Status404NotFound, "There is no such feed.");
        }

        audit.Write(context, "remove feed", feed.AbsoluteUri);
        return TypedResults.LocalRedirect("/sources?done=feed-removed");
    }

    public static async Task<IResult> Import(
        IFormFile file,
        HttpContext context,
        StatementLedger ledger,
        WebOptions options,
        JobBoard board,
        AuditLog audit
    )
    {
        using var content = new MemoryStream();
        await file.CopyToAsync(content, context.RequestAborted);
        try
        {
            var notes = new List<string>();
            var feeds = Opml.Read(content.ToArray(), notes);
            var added = feeds.Count(feed =>
                feed.Address.UserInfo.Length == 0 && ledger.Feeds.Add(feed.Address, feed.Title, feed.Home, feed.Folder)
            );
            audit.Write(
                context,
                "import feeds",
                string.Create(CultureInfo.InvariantCulture, $"{added} of {feeds.Count}")
            );
            return Page(
                context,
                ledger,
                options,
                board,
                error: null,
                [
                    $"{LabelWording.Counted(added, "feed")} added, {feeds.Count - added} there already. Nothing is fetched yet.",
                    .. notes,
                ]
            );
        }
        catch (InvalidDataException e)
        {
            return Page(context, ledger, options, board, $"The file cannot be imported: {e.Message}");
        }
    }

    public static IResult Export(StatementLedger ledger)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        Opml.Write(
            ledger.Feeds.All().Select(feed => new OpmlFeed(feed.Address, feed.Title, feed.Home, feed.Folder)),
            text
        );
        return TypedResults.File(
            System.Text.Encoding.UTF8.GetBytes(text.ToString()),
            "text/x-opml; charset=utf-8",
            "feeds.opml"
        );
    }

    public static IResult Fetch(
        HttpContext context,
        StatementLedger ledger,
        WebOptions options,
        JobBoard board,
        AuditLog audit
    )
    {
        if (options.Network is not { } network)
        {
            return FailurePages.Of(context, StatusCodes.Status400BadRequest, Off);
        }

        if (!board.TryStart(Fetching, context.User.Identity!.Name!, network.Fetch, out var job))
        {
            return Page(context, ledger, options, board, $"Nothing was fetched: {JobBoard.OneAtATime(job)}");
        }

        audit.Write(context, "fetch", "feeds");
        return Started(job);
    }

    public static IResult Network(HttpContext context, WebOptions options)
    {
        var requests = options.Network is { } network ? NetworkLog.Read(network.LogPath) : [];
        return new RazorComponentResult<NetworkPage>(
            new
            {
                Head = PageHead.Of(context, "Network log"),
                Requests = requests.TakeLast(RequestsShown).Reverse().ToList(),
                Total = requests.Count,
            }
        );
    }

    private static RazorComponentResult Page(
        HttpContext context,
        StatementLedger ledger,
        WebOptions options,
        JobBoard board,
        string? error,
        IReadOnlyList<string>? said = null,
        string? written = null
    ) =>
        new RazorComponentResult<SourcesPage>(
            new
            {
                Head = PageHead.Of(context, "Feeds"),
                Feeds = ledger.Feeds.All(),
                Jobs = board.All,
                UsesNetwork = options.Network is not null,
                Error = error,
                Written = written,
                Said = said ?? [],
            }
        )
        {
            StatusCode = error is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest,
        };

    private static RedirectHttpResult Started(Job job) =>
        TypedResults.LocalRedirect(string.Create(CultureInfo.InvariantCulture, $"/jobs/{job.Number}"));

    // People write the names of newspapers as they know them: post.example.
    private static string? WithScheme(string? written) =>
        written?.Contains(':', StringComparison.Ordinal) == false && written.Contains('.', StringComparison.Ordinal)
            ? $"https://{written.Trim()}"
            : written;

    /// <summary>The address of a feed that somebody writes; null for what is none.</summary>
    internal static Uri? AddressOf(string? written) =>
        Uri.TryCreate(written?.Trim(), UriKind.Absolute, out var whole)
        && (whole.Scheme == Uri.UriSchemeHttp || whole.Scheme == Uri.UriSchemeHttps)
        && whole.UserInfo.Length == 0
            ? new Uri(whole.AbsoluteUri)
            : null;
}
