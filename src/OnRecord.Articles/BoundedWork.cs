namespace OnRecord.Articles;

/// <summary>Runs code of others on content that may be made to hang it.</summary>
internal static class BoundedWork
{
    /// <summary>Deep enough for 512 nested elements in every recursive walk of the parsers.</summary>
    private const int StackSize = 16 << 20;

    /// <summary>Runs work on a thread of its own, with a deep stack, and stops waiting for it after a time.</summary>
    /// <param name="work">Should look at its token now and then; what does not is left behind on its thread and its result is dropped.</param>
    /// <param name="limit">How long to wait.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="TimeoutException">It took longer.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public static async Task<T> RunAsync<T>(
        Func<CancellationToken, T> work,
        TimeSpan limit,
        CancellationToken cancellationToken
    )
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var token = stop.Token;
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        var thread = new Thread(() => Complete(done, work, token), StackSize) { IsBackground = true };
        thread.Start();
        try
        {
            return await done.Task.WaitAsync(limit, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
        }
    }

    private static void Complete<T>(
        TaskCompletionSource<T> done,
        Func<CancellationToken, T> work,
        CancellationToken token
    )
    {
        try
        {
            done.SetResult(work(token));
        }
#pragma warning disable CA1031 // Whatever a parser throws goes to the caller, who tells content from contract.
        catch (Exception e)
#pragma warning restore CA1031
        {
            done.SetException(e);
        }
    }
}
