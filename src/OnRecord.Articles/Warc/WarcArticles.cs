using System.Runtime.CompilerServices;

namespace OnRecord.Articles.Warc;

/// <summary>Reads the pages of a web archive, record by record.</summary>
/// <remarks>
/// Answers of servers that were successful, and resources, are read when they are of a kind that has articles; texts that
/// another program made of pages (<c>conversion</c>) only in an archive without the pages. What is no record is reported once
/// and passed over, up to the next one.
/// </remarks>
internal static class WarcArticles
{
    /// <summary>The articles of all records.</summary>
    public static async IAsyncEnumerable<ArticleResult> ReadAsync(
        InputBytes bytes,
        OpenInput input,
        InputReader reader,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var inside = input with { Depth = input.Budget.Deeper(input.Depth) };
        var archive = new RecordStream(bytes.AsStream());
        var (leftOut, hasPages) = (0, false);
        while (true)
        {
            var (record, strange) = await WarcRecord.NextAsync(archive, cancellationToken).ConfigureAwait(false);
            if (strange is { } position)
            {
                yield return NoRecord(input, position);
            }

            if (record is null)
            {
                break;
            }

            input.Budget.AddEntry();
            hasPages |= record.Type is "response" or "resource";
            var block = archive.Take(record.Length);
            if (record.Type is "response" or "resource" || (record.Type == "conversion" && !hasPages))
            {
                var name = input.Name.Of(Excerpt.OneLine(record.Target ?? $"byte {record.Position}"));
                var page = new WarcPage(record, block, inside with { Name = name }, reader);
                var results = InputReader.GuardedAsync(page.ReadAsync(cancellationToken), name, cancellationToken);
                await foreach (var result in results.ConfigureAwait(false))
                {
                    if (result is ArticleResult.LeftOut left)
                    {
                        leftOut += left.Count;
                        continue;
                    }

                    yield return result;
                }
            }

            await block.SkipAsync(cancellationToken).ConfigureAwait(false);
            if (block.IsCut)
            {
                yield return CutOff(input);
            }
        }

        if (leftOut > 0)
        {
            yield return new ArticleResult.LeftOut(input.Name.ToString(), leftOut);
        }
    }

    private static ArticleResult.Failure NoRecord(OpenInput input, long position) =>
        new(
            new ArticleError
            {
                Source = input.Name.ToString(),
                Kind = ArticleErrorKind.Malformed,
                BytePosition = position,
                Message = "Here begins no whole record of a web archive; it goes on with the next one.",
            }
        );

    private static ArticleResult.Failure CutOff(OpenInput input) =>
        new(
            new ArticleError
            {
                Source = input.Name.ToString(),
                Kind = ArticleErrorKind.Unreadable,
                Message = "Its last record is cut off.",
            }
        );
}
