using System.Runtime.CompilerServices;
using OnRecord.Cli.Commands;
using OnRecord.Cli.Terminal;
using OnRecord.Ledger;

namespace OnRecord.Cli.Ledgers;

/// <summary>One run of <c>onrecord add</c>.</summary>
/// <remarks>
/// 1. The model is opened, then the ledger. 2. Inputs become articles; what fails is reported and the others go on.
/// 3. An article that this model has read before is noted and skipped. 4. The others are read, several at a time, and
/// kept one by one: whatever ends the run, what was kept stays, and the same command goes on from there.
/// </remarks>
internal sealed class AddRun(AddRequest request, Shell shell, OpenReader openReader)
{
    private readonly ReadTally tally = new(shell.Time);
    private readonly AddTally kept = new();

    /// <summary>Runs it and returns the exit code.</summary>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var opened = openReader(request.Model, request.Reader);
        if (opened is not OpenedReader.Ready reader)
        {
            shell.Complain(((OpenedReader.Unavailable)opened).Reason);
            return ExitCode.Model;
        }
        using var _ = reader.Owner;
        using var ledger = StatementLedger.OpenOrCreate(request.Ledger, shell.Time);
        using var progress = new ProgressLine(shell, enabled: !request.Intake.Quiet, tally.Describe);
        var intake = new ArticleIntake(request.Intake, tally, progress, shell);
        var cancelled = false;
        try
        {
            await new LedgerIntake(ledger, reader, intake, tally, kept).RunAsync(
                MetAsync(intake, cancellationToken),
                cancellationToken
            );
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            cancelled = true;
        }
        if (!request.Intake.Quiet)
        {
            progress.Aside(() => Summarise(cancelled));
        }
        return cancelled ? ExitCode.Cancelled
            : tally.Failures > 0 ? ExitCode.SomeFailed
            : ExitCode.Done;
    }

    private async IAsyncEnumerable<MetArticle> MetAsync(
        ArticleIntake intake,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var inputs = request.Inputs.SelectMany(input =>
            FolderWalk.Inputs(
                input,
                count => kept.LeftOut += count,
                (folder, reason) => intake.Refuse($"{folder}: The folder cannot be read: {reason}")
            )
        );
        await foreach (var (article, origin) in intake.ArticlesAsync(inputs, cancellationToken))
        {
            yield return MetArticle.Of(article, origin, request.Known);
        }
    }

    private void Summarise(bool cancelled)
    {
        shell.Error.WriteLine(kept.Summary());
        shell.Error.WriteLine(tally.Summary(cancelled));
        if (cancelled)
        {
            shell.Error.WriteLine("The same command goes on from here.");
        }
    }
}
