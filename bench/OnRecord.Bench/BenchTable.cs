using System.Globalization;
using System.Text.Json;

namespace OnRecord.Bench;

/// <summary>One measurement.</summary>
/// <param name="What">What was run.</param>
/// <param name="Words">Words of the text.</param>
/// <param name="Runs">By processor time, the least first.</param>
/// <param name="OfBare">Words per processor second over those of the bare encoder; null where that is no comparison.</param>
/// <param name="Outside">Share of the time outside the encoder, 0 to 1; null when not known.</param>
internal sealed record BenchRow(string What, double Words, Cost[] Runs, double? OfBare, double? Outside)
{
    public Cost Median => Runs[Runs.Length / 2];

    /// <summary>Words per processor second of the median run.</summary>
    public double Speed => Words / Median.Processor;
}

/// <summary>Writes the measurements.</summary>
internal static class BenchTable
{
    private static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static string ToMarkdown(IEnumerable<BenchRow> rows) =>
        string.Join(
            '\n',
            rows.Select(RowOf)
                .Prepend("|---|--:|--:|--:|--:|--:|--:|")
                .Prepend(
                    "| what | words per processor second (least to most) | words per wall second | wall, s | of the bare encoder | outside the encoder | peak, MB |"
                )
        );

    public static string ToJson(IEnumerable<BenchRow> rows) => JsonSerializer.Serialize(rows, Indented);

    private static string RowOf(BenchRow row) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"| {row.What} | {row.Speed:f0} ({row.Words / row.Runs[^1].Processor:f0} to {row.Words / row.Runs[0].Processor:f0}) | {row.Words / row.Median.Wall:f0} | {row.Median.Wall:f2} | {Percent(row.OfBare)} | {Percent(row.Outside)} | {row.Median.PeakMegabytes} |"
        );

    private static string Percent(double? share) => share?.ToString("p0", CultureInfo.InvariantCulture) ?? "";
}
