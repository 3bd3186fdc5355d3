using System.CommandLine;
using OnRecord.Cli.Commands;
using OnRecord.Cli.Terminal;
using OnRecord.Ledger.Exporting;

namespace OnRecord.Cli.Ledgers;

/// <summary><c>onrecord verify</c>.</summary>
internal static class VerifyCommand
{
    private static readonly HelpPage Help = new(
        [
            ("Prove the whole ledger", "onrecord verify"),
            ("Prove another one", "onrecord verify --ledger ./case.db"),
            ("Prove evidence that somebody sent", "onrecord verify evidence.zip"),
        ],
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
        var bundle = new Argument<string?>("bundle")
        {
            HelpName = "BUNDLE",
            Description = "A bundle of 'onrecord export' to prove in place of the ledger; it needs no ledger.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var place = new LedgerPlace(shell);
        var command = new Command(
            "verify",
            "Prove the ledger again: the hash of every text, every span against its text, and the files of the database."
        )
        {
            bundle,
        };
        place.AddTo(command);
        Help.AddTo(command);
        command.SetAction(
            (parsed, cancellationToken) =>
                Task.FromResult(
                    parsed.GetValue(bundle) is { } file
                        ? VerifyBundle(file, shell, cancellationToken)
                        : Verify(parsed, place, shell, cancellationToken)
                )
        );
        return command;
    }

    private static int VerifyBundle(string file, Shell shell, CancellationToken cancellationToken)
    {
        try
        {
            using var input = File.OpenRead(file);
            var proof = EvidenceBundle.Verify(input, cancellationToken);
            ResultOutput.Guard(() => Print([.. proof.Faults], proof.Articles, proof.Spans, shell));
            return proof.Faults.Count == 0 ? ExitCode.Done : ExitCode.Ledger;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            shell.Complain($"{file} cannot be read: {e.Message}");
            return ExitCode.Ledger;
        }
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
        string[] messages =
        [
            .. faults.Select(fault => fault.Article is { } id ? $"{id}: {fault.Message}" : fault.Message),
        ];
        progress.Aside(() => Print(messages, articles, spans, shell));
        return faults.Count == 0 ? ExitCode.Done : ExitCode.Ledger;
    }

    private static void Print(string[] faults, long articles, long spans, Shell shell)
    {
        foreach (var fault in faults)
        {
            shell.Out.WriteLine(VisibleText.Line(fault));
        }
        shell.Out.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{CountedNoun.Of(articles, "article")} and {CountedNoun.Of(spans, "span")} looked at, {CountedNoun.Of(faults.Length, "fault")}."
            )
        );
    }
}
