using System.Text.Encodings.Web;
using System.Text.Json;
using OnRecord.Cli.Terminal;
using OnRecord.Inference.Packages;

namespace OnRecord.Cli.Commands;

/// <summary>What is known of a model whose files have been checked.</summary>
internal static class ModelPage
{
    /// <summary>Writes it for people.</summary>
    public static void WriteText(ModelPackage package, TextWriter output)
    {
        var manifest = package.Manifest;
        output.WriteLine($"Model {VisibleText.Line(manifest.Id)}");
        WriteTable(
            output,
            [
                ["language", manifest.Language],
                ["trained on", manifest.Created.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)],
                ["licence", manifest.Licence],
                ["needs", $"OnRecord {manifest.Engine} or later"],
                ["folder", package.Folder],
            ]
        );
        output.WriteLine();
        output.WriteLine("Files, each as published (SHA-256 checked)");
        WriteTable(
            output,
            manifest.Files.Select(file => (string[])[file.Key, Bytes(file.Value.Bytes), file.Value.Sha256])
        );
        output.WriteLine();
        output.WriteLine("Training");
        var training = manifest.Training;
        WriteTable(
            output,
            [
                ["recipe", training.Recipe],
                ["seed", training.Seed.ToString(CultureInfo.InvariantCulture)],
                ["started from", training.StartedFrom],
                .. training.Corpora.Select((corpus, i) => (string[])[i == 0 ? "learned from" : "", corpus]),
            ]
        );
        output.WriteLine();
        output.WriteLine("Measured, with 95 % intervals");
        WriteTable(
            output,
            manifest.Measured.Select(figure =>
                (string[])[figure.Name, Number(figure.Value), Interval(figure), figure.Corpus]
            )
        );
    }

    /// <summary>Writes it for programs: where it is, that its files were checked, and its manifest as it stands.</summary>
    public static void WriteJson(ModelPackage package, TextWriter output)
    {
        using var buffer = new MemoryStream();
        var options = new JsonWriterOptions
        {
            Indented = true,
            NewLine = "\n",
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
        using (var json = new Utf8JsonWriter(buffer, options))
        using (
            var manifest = JsonDocument.Parse(
                File.ReadAllBytes(Path.Combine(package.Folder, ModelPackage.ManifestFile))
            )
        )
        {
            json.WriteStartObject();
            json.WriteString("folder", package.Folder);
            json.WriteBoolean("filesVerified", true);
            json.WritePropertyName("manifest");
            manifest.WriteTo(json);
            json.WriteEndObject();
        }
        output.Write(System.Text.Encoding.UTF8.GetString(buffer.ToArray()));
        output.Write('\n');
    }

    // Columns as wide as their widest cell, but for the last.
    private static void WriteTable(TextWriter output, IEnumerable<string[]> rows)
    {
        var cells = rows.Select(row => row.Select(cell => VisibleText.Line(cell)).ToArray()).ToList();
        var widths = Enumerable
            .Range(0, cells.Count == 0 ? 0 : cells[0].Length)
            .Select(column => cells.Max(row => DisplayWidth.Of(row[column])))
            .ToArray();
        foreach (var row in cells)
        {
            var padded = row.Select(
                (cell, column) =>
                    column == row.Length - 1 ? cell : cell + new string(' ', widths[column] - DisplayWidth.Of(cell) + 2)
            );
            output.WriteLine($"  {string.Concat(padded).TrimEnd()}");
        }
    }

    private static string Bytes(long bytes) =>
        bytes < 100_000
            ? string.Create(CultureInfo.InvariantCulture, $"{bytes:N0} bytes")
            : string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:0.0} MB");

    private static string Number(double value) => value.ToString("0.0##", CultureInfo.InvariantCulture);

    private static string Interval(MeasuredFigure figure) =>
        figure is { Low: { } low, High: { } high } ? $"{Number(low)} to {Number(high)}" : "";
}
