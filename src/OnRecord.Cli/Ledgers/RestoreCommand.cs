using System.CommandLine;
using OnRecord.Cli.Commands;
using OnRecord.Cli.Terminal;
using OnRecord.Ledger;
using OnRecord.Ledger.Upkeep;

namespace OnRecord.Cli.Ledgers;

/// <summary><c>onrecord restore</c>.</summary>
internal static class RestoreCommand
{
    private static readonly HelpPage Help = new(
        [
            ("Put a backup where there is no ledger", "onrecord restore ~/backups/ledger-2024-10-25.db"),
            ("Put it in the place of the ledger", "onrecord restore ~/backups/ledger-2024-10-25.db --replace"),
        ],
        [
            (ExitCode.Done, "the backup was proved and is in its place"),
            (ExitCode.Usage, "the command line is wrong"),
            (ExitCode.Ledger, "the backup is missing or damaged, or a ledger is in the way; nothing has changed"),
        ]
    );

    /// <summary>Makes the command.</summary>
    public static Command Create(Shell shell)
    {
        var file = new Argument<string>("file")
        {
            HelpName = "FILE",
            Description = "A file that 'onrecord backup' made.",
        };
        var replace = new Option<bool>("--replace")
        {
            Description = "Put it in the place of the ledger that is there; what that held is lost.",
        };
        var place = new LedgerPlace(shell);
        var command = new Command("restore", "Prove a backup and put it in the place of the ledger.") { file, replace };
        place.AddTo(command);
        Help.AddTo(command);
        command.SetAction(parsed =>
        {
            var counts = StatementLedger.Restore(
                parsed.GetRequiredValue(file),
                place.PathOf(parsed),
                parsed.GetValue(replace) ? Existing.Replace : Existing.Keep
            );
            shell.Error.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{CountedNoun.Of(counts.Articles, "article")} with {CountedNoun.Of(counts.Statements, "statement")}, all proved."
                )
            );
            return ExitCode.Done;
        });
        return command;
    }
}
