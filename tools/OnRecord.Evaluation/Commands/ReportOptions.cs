using System.CommandLine;
using OnRecord.Evaluation.Measures;
using OnRecord.Evaluation.Reports;

namespace OnRecord.Evaluation.Commands;

/// <summary>How a report is written.</summary>
internal enum ReportFormat
{
    Markdown,
    Json,
}

/// <summary>The options that every command that reports has.</summary>
internal sealed class ReportOptions
{
    private readonly Option<ReportFormat> format = new("--format") { Description = "markdown or json" };

    private readonly Option<int> samples = new("--samples")
    {
        Description = "Resamplings of the documents for the 95 % intervals; 0 for none",
        DefaultValueFactory = _ => new Resampling().Samples,
    };

    private readonly Option<int> seed = new("--seed")
    {
        Description = "Seed of the resampling",
        DefaultValueFactory = _ => new Resampling().Seed,
    };

    public void AddTo(Command command)
    {
        command.Options.Add(format);
        command.Options.Add(samples);
        command.Options.Add(seed);
    }

    public Resampling? Resampling(ParseResult arguments) =>
        arguments.GetValue(samples) is var count and > 0 ? new Resampling(count, arguments.GetValue(seed)) : null;

    public static Task WriteTextAsync(ParseResult arguments, string text, CancellationToken cancellationToken) =>
        arguments.InvocationConfiguration.Output.WriteAsync(text.AsMemory(), cancellationToken);

    public Task WriteAsync(ParseResult arguments, Report report, CancellationToken cancellationToken) =>
        WriteTextAsync(
            arguments,
            arguments.GetValue(format) == ReportFormat.Json
                ? JsonReport.Write(report) + "\n"
                : MarkdownReport.Write(report),
            cancellationToken
        );
}
