using System.Text.Json;
using System.Text.Json.Serialization;
using OnRecord.Evaluation.Measures;

namespace OnRecord.Evaluation.Reports;

/// <summary>Writes a report as JSON: figures by section and name, shares from 0 to 1, null where undefined.</summary>
internal static class JsonReport
{
    public static string Write(Report report) =>
        JsonSerializer.Serialize(
            new ReportFile(
                "onrecord/evaluation/1",
                report.Title,
                report.Sections.ToDictionary(
                    section => section.Name,
                    section => new SectionFile(section.Table.Documents, section.Table.Scores)
                )
            ),
            ReportJson.Default.ReportFile
        );
}

internal sealed record ReportFile(string Schema, string Title, IReadOnlyDictionary<string, SectionFile> Sections);

internal sealed record SectionFile(int Documents, IReadOnlyList<Score> Figures);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    WriteIndented = true,
    IndentSize = 1,
    NewLine = "\n"
)]
[JsonSerializable(typeof(ReportFile))]
internal sealed partial class ReportJson : JsonSerializerContext;
