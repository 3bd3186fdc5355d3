using OnRecord.Evaluation.Measures;

namespace OnRecord.Evaluation.Reports;

/// <summary>Writes a report as Markdown tables, in percent; an undefined figure is a dash.</summary>
internal static class MarkdownReport
{
    private const string Undefined = "–";

    public static string Write(Report report)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# {report.Title}\n");
        foreach (var section in report.Sections)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {section.Name} ({section.Table.Documents} documents)\n\n");
            text.Append(
                "| figure | value | 95 % | precision | recall | predicted | gold |\n|---|--:|---|--:|--:|--:|--:|\n"
            );
            foreach (var score in section.Table.Scores)
            {
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"| {score.Name} | {Percent(score.Value)} | {Range(score.Interval)} | {Percent(score.Precision)} | {Percent(score.Recall)} | {score.Predicted?.ToString(CultureInfo.InvariantCulture) ?? ""} | {score.Gold} |\n"
                );
            }

            foreach (var score in section.Table.Scores.Where(score => score.Reliability is { Count: > 0 }))
            {
                WriteReliability(text, score);
            }
        }

        return text.ToString();
    }

    private static void WriteReliability(StringBuilder text, Score score)
    {
        text.Append(CultureInfo.InvariantCulture, $"\nReliability of {score.Name}:\n\n");
        text.Append("| confidence | cases | mean confidence | right |\n|---|--:|--:|--:|\n");
        foreach (var bin in score.Reliability!)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {bin.From:0.0}–{bin.To:0.0} | {bin.Count} | {Percent(bin.Confidence)} | {Percent(bin.Right)} |\n"
            );
        }
    }

    private static string Percent(double? share) =>
        share is { } value ? (value * 100).ToString("0.0", CultureInfo.InvariantCulture) : Undefined;

    private static string Range(Interval? interval) =>
        interval is { } range ? $"{Percent(range.Low)}–{Percent(range.High)}" : "";
}
