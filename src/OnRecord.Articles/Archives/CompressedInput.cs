using System.IO.Compression;
using System.Runtime.CompilerServices;

namespace OnRecord.Articles.Archives;

/// <summary>Takes a compression off a whole input: gzip with any number of members, or Zstandard.</summary>
internal static class CompressedInput
{
    /// <summary>The articles of what is compressed.</summary>
    public static async IAsyncEnumerable<ArticleResult> ReadAsync(
        InputBytes bytes,
        InputFormat format,
        OpenInput input,
        InputReader reader,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var depth = input.Budget.Deeper(input.Depth);
        var compressed = bytes.AsStream();
        Stream opened =
            format == InputFormat.Gzip
                ? new GZipStream(compressed, CompressionMode.Decompress)
                : new ZstdSharp.DecompressionStream(compressed);
        var content = new BudgetStream(opened, input.Budget, () => compressed.Count);
        await using (content.ConfigureAwait(false))
        {
            var inner = input with
            {
                Content = content,
                Depth = depth,
                FormatName = WithoutEnding(input.FormatName),
                MediaType = null,
            };
            await foreach (var result in reader.ReadAsync(inner, cancellationToken).ConfigureAwait(false))
            {
                yield return result;
            }
        }
    }

    private static string WithoutEnding(string name) =>
        Path.GetExtension(name).ToLowerInvariant() switch
        {
            ".gz" or ".zst" => Path.ChangeExtension(name, null),
            ".tgz" or ".tzst" => Path.ChangeExtension(name, ".tar"),
            _ => name,
        };
}
