using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using OnRecord.Articles.Fetching;
using OnRecord.TestKit;

namespace OnRecord.Cli.Tests;

/// <summary>A running server, from the browser's form to the network log and back.</summary>
public sealed partial class ServeCommandTests : IAsyncLifetime
{
    private const string Feed = """
        <rss version="2.0"><channel><title>The Post</title>
        <item><title>One</title><link>/1</link><pubDate>Sun, 12 May 2024 08:00:00 GMT</pubDate></item>
        </channel></rss>
        """;

    private readonly TestShell shell = new()
    {
        Fetching = new FetchOptions { AllowPrivateAddresses = true, TimeLimit = TimeSpan.FromSeconds(20) },
        Politeness = new PoliteOptions { Delay = TimeSpan.Zero, RetryDelay = TimeSpan.FromMilliseconds(1) },
        Time = TimeProvider.System,
    };

    private LocalServer? press;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private LocalServer Press => press!;

    public async ValueTask InitializeAsync()
    {
        press = await LocalServer.StartAsync(Token);
        shell.Variables["ONRECORD_LEDGER"] = shell.PathOf("ledger.db");
        shell.Variables["XDG_DATA_HOME"] = shell.PathOf("data");
    }

    public async ValueTask DisposeAsync()
    {
        await Press.DisposeAsync();
        shell.Dispose();
    }

    [Fact]
    public async Task What_a_browser_has_fetched_is_in_the_network_log_and_goes_to_webhooks()
    {
        Press.Answer("/feed", "application/rss+xml", Feed);
        Press.Answer(
            "/1",
            "text/html",
            "<!doctype html><title>One</title><p>Varga denied everything again, he said to reporters on Sunday in the town.</p>"
        );
        var told = new TaskCompletionSource();
        Press.Answer(
            "/hook",
            context =>
            {
                context.Response.StatusCode = 204;
                told.TrySetResult();
                return Task.CompletedTask;
            }
        );
        Assert.Equal(
            ExitCode.Done,
            await shell.RunAsync($"watch add denied --webhook {Press.Address("/hook")}", Token)
        );
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var address = new Uri($"http://127.0.0.1:{FreePort()}/");
        var serving = shell.RunAsync($"serve --port {address.Port}", stop.Token);
        using var browser = new HttpClient { BaseAddress = address };
        await AnsweringAsync(browser, serving);
        Assert.Equal(
            "/jobs/1",
            await PostAsync(browser, "/sources/add", ("address", Press.Address("/feed").AbsoluteUri))
        );
        Assert.Contains("data: done", await browser.GetStringAsync("/jobs/1/events", Token), StringComparison.Ordinal);
        Assert.Equal("/jobs/2", await PostAsync(browser, "/sources/fetch"));
        Assert.Contains("data: done", await browser.GetStringAsync("/jobs/2/events", Token), StringComparison.Ordinal);
        await told.Task.WaitAsync(TimeSpan.FromSeconds(60), Token);
        var page = await browser.GetStringAsync("/network", Token);
        foreach (var path in new[] { "/feed", "/robots.txt", "/1", "/hook" })
        {
            Assert.Contains(Press.Address(path).AbsoluteUri, page, StringComparison.Ordinal);
        }
        await stop.CancelAsync();
        await serving;
        var log = NetworkLog.Read(shell.PathOf("network.jsonl"));
        Assert.All(log, request => Assert.Equal($"127.0.0.1:{Press.Address("/").Port}", request.Dialled));
        Assert.Equal(
            ["feed", "page", "robots.txt", "webhook"],
            log.Select(request => request.Why).Distinct().Order(StringComparer.Ordinal)
        );
        // Nothing was asked for that is not in the log.
        Assert.Equal(Press.Served.Count, log.Count);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task AnsweringAsync(HttpClient browser, Task serving)
    {
        for (var i = 0; i < 600; i++)
        {
            Assert.False(serving.IsCompleted, shell.Error);
            try
            {
                await browser.GetStringAsync("/models", Token);
                return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(100, Token);
            }
        }
        Assert.Fail("The server does not answer.");
    }

    // Redirects are followed: the path is that of the page which it led to.
    private static async Task<string> PostAsync(
        HttpClient browser,
        string path,
        params (string Name, string Value)[] fields
    )
    {
        var token = FormToken().Match(await browser.GetStringAsync("/sources", Token)).Groups["token"].Value;
        using var form = new FormUrlEncodedContent(
            fields
                .Append(("__RequestVerificationToken", token))
                .Select(field => KeyValuePair.Create(field.Item1, field.Item2))
        );
        var answer = await browser.PostAsync(path, form, Token);
        return answer.RequestMessage!.RequestUri!.AbsolutePath;
    }

    [GeneratedRegex("__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"", RegexOptions.None, 1000)]
    private static partial Regex FormToken();
}
