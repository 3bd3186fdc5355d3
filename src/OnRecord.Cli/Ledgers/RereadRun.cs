using System.Runtime.CompilerServices;
using OnRecord.Cli.Commands;
using OnRecord.Cli.Terminal;
using OnRecord.Ledger;
using OnRecord.Ledger.Rereading;

namespace OnRecord.Cli.Ledgers;

/// <summary>One run of <c>onrecord reread</c>: a line for each article whose statements change, and a summary.</summary>
internal sealed class RereadRun(StatementLedger ledger, OpenedReader.Ready reader, Shell shell, bool quiet)
{
    private readonly ReadTally tally = new(shell.Time);
    private readonly Lock gate = new();
    private int unchanged;
    private ReadingChange total = new(0, 0, 0, 0);
    private int articles;

    /// <summary>Runs it and returns the exit code.</summary>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        using var progress = new ProgressLine(shell, enabled: !quiet, tally.Describe);
        var cancelled = false;
        try
        {
            await foreach (var reading in reader.Read(ArticlesAsync(progress, cancellationToken), cancellationToken))
            {
                Keep(reading, progress);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            cancelled = true;
        }
        if (!quiet)
        {
            progress.Aside(() => Summarise(cancelled));
        }
        return cancelled ? ExitCode.Cancelled
            : tally.Failures > 0 ? ExitCode.SomeFailed
            : ExitCode.Done;
    }

    // What this engine has read before is shown again without reading.
    private async IAsyncEnumerable<Article> ArticlesAsync(
        ProgressLine progress,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        foreach (var id in ledger.NotShownBy(reader.Engine))
        {
            cancellationToken.ThrowIfCancellationRequested();
            tally.Begin(id.ToString());
            if (ledger.ShowAgain(id, reader.Engine) is { } change)
            {
                Report(id, change, progress);
            }
            else if (ledger.Find(id) is { } stored)
            {
                yield return stored.Reading.Article;
            }
        }
        await Task.CompletedTask;
    }

    private void Keep(Reading reading, ProgressLine progress)
    {
        var id = ArticleId.Of(reading.Article.Text);
        try
        {
            if (ledger.Reread(reading) is { } change)
            {
                tally.Count(reading);
                Report(id, change, progress);
            }
        }
        catch (LedgerException e) when (e.Failure == LedgerFailure.Refused)
        {
            tally.CountFailure();
            progress.Aside(() => shell.Complain($"{id}: {e.Message}"));
        }
    }

    // What is shown again is reported on one thread while what was read is on another.
    private void Report(ArticleId id, ReadingChange change, ProgressLine progress)
    {
        lock (gate)
        {
            articles++;
            total = new ReadingChange(
                total.Same + change.Same,
                total.Altered + change.Altered,
                total.Added + change.Added,
                total.Removed + change.Removed
            );
            if (change is { Altered: 0, Added: 0, Removed: 0 })
            {
                unchanged++;
            }
            else if (!quiet)
            {
                progress.Aside(() => ResultOutput.Guard(() => shell.Out.WriteLine($"{id}  {Words(change)}")));
            }
        }
    }

    private void Summarise(bool cancelled)
    {
        shell.Error.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{CountedNoun.Of(articles, "article")}, {unchanged:N0} with the same statements. {Words(total)}."
            )
        );
        if (cancelled)
        {
            shell.Error.WriteLine("Stopped; the same command goes on from here.");
        }
    }

    private static string Words(ReadingChange change) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{change.Same:N0} statements the same, {change.Altered:N0} altered, {change.Added:N0} added, {change.Removed:N0} removed"
        );
}
