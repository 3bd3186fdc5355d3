using System.CommandLine;
using OnRecord.Evaluation.Baselines;
using OnRecord.Evaluation.Errors;
using OnRecord.Evaluation.Files;
using OnRecord.Evaluation.Readings;
using OnRecord.Evaluation.Reports;
using OnRecord.Inference;
using OnRecord.Inference.Packages;

namespace OnRecord.Evaluation.Commands;

/// <summary><c>reader --model NAME|PATH --corpus NAME</c>: reads a development set and scores what was read.</summary>
internal static class ReaderCommand
{
    public static Command Create()
    {
        var model = new Option<string?>("--model")
        {
            Description = $"Model package: a folder or a name; without it, {ModelLocator.DefaultModel}",
        };
        var corpus = new Option<string>("--corpus")
        {
            Description = string.Join("; ", MeasuredCorpus.All.Select(known => $"{known.Name} ({known.Description})")),
            Required = true,
        };
        corpus.AcceptOnlyFromAmong([.. MeasuredCorpus.All.Select(known => known.Name)]);
        var folder = new Option<string?>("--corpora")
        {
            Description = "Folder of the corpora; without it, the first shared/corpora above",
        };
        var baselines = new Option<bool>("--baselines")
        {
            Description = "Also the majority class and the commonest labels of the cue, counted on PolNeAR train",
        };
        var errors = new Option<int>("--errors")
        {
            Description = "How many kinds of errors to list, with examples from the texts (not for the repository)",
        };
        var predictions = new Option<string?>("--predictions")
        {
            Description = "File to write the predicted spans to, as the command statements takes them",
        };
        var report = new ReportOptions();
        var command = new Command("reader", "Read a development set with a model and score what was read")
        {
            model,
            corpus,
            folder,
            baselines,
            errors,
            predictions,
        };
        report.AddTo(command);
        command.SetAction(
            async (arguments, cancellationToken) =>
            {
                var set = MeasuredCorpus.Named(arguments.GetRequiredValue(corpus));
                var texts = set.Load(arguments.GetValue(folder));
                var options = new MeasurementOptions
                {
                    Resampling = report.Resampling(arguments),
                    Baseline = arguments.GetValue(baselines)
                        ? new LabelBaseline(
                            CorporaFolder.Locate(arguments.GetValue(folder)).ReadPolnear(CorpusSplit.Train)
                        )
                        : null,
                };
                using var opened = ReaderModel.Open(arguments.GetValue(model));
                var measured = texts.Measure(ReaderUnderTest.With(opened.Parts), options, cancellationToken);
                await report.WriteAsync(
                    arguments,
                    new Report($"{opened.Manifest.Id} on {set.Name}", measured.Sections),
                    cancellationToken
                );
                if (arguments.GetValue(predictions) is { } path)
                {
                    StatementFile.Write(path, measured.Documents);
                }

                if (arguments.GetValue(errors) is var kinds and > 0)
                {
                    await ReportOptions.WriteTextAsync(
                        arguments,
                        ErrorListing.Write(measured.Documents, kinds),
                        cancellationToken
                    );
                }
            }
        );
        return command;
    }
}
