using System.IO.Compression;
using System.Net;
using OnRecord.Articles.Fetching;

namespace OnRecord.Articles.Tests;

public sealed class PageFetcherTests : IDisposable
{
    private const string Page =
        "<!doctype html><link rel=canonical href='/canonical'><p>The ministry would neither confirm nor deny it.</p>";

    private static readonly FetchOptions Local = new() { AllowPrivateAddresses = true };

    private readonly TinyServer server = new();

    public void Dispose() => server.Dispose();

    [Fact]
    public async Task A_page_is_fetched_and_read_when_the_network_is_on()
    {
        server.Answer("/a", "200 OK\r\nContent-Type: text/html; charset=utf-8", Page);

        var read = Assert.IsType<ArticleResult.Success>(await ReadAsync(server.Address("/a"), Local));

        Assert.Equal("The ministry would neither confirm nor deny it.", read.Article.Text.Value);
        Assert.Equal(server.Address("/canonical"), read.Article.Url);
        Assert.Equal(server.Address("/a").OriginalString, read.Article.Id);
        Assert.Contains("User-Agent: OnRecord/1", Assert.Single(server.Requests), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_network_is_off_without_a_fetcher()
    {
        var loader = new ArticleLoader();
        var result = await loader
            .ReadAsync(server.Address("/a").OriginalString, Stream.Null, TestContext.Current.CancellationToken)
            .SingleAsync(TestContext.Current.CancellationToken);

        Assert.Equal(ArticleErrorKind.NotAllowed, Assert.IsType<ArticleResult.Failure>(result).Error.Kind);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task The_encoding_in_the_header_is_taken()
    {
        var body = Encoding.Latin1.GetBytes(
            "<p>The mayor of Brück said that the café was “never asked”.</p>".Replace('“', '"').Replace('”', '"')
        );
        server.Answer("/a", "200 OK\r\nContent-Type: text/html; charset=iso-8859-1", body);

        var read = Assert.IsType<ArticleResult.Success>(await ReadAsync(server.Address("/a"), Local));

        Assert.Equal("iso-8859-1", read.Origin.Encoding!.Name);
        Assert.Contains("Brück", read.Article.Text.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Redirects_are_followed_and_the_last_address_is_kept()
    {
        server.Answer("/a", "302 Found\r\nLocation: /b");
        server.Answer("/b", "301 Moved\r\nLocation: /c");
        server.Answer("/c", "200 OK\r\nContent-Type: text/plain", "He said no.");

        var read = Assert.IsType<ArticleResult.Success>(await ReadAsync(server.Address("/a"), Local));

        Assert.Equal(server.Address("/c"), read.Article.Url);
    }

    [Theory]
    [InlineData("/loop", ArticleErrorKind.Network)]
    [InlineData("file:///etc/passwd", ArticleErrorKind.NotAllowed)]
    [InlineData("http://user:secret@example.org/", ArticleErrorKind.NotAllowed)]
    public async Task Redirects_are_bounded_and_checked_anew(string target, ArticleErrorKind kind)
    {
        server.Answer("/loop", $"302 Found\r\nLocation: {target}");

        var error = await ErrorAsync(server.Address("/loop"), Local);

        Assert.Equal(kind, error.Kind);
        Assert.InRange(server.Requests.Count, 1, 6);
    }

    [Theory]
    [InlineData("http://127.0.0.1:1/")]
    [InlineData("http://localhost:1/")]
    [InlineData("http://2130706433/")]
    [InlineData("http://0x7f.1/")]
    [InlineData("http://0.0.0.0/")]
    [InlineData("http://[::1]/")]
    [InlineData("http://[::ffff:127.0.0.1]/")]
    [InlineData("http://[64:ff9b::7f00:1]/")]
    [InlineData("http://[2002:7f00:1::]/")]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("http://10.0.0.1/")]
    [InlineData("http://100.64.0.1/")]
    [InlineData("http://user@127.0.0.1/")]
    [InlineData("ftp://example.org/")]
    [InlineData("file:///etc/passwd")]
    public async Task Addresses_of_this_machine_and_of_private_networks_are_not_dialled(string address)
    {
        var error = await ErrorAsync(new Uri(address), FetchOptions.Default);

        Assert.Equal(ArticleErrorKind.NotAllowed, error.Kind);
    }

    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("2606:4700::1111", true)]
    [InlineData("172.15.255.255", true)]
    [InlineData("172.16.0.1", false)]
    [InlineData("192.168.1.1", false)]
    [InlineData("198.19.0.1", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("fd00::1", false)]
    [InlineData("fe80::1", false)]
    [InlineData("ff02::1", false)]
    [InlineData("::", false)]
    [InlineData("::127.0.0.1", false)]
    [InlineData("::ffff:10.1.2.3", false)]
    [InlineData("::ffff:8.8.8.8", true)]
    [InlineData("2001:0:1::", false)]
    public void Public_addresses_are_told_from_the_rest(string address, bool isPublic) =>
        Assert.Equal(isPublic, PublicAddress.IsPublic(IPAddress.Parse(address)));

    [Fact]
    public async Task A_page_over_the_limit_is_refused_even_when_it_is_small_on_the_wire()
    {
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            await gzip.WriteAsync(new byte[5_000_000], TestContext.Current.CancellationToken);
        }

        server.Answer("/bomb", "200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip", packed.ToArray());

        var error = await ErrorAsync(server.Address("/bomb"), Local with { MaxBytes = 1_000_000 });

        Assert.Equal(ArticleErrorKind.TooLarge, error.Kind);
    }

    [Fact]
    public async Task An_answer_that_does_not_come_ends_at_the_time_limit()
    {
        var error = await ErrorAsync(
            server.Address("/never"),
            Local with
            {
                TimeLimit = TimeSpan.FromMilliseconds(300),
            }
        );

        Assert.Equal(ArticleErrorKind.Network, error.Kind);
        Assert.Contains("0.3 seconds", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_server_refuses_is_told()
    {
        server.Answer("/gone", "410 Gone");

        var error = await ErrorAsync(server.Address("/gone"), Local);

        Assert.Contains("410", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_that_a_page_refers_to_is_fetched_and_no_script_runs()
    {
        var there = server.Address("/trap").OriginalString;
        var page = $"""
            <!doctype html><html><head><base href="{there}"><link rel=stylesheet href="{there}"><script src="{there}"></script>
            <link rel="import preload prefetch" href="{there}"><meta http-equiv=refresh content="0;url={there}"></head>
            <body onload="fetch('{there}')"><p>The ministry would neither confirm nor deny it.</p>
            <script>document.write('<p>The script ran, and it ran to the end of the page.</p>')</script>
            <img src="{there}"><iframe src="{there}"></iframe><object data="{there}"></object><video src="{there}"></video>
            <svg><image href="{there}"/></svg><frame src="{there}"><embed src="{there}"></body></html>
            """;

        var read = await Load.OneAsync(page, "a.html");

        Assert.Equal("The ministry would neither confirm nor deny it.", read.Article.Text.Value);
        Assert.Empty(server.Requests);
    }

    private static async Task<ArticleResult> ReadAsync(Uri address, FetchOptions options)
    {
        using var fetcher = new PageFetcher(options);
        return await new ArticleLoader(null, fetcher)
            .ReadUrlAsync(address, TestContext.Current.CancellationToken)
            .SingleAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<ArticleError> ErrorAsync(Uri address, FetchOptions options) =>
        Assert.IsType<ArticleResult.Failure>(await ReadAsync(address, options)).Error;
}
