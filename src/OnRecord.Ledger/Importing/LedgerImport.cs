using System.IO.Compression;
using System.Text.Json;
using OnRecord.Ledger.Actors;
using OnRecord.Ledger.Exporting;
using OnRecord.Ledger.Json;

namespace OnRecord.Ledger.Importing;

/// <summary>What became of an import.</summary>
/// <param name="Added">Articles that were new.</param>
/// <param name="AlreadyThere">Articles whose text was there; places and corrections were added.</param>
/// <param name="Refused">What could not be imported, a sentence each; the others were.</param>
public sealed record ImportResult(long Added, long AlreadyThere, IReadOnlyList<string> Refused);

/// <summary>Reads exports of ledgers that may come from anybody, article by article: nothing is unpacked to disk.</summary>
internal sealed class LedgerImport(Func<JsonStored, bool> keep, Action<ActorDecision> decide)
{
    private readonly List<string> refused = [];
    private long added;
    private long there;

    /// <summary>Reads a file of JSON Lines or a bundle, whichever it is.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public ImportResult Import(Stream input, CancellationToken cancellationToken)
    {
        var isArchive = input.ReadByte() == 'P' && input.ReadByte() == 'K';
        input.Position = 0;
        if (isArchive)
        {
            ImportBundle(input, cancellationToken);
        }
        else
        {
            ImportLines(input, cancellationToken);
        }

        return new ImportResult(added, there, refused);
    }

    private void ImportLines(Stream input, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(input, Encoding.UTF8, leaveOpen: true);
        var (articles, isEnded) = (0L, false);
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var place = string.Create(CultureInfo.InvariantCulture, $"line {number}");
            if (isEnded)
            {
                refused.Add($"{place}: Nothing may come after the end of an export.");
                return;
            }

            if (EndOf(line) is { } end)
            {
                isEnded = true;
                Decide(place, end.ActorDecisions);
                if (end.Articles != articles)
                {
                    refused.Add($"{place}: There are {articles} articles; the end says {end.Articles}.");
                }

                continue;
            }

            articles++;
            Keep(place, line, () => JsonSerializer.Deserialize(line, LedgerJsonContext.Strict.JsonStored));
        }

        if (!isEnded)
        {
            refused.Add("The export has no end; some of it may be missing.");
        }
    }

    private static JsonEnd? EndOf(string line)
    {
        if (!line.StartsWith($"{{\"schema\":\"{LedgerJson.EndSchema}\"", StringComparison.Ordinal))
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize(line, LedgerJsonContext.Strict.JsonEnd);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // A bundle is proved before anything of it is kept.
    private void ImportBundle(Stream input, CancellationToken cancellationToken)
    {
        var proof = EvidenceBundle.Verify(input, cancellationToken);
        if (proof.Faults.Count > 0)
        {
            refused.AddRange(proof.Faults);
            return;
        }

        input.Position = 0;
        using var archive = new ZipArchive(input, ZipArchiveMode.Read, leaveOpen: true, Encoding.UTF8);
        var manifest = JsonSerializer.Deserialize(
            Text(archive.GetEntry(EvidenceBundle.ManifestName)!),
            LedgerJsonContext.Strict.BundleManifest
        );
        foreach (
            var entry in archive.Entries.Where(entry =>
                entry.FullName.StartsWith("articles/", StringComparison.Ordinal)
            )
        )
        {
            cancellationToken.ThrowIfCancellationRequested();
            Keep(
                entry.FullName,
                line: null,
                () =>
                    JsonSerializer.Deserialize(Text(entry), LedgerJsonContext.Strict.JsonStored) is { } json
                        ? json with
                        {
                            Text = Text(archive.GetEntry($"texts/{Path.GetFileNameWithoutExtension(entry.Name)}.txt")!),
                        }
                        : null
            );
        }

        Decide(EvidenceBundle.ManifestName, manifest?.ActorDecisions);
    }

    private void Keep(string place, string? line, Func<JsonStored?> read)
    {
        try
        {
            var json = read() ?? throw new JsonException("An article was expected, not null.");
            if (keep(json))
            {
                added++;
            }
            else
            {
                there++;
            }
        }
        catch (JsonException e)
        {
            refused.Add($"{place}: It is no article of an export: {JsonFault.Of(e, line)}");
        }
        catch (LedgerException e) when (e.Failure is LedgerFailure.Refused or LedgerFailure.Damaged)
        {
            refused.Add($"{place}: {e.Message}");
        }
    }

    private void Decide(string place, IReadOnlyList<ActorDecision>? decisions)
    {
        try
        {
            foreach (var decision in decisions ?? [])
            {
                decide(decision);
            }
        }
        catch (LedgerException e) when (e.Failure is LedgerFailure.Refused or LedgerFailure.Damaged)
        {
            refused.Add($"{place}: {e.Message}");
        }
    }

    private static string Text(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(
            entry.Open(),
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            detectEncodingFromByteOrderMarks: false
        );
        return reader.ReadToEnd();
    }
}
