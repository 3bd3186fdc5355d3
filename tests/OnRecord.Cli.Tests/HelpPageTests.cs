using OnRecord.TestKit;

namespace OnRecord.Cli.Tests;

/// <summary>The pages in <c>docs/cli</c> are what <c>--help</c> says. <c>ONRECORD_UPDATE_DOCS=1</c> in the environment of the tests writes them anew.</summary>
public sealed class HelpPageTests : IDisposable
{
    private readonly TestShell shell = new();

    [Theory]
    [InlineData("onrecord", "")]
    [InlineData("onrecord-read", "read")]
    [InlineData("onrecord-add", "add")]
    [InlineData("onrecord-find", "find")]
    [InlineData("onrecord-show", "show")]
    [InlineData("onrecord-versions", "versions")]
    [InlineData("onrecord-verify", "verify")]
    [InlineData("onrecord-export", "export")]
    [InlineData("onrecord-import", "import")]
    [InlineData("onrecord-report", "report")]
    [InlineData("onrecord-check", "check")]
    [InlineData("onrecord-claims", "claims")]
    [InlineData("onrecord-claim", "claim")]
    [InlineData("onrecord-claim-show", "claim show")]
    [InlineData("onrecord-claim-merge", "claim merge")]
    [InlineData("onrecord-claim-split", "claim split")]
    [InlineData("onrecord-actors", "actors")]
    [InlineData("onrecord-actors-list", "actors list")]
    [InlineData("onrecord-actors-merge", "actors merge")]
    [InlineData("onrecord-actors-split", "actors split")]
    [InlineData("onrecord-review", "review")]
    [InlineData("onrecord-review-accept", "review accept")]
    [InlineData("onrecord-review-reject", "review reject")]
    [InlineData("onrecord-review-edit", "review edit")]
    [InlineData("onrecord-review-nothing", "review nothing")]
    [InlineData("onrecord-review-reset", "review reset")]
    [InlineData("onrecord-review-list", "review list")]
    [InlineData("onrecord-reread", "reread")]
    [InlineData("onrecord-backup", "backup")]
    [InlineData("onrecord-restore", "restore")]
    [InlineData("onrecord-compact", "compact")]
    [InlineData("onrecord-doctor", "doctor")]
    [InlineData("onrecord-feed", "feed")]
    [InlineData("onrecord-feed-add", "feed add")]
    [InlineData("onrecord-feed-list", "feed list")]
    [InlineData("onrecord-feed-remove", "feed remove")]
    [InlineData("onrecord-feed-import", "feed import")]
    [InlineData("onrecord-feed-export", "feed export")]
    [InlineData("onrecord-fetch", "fetch")]
    [InlineData("onrecord-watch", "watch")]
    [InlineData("onrecord-watch-add", "watch add")]
    [InlineData("onrecord-watch-list", "watch list")]
    [InlineData("onrecord-watch-remove", "watch remove")]
    [InlineData("onrecord-watch-run", "watch run")]
    [InlineData("onrecord-network", "network")]
    [InlineData("onrecord-serve", "serve")]
    [InlineData("onrecord-demo", "demo")]
    [InlineData("onrecord-mcp", "mcp")]
    [InlineData("onrecord-model", "model")]
    [InlineData("onrecord-model-show", "model show")]
    [InlineData("onrecord-model-list", "model list")]
    public async Task The_documented_help_is_that_of_the_command(string page, string verbs)
    {
        var command = $"onrecord {verbs}".TrimEnd();
        Assert.Equal(ExitCode.Done, await shell.RunAsync($"{verbs} --help", TestContext.Current.CancellationToken));
        Assert.Empty(shell.Error);
        Assert.Contains("Examples:", shell.Out, StringComparison.Ordinal);
        var help = string.Join('\n', shell.Out.Split('\n').Select(line => line.TrimEnd())).Trim('\n');
        var expected = $"# {command}\n\nWhat `{command} --help` prints:\n\n```text\n{help}\n```\n";
        var path = RepositoryFiles.PathOf($"docs/cli/{page}.md");
        if (Environment.GetEnvironmentVariable("ONRECORD_UPDATE_DOCS") == "1")
        {
            await File.WriteAllTextAsync(path, expected, TestContext.Current.CancellationToken);
        }
        Assert.Equal(expected, await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken));
    }

    public void Dispose() => shell.Dispose();
}
