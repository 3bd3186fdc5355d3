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
    // Articles are taken on one thread while readings are kept on another: a text is in hand or in the ledger, never between.
    private readonly Lock gate = new();

    // Readings come in the order of their articles, so that what is known of them can wait in a line.
    private readonly Queue<MetArticle> waiting = new();

    // Texts that are being read, and the other places where they were met meanwhile: each is read once.
    private readonly Dictionary<ArticleId, List<MetArticle>> inHand = [];

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
            if (IsToBeRead(met))
            {
                yield return met.Article;
            }
        }
    }

    private bool IsToBeRead(MetArticle met)
    {
        var id = ArticleId.Of(met.Article.Text);
        lock (gate)
        {
            if (inHand.TryGetValue(id, out var others))
            {
                others.Add(met);
                return false;
            }
            if (ledger.TryNote(met.Article, reader.Engine, met.Appearance))
            {
                kept.AlreadyThere++;
                met.Kept?.Invoke();
                return false;
            }
            inHand.Add(id, []);
            waiting.Enqueue(met);
            return true;
        }
    }

    private void Keep(Reading reading)
    {
        lock (gate)
        {
            var met = waiting.Dequeue();
            inHand.Remove(ArticleId.Of(reading.Article.Text), out var others);
            Guarded(
                met,
                () =>
                {
                    kept.Count(ledger.Add(reading, met.Appearance));
                    tally.Count(reading);
                }
            );
            foreach (var other in others ?? [])
            {
                Guarded(
                    other,
                    () => kept.Count(ledger.Add(reading with { Article = other.Article }, other.Appearance))
                );
            }
        }
    }

    private void Guarded(MetArticle met, Action keep)
    {
        try
        {
            keep();
            met.Kept?.Invoke();
        }
        catch (LedgerException e) when (e.Failure == LedgerFailure.Refused)
        {
            intake.Refuse($"{met.Article.Id}: {e.Message}");
            met.Refused?.Invoke(e.Message);
        }
    }
}
