namespace OnRecord.Articles.Archives;

/// <summary>Decompressed bytes, counted against a budget as they are read. Owns the stream it reads.</summary>
/// <param name="content">Gives the decompressed bytes.</param>
/// <param name="budget">Of the whole input.</param>
/// <param name="compressed">How many compressed bytes have been read so far, or will have been.</param>
internal sealed class BudgetStream(Stream content, ArchiveBudget budget, Func<long> compressed) : ReadOnlyStream
{
    private long whole;

    public override int Read(Span<byte> buffer) => Counted(content.Read(buffer));

    public override async ValueTask<int> ReadAsync(
        Memory<byte> buffer,
        CancellationToken cancellationToken = default
    ) => Counted(await content.ReadAsync(buffer, cancellationToken).ConfigureAwait(false));

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            content.Dispose();
        }

        base.Dispose(disposing);
    }

    private int Counted(int count)
    {
        whole += count;
        budget.AddBytes(count, whole, compressed());
        return count;
    }
}
