using System.Text.Json;
using System.Text.RegularExpressions;

namespace OnRecord.Cli.Tests;

public sealed partial class ReportCommandTests : IDisposable
{
    private const string Known = "Varga claimed the bridge was closed.";
    private readonly TestShell shell = new();

    public ReportCommandTests()
    {
        shell.Variables["ONRECORD_LEDGER"] = shell.PathOf("ledger.db");
        shell.Read = (article, _) => ReadingOf(article);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => shell.Dispose();

    [Fact]
    public async Task Numbers_stand_with_the_names_that_open_them()
    {
        await AddAsync("a.txt", Known);
        Assert.Equal(ExitCode.Done, await RunAsync("report --width 100"));
        Assert.StartsWith("The whole ledger\n1 article, 1 statement, 1 source.\n", shell.Out, StringComparison.Ordinal);
        Assert.Matches("– persons +1 +1  sources.person\n", shell.Out);
        Assert.Matches("claims that a statement affirms +1 +1  claims.all\n", shell.Out);
        Assert.Contains("verbs.claim\n", shell.Out, StringComparison.Ordinal);
        Assert.Empty(shell.Error);
    }

    [Theory]
    [InlineData("sources.person")]
    [InlineData("verbs")]
    [InlineData("verbs.claim")]
    [InlineData("claims.single-source")]
    public async Task A_number_opens_on_its_sentences(string number)
    {
        await AddAsync("a.txt", Known);
        Assert.Equal(ExitCode.Done, await RunAsync($"report --show {number} --width 100"));
        Assert.Contains(".s1  Varga  ", shell.Out, StringComparison.Ordinal);
        Assert.Contains(Known, shell.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_reported_on_is_told()
    {
        Assert.Equal(ExitCode.Ledger, await RunAsync("report"));
        await AddAsync("a.txt", Known);
        Assert.Equal(ExitCode.Usage, await RunAsync("report --show sources.nobody"));
        Assert.Contains("'sources.nobody' is no number of this report", shell.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Usage, await RunAsync("report --article xyz"));
        Assert.Equal(ExitCode.Usage, await RunAsync("report --author '…'"));
        Assert.Equal(ExitCode.Usage, await RunAsync("report spekar:x"));
        Assert.Equal(ExitCode.Ledger, await RunAsync("report --article 0123456789ab"));
        Assert.Equal(ExitCode.Done, await RunAsync("report --outlet Nobody"));
        Assert.Contains("Publishers with these words: none.", shell.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Programs_and_spreadsheets_get_the_same_numbers()
    {
        await AddAsync("a.txt", Known);
        Assert.Equal(ExitCode.Done, await RunAsync("report -f json --show sources verbs"));
        var json = JsonDocument.Parse(shell.Out).RootElement;
        var numbers = json.GetProperty("numbers").EnumerateArray().ToList();
        Assert.Contains(numbers, number => number.GetProperty("name").GetString() == "verbs.claim.person");
        Assert.DoesNotContain(numbers, number => number.GetProperty("section").GetString() == "claims");
        Assert.Equal("claimed", json.GetProperty("sentences")[0].GetProperty("cue")[0].GetProperty("text").GetString());
        Assert.Equal(ExitCode.Done, await RunAsync("report -f csv --show sources.person"));
        Assert.Matches("\r\nsources,sources.person,persons,1,sources,1,Varga,[0-9a-f]{12}.s1,", shell.Out);
        Assert.EndsWith($",Varga,person,asserts,{Known}\r\n", shell.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_cell_is_run_by_a_spreadsheet()
    {
        await AddAsync("a.txt", "=HYPERLINK(1) claimed the bridge was closed.");
        await RunAsync("report -f csv --show sources.person");
        Assert.Contains(",'=HYPERLINK(1),", shell.Out, StringComparison.Ordinal);
        Assert.DoesNotContain(",=HYPERLINK", shell.Out, StringComparison.Ordinal);
        await RunAsync("report -f csv --show sources.person --raw");
        Assert.Contains(",=HYPERLINK", shell.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_carries_no_script_and_every_number_leads_to_a_place_on_it()
    {
        await AddAsync("a.txt", "<script>alert(1)</script> claimed the bridge was closed.");
        Assert.Equal(ExitCode.Done, await RunAsync("report -f html"));
        Assert.DoesNotContain("<script", shell.Out, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("&lt;script&gt;", shell.Out, StringComparison.Ordinal);
        var ids = IdPattern().Matches(shell.Out).Select(match => match.Groups[1].Value).ToList();
        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
        Assert.All(
            LinkPattern().Matches(shell.Out).Select(match => match.Groups[1].Value),
            link => Assert.Contains(link, ids)
        );
    }

    [GeneratedRegex(" id=\"([^\"]+)\"")]
    private static partial Regex IdPattern();

    [GeneratedRegex("href=\"#([^\"]+)\"")]
    private static partial Regex LinkPattern();

    private Task<int> RunAsync(string line) => shell.RunAsync(line, Token);

    private async Task AddAsync(string name, string text)
    {
        shell.Write(name, text);
        Assert.Equal(ExitCode.Done, await RunAsync($"add {{{name}}}"));
    }

    private static Reading ReadingOf(Article article)
    {
        var text = article.Text.Value;
        var words = text.Split(' ', 3);
        var reading = HandMade.OneStatement(text, words[0], words[1], words[2].TrimEnd('.'));
        return reading with
        {
            Article = article,
            Statements =
            [
                reading.Statements[0] with
                {
                    Act = new Judged<Act>(Act.Asserts, 1),
                    Kind = new Judged<SourceKind>(SourceKind.Person, 1),
                    Speakers = [new Speaker(words[0], SourceKind.Person, 1)],
                },
            ],
        };
    }
}
