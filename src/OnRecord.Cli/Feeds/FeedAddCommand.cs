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
            if (FeedAdder.Parse(address) is not { } whole)
            {
                shell.Complain($"'{address}' is no web address, or has a user name in it.");
                return ExitCode.Usage;
            }
            wanted.Add(whole);
        }
        var network = new NetworkPlace(shell);
        using var ledger = StatementLedger.OpenOrCreate(place.PathOf(parsed), shell.Time);
        using var pages = network.OpenFetcher();
        var adder = new FeedAdder(
            ledger.Feeds,
            new FeedFetcher(network.OpenPolite(pages)),
            new FeedWishes
            {
                All = parsed.GetValue(all),
                Folder = parsed.GetValue(folder),
                Robots = parsed.GetValue(ignoreRobots) ? RobotsChoice.Ignored : RobotsChoice.Asked,
                OrAll = ", or all of them with --all",
                OrUnchecked = "; --unchecked adds it all the same",
            },
            shell
        );
        var code = ExitCode.Done;
        foreach (var address in wanted)
        {
            var done = parsed.GetValue(isUnchecked)
                ? adder.AddUnchecked(address)
                : await adder.AddAsync(address, cancellationToken);
            code = done ? code : ExitCode.SomeFailed;
        }
        return code;
    }
}
