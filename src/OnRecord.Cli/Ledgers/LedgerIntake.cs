using System.Runtime.CompilerServices;
using OnRecord.Cli.Commands;
using OnRecord.Ledger;

namespace OnRecord.Cli.Ledgers;

/// <summary>
/// Puts articles into a ledger: what the engine has read before is noted, the others are read, several at a time, and kept one
/// by one. Whatever ends it, what was kept stays.
/// </summary>
internal sealed class LedgerIntake(
    StatementLedger ledger,
    OpenedReader.Ready reader,
    ArticleIntake intake,
    ReadTally tally,
    AddTally kept
)
{
    // Readings come in the order of their articles, so that what is known of them can wait in a line.
    private readonly Queue<MetArticle> waiting = new();

    /// <summary>Takes them all.</summary>
    public async Task RunAsync(IAsyncEnumerable<MetArticle> articles, CancellationToken cancellationToken)
    {
        await foreach (var reading in reader.Read(NewAsync(articles, cancellationToken), cancellationToken))
        {
            Keep(reading);
        }
    }

    private async IAsyncEnumerable<Article> NewAsync(
        IAsyncEnumerable<MetArticle> articles,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await foreach (var met in articles.WithCancellation(cancellationToken))
        {
            if (ledger.TryNote(met.Article, reader.Engine, met.Appearance))
            {
                kept.AlreadyThere++;
                met.Kept?.Invoke();
                continue;
            }
            waiting.Enqueue(met);
            yield return met.Article;
        }
    }

    private void Keep(Reading reading)
    {
        var met = waiting.Dequeue();
        try
        {
            kept.Count(ledger.Add(reading, met.Appearance));
            tally.Count(reading);
            met.Kept?.Invoke();
        }
        catch (LedgerException e) when (e.Failure == LedgerFailure.Refused)
        {
            intake.Refuse($"{reading.Article.Id}: {e.Message}");
            met.Refused?.Invoke(e.Message);
        }
    }
}
