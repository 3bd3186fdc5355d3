using System.Runtime.CompilerServices;
using OnRecord.Articles.Archives;

namespace OnRecord.Articles;

/// <summary>The beginning of a stream, looked at, and its rest, not yet read.</summary>
internal sealed class InputBytes
{
    private const int ChunkLength = 1 << 16;

    private readonly Stream rest;

    private InputBytes(ReadOnlyMemory<byte> head, Stream rest)
    {
        Head = head;
        this.rest = rest;
    }

    /// <summary>The first bytes; shorter than asked for only when the stream ends there.</summary>
    public ReadOnlyMemory<byte> Head { get; }

    public static async Task<InputBytes> OpenAsync(Stream stream, int headLength, CancellationToken cancellationToken)
    {
        var head = new byte[headLength];
        var count = await stream
            .ReadAtLeastAsync(head, headLength, throwOnEndOfStream: false, cancellationToken)
            .ConfigureAwait(false);
        return new InputBytes(head.AsMemory(0, count), stream);
    }

    /// <summary>Everything from the first byte on; a chunk is valid until the next one is asked for. To be called once.</summary>
    public async IAsyncEnumerable<ReadOnlyMemory<byte>> ChunksAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        yield return Head;
        var buffer = new byte[ChunkLength];
        while (await rest.ReadAsync(buffer, cancellationToken).ConfigureAwait(false) is var count and > 0)
        {
            yield return buffer.AsMemory(0, count);
        }
    }

    /// <summary>Everything from the first byte on, as a stream that counts. To be called once.</summary>
    public PrefixedStream AsStream() => new(Head, rest);

    /// <summary>The stream itself, back at the first byte; null when it cannot seek. To be called in place of the others.</summary>
    public Stream? Rewound()
    {
        if (!rest.CanSeek)
        {
            return null;
        }

        rest.Position -= Head.Length;
        return rest;
    }

    /// <summary>Everything from the first byte on, or an error when that is more than <paramref name="limit"/> bytes.</summary>
    public async Task<Outcome<byte[]>> ReadAllAsync(string source, int limit, CancellationToken cancellationToken)
    {
        var known = Head.Length + (rest.CanSeek ? rest.Length - rest.Position : 0);
        if (known > limit)
        {
            return SizeLimit.Exceeded(source, limit);
        }

        using var all = new MemoryStream((int)known);
        await foreach (var chunk in ChunksAsync(cancellationToken).ConfigureAwait(false))
        {
            if (all.Length + chunk.Length > limit)
            {
                return SizeLimit.Exceeded(source, limit);
            }

            await all.WriteAsync(chunk, cancellationToken).ConfigureAwait(false);
        }

        return all.Capacity == all.Length ? all.GetBuffer() : all.ToArray();
    }
}
