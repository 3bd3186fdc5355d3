using System.CommandLine;
using OnRecord.Articles.Feeds;
using OnRecord.Cli.Commands;
using OnRecord.Cli.Ledgers;
using OnRecord.Cli.Terminal;
using OnRecord.Ledger;

namespace OnRecord.Cli.Feeds;

/// <summary><c>onrecord feed import</c> and <c>onrecord feed export</c>.</summary>
internal static class FeedOpmlCommands
{
    private const int MaxBytes = 20_000_000;

    /// <summary>Makes <c>import</c>.</summary>
    public static Command Import(Shell shell)
    {
        var file = new Argument<string>("file")
        {
            HelpName = "FILE|-",
            Description = "An OPML file; - for standard input.",
        };
        var place = new LedgerPlace(shell);
        var command = new Command(
            "import",
            "Add the feeds of an OPML file, with its folders, and switch the network on for them and for the articles in them. Nothing is fetched yet."
        )
        {
            file,
        };
        place.AddTo(command);
        new HelpPage(
            [("The feeds of another program", "onrecord feed import subscriptions.opml")],
            [
                (ExitCode.Done, "they are added, or were there"),
                (ExitCode.SomeFailed, "the file cannot be read, or some of it is no feed"),
                (ExitCode.Usage, "the command line is wrong"),
                (ExitCode.Ledger, "the ledger cannot be used or written"),
            ]
        ).AddTo(command);
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                var name = parsed.GetRequiredValue(file);
                try
                {
                    var notes = new List<string>();
                    var feeds = Opml.Read(await ReadAsync(name, shell, cancellationToken), notes);
                    using var ledger = StatementLedger.OpenOrCreate(place.PathOf(parsed), shell.Time);
                    var added = feeds.Count(feed =>
                        feed.Address.UserInfo.Length == 0
                        && ledger.Feeds.Add(feed.Address, feed.Title, feed.Home, feed.Folder)
                    );
                    notes.ForEach(note => shell.Complain($"{name}: {note}"));
                    await shell.Error.WriteLineAsync(
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"{added:N0} feeds added, {feeds.Count - added:N0} were there already."
                        )
                    );
                    return notes.Count == 0 ? ExitCode.Done : ExitCode.SomeFailed;
                }
                catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
                {
                    shell.Complain($"{name} cannot be imported: {e.Message}");
                    return ExitCode.SomeFailed;
                }
            }
        );
        return command;
    }

    /// <summary>Makes <c>export</c>.</summary>
    public static Command Export(Shell shell)
    {
        var output = new Option<string?>("--output", "-o")
        {
            HelpName = "FILE",
            Description = "Write to this file in place of standard output.",
        };
        var place = new LedgerPlace(shell);
        var command = new Command("export", "Write the feeds as OPML, for other programs.") { output };
        place.AddTo(command);
        new HelpPage(
            [("All feeds", "onrecord feed export -o feeds.opml")],
            [
                (ExitCode.Done, "they are written"),
                (ExitCode.Usage, "the command line is wrong"),
                (ExitCode.NotWritten, "the file cannot be written"),
                (ExitCode.Ledger, "there is no ledger, or it cannot be used"),
            ]
        ).AddTo(command);
        command.SetAction(parsed =>
        {
            using var ledger = place.Open(parsed);
            var feeds = ledger
                .Feeds.All()
                .Select(feed => new OpmlFeed(feed.Address, feed.Title, feed.Home, feed.Folder));
            using var result = ResultOutput.Open(parsed.GetValue(output), shell);
            ResultOutput.Guard(() => Opml.Write(feeds, result.Writer));
            result.Flush();
            return ExitCode.Done;
        });
        return command;
    }

    private static async Task<byte[]> ReadAsync(string name, Shell shell, CancellationToken cancellationToken)
    {
        await using var input = Open(name, shell);
        using var content = new MemoryStream();
        var buffer = new byte[65536];
        while (await input.ReadAsync(buffer, cancellationToken) is var count and > 0)
        {
            if (content.Length + count > MaxBytes)
            {
                throw new InvalidDataException($"It is larger than {MaxBytes / 1_000_000} MB.");
            }

            await content.WriteAsync(buffer.AsMemory(0, count), cancellationToken);
        }

        return content.ToArray();
    }

    private static Stream Open(string name, Shell shell)
    {
        if (name == "-")
        {
            return shell.OpenInput();
        }

        return File.OpenRead(name);
    }
}
