using System.CommandLine;
using OnRecord.Evaluation.Origins;
using OnRecord.Evaluation.Reports;

namespace OnRecord.Evaluation.Commands;

/// <summary><c>origins</c>: copied passages and origins of claims, on cases made from free texts.</summary>
internal static class OriginsCommand
{
    public static Command Create()
    {
        var folder = new Option<string?>("--corpora")
        {
            Description = "Folder of the corpora; without it, the first shared/corpora above",
        };
        var fit = new Option<int>("--fit")
        {
            Description = "How many of the best thresholds on the tuning half to print",
        };
        var report = new ReportOptions();
        var command = new Command("origins", "Copied passages and origins of claims, on cases made from GUM's texts")
        {
            folder,
            fit,
        };
        report.AddTo(command);
        command.SetAction(
            async (arguments, cancellationToken) =>
            {
                var corpora = CorporaFolder.Locate(arguments.GetValue(folder));
                var measurement = new OriginMeasurement(OriginMeasurement.Documents(corpora));
                if (arguments.GetValue(fit) is var most and > 0)
                {
                    var lines = measurement
                        .Fit()
                        .Take(most)
                        .Select(fitted =>
                            string.Create(
                                CultureInfo.InvariantCulture,
                                $"own words {fitted.Options.LeastOwnWords}, density {fitted.Options.LeastDensity}, of statement {fitted.Options.LeastOfStatement}: precision {100 * fitted.Precision:0.0}, recall {100 * fitted.Recall:0.0}\n"
                            )
                        );
                    await ReportOptions.WriteTextAsync(arguments, string.Concat(lines), cancellationToken);
                }

                var (pairs, stories) = measurement.Size;
                await report.WriteAsync(
                    arguments,
                    new Report(
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"Copies in {pairs} pairs, origins in {stories} stories"
                        ),
                        measurement.Measure(null, report.Resampling(arguments))
                    ),
                    cancellationToken
                );
            }
        );
        return command;
    }
}
