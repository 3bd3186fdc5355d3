using System.IO.Compression;
using OnRecord.Articles.Archives;

namespace OnRecord.Articles.Warc;

/// <summary>Takes the codings off the body of an HTTP message: chunks, gzip, deflate, brotli and Zstandard, also one over the other.</summary>
internal static class ContentCoding
{
    /// <summary>The bare body. A coding that the header states but the body has not, as some archives keep it, is passed over.</summary>
    /// <param name="body">The body as it was sent.</param>
    /// <param name="header">The header of the message.</param>
    /// <param name="limit">Most bytes to give.</param>
    /// <param name="budget">Counts what is decompressed.</param>
    /// <param name="cancellationToken">Ends the decompressing.</param>
    /// <exception cref="ArchiveLimitException">The body is larger than allowed.</exception>
    /// <exception cref="InvalidDataException">The body is damaged, or has a coding that is not known.</exception>
    public static async Task<byte[]> DecodeAsync(
        byte[] body,
        HeaderFields header,
        int limit,
        ArchiveBudget budget,
        CancellationToken cancellationToken
    )
    {
        if (Codings(header["Transfer-Encoding"]).Contains("chunked"))
        {
            body = ChunkedBody.Join(body) ?? body;
        }

        foreach (var coding in Codings(header["Content-Encoding"]).Reverse())
        {
            if (Open(coding, body) is not { } opened)
            {
                continue;
            }

            var length = body.Length;
            var content = new BudgetStream(opened, budget, () => length);
            await using (content.ConfigureAwait(false))
            {
                body = await ReadAllAsync(content, limit, cancellationToken).ConfigureAwait(false);
            }
        }

        return body;
    }

    private static IEnumerable<string> Codings(string? value) =>
        (value ?? "")
            .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(coding => coding.ToLowerInvariant());

    private static Stream? Open(string coding, byte[] body)
    {
        var content = new MemoryStream(body);
        return (coding, body) switch
        {
            (_, []) => null,
            ("gzip" or "x-gzip", [0x1F, 0x8B, ..]) => new GZipStream(content, CompressionMode.Decompress),
            ("zstd", [0x28, 0xB5, 0x2F, 0xFD, ..]) => new ZstdSharp.DecompressionStream(content),
            ("deflate", [var first, ..]) when (first & 0x0F) == 8 => new ZLibStream(
                content,
                CompressionMode.Decompress
            ),
            ("deflate", _) => new DeflateStream(content, CompressionMode.Decompress),
            ("br", _) when !LooksLikeMarkup(body) => new BrotliStream(content, CompressionMode.Decompress),
            ("gzip" or "x-gzip" or "zstd" or "br" or "identity", _) => null,
            _ => throw new InvalidDataException($"Its coding '{Excerpt.Around(coding, 0)}' is not known."),
        };
    }

    /// <summary>Brotli has no mark of its own, but does not begin like this either.</summary>
    private static bool LooksLikeMarkup(byte[] body) =>
        body.AsSpan().TrimStart(" \t\r\n\uFEFF"u8) is [(byte)'<', (byte)'!' or (byte)'?' or >= (byte)'A', ..];

    private static async Task<byte[]> ReadAllAsync(Stream content, int limit, CancellationToken cancellationToken)
    {
        using var all = new MemoryStream();
        var buffer = new byte[1 << 16];
        while (await content.ReadAsync(buffer, cancellationToken).ConfigureAwait(false) is var count and > 0)
        {
            if (all.Length + count > limit)
            {
                throw new ArchiveLimitException(SizeLimit.Exceeded("", limit).Message);
            }

            await all.WriteAsync(buffer.AsMemory(0, count), cancellationToken).ConfigureAwait(false);
        }

        return all.ToArray();
    }
}
