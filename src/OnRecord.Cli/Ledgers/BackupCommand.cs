using System.CommandLine;
using OnRecord.Cli.Commands;
using OnRecord.Cli.Terminal;
using OnRecord.Ledger;

namespace OnRecord.Cli.Ledgers;

/// <summary><c>onrecord backup</c>.</summary>
internal static class BackupCommand
{
    private static readonly HelpPage Help = new(
        [("Copy the ledger while others use it", "onrecord backup ~/backups/ledger-2024-10-25.db")],
        [
            (ExitCode.Done, "the copy is there"),
            (ExitCode.Usage, "the command line is wrong"),
            (ExitCode.NotWritten, "there is such a file already, or it cannot be written"),
            (ExitCode.Ledger, "there is no ledger, or it cannot be used"),
        ]
    );

    /// <summary>Makes the command.</summary>
    public static Command Create(Shell shell)
    {
        var file = new Argument<string>("file") { HelpName = "FILE", Description = "Where the copy goes; a new file." };
        var place = new LedgerPlace(shell);
        var command = new Command(
            "backup",
            "Copy one state of the ledger to a new file, while others may read and add."
        )
        {
            file,
        };
        place.AddTo(command);
        Help.AddTo(command);
        command.SetAction(parsed =>
        {
            using var ledger = place.Open(parsed);
            try
            {
                ledger.BackUp(parsed.GetRequiredValue(file));
                return ExitCode.Done;
            }
            catch (LedgerException e) when (e.Failure is LedgerFailure.Refused or LedgerFailure.NotWritten)
            {
                shell.Complain(e.Message);
                return ExitCode.NotWritten;
            }
        });
        return command;
    }
}
