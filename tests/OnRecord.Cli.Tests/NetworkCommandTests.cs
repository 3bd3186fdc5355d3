using System.Text.Json;
using OnRecord.Articles.Fetching;
using OnRecord.TestKit;

namespace OnRecord.Cli.Tests;

public sealed class NetworkCommandTests : IAsyncLifetime
{
    private readonly TestShell shell = new();
    private LocalServer? server;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private LocalServer Server => server!;

    public async ValueTask InitializeAsync() => server = await LocalServer.StartAsync(Token);

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        shell.Dispose();
    }

    [Fact]
    public async Task Nothing_was_asked_as_long_as_nothing_was_allowed()
    {
        Assert.Equal(ExitCode.SomeFailed, await shell.RunAsync($"read {Server.Address("/a")}", Token));
        Assert.Contains("allow it with --online", shell.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, await shell.RunAsync("network", Token));
        Assert.Empty(shell.Out);
        Assert.Empty(Server.Served);
    }

    [Fact]
    public async Task I_can_list_every_request_with_its_outcome()
    {
        shell.Fetching = new FetchOptions { AllowPrivateAddresses = true };
        Server.Answer("/a", "text/plain", "Varga denied everything again.");
        Assert.Equal(
            ExitCode.SomeFailed,
            await shell.RunAsync($"read {Server.Address("/a")} {Server.Address("/none")} --online", Token)
        );
        Assert.Equal(ExitCode.Done, await shell.RunAsync("network", Token));
        var lines = shell.Out.TrimEnd().Split('\n');
        Assert.Equal(2, lines.Length);
        Assert.Contains("GET 200", lines[0], StringComparison.Ordinal);
        Assert.Contains($"page  {Server.Address("/a")}  at 127.0.0.1:", lines[0], StringComparison.Ordinal);
        Assert.Contains("The server answered 404", lines[1], StringComparison.Ordinal);
        Assert.Matches(@"^OnRecord/\d+\.\d+\.\d+ \(\+https://\S+\)$", Server.Served[0].Headers["User-Agent"]);
    }

    [Fact]
    public async Task Requests_that_were_refused_are_listed_for_programs_too()
    {
        await shell.RunAsync($"read {Server.Address("/a")} --online", Token);
        await shell.RunAsync("network --format json", Token);
        var request = JsonDocument.Parse(shell.Out).RootElement.EnumerateArray().Single();
        Assert.Equal(Server.Address("/a").AbsoluteUri, request.GetProperty("address").GetString());
        Assert.Equal(JsonValueKind.Null, request.GetProperty("status").ValueKind);
        Assert.Contains("not dialled", request.GetProperty("error").GetString(), StringComparison.Ordinal);
        await shell.RunAsync("network --format jsonl --limit 1", Token);
        Assert.Equal("page", JsonDocument.Parse(shell.Out).RootElement.GetProperty("why").GetString());
        Assert.Empty(Server.Served);
    }

    [Fact]
    public async Task I_can_say_whom_operators_can_turn_to()
    {
        shell.Fetching = new FetchOptions { AllowPrivateAddresses = true };
        shell.Variables["ONRECORD_CONTACT"] = "mailto:desk@example.org\r\nX: y";
        Server.Answer("/a", "text/plain", "Varga denied everything again.");
        await shell.RunAsync($"read {Server.Address("/a")} --online", Token);
        Assert.EndsWith(
            " (+mailto:desk@example.orgX:y)",
            Server.Served[0].Headers["User-Agent"],
            StringComparison.Ordinal
        );
    }
}
