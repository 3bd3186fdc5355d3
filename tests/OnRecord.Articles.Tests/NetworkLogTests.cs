using OnRecord.Articles.Fetching;
using OnRecord.TestKit;

namespace OnRecord.Articles.Tests;

public sealed class NetworkLogTests : IAsyncLifetime
{
    private static readonly FetchOptions Local = new() { AllowPrivateAddresses = true };
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("onrecord-network-");
    private LocalServer? server;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string LogPath => Path.Combine(folder.FullName, "deep", "network.jsonl");

    private LocalServer Server => server!;

    public async ValueTask InitializeAsync() => server = await LocalServer.StartAsync(Token);

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Every_request_and_every_redirect_is_kept_with_the_address_that_was_dialled()
    {
        Server.Answer("/a", 301, ("Location", "/b"));
        Server.Answer("/b", "text/plain", "He said no.");

        var answer = await FetchAsync(Server.Address("/a"), Local);

        Assert.Equal(Server.Address("/b"), answer.MovedTo);
        var requests = NetworkLog.Read(LogPath);
        Assert.Equal([301, 200], requests.Select(request => request.Status));
        Assert.Equal(
            [Server.Address("/a").AbsoluteUri, Server.Address("/b").AbsoluteUri],
            requests.Select(request => request.Address)
        );
        Assert.All(
            requests,
            request =>
            {
                Assert.Equal("GET", request.Method);
                Assert.Equal("test", request.Why);
                Assert.Equal($"127.0.0.1:{Server.Address("/").Port}", request.Dialled);
                Assert.InRange(request.Bytes, 40, 1000);
                Assert.NotNull(request.Milliseconds);
                Assert.Null(request.Error);
            }
        );
    }

    [Fact]
    public async Task Requests_that_fail_and_requests_that_are_refused_are_kept_with_the_reason()
    {
        await FetchAsync(Server.Address("/none"), Local);
        await FetchAsync(Server.Address("/a"), FetchOptions.Default);
        await FetchAsync(new Uri("http://user:secret@example.org/x"), Local);
        await FetchAsync(new Uri("file:///etc/passwd"), Local);

        var requests = NetworkLog.Read(LogPath);

        Assert.Equal([404, null, null, null], requests.Select(request => request.Status));
        Assert.Contains("404", requests[0].Error, StringComparison.Ordinal);
        Assert.Contains("not dialled", requests[1].Error, StringComparison.Ordinal);
        Assert.Null(requests[1].Dialled);
        Assert.Contains("user name", requests[2].Error, StringComparison.Ordinal);
        Assert.Equal("http://example.org/x", requests[2].Address);
        Assert.DoesNotContain("secret", await File.ReadAllTextAsync(LogPath, Token), StringComparison.Ordinal);
        Assert.Single(Server.Served);
    }

    [Fact]
    public async Task A_connection_that_serves_several_requests_tells_its_address_each_time()
    {
        Server.Answer("/a", "text/plain", "He said no.");
        using var fetcher = new PageFetcher(Local, new NetworkLog(LogPath));
        await fetcher.FetchAsync(new FetchRequest(Server.Address("/a"), "test"), Token);
        await fetcher.FetchAsync(new FetchRequest(Server.Address("/a"), "test"), Token);

        var requests = NetworkLog.Read(LogPath);

        Assert.Equal(2, requests.Count);
        Assert.Equal(requests[0].Dialled, requests[1].Dialled);
        Assert.All(requests, request => Assert.InRange(request.Bytes, 40, 1000));
    }

    [Fact]
    public async Task A_request_that_is_stopped_is_kept()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Token);
        Server.Answer(
            "/slow",
            async context =>
            {
                await stop.CancelAsync();
                await Task.Delay(Timeout.Infinite, context.RequestAborted);
            }
        );
        using var fetcher = new PageFetcher(Local, new NetworkLog(LogPath));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            fetcher.FetchAsync(new FetchRequest(Server.Address("/slow"), "test"), stop.Token)
        );

        Assert.Equal("Stopped.", Assert.Single(NetworkLog.Read(LogPath)).Error);
    }

    [Fact]
    public async Task Nothing_is_fetched_that_cannot_be_logged()
    {
        Server.Answer("/a", "text/plain", "He said no.");
        Directory.CreateDirectory(LogPath);

        var answer = await FetchAsync(Server.Address("/a"), Local);

        Assert.Equal(ArticleErrorKind.NotAllowed, answer.Error!.Kind);
        Assert.Contains("cannot be written", answer.Error.Message, StringComparison.Ordinal);
        Assert.Empty(Server.Served);
    }

    [Fact]
    public async Task A_line_that_was_cut_short_costs_no_other()
    {
        Server.Answer("/a", "text/plain", "He said no.");
        await FetchAsync(Server.Address("/a"), Local);
        await File.AppendAllTextAsync(LogPath, "{\"id\":\"0193", Token);
        await FetchAsync(Server.Address("/a"), Local);

        Assert.Equal([200, 200], NetworkLog.Read(LogPath).Select(request => request.Status));
    }

    [Fact]
    public async Task Many_at_a_time_lose_no_line()
    {
        Server.Answer("/a", "text/plain", "He said no.");
        using var fetcher = new PageFetcher(Local, new NetworkLog(LogPath));

        await Task.WhenAll(
            Enumerable
                .Range(0, 40)
                .Select(_ => fetcher.FetchAsync(new FetchRequest(Server.Address("/a"), "test"), Token))
        );

        var requests = NetworkLog.Read(LogPath);
        Assert.Equal(40, requests.Count);
        Assert.All(requests, request => Assert.Equal(200, request.Status));
    }

    [Fact]
    public async Task What_has_not_changed_is_not_sent_again()
    {
        Server.Answer(
            "/a",
            context =>
            {
                var isKnown = context.Request.Headers.IfNoneMatch == "\"v1\"";
                context.Response.StatusCode = isKnown ? 304 : 200;
                context.Response.Headers.ETag = "\"v1\"";
                context.Response.Headers.LastModified = "Tue, 12 May 2026 08:00:00 GMT";
                context.Response.Headers.CacheControl = "max-age=600";
                return Task.CompletedTask;
            }
        );
        using var fetcher = new PageFetcher(Local);
        var request = new FetchRequest(Server.Address("/a"), "test");

        var first = await fetcher.FetchAsync(request, Token);
        var second = await fetcher.FetchAsync(
            request with
            {
                ETag = first.ETag,
                LastModified = first.LastModified,
            },
            Token
        );

        Assert.Equal(TimeSpan.FromMinutes(10), first.MaxAge);
        Assert.True(second.IsUnchanged);
        Assert.Equal("\"v1\"", second.ETag);
        Assert.Equal("Tue, 12 May 2026 08:00:00 GMT", Server.Served[1].Headers["If-Modified-Since"]);
    }

    [Theory]
    [InlineData("120", 120)]
    [InlineData("Thu, 01 Jan 1998 00:00:00 GMT", 0)]
    [InlineData("soon", null)]
    [InlineData("-5", null)]
    public async Task How_long_a_server_wants_to_be_left_alone_is_told(string header, int? seconds)
    {
        Server.Answer("/a", 503, ("Retry-After", header));

        var answer = await FetchAsync(Server.Address("/a"), Local);

        Assert.Equal(seconds, (int?)answer.RetryAfter?.TotalSeconds);
        Assert.Equal(503, answer.Status);
    }

    private async Task<FetchAnswer> FetchAsync(Uri address, FetchOptions options)
    {
        using var fetcher = new PageFetcher(options, new NetworkLog(LogPath));
        return await fetcher.FetchAsync(new FetchRequest(address, "test"), Token);
    }
}
