namespace OnRecord.Web;

/// <summary>Reads texts that people send, one at a time, so that readers of pages are not kept waiting. Safe on any thread.</summary>
internal sealed class ReadingDesk(WebOptions options) : IDisposable
{
    /// <summary>Longest text that is read while somebody waits, in UTF-16 code units.</summary>
    public const int MaxLength = 200_000;

    private readonly SemaphoreSlim one = new(1);

    /// <summary>Whether there is a model to read with.</summary>
    public bool IsOpen => options.Read is not null;

    /// <summary>Reads an article when those before it are done.</summary>
    /// <exception cref="InvalidOperationException">There is no model.</exception>
    public async Task<Reading> ReadAsync(Article article, CancellationToken cancellationToken)
    {
        var read = options.Read ?? throw new InvalidOperationException("There is no model to read with.");
        await one.WaitAsync(cancellationToken);
        try
        {
            return await read(article, cancellationToken);
        }
        finally
        {
            one.Release();
        }
    }

    public void Dispose() => one.Dispose();
}
