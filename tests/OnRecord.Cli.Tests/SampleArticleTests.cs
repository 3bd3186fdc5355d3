using System.Text.RegularExpressions;
using OnRecord.Cli.Terminal;
using OnRecord.Statements.Json;
using OnRecord.TestKit;

namespace OnRecord.Cli.Tests;

/// <summary>Runs the command with the shipped model on the articles in <c>samples</c>; <c>specs/sample-article.md</c> says what it must find.</summary>
public sealed partial class SampleArticleTests : IDisposable
{
    private readonly TestShell shell = new() { Open = WithShippedModel };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_sample_article_is_read_as_its_spec_says()
    {
        await shell.RunAsync($"read {RepositoryFiles.PathOf("samples/summit.txt")} --format json", Token);
        var found = ReadingJson.Parse(shell.Out).Statements.Select(RowOf).ToHashSet(StringComparer.Ordinal);
        var rows = SpecRows().ToList();
        Assert.NotEmpty(rows);
        var wrong = rows.Where(row => found.Contains(row.Statement) != row.Found).Select(row => row.ToString());
        Assert.True(!wrong.Any(), $"{string.Join('\n', wrong)}\n\nFound:\n{string.Join('\n', found)}");
    }

    [Theory]
    [InlineData("samples/harbour.html")]
    [InlineData("samples/articles.jsonl")]
    public async Task Every_sample_is_read(string sample)
    {
        Assert.Equal(
            ExitCode.Done,
            await shell.RunAsync($"read {RepositoryFiles.PathOf(sample)} --format jsonl --quiet", Token)
        );
        Assert.Empty(shell.Error);
        foreach (var line in shell.Out.TrimEnd('\n').Split('\n'))
        {
            Assert.NotEmpty(ReadingJson.Parse(line).Statements);
        }
    }

    [Fact]
    public async Task The_samples_can_be_kept_found_and_proved()
    {
        shell.Variables["ONRECORD_LEDGER"] = shell.PathOf("ledger.db");
        var samples = RepositoryFiles.PathOf("samples");
        Assert.Equal(ExitCode.Done, await shell.RunAsync($"add {samples} --quiet", Token));
        Assert.Empty(shell.Error);
        Assert.Equal(ExitCode.Done, await shell.RunAsync("find 'soldiers act:withholds' --quiet", Token));
        Assert.Contains(
            "[that soldiers of the Sarrin Republic have been sent to fight in Kordavia]",
            shell.Out.ReplaceLineEndings(" ").Replace("   ", " ", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
        Assert.Equal(ExitCode.Done, await shell.RunAsync("verify", Token));
        Assert.EndsWith(" 0 faults.\n", shell.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_readme_shows_what_its_first_command_prints()
    {
        var readme = await File.ReadAllTextAsync(RepositoryFiles.PathOf("README.md"), Token);
        var shown = readme.Split("```text\nsamples/summit.txt\n")[1].Split("\n```")[0];
        await shell.RunAsync($"read {RepositoryFiles.PathOf("samples/summit.txt")}", Token);
        Assert.StartsWith(
            Masked(shown),
            Masked(shell.Out[(shell.Out.IndexOf('\n', StringComparison.Ordinal) + 1)..]),
            StringComparison.Ordinal
        );
    }

    public void Dispose() => shell.Dispose();

    // Processors differ in the last digits of a confidence.
    private static string Masked(string cards) => Percentages().Replace(cards, "99 %");

    [GeneratedRegex(@"\d+ %", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Percentages();

    private static OpenedReader WithShippedModel(string? model, ReaderOptions options) =>
        OpenedReader.WithModel(model, options, Shell.OfProcess());

    private static string RowOf(JsonStatement statement) =>
        $"{Joined(statement.Source)} | {Joined(statement.Cue)} | {Joined(statement.Content)}";

    private static string Joined(IReadOnlyList<JsonSpan> spans) =>
        string.Join(" … ", spans.Select(span => VisibleText.Line(span.Text)));

    private static IEnumerable<SpecRow> SpecRows() =>
        File.ReadLines(RepositoryFiles.PathOf("specs/sample-article.md"))
            .Where(line => line.StartsWith('|'))
            .Skip(2)
            .Select(line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries))
            .Select(cells => new SpecRow($"{cells[0]} | {cells[1]} | {cells[2]}", cells[3] == "yes"));

    private sealed record SpecRow(string Statement, bool Found);
}
