using System.Runtime.CompilerServices;

namespace OnRecord.Articles.JsonLines;

/// <summary>Reads a collection of one article a line.</summary>
internal static class LineArticles
{
    /// <summary>A result for each line that is not blank, in order, one line in memory at a time.</summary>
    public static async IAsyncEnumerable<ArticleResult> ReadAsync(
        InputBytes bytes,
        OpenInput input,
        InputOptions options,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var any = false;
        var reader = new ArticleLine(input, options.Fields);
        await foreach (
            var line in LineReader.ReadAsync(bytes, options.MaxBytes, cancellationToken).ConfigureAwait(false)
        )
        {
            if (line.Content is not { } content)
            {
                any = true;
                yield return new ArticleResult.Failure(
                    SizeLimit.Exceeded(input.Name.ToString(), options.MaxBytes) with
                    {
                        Line = line.Number,
                        BytePosition = line.Position,
                    }
                );
                continue;
            }

            var json = line.Number == 1 && content.Span.StartsWith("\uFEFF"u8) ? content[3..] : content;
            if (json.Span.Trim(" \t\r"u8).IsEmpty)
            {
                continue;
            }

            any = true;
            yield return reader.Read(json.Span, line.Number);
        }

        if (!any)
        {
            yield return new ArticleResult.Failure(DocumentReader.Empty(input.Name.ToString()));
        }
    }
}
