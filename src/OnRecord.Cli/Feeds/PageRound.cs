using System.Runtime.CompilerServices;
using System.Threading.Channels;
using OnRecord.Articles;
using OnRecord.Articles.Fetching;
using OnRecord.Cli.Commands;
using OnRecord.Ledger.Feeds;

namespace OnRecord.Cli.Feeds;

/// <summary>Fetches the pages that wait, several hosts at a time and the pages of each one after the other.</summary>
internal sealed class PageRound(
    LedgerFeeds feeds,
    PoliteFetcher fetcher,
    ArticleIntake intake,
    ReadTally progress,
    FetchTally tally,
    TimeProvider time
)
{
    // Fetching waits where reading is slower.
    private const int Ahead = 8;

    /// <summary>The pages that could be had; what came of the others is noted in the ledger.</summary>
    public async IAsyncEnumerable<(WaitingPage Waiting, FetchAnswer Answer)> FetchAsync(
        IReadOnlyList<WaitingPage> pages,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var fetched = Channel.CreateBounded<(WaitingPage, FetchAnswer)>(Ahead);
        var fetching = FetchAllAsync(pages, fetched.Writer, stop.Token);
        try
        {
            await foreach (var page in fetched.Reader.ReadAllAsync(cancellationToken))
            {
                yield return page;
            }
        }
        finally
        {
            await stop.CancelAsync();
            await fetching.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        await fetching;
    }

    private async Task FetchAllAsync(
        IReadOnlyList<WaitingPage> pages,
        ChannelWriter<(WaitingPage, FetchAnswer)> writer,
        CancellationToken cancellationToken
    )
    {
        Exception? failure = null;
        try
        {
            await Parallel.ForEachAsync(
                pages.GroupBy(page => page.Address.Host, StringComparer.OrdinalIgnoreCase),
                new ParallelOptions
                {
                    MaxDegreeOfParallelism = FeedRound.HostsAtOnce,
                    CancellationToken = cancellationToken,
                },
                async (host, token) => await FetchHostAsync([.. host], writer, token)
            );
        }
        catch (Exception e)
        {
            failure = e;
            throw;
        }
        finally
        {
            writer.Complete(failure);
        }
    }

    private async Task FetchHostAsync(
        IReadOnlyList<WaitingPage> host,
        ChannelWriter<(WaitingPage, FetchAnswer)> writer,
        CancellationToken cancellationToken
    )
    {
        for (var i = 0; i < host.Count; i++)
        {
            var page = host[i];
            progress.Begin(page.Address.OriginalString);
            var answer = await fetcher.FetchAsync(
                new FetchRequest(page.Address, "page") { ETag = page.ETag, LastModified = page.LastModified },
                cancellationToken
            );
            if (answer is { Error: { Kind: ArticleErrorKind.NotAllowed } refusal, RetryAfter: { } wait })
            {
                PutOff(host.Skip(i).Select(other => other.Address).ToList(), refusal, wait);
                return;
            }
            if (answer.IsUnchanged)
            {
                tally.PageUnchanged();
                feeds.Unchanged(page.Address);
            }
            else if (answer.Error is { } error)
            {
                Fail(page, answer, error);
            }
            else
            {
                tally.PageFetched();
                await writer.WriteAsync((page, answer), cancellationToken);
            }
        }
    }

    private void PutOff(List<Uri> others, ArticleError refusal, TimeSpan wait)
    {
        var until = time.GetUtcNow() + wait;
        feeds.PutOff(others, until);
        tally.PutOff(others.Count);
        intake.Refuse(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{others[0].Host}: {refusal.Message} {others.Count:N0} pages are put off until {until.UtcDateTime:yyyy-MM-dd HH:mm:ss}Z."
            )
        );
    }

    private void Fail(WaitingPage page, FetchAnswer answer, ArticleError error)
    {
        tally.PageFailed();
        feeds.Failed(page.Address, error.Message, FetchSchedule.NextTry(answer, page.Failures, time.GetUtcNow()));
        if (page.IsKept)
        {
            // It may have been taken down; what was kept stays.
            intake.Tell($"{page.Address}: {error.Message} Its article is kept.");
        }
        else
        {
            intake.Refuse($"{page.Address}: {error.Message}");
        }
    }
}
