using System.Text.Json;

namespace OnRecord.Cli.Tests;

public sealed class CheckCommandTests : IDisposable
{
    private const string Known = "Varga said “We will not close the bridge this year” in the hall.";
    private readonly TestShell shell = new();

    public CheckCommandTests()
    {
        shell.Variables["ONRECORD_LEDGER"] = shell.PathOf("ledger.db");
        shell.Read = (article, _) => ReadingOf(article);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => shell.Dispose();

    [Fact]
    public async Task A_verbatim_quotation_lets_a_publishing_step_go_on()
    {
        await AddAsync();
        Assert.Equal(ExitCode.Done, await CheckAsync("Varga said “we will not close the bridge this year” again."));
        Assert.StartsWith("draft.txt:1:12  verbatim\n", shell.Out, StringComparison.Ordinal);
        Assert.Contains(".s1  ", shell.Out, StringComparison.Ordinal);
        Assert.Equal("1 quotation, all verbatim.\n", shell.Error);
        Assert.Equal(ExitCode.Done, await RunAsync("check {draft.txt} --quiet"));
        Assert.Empty(shell.Out + shell.Error);
    }

    [Fact]
    public async Task What_differs_is_marked_on_both_sides()
    {
        await AddAsync();
        Assert.Equal(
            ExitCode.NeedsALook,
            await CheckAsync("Varga said “We will close the new bridge this year” again.")
        );
        Assert.Contains("altered: words\n", shell.Out, StringComparison.Ordinal);
        Assert.Contains("“We will{} close the {new} bridge this year” (Varga)\n", shell.Out, StringComparison.Ordinal);
        Assert.Contains("We will {not} close the{} bridge this year (Varga)\n", shell.Out, StringComparison.Ordinal);
        Assert.Contains("words: a negation is on one side alone · words\n", shell.Out, StringComparison.Ordinal);
        Assert.Equal("1 quotation, 1 to look at.\n", shell.Error);
    }

    [Fact]
    public async Task Words_of_another_and_words_of_nobody_are_told()
    {
        await AddAsync();
        Assert.Equal(
            ExitCode.NeedsALook,
            await CheckAsync("Dorn said “We will not close the bridge this year” again.")
        );
        Assert.Contains("the words are another's\n", shell.Out, StringComparison.Ordinal);
        Assert.Equal(ExitCode.NeedsALook, await CheckAsync("Dorn said “Ferries were never meant for horses” again."));
        Assert.StartsWith("draft.txt:1:11  not in the ledger\n", shell.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("false", shell.Out, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Programs_are_told_in_json()
    {
        await AddAsync();
        await CheckAsync("Varga said “We would not close the bridge this year” again.", "--format json");
        var report = JsonDocument.Parse(shell.Out).RootElement;
        Assert.Equal("onrecord/check/1", report.GetProperty("schema").GetString());
        Assert.Equal(1, report.GetProperty("toLookAt").GetInt32());
        var check = report.GetProperty("quotations")[0];
        Assert.Equal("altered", check.GetProperty("verdict").GetString());
        var found = check.GetProperty("occurrences")[0];
        Assert.Equal("same", found.GetProperty("attribution").GetString());
        var change = found.GetProperty("changes")[0];
        Assert.Equal("reported-form", change.GetProperty("kind").GetString());
        Assert.Equal("would", change.GetProperty("draft").GetProperty("text").GetString());
        Assert.Equal("will", change.GetProperty("original").GetProperty("text").GetString());
    }

    [Fact]
    public async Task A_draft_without_quotations_and_a_ledger_that_is_not_there_are_told_apart()
    {
        Assert.Equal(ExitCode.Ledger, await CheckAsync("It rained all day in town."));
        await AddAsync();
        Assert.Equal(ExitCode.Done, await CheckAsync("It rained all day in town."));
        Assert.Equal("No quotation was found.\n", shell.Error);
        Assert.Equal(ExitCode.NeedsALook, await RunAsync("check {nothing.txt}"));
        Assert.NotEmpty(shell.Error);
    }

    private Task<int> RunAsync(string line) => shell.RunAsync(line, Token);

    private async Task AddAsync()
    {
        shell.Write("known.txt", Known);
        Assert.Equal(ExitCode.Done, await RunAsync("add {known.txt}"));
    }

    private Task<int> CheckAsync(string draft, string options = "")
    {
        shell.Write("draft.txt", draft);
        return RunAsync($"check {{draft.txt}} {options}");
    }

    // The first word says what stands in quotation marks.
    private static Reading ReadingOf(Article article)
    {
        var text = article.Text.Value;
        var (start, end) = (text.IndexOf('“', StringComparison.Ordinal), text.IndexOf('”', StringComparison.Ordinal));
        var words = text.Split(' ', 4);
        var reading = HandMade.OneStatement(text, words[0], words[1], start < 0 ? words[2] : text[start..(end + 1)]);
        return reading with
        {
            Article = article with { Id = "draft.txt" },
            Statements = [reading.Statements[0] with { Speakers = [new Speaker(words[0], SourceKind.Person, 1)] }],
        };
    }
}
