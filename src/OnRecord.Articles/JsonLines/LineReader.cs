using System.Buffers;
using System.Runtime.CompilerServices;

namespace OnRecord.Articles.JsonLines;

/// <summary>One line of an input, without its line end.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Position">Byte in the input at which it begins.</param>
/// <param name="Content">Its bytes; null when the line is longer than the limit and was skipped.</param>
internal readonly record struct ByteLine(int Number, long Position, ReadOnlyMemory<byte>? Content);

/// <summary>Splits an input at LF and CRLF, holding one line at a time.</summary>
internal static class LineReader
{
    /// <summary>The lines in order; each is the caller's to keep.</summary>
    /// <param name="input">Read to its end.</param>
    /// <param name="longest">Longest line kept, in bytes.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async IAsyncEnumerable<ByteLine> ReadAsync(
        InputBytes input,
        int longest,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var line = new ArrayBufferWriter<byte>();
        var (number, start, position, skipping) = (1, 0L, 0L, false);
        await foreach (var chunk in input.ChunksAsync(cancellationToken).ConfigureAwait(false))
        {
            for (var i = 0; i < chunk.Length; )
            {
                var rest = chunk[i..];
                var length = rest.Span.IndexOf((byte)'\n');
                var taken = length < 0 ? rest : rest[..length];
                skipping |= line.WrittenCount + taken.Length > longest;
                if (!skipping)
                {
                    line.Write(taken.Span);
                }

                i += taken.Length;
                if (length < 0)
                {
                    continue;
                }

                i++;
                yield return new ByteLine(number, start, skipping ? null : (ReadOnlyMemory<byte>?)WithoutReturn(line));
                line.ResetWrittenCount();
                (number, start, skipping) = (number + 1, position + i, false);
            }

            position += chunk.Length;
        }

        if (skipping || line.WrittenCount > 0)
        {
            yield return new ByteLine(number, start, skipping ? null : (ReadOnlyMemory<byte>?)WithoutReturn(line));
        }
    }

    private static ReadOnlyMemory<byte> WithoutReturn(ArrayBufferWriter<byte> line)
    {
        var bytes = line.WrittenSpan;
        return (bytes is [.., (byte)'\r'] ? bytes[..^1] : bytes).ToArray();
    }
}
