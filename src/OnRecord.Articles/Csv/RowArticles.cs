using System.Runtime.CompilerServices;
using OnRecord.Articles.Encodings;

namespace OnRecord.Articles.Csv;

/// <summary>Reads a collection of one article a row.</summary>
internal static class RowArticles
{
    /// <summary>A result for each row after the first, in order.</summary>
    public static async IAsyncEnumerable<ArticleResult> ReadAsync(
        InputBytes bytes,
        OpenInput input,
        InputOptions options,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var opened = await CsvText.OpenAsync(bytes, input, options, cancellationToken).ConfigureAwait(false);
        if (opened.Value is not { } text)
        {
            yield return new ArticleResult.Failure(opened.Error!);
            yield break;
        }

        using (text)
        {
            var rows = RowReader.ReadAsync(text.Reader, cancellationToken).GetAsyncEnumerator(cancellationToken);
            await using (rows.ConfigureAwait(false))
            {
                CsvColumns? columns = null;
                var lastLine = 0;
                while (true)
                {
                    ArticleResult? result = null;
                    try
                    {
                        if (!await rows.MoveNextAsync().ConfigureAwait(false))
                        {
                            break;
                        }
                    }
                    catch (DecoderFallbackException e)
                    {
                        result = Undecodable(input, text.Encoding, lastLine, e);
                    }
                    catch (NotSupportedException)
                    {
                        result = Endless(input, lastLine);
                    }

                    if (result is not null)
                    {
                        yield return result;
                        yield break;
                    }

                    var row = rows.Current;
                    lastLine = row.Line;
                    if (columns is not null)
                    {
                        yield return columns.Read(row);
                        continue;
                    }

                    columns = new CsvColumns(row.Cells, input, options.Fields, text.Encoding);
                    if (columns.Error is { } error)
                    {
                        yield return new ArticleResult.Failure(error);
                        yield break;
                    }
                }

                if (columns is null)
                {
                    yield return new ArticleResult.Failure(DocumentReader.Empty(input.Name.ToString()));
                }
            }
        }
    }

    private static ArticleResult.Failure Undecodable(
        OpenInput input,
        TakenEncoding encoding,
        int line,
        DecoderFallbackException cause
    ) =>
        new(
            new ArticleError
            {
                Source = input.Name.ToString(),
                Kind = ArticleErrorKind.Encoding,
                Line = line,
                Message =
                    $"Somewhere after this line are bytes that are not {encoding.Name}: {Convert.ToHexString(cause.BytesUnknown ?? [])}. State the encoding if it is known.",
            }
        );

    private static ArticleResult.Failure Endless(OpenInput input, int line) =>
        new(
            new ArticleError
            {
                Source = input.Name.ToString(),
                Kind = ArticleErrorKind.TooLarge,
                Line = line,
                Message =
                    "The row after this line is longer than 16 million characters; perhaps a quotation mark is never closed.",
            }
        );
}
