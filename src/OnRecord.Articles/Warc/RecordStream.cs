namespace OnRecord.Articles.Warc;

/// <summary>Reads lines and blocks of counted bytes from one stream, in turn. Leaves the stream open.</summary>
internal sealed class RecordStream(Stream content)
{
    private readonly byte[] buffer = new byte[1 << 16];
    private int start;
    private int end;

    /// <summary>Bytes taken so far.</summary>
    public long Position { get; private set; }

    /// <summary>The next line without its line end; null at the end of the stream.</summary>
    /// <param name="longest">Most bytes of a line; of a longer one only these are given, and the rest is passed over.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async ValueTask<string?> ReadLineAsync(int longest, CancellationToken cancellationToken)
    {
        var line = new MemoryStream();
        var any = false;
        while (await FillAsync(cancellationToken).ConfigureAwait(false))
        {
            any = true;
            var rest = buffer.AsMemory(start, end - start);
            var length = rest.Span.IndexOf((byte)'\n');
            var taken = length < 0 ? rest.Length : length + 1;
            var kept = Math.Min(length < 0 ? rest.Length : length, Math.Max(0, longest - (int)line.Length));
            line.Write(rest.Span[..kept]);
            Advance(taken);
            if (length >= 0)
            {
                break;
            }
        }

        return any ? Encoding.UTF8.GetString(line.GetBuffer(), 0, (int)line.Length).TrimEnd('\r') : null;
    }

    /// <summary>The next bytes as a stream; what is not read of them has to be skipped with <see cref="Block.SkipAsync"/>.</summary>
    public Block Take(long length) => new(this, length);

    private async ValueTask<bool> FillAsync(CancellationToken cancellationToken)
    {
        if (start == end)
        {
            (start, end) = (0, await content.ReadAsync(buffer, cancellationToken).ConfigureAwait(false));
        }

        return end > start;
    }

    private void Advance(int count)
    {
        start += count;
        Position += count;
    }

    /// <summary>Counted bytes of the stream; ends early where the stream does.</summary>
    internal sealed class Block(RecordStream source, long length) : Archives.ReadOnlyStream
    {
        /// <summary>Bytes that have yet to be read.</summary>
        public long Left { get; private set; } = length;

        /// <summary>Whether the stream ended before the block did.</summary>
        public bool IsCut { get; private set; }

        public override int Read(Span<byte> buffer) =>
            throw new NotSupportedException("Blocks are read asynchronously.");

        public override async ValueTask<int> ReadAsync(
            Memory<byte> buffer,
            CancellationToken cancellationToken = default
        )
        {
            if (Left == 0 || buffer.IsEmpty)
            {
                return 0;
            }

            if (!await source.FillAsync(cancellationToken).ConfigureAwait(false))
            {
                IsCut = true;
                return 0;
            }

            var count = (int)Math.Min(Math.Min(Left, buffer.Length), source.end - source.start);
            source.buffer.AsMemory(source.start, count).CopyTo(buffer);
            source.Advance(count);
            Left -= count;
            return count;
        }

        /// <summary>Passes over what has not been read.</summary>
        public async ValueTask SkipAsync(CancellationToken cancellationToken)
        {
            while (Left > 0 && await source.FillAsync(cancellationToken).ConfigureAwait(false))
            {
                var count = (int)Math.Min(Left, source.end - source.start);
                source.Advance(count);
                Left -= count;
            }

            IsCut |= Left > 0;
        }
    }
}
