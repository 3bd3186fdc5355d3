using System.Text.Json;

namespace OnRecord.Cli.Tests;

/// <summary>People say what is right, and keep their ledgers in order, on the command line.</summary>
public sealed class ReviewCommandTests : IDisposable
{
    private readonly TestShell shell = new();

    public ReviewCommandTests()
    {
        shell.Variables["ONRECORD_LEDGER"] = shell.PathOf("ledger.db");
        shell.Variables["ONRECORD_AUTHOR"] = "anna";
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task I_can_say_that_a_statement_is_right()
    {
        var id = await AddAsync();
        Assert.Equal(ExitCode.Done, await shell.RunAsync($"review accept {id} --note seen", Token));
        await shell.RunAsync("find review:accepted", Token);
        Assert.Contains("accepted by anna", shell.Out, StringComparison.Ordinal);
        await shell.RunAsync($"show {id}", Token);
        Assert.Contains("s1 review: accepted, by anna, ", shell.Out, StringComparison.Ordinal);
        Assert.Contains("(seen)", shell.Out, StringComparison.Ordinal);
        await shell.RunAsync("find review:open --format json", Token);
        Assert.Contains("\"statements\": []", shell.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task I_can_list_what_nobody_has_looked_at()
    {
        var id = await AddAsync();
        var article = id.Split('.')[0];
        Assert.Equal(ExitCode.Done, await shell.RunAsync($"show {article} --review open", Token));
        Assert.Contains("everything", shell.Out, StringComparison.Ordinal);
        await shell.RunAsync("actors list --review accepted", Token);
        Assert.Empty(shell.Out);
        await shell.RunAsync($"review edit {id} --set 'speaker=Ilse Varga'", Token);
        await shell.RunAsync($"review accept {id}", Token);
        await shell.RunAsync($"show {article} --review open", Token);
        Assert.Contains("No statement is open.\n", shell.Out, StringComparison.Ordinal);
        await shell.RunAsync($"show {article} --review open --format json", Token);
        using var json = JsonDocument.Parse(shell.Out);
        Assert.Equal(0, json.RootElement.GetProperty("reading").GetProperty("statements").GetArrayLength());
        await shell.RunAsync("actors list --review accepted", Token);
        Assert.Contains("Varga", shell.Out, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Usage, await shell.RunAsync("actors list --review done", Token));
        Assert.Contains("'done' is none of them", shell.Error, StringComparison.Ordinal);
        Assert.Contains("Try 'onrecord actors list --help'.", shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task I_can_correct_fields()
    {
        var id = await AddAsync();
        Assert.Equal(
            ExitCode.Done,
            await shell.RunAsync(
                $"review edit {id} --set act=asks --set 'speaker=Ilse Varga | Anna Brandt' --set 'content=everything again'",
                Token
            )
        );
        await shell.RunAsync("find 'speaker:brandt act:asks'", Token);
        Assert.Contains("denied [everything again].", shell.Out, StringComparison.Ordinal);
        Assert.Contains("Ilse Varga · Anna Brandt", shell.Out, StringComparison.Ordinal);
        await shell.RunAsync("find again --format json", Token);
        using var json = JsonDocument.Parse(shell.Out);
        var hit = json.RootElement.GetProperty("statements")[0];
        Assert.Equal("edited", hit.GetProperty("review").GetProperty("state").GetString());
        Assert.Equal(
            "everything",
            hit.GetProperty("statement").GetProperty("content")[0].GetProperty("text").GetString()
        );
        await shell.RunAsync("review list", Token);
        Assert.Contains($"{id} edit content=13:29 by anna, ", shell.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("accept nonsense")]
    [InlineData("accept aaaaaaaaaaaa.s1")]
    [InlineData("nothing nonsense")]
    [InlineData("edit {id} --set act=denied")]
    [InlineData("edit {id} --set 'content=words that are not there'")]
    [InlineData("edit {id} --set content=5000:5001")]
    public async Task What_makes_no_sense_is_refused(string line)
    {
        var id = await AddAsync();
        var code = await shell.RunAsync("review " + line.Replace("{id}", id, StringComparison.Ordinal), Token);
        Assert.Equal(ExitCode.SomeFailed, code);
        Assert.NotEmpty(shell.Error);
        await shell.RunAsync("review list", Token);
        Assert.Empty(shell.Out);
    }

    [Fact]
    public async Task Corrections_hold_when_another_model_reads_again()
    {
        var id = await AddAsync();
        await shell.RunAsync($"review reject {id}", Token);
        shell.Engine = new EngineVersion("0.2.0", "hand");
        shell.Read = (article, _) =>
            HandMade.OneStatement(article.Text.Value, "Varga", "denied", "everything again") with
            {
                Article = article,
                Engine = shell.Engine,
            };
        Assert.Equal(ExitCode.Done, await shell.RunAsync("reread", Token));
        Assert.EndsWith("0 statements the same, 1 altered, 0 added, 0 removed\n", shell.Out, StringComparison.Ordinal);
        await shell.RunAsync("find review:rejected", Token);
        Assert.Contains("[everything again]", shell.Out, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, await shell.RunAsync("reread", Token));
        Assert.Empty(shell.Out);
        Assert.StartsWith("0 articles", shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task I_can_back_up_and_restore()
    {
        await AddAsync();
        Assert.Equal(ExitCode.Done, await shell.RunAsync("backup {copy.db}", Token));
        Assert.Equal(ExitCode.NotWritten, await shell.RunAsync("backup {copy.db}", Token));
        Assert.Equal(ExitCode.Ledger, await shell.RunAsync("restore {copy.db}", Token));
        Assert.Equal(ExitCode.Done, await shell.RunAsync("restore {copy.db} --replace", Token));
        Assert.Equal("1 article with 1 statement, all proved.\n", shell.Error);
        Assert.Equal(ExitCode.Done, await shell.RunAsync("restore {copy.db} --ledger {other.db}", Token));
        Assert.Equal(ExitCode.Done, await shell.RunAsync("compact --ledger {other.db}", Token));
        Assert.Equal(ExitCode.Done, await shell.RunAsync("doctor --ledger {other.db}", Token));
        Assert.Contains("1 article from 1 place, 1 statement", shell.Out, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, await shell.RunAsync("verify --ledger {other.db}", Token));
    }

    [Fact]
    public async Task What_is_no_bundle_cannot_be_proved()
    {
        shell.Write("bundle.zip", "no zip");
        Assert.Equal(ExitCode.Ledger, await shell.RunAsync("verify {bundle.zip}", Token));
        Assert.Contains("1 fault.\n", shell.Out, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Ledger, await shell.RunAsync("verify {missing.zip}", Token));
    }

    public void Dispose() => shell.Dispose();

    private async Task<string> AddAsync()
    {
        shell.Write("a.txt", "Varga denied everything again.");
        await shell.RunAsync("add {a.txt}", Token);
        await shell.RunAsync("find varga", Token);
        return shell.Out.Split(' ')[0];
    }
}
