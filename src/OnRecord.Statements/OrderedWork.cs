using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace OnRecord.Statements;

/// <summary>Does the same work on every item of a stream, several at a time, and gives the results in order.</summary>
internal static class OrderedWork
{
    /// <summary>Starts work as items come and yields results in the order of the items.</summary>
    /// <remarks>
    /// At most <paramref name="parallelism"/> items are worked on at once, and at most twice as many are started and not
    /// yet yielded; then the stream is left waiting. When the consumer stops, all work has ended before it returns.
    /// </remarks>
    public static async IAsyncEnumerable<TResult> SelectAsync<T, TResult>(
        IAsyncEnumerable<T> items,
        Func<T, CancellationToken, TResult> work,
        int parallelism,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var slots = new SemaphoreSlim(parallelism);
        var started = Channel.CreateBounded<Task<TResult>>(
            new BoundedChannelOptions(2 * parallelism) { SingleReader = true, SingleWriter = true }
        );
#pragma warning disable CA2025 // The finally block waits for the feeding and for all work before the slots are disposed.
        var feeding = FeedAsync(items, work, slots, started.Writer, stop.Token);
#pragma warning restore CA2025
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
        SemaphoreSlim slots,
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
                await slots.WaitAsync(cancellationToken).ConfigureAwait(false);
                await started.WriteAsync(Start(item), CancellationToken.None).ConfigureAwait(false);
            }
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            failure = e;
        }

        started.Complete(failure);

        Task<TResult> Start(T item) =>
            Task.Run(
                () =>
                {
                    try
                    {
                        return work(item, cancellationToken);
                    }
                    finally
                    {
                        slots.Release();
                    }
                },
                CancellationToken.None
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
