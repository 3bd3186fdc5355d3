using System.Collections.Frozen;

namespace OnRecord.Articles;

/// <summary>Endings of file names that tell whether a file of a folder or an archive is looked at. Safe on any thread.</summary>
public static class InputEndings
{
    private static readonly FrozenSet<string> Known = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        (
            ".txt .text .html .htm .xhtml .md .markdown .pdf .jsonl .ndjson .csv .tsv .eml .mht .mhtml .zip .tar .tgz .warc"
        ).Split(' ')
    );

    /// <summary>Compressions, which say nothing of what they hold.</summary>
    private static readonly FrozenSet<string> Compressions = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        ".gz",
        ".zst"
    );

    /// <summary>Many things end so; only their beginning tells.</summary>
    private static readonly FrozenSet<string> Ambiguous = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        ".json",
        ".xml"
    );

    /// <summary>Whether files of that name hold articles, compressed or not.</summary>
    public static bool IsKnown(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var name = Uncompressed(path);
        return Known.Contains(Path.GetExtension(name));
    }

    /// <summary>Whether a file is one to look at: by its name, or, where that may mean anything, by its beginning.</summary>
    /// <param name="path">A file.</param>
    public static bool HasArticles(string path)
    {
        if (IsKnown(path))
        {
            return true;
        }

        if (!MayHold(path) || InputFile.Open(path).Value is not { } stream)
        {
            return false;
        }

        using (stream)
        {
            var head = new byte[4096];
            var count = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
            return FormatSniffer.Decide(InputFormat.Auto, head.AsSpan(0, count), path) != InputFormat.Text;
        }
    }

    /// <summary>Whether files of that name may be a ninjs or NewsML-G2 document; what is not gives <see cref="ArticleResult.LeftOut"/> within an archive.</summary>
    public static bool MayHold(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return Ambiguous.Contains(Path.GetExtension(Uncompressed(path)));
    }

    private static string Uncompressed(string path) =>
        Compressions.Contains(Path.GetExtension(path)) ? Path.ChangeExtension(path, null) : path;
}
