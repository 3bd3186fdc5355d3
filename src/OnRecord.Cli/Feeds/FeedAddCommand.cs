using System.CommandLine;
using OnRecord.Articles.Feeds;
using OnRecord.Cli.Commands;
using OnRecord.Cli.Ledgers;
using OnRecord.Cli.Network;
using OnRecord.Cli.Terminal;
using OnRecord.Ledger;
using OnRecord.Ledger.Feeds;

namespace OnRecord.Cli.Feeds;

/// <summary><c>onrecord feed add</c>.</summary>
internal sealed class FeedAddCommand
{
    private static readonly HelpPage Help = new(
        [
            ("A feed", "onrecord feed add https://example.org/feed.xml"),
            ("The feed that a page names", "onrecord feed add https://example.org/"),
            ("All that it names, in a folder", "onrecord feed add https://example.org/ --all --folder World"),
            ("While there is no network", "onrecord feed add https://example.org/feed.xml --unchecked"),
        ],
        [
            (ExitCode.Done, "they are added, or were there"),
            (ExitCode.SomeFailed, "there is no feed, or several to choose from; the others were added"),
            (ExitCode.Usage, "the command line is wrong"),
            (ExitCode.Ledger, "the ledger cannot be used or written"),
            (ExitCode.Cancelled, "stopped by Ctrl-C"),
        ]
    );

    private readonly Argument<string[]> addresses = new("address")
    {
        HelpName = "URL",
        Description = "Addresses of feeds, or of pages that name their feeds.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<bool> all = new("--all")
    {
        Description = "Add all feeds that a page names, where it names several.",
    };

    private readonly Option<string?> folder = new("--folder")
    {
        HelpName = "NAME",
        Description = "The folder that they lie in, as in OPML; those within others are parted by /.",
    };

    private readonly Option<bool> ignoreRobots = new("--ignore-robots")
    {
        Description = "Ask for these feeds even where robots.txt forbids it; for the pages in them it counts.",
    };

    private readonly Option<bool> isUnchecked = new("--unchecked")
    {
        Description = "Add them without looking what is there; 'onrecord fetch' does.",
    };

    private readonly Shell shell;
    private readonly LedgerPlace place;

    private FeedAddCommand(Shell shell)
    {
        this.shell = shell;
        place = new LedgerPlace(shell);
    }

    /// <summary>Makes the command.</summary>
    public static Command Create(Shell shell)
    {
        var add = new FeedAddCommand(shell);
        var command = new Command("add", "Add feeds, and switch the network on for them and for the articles in them.")
        {
            add.addresses,
            add.all,
            add.folder,
            add.ignoreRobots,
            add.isUnchecked,
        };
        add.place.AddTo(command);
        Help.AddTo(command);
        command.SetAction(add.RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var wanted = new List<Uri>();
        foreach (var address in parsed.GetRequiredValue(addresses))
        {
            if (
                !Uri.TryCreate(address, UriKind.Absolute, out var whole)
                || (whole.Scheme != Uri.UriSchemeHttp && whole.Scheme != Uri.UriSchemeHttps)
                || whole.UserInfo.Length > 0
            )
            {
                shell.Complain($"'{address}' is no web address, or has a user name in it.");
                return ExitCode.Usage;
            }
            wanted.Add(new Uri(whole.AbsoluteUri));
        }
        var network = new NetworkPlace(shell);
        using var ledger = StatementLedger.OpenOrCreate(place.PathOf(parsed), shell.Time);
        using var pages = network.OpenFetcher();
        var fetcher = new FeedFetcher(network.OpenPolite(pages));
        var code = ExitCode.Done;
        foreach (var address in wanted)
        {
            var done = parsed.GetValue(isUnchecked)
                ? AddUnchecked(address, ledger.Feeds, parsed)
                : await AddAsync(address, ledger.Feeds, fetcher, parsed, cancellationToken);
            code = done ? code : ExitCode.SomeFailed;
        }
        return code;
    }

    private bool AddUnchecked(Uri address, LedgerFeeds feeds, ParseResult parsed)
    {
        Report(address, feeds.Add(address, folder: parsed.GetValue(folder), robots: RobotsOf(parsed)), null);
        return true;
    }

    private async Task<bool> AddAsync(
        Uri address,
        LedgerFeeds feeds,
        FeedFetcher fetcher,
        ParseResult parsed,
        CancellationToken cancellationToken
    )
    {
        if (feeds.All().Any(known => known.Address == address))
        {
            Report(address, isNew: false, null);
            return true;
        }
        var request = FeedFetcher.RequestFor(address) with { IgnoresRobots = parsed.GetValue(ignoreRobots) };
        var answer = await fetcher.FetchAsync(request, cancellationToken);
        if (answer.Feed is not null)
        {
            Keep(address, answer, feeds, parsed);
            return true;
        }
        if (answer.Links.Count == 0)
        {
            shell.Complain($"{address}: {answer.Error?.Message} Nothing was added; --unchecked adds it all the same.");
            return false;
        }
        if (answer.Links.Count > 1 && !parsed.GetValue(all))
        {
            var links = answer.Links.Select(link =>
                link.Title is { } title ? $"{link.Address} ({title})" : $"{link.Address}"
            );
            shell.Complain(
                $"{address} names {answer.Links.Count} feeds; add one of them, or all of them with --all:\n{string.Join('\n', links)}"
            );
            return false;
        }
        var done = true;
        foreach (var link in answer.Links)
        {
            var found = await fetcher.FetchAsync(
                FeedFetcher.RequestFor(link.Address) with
                {
                    IgnoresRobots = parsed.GetValue(ignoreRobots),
                },
                cancellationToken
            );
            if (found.Feed is null)
            {
                shell.Complain($"{link.Address}: {found.Error?.Message} It was not added.");
                done = false;
            }
            else
            {
                Keep(link.Address, found, feeds, parsed);
            }
        }
        return done;
    }

    private void Keep(Uri address, FeedAnswer answer, LedgerFeeds feeds, ParseResult parsed)
    {
        var feed = answer.Feed!;
        var isNew = feeds.Add(address, feed.Title, feed.Home, parsed.GetValue(folder), RobotsOf(parsed));
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
                $": {feed.Title ?? "without a title"}, {feed.Entries.Count:N0} entries"
            );
        shell.Error.WriteLine(VisibleText.Line(isNew ? $"Added {address}{entries}." : $"{address} was there already."));
    }

    private RobotsChoice RobotsOf(ParseResult parsed) =>
        parsed.GetValue(ignoreRobots) ? RobotsChoice.Ignored : RobotsChoice.Asked;
}
