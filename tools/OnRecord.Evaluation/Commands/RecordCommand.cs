using System.CommandLine;
using OnRecord.Evaluation.Measures;
using OnRecord.Evaluation.Readings;
using OnRecord.Inference;
using OnRecord.Inference.Packages;

namespace OnRecord.Evaluation.Commands;

/// <summary><c>record --model FOLDER</c>: calibrates a model package on the development sets and writes its measured figures into it.</summary>
internal static class RecordCommand
{
    /// <summary>The figures that a package carries, by development set.</summary>
    private static readonly Dictionary<string, string[]> Recorded = new(StringComparer.Ordinal)
    {
        ["polnear-dev"] =
        [
            "exact.all",
            "exact.source",
            "exact.cue",
            "exact.content",
            "token.source",
            "token.cue",
            "token.content",
            "linked.content",
            "linked.source_overlap",
            "linked.source_content_exact",
            "linked.all_exact",
            "iou_30",
            "iou_80",
            "act.accuracy",
            "act.macro_f1",
            "certainty.accuracy",
            "kind.accuracy",
            "speaker.accuracy",
            "slots.exact.all",
            "slots.overlap.all",
        ],
        ["snippets-dev"] =
        [
            "exact.all",
            "linked.content",
            "linked.all_exact",
            "act.accuracy",
            "certainty.accuracy",
            "kind.accuracy",
            "slots.exact.all",
            "slots.overlap.all",
        ],
        ["ewt-dev"] = ["names.all", "names.person", "names.organization", "names.location"],
        ["crossner-dev"] = ["names.all"],
    };

    public static Command Create()
    {
        var model = new Option<string>("--model") { Description = "Folder of the model package", Required = true };
        var folder = new Option<string?>("--corpora")
        {
            Description = "Folder of the corpora; without it, the first shared/corpora above",
        };
        var command = new Command("record", "Calibrate a model package on the development sets and record its figures")
        {
            model,
            folder,
        };
        command.SetAction(
            async (arguments, cancellationToken) =>
            {
                var corpora = CorporaFolder.Locate(arguments.GetValue(folder));
                var path = arguments.GetRequiredValue(model);
                Seal(path, manifest => manifest with { Calibration = Fit(path, corpora, cancellationToken) });
                Seal(path, manifest => manifest with { Measured = Measure(path, corpora, cancellationToken) });
                await Console.Out.WriteLineAsync($"Recorded in {Path.Combine(path, ModelPackage.ManifestFile)}");
            }
        );
        return command;
    }

    private static void Seal(string path, Func<ModelManifest, ModelManifest> change) =>
        ModelPackage.Seal(path, change(ModelPackage.Open(path).Manifest));

    private static Calibration Fit(string path, CorporaFolder corpora, CancellationToken cancellationToken)
    {
        using var opened = ReaderModel.Open(path);
        AnnotatedDocument[] documents =
        [
            .. corpora.ReadPolnear(CorpusSplit.Dev),
            .. corpora.ReadSnippets(CorpusSplit.Dev),
        ];
        return CalibrationFit.Fit(opened.Parts, documents, cancellationToken);
    }

    private static List<MeasuredFigure> Measure(string path, CorporaFolder corpora, CancellationToken cancellationToken)
    {
        using var opened = ReaderModel.Open(path);
        var reader = ReaderUnderTest.With(opened.Parts);
        var figures = new List<MeasuredFigure>();
        foreach (var (name, wanted) in Recorded)
        {
            var scores = MeasuredCorpus
                .Named(name)
                .Load(corpora.Path)
                .Measure(reader, new MeasurementOptions(), cancellationToken)
                .Sections.SelectMany(section => section.Table.Scores)
                .DistinctBy(score => score.Name)
                .ToDictionary(score => score.Name, StringComparer.Ordinal);
            figures.AddRange(wanted.Where(scores.ContainsKey).Select(figure => Figure(name, scores[figure])));
        }
        return figures;
    }

    private static MeasuredFigure Figure(string corpus, Score score) =>
        new(
            score.Name,
            corpus,
            Math.Round(score.Percent ?? double.NaN, 1),
            score.Interval is { } low ? Math.Round(100 * low.Low, 1) : null,
            score.Interval is { } high ? Math.Round(100 * high.High, 1) : null
        );
}
