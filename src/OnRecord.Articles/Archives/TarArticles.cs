using System.Formats.Tar;
using System.Runtime.CompilerServices;

namespace OnRecord.Articles.Archives;

/// <summary>Reads the files of a tar archive as they come; links and devices are left out.</summary>
internal static class TarArticles
{
    private const int BlockLength = 512;

    /// <summary>The articles of all entries.</summary>
    public static async IAsyncEnumerable<ArticleResult> ReadAsync(
        InputBytes bytes,
        OpenInput input,
        InputReader reader,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var depth = input.Budget.Deeper(input.Depth);
        var leftOut = 0;
        var content = bytes.AsStream();
        var archive = new TarReader(content, leaveOpen: true);
        await using (archive.ConfigureAwait(false))
        {
            while (
                await archive.GetNextEntryAsync(copyData: false, cancellationToken).ConfigureAwait(false) is { } entry
            )
            {
                if (entry.EntryType == TarEntryType.Directory)
                {
                    continue;
                }

                input.Budget.AddEntry();
                if (EntryName.Safe(entry.Name) is not { } name)
                {
                    yield return LeadsOut(input.Name.Of(Excerpt.Around(entry.Name, 0)));
                    continue;
                }

                if (!IsFile(entry) || !(InputEndings.IsKnown(name) || InputEndings.MayHold(name)))
                {
                    leftOut++;
                    continue;
                }

                var inner = new OpenInput(entry.DataStream ?? Stream.Null, input.Name.Of(name), input.Budget)
                {
                    Depth = depth,
                    IsEntry = true,
                };
                await foreach (var result in reader.ReadAsync(inner, cancellationToken).ConfigureAwait(false))
                {
                    if (result is ArticleResult.LeftOut left)
                    {
                        leftOut += left.Count;
                        continue;
                    }

                    yield return result;
                }
            }
        }

        await content.CopyToAsync(Stream.Null, cancellationToken).ConfigureAwait(false);
        // The reader takes the end of the stream for that of the archive, which has a mark of its own.
        if (content.TrailingZeros < BlockLength)
        {
            throw new InvalidDataException("the mark at its end is missing, so it may have had more.");
        }

        if (leftOut > 0)
        {
            yield return new ArticleResult.LeftOut(input.Name.ToString(), leftOut);
        }
    }

    private static bool IsFile(TarEntry entry) =>
        entry.EntryType is TarEntryType.RegularFile or TarEntryType.V7RegularFile or TarEntryType.ContiguousFile;

    private static ArticleResult.Failure LeadsOut(InputName name) =>
        new(
            new ArticleError
            {
                Source = name.ToString(),
                Kind = ArticleErrorKind.NotAllowed,
                Message = "Its path leads out of the archive; it was left out.",
            }
        );
}
