using System.CommandLine;
using OnRecord.Cli.Commands;
using OnRecord.Cli.Terminal;

namespace OnRecord.Cli.Ledgers;

/// <summary><c>onrecord compact</c>.</summary>
internal static class CompactCommand
{
    private static readonly HelpPage Help = new(
        [("Make the file smaller and searching faster", "onrecord compact")],
        [
            (ExitCode.Done, "it is compact"),
            (ExitCode.Usage, "the command line is wrong"),
            (ExitCode.Ledger, "there is no ledger, or it is in use or cannot be written"),
        ]
    );

    /// <summary>Makes the command.</summary>
    public static Command Create(Shell shell)
    {
        var place = new LedgerPlace(shell);
        var command = new Command(
            "compact",
            "Give back the room that nothing needs any more; nothing is lost. Others have to wait meanwhile."
        );
        place.AddTo(command);
        Help.AddTo(command);
        command.SetAction(parsed =>
        {
            using var ledger = place.Open(parsed);
            var before = ledger.Examine().Bytes;
            ledger.Compact();
            shell.Error.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{before:N0} bytes before, {ledger.Examine().Bytes:N0} bytes now."
                )
            );
            return ExitCode.Done;
        });
        return command;
    }
}
