using System.Text.Json;

namespace OnRecord.Cli.Tests;

public sealed class VersionsCommandTests : IDisposable
{
    private readonly TestShell shell = new();

    public VersionsCommandTests() => shell.Variables["ONRECORD_LEDGER"] = shell.PathOf("ledger.db");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private async Task AddVersions(params string[] texts)
    {
        foreach (var text in texts)
        {
            shell.Write("a.txt", text);
            Assert.Equal(ExitCode.Done, await shell.RunAsync("add {a.txt}", Token));
        }
    }

    [Fact]
    public async Task I_can_see_what_became_of_a_statement_when_a_file_was_changed()
    {
        await AddVersions(
            "Varga denied everything again.",
            "Varga rejected everything again.",
            "Dorn praised nothing."
        );
        Assert.Equal(ExitCode.Done, await shell.RunAsync("versions {a.txt}", Token));
        Assert.Contains("\n1 → 2: 1 changed", shell.Out, StringComparison.Ordinal);
        Assert.Contains("  said in another way\n", shell.Out, StringComparison.Ordinal);
        Assert.Contains("[denied] … everything\n", shell.Out, StringComparison.Ordinal);
        Assert.Contains("[rejected] … everything\n", shell.Out, StringComparison.Ordinal);
        Assert.Contains("\n2 → 3: ", shell.Out, StringComparison.Ordinal);
        Assert.Contains("1 removed", shell.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Statements_that_stayed_are_shown_when_I_ask_for_all()
    {
        await AddVersions("Varga denied everything again.", "Varga denied everything. Again.");
        await shell.RunAsync("versions {a.txt}", Token);
        Assert.Contains("1 → 2: 1 kept", shell.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("everything", shell.Out, StringComparison.Ordinal);
        await shell.RunAsync("versions {a.txt} --all", Token);
        Assert.Contains("Varga … denied … everything", shell.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_article_is_named_by_its_id_as_well_and_two_versions_by_their_numbers()
    {
        await AddVersions("Varga denied everything again.", "Dorn praised nothing.", "Varga denied everything again.");
        await shell.RunAsync("versions {a.txt} --format json", Token);
        using var json = JsonDocument.Parse(shell.Out);
        var place = json.RootElement[0];
        Assert.Equal(3, place.GetProperty("versions").GetArrayLength());
        Assert.Equal(2, place.GetProperty("comparisons").GetArrayLength());
        var id = place.GetProperty("versions")[0].GetProperty("article").GetString()![..12];
        Assert.Equal(ExitCode.Done, await shell.RunAsync($"versions {id} --from 1 --to 3", Token));
        Assert.Contains("1 → 3: 1 kept · 100 % of the text stayed", shell.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_single_version_is_no_error()
    {
        await AddVersions("Varga denied everything again.");
        Assert.Equal(ExitCode.Done, await shell.RunAsync("versions {a.txt}", Token));
        Assert.Contains("There is no other version.", shell.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("versions none.txt", "holds no none.txt.")]
    [InlineData("versions abcdef", "holds no abcdef.")]
    [InlineData("versions ''", "holds no .")]
    [InlineData("versions {a.txt} --from 1 --to 2", "has the versions 1 to 1, not 1 and 2.")]
    public async Task What_is_not_there_is_said(string line, string complaint)
    {
        await AddVersions("Varga denied everything again.");
        Assert.Equal(ExitCode.SomeFailed, await shell.RunAsync(line, Token));
        Assert.Contains(complaint, shell.Error, StringComparison.Ordinal);
        Assert.Empty(shell.Out);
    }

    [Theory]
    [InlineData("versions")]
    [InlineData("versions {a.txt} --from 1")]
    [InlineData("versions {a.txt} --from 0 --to 1")]
    [InlineData("versions {a.txt} --from x --to 1")]
    public async Task A_wrong_command_line_is_refused(string line) =>
        Assert.Equal(ExitCode.Usage, await shell.RunAsync(line, Token));

    public void Dispose() => shell.Dispose();
}
