using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using OnRecord.Ledger.Json;
using OnRecord.Ledger.Queries;

namespace OnRecord.Ledger.Exporting;

/// <summary>A zip file with statements, the very texts that they stand in, and the hash of every file.</summary>
/// <remarks>The same ledger and question give the same bytes. What is in it stands in <c>docs/ledger.md</c>.</remarks>
public static class EvidenceBundle
{
    /// <summary>Name and version of the format.</summary>
    public const string Schema = "onrecord/bundle/1";

    internal const string ManifestName = "manifest.json";
    internal const string ReadmeName = "README.md";

    private const string Readme = """
        # Evidence from an OnRecord ledger

        - `texts/ID.txt`: the text of an article, exactly as it was kept, in UTF-8. Its name is its SHA-256.
        - `articles/ID.json`: where and when it was met, and what was read in it. Every span has its positions in the text
          (`start` and `end` in UTF-16 code units, `codePoints`, `utf8`) and its exact words.
        - `manifest.json`: length and SHA-256 of every file.

        `onrecord verify FILE.zip` proves hashes and spans on any machine. Without it: compare the hashes by `sha256sum`, and cut
        `utf8` ranges out of the texts by any means.

        A statement says what the article says that somebody said. It does not say that it is true.

        """;

    // The earliest time that a zip file can hold, so that the clock leaves no mark.
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes a bundle.</summary>
    /// <param name="ledger">Where the statements come from.</param>
    /// <param name="query">Which statements; null for all.</param>
    /// <param name="output">Written to from where it stands; not closed.</param>
    /// <param name="cancellationToken">Stops between articles; what was written is of no use then.</param>
    /// <exception cref="LedgerException">Something in the ledger is damaged.</exception>
    /// <exception cref="IOException">The output cannot be written.</exception>
    public static ExportCounts Write(
        StatementLedger ledger,
        Query? query,
        Stream output,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(ledger);
        var files = new List<BundleFile>();
        using var archive = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8);
        Add(ReadmeName, Readme.ReplaceLineEndings("\n"));
        var counts = ledger.Export(
            query,
            stored =>
            {
                Add($"texts/{stored.Id.Digits}.txt", stored.Reading.Article.Text.Value);
                Add($"articles/{stored.Id.Digits}.json", LedgerJson.ToIndented(JsonStored.Of(stored)) + "\n");
            },
            cancellationToken
        );
        var manifest = new BundleManifest(
            Schema,
            query?.Text,
            counts.Articles,
            counts.Statements,
            files,
            counts.ActorDecisions.Count == 0 ? null : counts.ActorDecisions
        );
        WriteEntry(
            ManifestName,
            JsonSerializer.SerializeToUtf8Bytes(manifest, LedgerJsonContext.Indented.BundleManifest)
        );
        return counts;

        void Add(string name, string content)
        {
            var bytes = Encoding.UTF8.GetBytes(content);
            files.Add(new BundleFile(name, bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes))));
            WriteEntry(name, bytes);
        }

        void WriteEntry(string name, byte[] bytes)
        {
            var entry = archive.CreateEntry(name, CompressionLevel.Optimal);
            entry.LastWriteTime = NoTime;
            using var content = entry.Open();
            content.Write(bytes);
        }
    }

    /// <summary>Proves a bundle: every file has its hash, every text its name, every span its words, and nothing is there but that.</summary>
    /// <param name="input">A stream that can seek.</param>
    /// <param name="cancellationToken">Stops between files.</param>
    public static BundleProof Verify(Stream input, CancellationToken cancellationToken = default) =>
        new BundleVerifier(input).Verify(cancellationToken);
}

/// <summary>What a proof of a bundle came to.</summary>
/// <param name="Articles">Articles that were looked at.</param>
/// <param name="Spans">Spans that were looked at.</param>
/// <param name="Faults">What is wrong, a sentence each; empty when all is proved.</param>
public sealed record BundleProof(long Articles, long Spans, IReadOnlyList<string> Faults);
