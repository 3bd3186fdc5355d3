namespace OnRecord.Articles.Archives;

/// <summary>Bytes that were read ahead, and then the stream that they came from. Leaves the stream open.</summary>
internal sealed class PrefixedStream(ReadOnlyMemory<byte> head, Stream rest) : ReadOnlyStream
{
    private ReadOnlyMemory<byte> left = head;

    /// <summary>Bytes given out so far.</summary>
    public long Count { get; private set; }

    /// <summary>How many of the last bytes given out are zero.</summary>
    public long TrailingZeros { get; private set; }

    public override int Read(Span<byte> buffer) => Counted(buffer[..(left.IsEmpty ? rest.Read(buffer) : Take(buffer))]);

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var count = left.IsEmpty
            ? await rest.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)
            : Take(buffer.Span);
        return Counted(buffer.Span[..count]);
    }

    private int Take(Span<byte> buffer)
    {
        var count = Math.Min(buffer.Length, left.Length);
        left.Span[..count].CopyTo(buffer);
        left = left[count..];
        return count;
    }

    private int Counted(ReadOnlySpan<byte> read)
    {
        Count += read.Length;
        var last = read.LastIndexOfAnyExcept((byte)0);
        TrailingZeros = last < 0 ? TrailingZeros + read.Length : read.Length - 1 - last;
        return read.Length;
    }
}
