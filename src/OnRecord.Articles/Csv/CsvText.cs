using OnRecord.Articles.Encodings;

namespace OnRecord.Articles.Csv;

/// <summary>A CSV input being decoded.</summary>
/// <param name="Reader">Throws on bytes that are not in the encoding.</param>
/// <param name="Encoding">What was taken.</param>
internal sealed record CsvText(TextReader Reader, TakenEncoding Encoding) : IDisposable
{
    /// <summary>Decodes what is small enough as a whole, as any other text; of the rest the beginning decides.</summary>
    public static async Task<Outcome<CsvText>> OpenAsync(
        InputBytes bytes,
        OpenInput input,
        InputOptions options,
        CancellationToken cancellationToken
    )
    {
        var name = input.Name.ToString();
        var (content, stream) = await StartAsync(bytes, options.MaxBytes, cancellationToken).ConfigureAwait(false);
        if (stream is null)
        {
            var decoded = TextDecoder.Decode(content.Span, name, options.Encoding, input.HeaderEncoding);
            return decoded.Value is { } whole
                ? new CsvText(new StringReader(whole.Text), whole.Encoding)
                : decoded.Error!;
        }

        // A character may be cut at the end of what was read ahead; the last line break is no part of one.
        var end = content.Span.LastIndexOf((byte)'\n') + 1;
        var head = end > 0 ? content.Span[..end] : content.Span;
        var sample = TextDecoder.Decode(head, name, options.Encoding, input.HeaderEncoding);
        return sample.Value is { } start && TextDecoder.Find(start.Encoding.Name) is { } encoding
            ? new CsvText(
                new StreamReader(stream, encoding, detectEncodingFromByteOrderMarks: true, leaveOpen: true),
                start.Encoding
            )
            : sample.Error!;
    }

    /// <inheritdoc/>
    public void Dispose() => Reader.Dispose();

    /// <summary>All bytes and no stream, when there are few; else the first of them, and a stream with these and the rest.</summary>
    private static async Task<(ReadOnlyMemory<byte> Content, Stream? All)> StartAsync(
        InputBytes bytes,
        int limit,
        CancellationToken cancellationToken
    )
    {
        const int Ahead = 8 << 20;
        var all = bytes.AsStream();
        var content = new byte[Math.Min(limit, Ahead)];
        var count = await all.ReadAtLeastAsync(content, content.Length, throwOnEndOfStream: false, cancellationToken)
            .ConfigureAwait(false);
        var head = content.AsMemory(0, count);
        return count < content.Length ? (head, null) : (head, new Archives.PrefixedStream(head, all));
    }
}
