using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace OnRecord.Statements;

/// <summary>Does the same work on every item of a stream, several at a time, and gives the results in order.</summary>
internal static class OrderedWork
{
    /// <summary>Starts work as items come and yields results in the order of the items.</summary>
    /// <remarks>
    /// At most <paramref name="capacity"/> items are started and wait to be yielded; then the stream is left waiting. How
    /// many are worked on at once is the scheduler's. When the consumer stops, all work has ended before it returns.
    /// </remarks>
    public static async IAsyncEnumerable<TResult> SelectAsync<T, TResult>(
        IAsyncEnumerable<T> items,
        Func<T, CancellationToken, TResult> work,
        TaskScheduler scheduler,
        int capacity,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var started = Channel.CreateBounded<Task<TResult>>(
            new BoundedChannelOptions(capacity) { SingleReader = true, SingleWriter = true }
        );
        var feeding = FeedAsync(items, work, scheduler, started.Writer, stop.Token);
        try
        {
            await foreach (var result in started.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
            {
                yield return await result.ConfigureAwait(false);
            }
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await EndAsync(feeding, started.Reader).ConfigureAwait(false);
        }
    }

    private static async Task FeedAsync<T, TResult>(
        IAsyncEnumerable<T> items,
        Func<T, CancellationToken, TResult> work,
        TaskScheduler scheduler,
        ChannelWriter<Task<TResult>> started,
        CancellationToken cancellationToken
    )
    {
        Exception? failure = null;
        try
        {
            await foreach (var item in items.WithCancellation(cancellationToken).ConfigureAwait(false))
            {
                await started.WaitToWriteAsync(cancellationToken).ConfigureAwait(false);
                await started.WriteAsync(Start(item), CancellationToken.None).ConfigureAwait(false);
            }
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            failure = e;
        }

        started.Complete(failure);

        Task<TResult> Start(T item) =>
            Task.Factory.StartNew(
                () => work(item, cancellationToken),
                CancellationToken.None,
                TaskCreationOptions.DenyChildAttach,
                scheduler
            );
    }

    // Waits for everything that was started; what it threw was thrown to the consumer or nobody waits for it any more.
    private static async Task EndAsync<TResult>(Task feeding, ChannelReader<Task<TResult>> started)
    {
        await feeding.ConfigureAwait(false);
        while (started.TryRead(out var result))
        {
            await ((Task)result).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
