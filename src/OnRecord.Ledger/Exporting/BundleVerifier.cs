using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;
using OnRecord.Ledger.Json;
using OnRecord.Statements.Json;

namespace OnRecord.Ledger.Exporting;

/// <summary>Proves a bundle that may come from anybody: nothing is unpacked to disk, and no file is read further than its stated length.</summary>
internal sealed partial class BundleVerifier(Stream input)
{
    private const int LargestFile = 256 * 1024 * 1024;
    private const int MostFaults = 100;

    private readonly List<string> faults = [];
    private long spans;
    private long statements;
    private long articles;

    public BundleProof Verify(CancellationToken cancellationToken)
    {
        try
        {
            using var archive = new ZipArchive(input, ZipArchiveMode.Read, leaveOpen: true, Encoding.UTF8);
            Verify(archive, cancellationToken);
        }
        catch (InvalidDataException e)
        {
            Fault($"It is no zip file, or a damaged one: {e.Message}");
        }

        return new BundleProof(articles, spans, faults);
    }

    private void Verify(ZipArchive archive, CancellationToken cancellationToken)
    {
        var entries = new Dictionary<string, ZipArchiveEntry>(StringComparer.Ordinal);
        foreach (var entry in archive.Entries)
        {
            if (!Names().IsMatch(entry.FullName))
            {
                Fault($"'{entry.FullName}' is no file of a bundle.");
            }
            else if (!entries.TryAdd(entry.FullName, entry))
            {
                Fault($"{entry.FullName} is there twice.");
            }
        }

        if (Manifest(entries) is not { } manifest)
        {
            return;
        }

        var listed = manifest.Files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        foreach (var name in entries.Keys.Where(name => name != EvidenceBundle.ManifestName && !listed.Contains(name)))
        {
            Fault($"{name} is not in the manifest.");
        }

        foreach (var file in manifest.Files)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (faults.Count >= MostFaults)
            {
                return;
            }

            VerifyFile(file, entries);
        }

        if ((articles, statements) != (manifest.Articles, manifest.Statements))
        {
            Fault(
                $"There are {articles} articles and {statements} statements; the manifest says {manifest.Articles} and {manifest.Statements}."
            );
        }
    }

    private BundleManifest? Manifest(Dictionary<string, ZipArchiveEntry> entries)
    {
        if (!entries.TryGetValue(EvidenceBundle.ManifestName, out var entry))
        {
            Fault("It has no manifest.");
            return null;
        }

        if (Content(entry, LargestFile) is not { } bytes)
        {
            return null;
        }

        try
        {
            var manifest = JsonSerializer.Deserialize(bytes, LedgerJsonContext.Line.BundleManifest);
            if (manifest is { Schema: EvidenceBundle.Schema, Files: not null })
            {
                return manifest;
            }

            Fault($"The manifest is not of the format {EvidenceBundle.Schema}.");
        }
        catch (JsonException e)
        {
            Fault($"The manifest cannot be read: {e.Message}");
        }

        return null;
    }

    private void VerifyFile(BundleFile file, Dictionary<string, ZipArchiveEntry> entries)
    {
        if (!entries.TryGetValue(file.Path, out var entry))
        {
            Fault($"{file.Path} is missing.");
            return;
        }

        if (Content(entry, file.Bytes) is not { } bytes)
        {
            return;
        }

        if (bytes.LongLength != file.Bytes || Convert.ToHexStringLower(SHA256.HashData(bytes)) != file.Sha256)
        {
            Fault($"{file.Path} is not the file that the manifest names.");
            return;
        }

        if (file.Path.StartsWith("articles/", StringComparison.Ordinal))
        {
            articles++;
            VerifyArticle(file.Path, bytes, entries);
        }
    }

    private void VerifyArticle(string path, byte[] bytes, Dictionary<string, ZipArchiveEntry> entries)
    {
        var id = Path.GetFileNameWithoutExtension(path);
        if (
            !entries.TryGetValue($"texts/{id}.txt", out var entry)
            || Content(entry, LargestFile) is not { } content
            || Convert.ToHexStringLower(SHA256.HashData(content)) != id
        )
        {
            Fault($"The text of {path} is missing or has another hash.");
            return;
        }

        try
        {
            using var json = JsonDocument.Parse(bytes);
            var reading = json.RootElement.GetProperty("reading");
            if (reading.GetProperty("document").GetProperty("sha256").GetString() != id)
            {
                Fault($"{path} speaks of another text.");
            }

            statements += reading.GetProperty("statements").GetArrayLength();
            VerifySpans(path, json.RootElement, new SpanExporter(new SourceText(Encoding.UTF8.GetString(content))));
        }
        catch (Exception e)
            when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            Fault($"{path} is not of its format: {e.Message}");
        }
    }

    // Whatever has a start, an end and a text is a span.
    private void VerifySpans(string path, JsonElement element, SpanExporter text)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
            {
                VerifySpans(path, item, text);
            }

            return;
        }

        if (element.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        if (element.TryGetProperty("start", out var start) && element.TryGetProperty("end", out var end))
        {
            spans++;
            if (!IsSpan(element, start.GetInt32(), end.GetInt32(), text))
            {
                Fault($"The span {start}–{end} in {path} is not its text.");
            }
        }

        foreach (var property in element.EnumerateObject())
        {
            VerifySpans(path, property.Value, text);
        }
    }

    private static bool IsSpan(JsonElement element, int start, int end, SpanExporter text)
    {
        try
        {
            var span = text.Export(new TextSpan(start, end));
            return element.GetProperty("text").GetString() == span.Text
                && Numbers("codePoints").SequenceEqual(span.CodePoints)
                && Numbers("utf8").SequenceEqual(span.Utf8);
        }
        catch (ArgumentException)
        {
            return false;
        }

        IEnumerable<int> Numbers(string name) =>
            element.GetProperty(name).EnumerateArray().Select(item => item.GetInt32());
    }

    private byte[]? Content(ZipArchiveEntry entry, long limit)
    {
        if (limit is < 0 or > LargestFile)
        {
            Fault($"{entry.FullName} is longer than {LargestFile} bytes.");
            return null;
        }

        using var stream = entry.Open();
        using var content = new MemoryStream();
        var buffer = new byte[81920];
        for (int read; (read = stream.Read(buffer)) > 0; )
        {
            if (content.Length + read > limit)
            {
                Fault($"{entry.FullName} is longer than it may be.");
                return null;
            }

            content.Write(buffer, 0, read);
        }

        return content.ToArray();
    }

    private void Fault(FormattableString message) => faults.Add(FormattableString.Invariant(message));

    private void Fault(string message) => faults.Add(message);

    [GeneratedRegex(
        @"\A(README\.md|manifest\.json|(texts/[0-9a-f]{64}\.txt)|(articles/[0-9a-f]{64}\.json))\z",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Names();
}
