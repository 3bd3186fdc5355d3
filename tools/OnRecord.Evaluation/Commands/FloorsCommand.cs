using System.CommandLine;
using OnRecord.Corpora.Articles;
using OnRecord.Evaluation.Claims;
using OnRecord.Evaluation.Floors;
using OnRecord.Evaluation.Readings;
using OnRecord.Evaluation.Reports;
using OnRecord.Inference;
using OnRecord.Inference.Packages;

namespace OnRecord.Evaluation.Commands;

/// <summary><c>floors</c>: sets the pinned figures of the quality gate at what a model reaches.</summary>
internal static class FloorsCommand
{
    public static Command Create()
    {
        var model = new Option<string?>("--model")
        {
            Description = $"Model package: a folder or a name; without it, {ModelLocator.DefaultModel}",
        };
        var sets = new Option<string[]>("--corpus")
        {
            Description = "Sets to measure; without it, all",
            DefaultValueFactory = _ => [.. MeasuredCorpus.Gated, .. GatedClaims.All],
        };
        sets.AcceptOnlyFromAmong([.. MeasuredCorpus.Gated, .. GatedClaims.All]);
        var folder = new Option<string?>("--corpora")
        {
            Description = "Folder of the corpora; without it, the first shared/corpora above",
        };
        var lower = new Option<string?>("--lower")
        {
            Description = "Let floors sink, for this reason; without it they only rise",
        };
        var command = new Command("floors", "Set the floors of the quality gate at what a model reaches")
        {
            model,
            sets,
            folder,
            lower,
        };
        command.SetAction(
            async (arguments, cancellationToken) =>
            {
                var path = Path.Combine(
                    GoldArticleReader.FindFolder(Directory.GetCurrentDirectory())
                        ?? throw new DirectoryNotFoundException("No 'data/quality' in or above the current folder."),
                    FloorFile.Name
                );
                var file = File.Exists(path)
                    ? FloorFile.Read(path)
                    : new FloorFile(FloorFile.CurrentSchema, new Dictionary<string, FloorSet>());
                using var opened = ReaderModel.Open(arguments.GetValue(model));
                var reader = ReaderUnderTest.With(opened.Parts);
                foreach (var name in arguments.GetRequiredValue(sets))
                {
                    var (fingerprint, sections) = GatedClaims.All.Contains(name)
                        ? GatedClaims.Measure(name, arguments.GetValue(folder), opened, cancellationToken)
                        : Read(name);
                    var floors = QualityGate.Set(
                        file.Sets.GetValueOrDefault(name),
                        fingerprint,
                        opened.Manifest.Id,
                        sections,
                        arguments.GetValue(lower)
                    );
                    file = file with { Sets = new Dictionary<string, FloorSet>(file.Sets) { [name] = floors } };
                    var failures = QualityGate.Check(name, floors, fingerprint, sections);
                    await ReportOptions.WriteTextAsync(
                        arguments,
                        failures.Count == 0
                            ? $"{name}: {floors.Figures.Count} floors set\n"
                            : string.Concat(failures.Select(failure => failure + "\n")),
                        cancellationToken
                    );
                }

                file.Write(path);

                (string Fingerprint, IReadOnlyList<ReportSection> Sections) Read(string name)
                {
                    var texts = MeasuredCorpus.Named(name).Load(arguments.GetValue(folder));
                    var options = new MeasurementOptions { Resampling = null };
                    return (texts.Fingerprint, texts.Measure(reader, options, cancellationToken).Sections);
                }
            }
        );
        return command;
    }
}
