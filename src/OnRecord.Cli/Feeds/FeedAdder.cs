using OnRecord.Articles.Feeds;
using OnRecord.Articles.Fetching;
using OnRecord.Cli.Terminal;
using OnRecord.Ledger.Feeds;

namespace OnRecord.Cli.Feeds;

/// <summary>How feeds are to be added.</summary>
internal sealed record FeedWishes
{
    /// <summary>Whether all feeds are added that a page names, where it names several.</summary>
    public bool All { get; init; }

    /// <summary>The folder that they lie in; null for none.</summary>
    public string? Folder { get; init; }

    /// <summary>Whether <c>robots.txt</c> is asked about them.</summary>
    public RobotsChoice Robots { get; init; }

    /// <summary>What may be done where a page names several feeds, to follow "add one of them".</summary>
    public string OrAll { get; init; } = "";

    /// <summary>What may be done where there is no feed; a sentence, or empty.</summary>
    public string OrUnchecked { get; init; } = "";
}

/// <summary>Adds the feed at an address, or the one that the page there names, and says on the shell what came of it.</summary>
internal sealed class FeedAdder(LedgerFeeds feeds, FeedFetcher fetcher, FeedWishes wishes, Shell shell)
{
    /// <summary>A web address without a user name in it; null for anything else.</summary>
    public static Uri? Parse(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var whole)
        && (whole.Scheme == Uri.UriSchemeHttp || whole.Scheme == Uri.UriSchemeHttps)
        && whole.UserInfo.Length == 0
            ? new Uri(whole.AbsoluteUri)
            : null;

    /// <summary>Adds an address without looking what is there.</summary>
    public bool AddUnchecked(Uri address)
    {
        Report(address, feeds.Add(address, folder: wishes.Folder, robots: wishes.Robots), null);
        return true;
    }

    /// <summary>Looks what is there, and adds it.</summary>
    /// <returns>False when something could not be added; the shell has been told why.</returns>
    public async Task<bool> AddAsync(Uri address, CancellationToken cancellationToken)
    {
        if (feeds.All().Any(known => known.Address == address))
        {
            Report(address, isNew: false, null);
            return true;
        }
        var answer = await fetcher.FetchAsync(RequestFor(address), cancellationToken);
        if (answer.Feed is not null)
        {
            Keep(address, answer);
            return true;
        }
        if (answer.Links.Count == 0)
        {
            shell.Complain($"{address}: {answer.Error?.Message} Nothing was added{wishes.OrUnchecked}.");
            return false;
        }
        if (answer.Links.Count > 1 && !wishes.All)
        {
            var links = answer.Links.Select(link =>
                link.Title is { } title ? $"{link.Address} ({title})" : $"{link.Address}"
            );
            shell.Complain(
                $"{address} names {answer.Links.Count} feeds; add one of them{wishes.OrAll}:\n{string.Join('\n', links)}"
            );
            return false;
        }
        var done = true;
        foreach (var link in answer.Links)
        {
            var found = await fetcher.FetchAsync(RequestFor(link.Address), cancellationToken);
            if (found.Feed is null)
            {
                shell.Complain($"{link.Address}: {found.Error?.Message} It was not added.");
                done = false;
            }
            else
            {
                Keep(link.Address, found);
            }
        }
        return done;
    }

    private FetchRequest RequestFor(Uri address) =>
        FeedFetcher.RequestFor(address) with
        {
            IgnoresRobots = wishes.Robots == RobotsChoice.Ignored,
        };

    private void Keep(Uri address, FeedAnswer answer)
    {
        var feed = answer.Feed!;
        var isNew = feeds.Add(address, feed.Title, feed.Home, wishes.Folder, wishes.Robots);
        if (isNew)
        {
            feeds.Record(address, FeedMapping.OutcomeOf(address, answer, failures: 0, shell.Time.GetUtcNow()));
        }
        Report(address, isNew, feed);
        foreach (var note in feed.Notes)
        {
            shell.Complain($"note: {address}: {note}");
        }
    }

    private void Report(Uri address, bool isNew, Feed? feed)
    {
        var entries = feed is null
            ? ""
            : string.Create(
                CultureInfo.InvariantCulture,
                $": {feed.Title ?? "without a title"}, {feed.Entries.Count:N0} {(feed.Entries.Count == 1 ? "entry" : "entries")}"
            );
        shell.Error.WriteLine(VisibleText.Line(isNew ? $"Added {address}{entries}." : $"{address} was there already."));
    }
}
