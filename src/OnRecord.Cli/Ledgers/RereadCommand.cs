using System.CommandLine;
using OnRecord.Cli.Commands;
using OnRecord.Cli.Terminal;

namespace OnRecord.Cli.Ledgers;

/// <summary><c>onrecord reread</c>.</summary>
internal static class RereadCommand
{
    private static readonly HelpPage Help = new(
        [
            ("Read everything with the model of this version", "onrecord reread"),
            ("Try another model on a copy of the ledger", "onrecord reread --model ./models/new --ledger ./copy.db"),
        ],
        [
            (ExitCode.Done, "every article shows the reading of this model"),
            (ExitCode.SomeFailed, "some could not be read or kept; the others were"),
            (ExitCode.Usage, "the command line is wrong"),
            (ExitCode.Model, "the model is missing, altered or of another version"),
            (ExitCode.Ledger, "there is no ledger, or it cannot be used or written"),
            (
                ExitCode.Cancelled,
                "stopped by Ctrl-C; what was finished is kept, and the same command goes on from there"
            ),
        ]
    );

    /// <summary>Makes the command.</summary>
    public static Command Create(Shell shell, OpenReader openReader)
    {
        var quiet = new Option<bool>("--quiet", "-q")
        {
            Description = "Report errors only: no changes, no summary, no progress.",
        };
        var reader = new ReaderSettings(shell);
        var place = new LedgerPlace(shell);
        var command = new Command(
            "reread",
            "Read the articles of the ledger with another model or version, and say what that changes. Corrections are applied again."
        )
        {
            reader.Model,
            reader.Threads,
            quiet,
        };
        place.AddTo(command);
        command.Validators.Add(reader.Validate);
        Help.AddTo(command);
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                var options = ReaderOptions.Default with { Parallelism = reader.ThreadsOf(parsed) };
                var opened = openReader(reader.ModelOf(parsed), options);
                if (opened is not OpenedReader.Ready ready)
                {
                    shell.Complain(((OpenedReader.Unavailable)opened).Reason);
                    return ExitCode.Model;
                }
                using var owner = ready.Owner;
                using var ledger = place.Open(parsed);
                return await new RereadRun(ledger, ready, shell, parsed.GetValue(quiet)).RunAsync(cancellationToken);
            }
        );
        return command;
    }
}
