using System.CommandLine;
using OnRecord.Cli.Commands;
using OnRecord.Cli.Ledgers;
using OnRecord.Cli.Terminal;

namespace OnRecord.Cli.Feeds;

/// <summary><c>onrecord feed</c> and its verbs.</summary>
internal static class FeedCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Shell shell)
    {
        var command = new Command(
            "feed",
            "The feeds that articles come by: RSS, Atom and JSON Feed. To add one switches the network on for it and for the articles in it."
        )
        {
            FeedAddCommand.Create(shell),
            FeedListCommand.Create(shell),
            Remove(shell),
            FeedOpmlCommands.Import(shell),
            FeedOpmlCommands.Export(shell),
        };
        new HelpPage(
            [
                ("Add a feed, or the one that a page names", "onrecord feed add https://example.org/"),
                ("How they are", "onrecord feed list"),
                ("Fetch what is new in them", "onrecord fetch"),
            ],
            []
        ).AddTo(command);
        return command;
    }

    private static Command Remove(Shell shell)
    {
        var addresses = new Argument<string[]>("address")
        {
            HelpName = "URL",
            Description = "Addresses of feeds, as 'onrecord feed list' shows them.",
            Arity = ArgumentArity.OneOrMore,
        };
        var place = new LedgerPlace(shell);
        var command = new Command("remove", "Fetch feeds no more. What came by them stays.") { addresses };
        place.AddTo(command);
        new HelpPage(
            [("Fetch it no more", "onrecord feed remove https://example.org/feed.xml")],
            [
                (ExitCode.Done, "they are removed"),
                (ExitCode.SomeFailed, "there is no such feed; the others are removed"),
                (ExitCode.Usage, "the command line is wrong"),
                (ExitCode.Ledger, "there is no ledger, or it cannot be used or written"),
            ]
        ).AddTo(command);
        command.SetAction(parsed =>
        {
            using var ledger = place.Open(parsed);
            var code = ExitCode.Done;
            foreach (var address in parsed.GetRequiredValue(addresses))
            {
                if (!Uri.TryCreate(address, UriKind.Absolute, out var whole) || !ledger.Feeds.Remove(whole))
                {
                    shell.Complain($"There is no feed {address}; 'onrecord feed list' lists them.");
                    code = ExitCode.SomeFailed;
                }
            }
            return code;
        });
        return command;
    }
}
