using System.IO.Compression;
using System.Runtime.CompilerServices;

namespace OnRecord.Articles.Archives;

/// <summary>Reads the entries of a ZIP archive, in the order of its directory.</summary>
internal static class ZipArticles
{
    /// <summary>Files whose presence tells that the archive is one document of an office program or a book.</summary>
    private static readonly string[] MarksOfDocuments = ["[Content_Types].xml", "mimetype"];

    /// <summary>The articles of all entries.</summary>
    public static async IAsyncEnumerable<ArticleResult> ReadAsync(
        InputBytes bytes,
        OpenInput input,
        InputReader reader,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var depth = input.Budget.Deeper(input.Depth);
        var limits = reader.Options.Archives;
        var given = bytes.Rewound();
        var spooled = given is null
            ? await SpooledFile.OfAsync(bytes.AsStream(), limits.MaxBytes, cancellationToken).ConfigureAwait(false)
            : Stream.Null;
        await using (spooled.ConfigureAwait(false))
        {
            var content = given ?? spooled;
            var directory = new DirectoryStream(content);
            var archive = await ZipArchive
                .CreateAsync(directory, ZipArchiveMode.Read, leaveOpen: true, null, cancellationToken)
                .ConfigureAwait(false);
            await using (archive.ConfigureAwait(false))
            {
                var entries = archive.Entries;
                directory.IsOpen = true;
                if (entries.Any(entry => MarksOfDocuments.Contains(entry.FullName)))
                {
                    yield return Fail(
                        input.Name,
                        ArticleErrorKind.Binary,
                        "This is an Office, OpenDocument or EPUB file, which is not read; save it as PDF or HTML."
                    );
                    yield break;
                }

                var leftOut = 0;
                foreach (var entry in entries)
                {
                    if (input.Budget.IsSpent)
                    {
                        break;
                    }

                    if (entry.FullName.EndsWith('/'))
                    {
                        continue;
                    }

                    input.Budget.AddEntry();
                    var results = ReadEntryAsync(entry, content.Length, depth, input, reader, cancellationToken);
                    await foreach (
                        var result in InputReader
                            .GuardedAsync(results, input.Name.Of(Shown(entry.FullName)), cancellationToken)
                            .ConfigureAwait(false)
                    )
                    {
                        if (result is ArticleResult.LeftOut left)
                        {
                            leftOut += left.Count;
                            continue;
                        }

                        yield return result;
                    }
                }

                if (leftOut > 0)
                {
                    yield return new ArticleResult.LeftOut(input.Name.ToString(), leftOut);
                }
            }
        }
    }

    private static async IAsyncEnumerable<ArticleResult> ReadEntryAsync(
        ZipArchiveEntry entry,
        long archiveLength,
        int depth,
        OpenInput input,
        InputReader reader,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        if (EntryName.Safe(entry.FullName) is not { } name)
        {
            yield return Fail(
                input.Name.Of(Shown(entry.FullName)),
                ArticleErrorKind.NotAllowed,
                "Its path leads out of the archive; it was left out."
            );
            yield break;
        }

        if (entry.IsEncrypted)
        {
            yield return Fail(input.Name.Of(name), ArticleErrorKind.Encrypted, "It is locked with a password.");
            yield break;
        }

        if (!InputEndings.IsKnown(name) && !InputEndings.MayHold(name))
        {
            yield return new ArticleResult.LeftOut(input.Name.ToString(), 1);
            yield break;
        }

        var compressed = Math.Min(entry.CompressedLength, archiveLength);
        var opened = await entry.OpenAsync(cancellationToken).ConfigureAwait(false);
        var content = new BudgetStream(
            new CheckedStream(opened, entry.Length, entry.Crc32),
            input.Budget,
            () => compressed
        );
        await using (content.ConfigureAwait(false))
        {
            var inner = new OpenInput(content, input.Name.Of(name), input.Budget) { Depth = depth, IsEntry = true };
            await foreach (var result in reader.ReadAsync(inner, cancellationToken).ConfigureAwait(false))
            {
                yield return result;
            }
        }
    }

    private static string Shown(string name) => Excerpt.Around(name, 0);

    private static ArticleResult.Failure Fail(InputName name, ArticleErrorKind kind, string message) =>
        new(
            new ArticleError
            {
                Source = name.ToString(),
                Kind = kind,
                Message = message,
            }
        );
}
