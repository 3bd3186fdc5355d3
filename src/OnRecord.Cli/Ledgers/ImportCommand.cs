using System.CommandLine;
using OnRecord.Cli.Commands;
using OnRecord.Cli.Terminal;
using OnRecord.Ledger;

namespace OnRecord.Cli.Ledgers;

/// <summary><c>onrecord import</c>.</summary>
internal static class ImportCommand
{
    private static readonly HelpPage Help = new(
        [
            ("What another ledger exported", "onrecord import ledger.jsonl"),
            ("Evidence, proved before anything of it is kept", "onrecord import bridge.zip --ledger ./case.db"),
        ],
        [
            (ExitCode.Done, "all of it is in the ledger"),
            (ExitCode.SomeFailed, "some could not be imported, or the export is not whole; the others were"),
            (ExitCode.Usage, "the command line is wrong"),
            (ExitCode.Ledger, "the ledger cannot be used or written"),
            (
                ExitCode.Cancelled,
                "stopped by Ctrl-C; what was finished is kept, and the same command goes on from there"
            ),
        ]
    );

    /// <summary>Makes the command.</summary>
    public static Command Create(Shell shell)
    {
        var file = new Argument<string>("file")
        {
            HelpName = "FILE",
            Description = "What 'onrecord export' wrote as jsonl or as a bundle.",
        };
        var place = new LedgerPlace(shell);
        var command = new Command(
            "import",
            "Keep what another ledger exported: texts, places with their dates, readings and corrections. What is there already stays as it is."
        )
        {
            file,
        };
        place.AddTo(command);
        Help.AddTo(command);
        command.SetAction(
            (parsed, cancellationToken) =>
                Task.FromResult(Import(parsed.GetRequiredValue(file), place.PathOf(parsed), shell, cancellationToken))
        );
        return command;
    }

    private static int Import(string file, string ledgerPath, Shell shell, CancellationToken cancellationToken)
    {
        try
        {
            using var input = File.OpenRead(file);
            using var ledger = StatementLedger.OpenOrCreate(ledgerPath, shell.Time);
            var result = ledger.Import(input, cancellationToken);
            foreach (var reason in result.Refused)
            {
                shell.Complain($"{file}: {reason}");
            }
            shell.Error.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{CountedNoun.Of(result.Added, "article")} added, {result.AlreadyThere:N0} already there."
                )
            );
            return result.Refused.Count == 0 ? ExitCode.Done : ExitCode.SomeFailed;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            shell.Complain($"{file} cannot be read: {e.Message}");
            return ExitCode.SomeFailed;
        }
    }
}
