using System.Diagnostics;
using System.Text.Json;
using OnRecord.Corpora;
using OnRecord.Evaluation.Files;

namespace OnRecord.Evaluation.Tests;

/// <summary>The figures are those of <c>score_statements.py</c>, the scorer that other extractors were measured with.</summary>
public sealed class ReferenceParityTests
{
    private const double Tolerance = 1e-9;

    private static readonly (string Python, string Own)[] Linked =
    [
        ("content", "content"),
        ("src_ov", "source_overlap"),
        ("src_ex", "source_exact"),
        ("con_ex", "content_exact"),
        ("cue_ov", "cue_overlap"),
        ("cue_ex", "cue_exact"),
        ("src+con_ex", "source_content_exact"),
        ("all_ex", "all_exact"),
    ];

    private static readonly (string Python, string Own)[] Matched =
    [
        ("src_acc_overlap_linked", "matched_source_overlap"),
        ("src_acc_exact_linked", "matched_source_exact"),
        ("con_exact_linked", "matched_content_exact"),
    ];

    private static readonly (string Python, string Own)[] Coverage =
    [
        ("ggt_cov_0.3", "coverage_30"),
        ("ggt_cov_0.8", "coverage_80"),
        ("ggt_iou_0.3", "iou_30"),
        ("ggt_iou_0.8", "iou_80"),
    ];

    [Fact]
    public void Stored_results_of_the_reference_scorer_come_out_again()
    {
        // The texts are made of what is hard: characters outside the first plane, no-break spaces, all kinds of quotation marks.
        var documents = StatementFile.Read(
            "Data/parity/gold.jsonl",
            OffsetUnit.CodePoints,
            "Data/parity/predicted.jsonl",
            OffsetUnit.CodePoints
        );
        using var expected = JsonDocument.Parse(File.ReadAllText("Data/parity/expected.json"));

        AssertSame(expected.RootElement, StatementScorer.Score(documents));
    }

    [Fact]
    public async Task Results_on_the_development_set_are_those_of_the_reference_scorer()
    {
        var corpora = CorporaFolder.Find(AppContext.BaseDirectory);
        Assert.SkipWhen(
            corpora is null,
            "No ../shared/corpora: the development corpora are not part of the repository."
        );
        var script = Path.Combine(corpora.Path, "../../shared/tools/score_statements.py");
        Assert.SkipUnless(File.Exists(script), "No ../shared/tools/score_statements.py beside the corpora.");
        Assert.SkipUnless(await HasPythonAsync(), "No python3 on this machine.");

        var gold = Path.Combine(corpora.Path, "polnear", "dev.jsonl");
        var folder = Directory.CreateTempSubdirectory("onrecord-");
        try
        {
            var predicted = Path.Combine(folder.FullName, "predicted.jsonl");
            var result = Path.Combine(folder.FullName, "result.json");
            await File.WriteAllLinesAsync(
                predicted,
                corpora.ReadPolnear(CorpusSplit.Dev).Select(Blur),
                TestContext.Current.CancellationToken
            );
            Assert.Equal(0, await RunAsync(script, gold, predicted, result));
            using var expected = JsonDocument.Parse(
                await File.ReadAllTextAsync(result, TestContext.Current.CancellationToken)
            );
            var documents = StatementFile.Read(gold, OffsetUnit.CodePoints, predicted, OffsetUnit.CodePoints);

            AssertSame(expected.RootElement, StatementScorer.Score(documents));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void AssertSame(JsonElement expected, ScoreTable actual)
    {
        foreach (
            var (python, own) in (ReadOnlySpan<(string, string)>)
                [("exact", "exact"), ("exact_untrimmed", "untrimmed"), ("token", "token")]
        )
        {
            foreach (var role in expected.GetProperty(python).EnumerateObject())
            {
                AssertF1(role.Value, actual[$"{own}.{role.Name}"]);
            }
        }

        foreach (var group in (ReadOnlySpan<string>)["linked", "linked_direct"])
        {
            Array.ForEach(
                Linked,
                name => AssertF1(expected.GetProperty(group).GetProperty(name.Python), actual[$"{group}.{name.Own}"])
            );
            Array.ForEach(
                Matched,
                name => AssertShare(expected.GetProperty(group), name.Python, actual[$"{group}.{name.Own}"])
            );
        }

        foreach (var (python, own) in Coverage)
        {
            var all = expected.GetProperty(python);
            AssertF1(all, actual[own]);
            AssertShare(all, "speaker", actual[$"{own}.speaker"]);
            AssertShare(all, "verb", actual[$"{own}.verb"]);
            AssertF1(all.GetProperty("direct"), actual[$"{own}.direct"]);
            AssertShare(all.GetProperty("direct"), "speaker", actual[$"{own}.direct_speaker"]);
            AssertShare(all.GetProperty("direct"), "verb", actual[$"{own}.direct_verb"]);
        }

        Assert.Equal(expected.GetProperty("docs").GetInt32(), actual.Documents);
    }

    private static void AssertF1(JsonElement expected, Score actual)
    {
        AssertPercent(expected.GetProperty("P"), actual.Precision, actual.Name);
        AssertPercent(expected.GetProperty("R"), actual.Recall, actual.Name);
        AssertPercent(expected.GetProperty("F"), actual.Value, actual.Name);
    }

    private static void AssertShare(JsonElement expected, string name, Score actual) =>
        AssertPercent(expected.GetProperty(name), actual.Value, actual.Name);

    /// <summary>The reference scorer prints 0 where a figure is undefined.</summary>
    private static void AssertPercent(JsonElement expected, double? actual, string name) =>
        Assert.True(
            Math.Abs(expected.GetDouble() - ((actual ?? 0) * 100)) < Tolerance,
            $"{name}: {expected.GetDouble()} there, {actual * 100} here"
        );

    /// <summary>Gold made wrong in places, always the same: every third span is moved, every seventh statement left out.</summary>
    private static string Blur(AnnotatedDocument document)
    {
        var codePoints = new CodePoints(document.Text);
        var counter = 0;
        var statements = document
            .Attributions.Where((_, index) => index % 7 != 3)
            .Select(attribution => new
            {
                source = Blur(attribution.Source),
                cue = Blur(attribution.Cue),
                content = Blur(attribution.Content),
            });
        return JsonSerializer.Serialize(new { id = document.Id, attributions = statements.ToArray() });

        int[][] Blur(IReadOnlyList<TextSpan> spans) => [.. spans.Select(Move)];

        int[] Move(TextSpan span)
        {
            var (start, end) = (Before(span.Start), Before(span.End));
            counter++;
            return (counter % 3, counter % 5) switch
            {
                (0, 0) => [start, Math.Min(codePoints.Total, end + 12)],
                (0, 1 or 2) => [Math.Max(0, start - 5), end],
                (0, _) when end - start > 4 => [start + 3, end],
                _ => [start, end],
            };
        }

        int Before(int position) => codePoints.Count(new TextSpan(0, position));
    }

    private static async Task<bool> HasPythonAsync()
    {
        try
        {
            return await RunAsync("--version") == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private static async Task<int> RunAsync(params string[] arguments)
    {
        using var process = new Process
        {
            StartInfo = new ProcessStartInfo("python3", arguments) { RedirectStandardOutput = true },
        };
        process.Start();
        await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return process.ExitCode;
    }
}
