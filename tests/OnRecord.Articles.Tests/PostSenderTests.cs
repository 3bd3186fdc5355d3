using System.Diagnostics;
using System.Net;
using OnRecord.Articles.Fetching;

namespace OnRecord.Articles.Tests;

/// <summary>Messages to receivers that are away, slow or hostile. None of them leaves this machine.</summary>
public sealed class PostSenderTests : IDisposable
{
    private static readonly FetchOptions Local = new() { AllowPrivateAddresses = true };
    private static readonly PostOptions Quick = new() { Retries = 2, RetryDelay = TimeSpan.FromMilliseconds(1) };

    private readonly TinyServer server = new();
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("onrecord-post-");

    private string LogPath => Path.Combine(folder.FullName, "network.jsonl");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        server.Dispose();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_message_arrives_with_its_headers_and_is_in_the_log()
    {
        server.Answer("/hook", "204 No Content");
        var answer = await SendAsync(server.Address("/hook"), Local, Quick);
        Assert.Equal((204, null, 1), (answer.Status, answer.Error, answer.Attempts));
        Assert.True(answer.HasArrived);
        var request = Assert.Single(server.Requests);
        Assert.StartsWith("POST /hook HTTP/1.1\r\n", request, StringComparison.Ordinal);
        Assert.Contains("Content-Type: application/json\r\n", request, StringComparison.Ordinal);
        Assert.Contains("webhook-id: m1\r\n", request, StringComparison.Ordinal);
        Assert.EndsWith("{\"a\":1}", request, StringComparison.Ordinal);
        var logged = Assert.Single(NetworkLog.Read(LogPath));
        Assert.Equal(("POST", "webhook", 204, null), (logged.Method, logged.Why, logged.Status, logged.Error));
        Assert.StartsWith("127.0.0.1:", logged.Dialled, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("500 Oops", 3)]
    [InlineData("429 Too Many Requests", 3)]
    [InlineData("503 Busy\r\nRetry-After: 0", 3)]
    [InlineData("503 Busy\r\nRetry-After: 3600", 1)]
    [InlineData("400 Bad Request", 1)]
    [InlineData("401 Unauthorized", 1)]
    [InlineData("410 Gone", 1)]
    public async Task What_may_pass_is_tried_again_and_what_may_not_is_not(string head, int attempts)
    {
        server.Answer("/hook", head, "no");
        var answer = await SendAsync(server.Address("/hook"), Local, Quick);
        Assert.False(answer.HasArrived);
        Assert.Equal(attempts, answer.Attempts);
        Assert.Equal(attempts, NetworkLog.Read(LogPath).Count);
    }

    [Theory]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("http://10.0.0.7/")]
    [InlineData("http://[::1]/")]
    [InlineData("http://2130706433/")]
    [InlineData("http://0x7f000001/")]
    [InlineData("http://innocent.example/")]
    public async Task What_is_not_public_is_not_dialled_nor_tried_again(string address)
    {
        var sly = new FetchOptions
        {
            Resolve = (_, _) => Task.FromResult(new[] { IPAddress.Parse("192.168.1.1") }),
            Connect = (_, _, _) => throw new InvalidOperationException("dialled"),
        };
        var answer = await SendAsync(new Uri(address), sly, Quick);
        Assert.Contains("such addresses are not dialled", answer.Error!, StringComparison.Ordinal);
        Assert.True(answer.IsRefused);
        Assert.Equal(1, answer.Attempts);
        Assert.Null(Assert.Single(NetworkLog.Read(LogPath)).Dialled);
    }

    [Theory]
    [InlineData("ftp://post.example/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("http://user:secret@post.example/")]
    public async Task What_is_no_plain_web_address_is_refused(string address)
    {
        var answer = await SendAsync(new Uri(address), Local, Quick);
        Assert.True(answer.IsRefused);
        Assert.DoesNotContain("secret", await File.ReadAllTextAsync(LogPath, Token), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("301 Moved")]
    [InlineData("302 Found")]
    [InlineData("307 Temporary Redirect")]
    [InlineData("308 Permanent Redirect")]
    public async Task No_redirect_is_followed_wherever_it_leads(string status)
    {
        // The receiver may be dialled, and nothing else: whoever follows would be refused with another word.
        var options = new FetchOptions { PrivateHosts = ["127.0.0.1"] };
        server.Answer("/hook", $"{status}\r\nLocation: {server.Address("/secret")}");
        server.Answer("/secret", "200 OK");
        var answer = await SendAsync(server.Address("/hook"), options, Quick);
        Assert.Contains("redirects are not followed", answer.Error!, StringComparison.Ordinal);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Nobody_waits_for_a_receiver_that_never_answers()
    {
        var clock = Stopwatch.StartNew();
        var answer = await SendAsync(
            server.Address("/never"),
            Local,
            new PostOptions { TimeLimit = TimeSpan.FromMilliseconds(300), Retries = 0 }
        );
        Assert.Equal("No answer within 0.3 seconds.", answer.Error);
        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 20);
        Assert.Equal("No answer within 0.3 seconds.", Assert.Single(NetworkLog.Read(LogPath)).Error);
    }

    [Fact]
    public async Task Of_a_huge_answer_next_to_nothing_is_read()
    {
        server.Answer("/hook", "200 OK\r\nContent-Length: 100000000", new byte[30_000_000]);
        var answer = await SendAsync(server.Address("/hook"), Local, Quick);
        Assert.True(answer.HasArrived);
        Assert.InRange(Assert.Single(NetworkLog.Read(LogPath)).Bytes, 1, 1_000_000);
    }

    [Fact]
    public async Task Headers_without_end_are_not_read_to_their_end()
    {
        server.Answer("/hook", "200 OK\r\nX-Long: " + new string('x', 1_000_000));
        var answer = await SendAsync(server.Address("/hook"), Local, Quick with { Retries = 0 });
        Assert.False(answer.HasArrived);
        Assert.InRange(Assert.Single(NetworkLog.Read(LogPath)).Bytes, 1, 500_000);
    }

    [Fact]
    public async Task What_cannot_be_logged_is_not_sent()
    {
        server.Answer("/hook", "200 OK");
        Directory.CreateDirectory(LogPath);
        var answer = await SendAsync(server.Address("/hook"), Local, Quick with { Retries = 0 });
        Assert.Contains("nothing is sent without it", answer.Error!, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task Whoever_stops_it_hears_so()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Token);
        using var sender = new PostSender(new NetworkLog(LogPath), Local, Quick);
        var sending = sender.SendAsync(RequestTo(server.Address("/never")), stop.Token);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
    }

    private async Task<PostAnswer> SendAsync(Uri address, FetchOptions fetching, PostOptions options)
    {
        using var sender = new PostSender(new NetworkLog(LogPath), fetching, options);
        return await sender.SendAsync(RequestTo(address), Token);
    }

    private static PostRequest RequestTo(Uri address) =>
        new(address, "webhook", "{\"a\":1}"u8.ToArray()) { Headers = _ => [KeyValuePair.Create("webhook-id", "m1")] };
}
