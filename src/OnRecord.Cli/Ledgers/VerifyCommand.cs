using System.CommandLine;
using OnRecord.Cli.Commands;
using OnRecord.Cli.Terminal;

namespace OnRecord.Cli.Ledgers;

/// <summary><c>onrecord verify</c>.</summary>
internal static class VerifyCommand
{
    private static readonly HelpPage Help = new(
        [("Prove the whole ledger", "onrecord verify"), ("Prove another one", "onrecord verify --ledger ./case.db")],
        [
            (ExitCode.Done, "all is as it was written"),
            (ExitCode.Ledger, "something is not, or there is no ledger"),
            (ExitCode.Usage, "the command line is wrong"),
            (ExitCode.Cancelled, "stopped by Ctrl-C"),
        ]
    );

    /// <summary>Makes the command.</summary>
    public static Command Create(Shell shell)
    {
        var place = new LedgerPlace(shell);
        var command = new Command(
            "verify",
            "Prove the ledger again: the hash of every text, every span against its text, and the files of the database."
        );
        place.AddTo(command);
        Help.AddTo(command);
        command.SetAction(
            (parsed, cancellationToken) => Task.FromResult(Verify(parsed, place, shell, cancellationToken))
        );
        return command;
    }

    private static int Verify(
        System.CommandLine.ParseResult parsed,
        LedgerPlace place,
        Shell shell,
        CancellationToken cancellationToken
    )
    {
        using var ledger = place.Open(parsed);
        var (articles, spans) = (0L, 0L);
        using var progress = new ProgressLine(
            shell,
            enabled: true,
            () => string.Create(CultureInfo.InvariantCulture, $"{articles:N0} articles proved so far")
        );
        var faults = ledger.Verify(
            proved =>
            {
                articles++;
                spans += proved.Spans;
            },
            cancellationToken
        );
        progress.Aside(() =>
        {
            foreach (var (article, message) in faults)
            {
                shell.Out.WriteLine(VisibleText.Line(article is { } id ? $"{id}: {message}" : message));
            }
            shell.Out.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{articles:N0} articles and {spans:N0} spans looked at, {faults.Count:N0} faults."
                )
            );
        });
        return faults.Count == 0 ? ExitCode.Done : ExitCode.Ledger;
    }
}
