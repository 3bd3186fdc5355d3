using OnRecord.Articles.Archives;
using static OnRecord.Articles.Tests.Archived;

namespace OnRecord.Articles.Tests;

public sealed class WarcTests
{
    private const string Page =
        "<!doctype html><title>Harbour</title><p>The ministry would neither confirm nor deny that it had closed it.</p>";

    private const string Text = "The ministry would neither confirm nor deny that it had closed it.";

    public static TheoryData<string> Versions => ["1.0", "1.1"];

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task The_pages_of_a_web_archive_are_read_under_their_addresses(string version)
    {
        byte[] archive =
        [
            .. Record("warcinfo", null, "application/warc-fields", Utf8("software: test\r\n"), version),
            .. Record(
                "request",
                "https://a.example/1",
                "application/http; msgtype=request",
                Utf8("GET /1 HTTP/1.1\r\n\r\n"),
                version
            ),
            .. Answer("https://a.example/1", "text/html; charset=utf-8", Utf8(Page), version: version),
            .. Answer("https://a.example/logo.png", "image/png", [1, 2, 3], version: version),
            .. Answer("https://a.example/gone", "text/html", Utf8(Page), status: "404 Not Found", version: version),
            .. Record("resource", "https://a.example/2.txt", "text/plain", Utf8("He said no."), version),
            .. Record("metadata", "https://a.example/1", "application/warc-fields", Utf8("x: y\r\n"), version),
            .. Record("conversion", "https://a.example/1", "text/plain", Utf8("Harbour. The ministry"), version),
        ];

        var results = await Load.AllAsync(archive, "crawl.warc");

        var read = results.OfType<ArticleResult.Success>().ToList();
        Assert.Equal([Text, "He said no."], read.Select(r => r.Article.Text.Value));
        Assert.Equal("crawl.warc!https://a.example/1", read[0].Origin.Name);
        Assert.Equal(new Uri("https://a.example/1"), read[0].Article.Url);
        Assert.Equal("Harbour", read[0].Article.Title);
        Assert.Contains(new StatedFact("retrieved", "2024-10-26T08:00:00Z", "WARC-Date"), read[0].Article.Facts);
        Assert.Equal(new ArticleResult.LeftOut("crawl.warc", 2), results[^1]);
        Assert.Equal(3, results.Count);
    }

    [Fact]
    public async Task A_compressed_archive_is_read_whether_as_a_whole_or_by_record()
    {
        var one = Answer("https://a.example/1", "text/html", Utf8(Page));
        var two = Answer("https://a.example/2", "text/html", Utf8(Page));

        foreach (var archive in new[] { Gzip(one, two), Gzip([.. one, .. two]), Zstandard([.. one, .. two]) })
        {
            var read = (await Load.AllAsync(archive, "crawl.warc.gz")).Cast<ArticleResult.Success>();

            Assert.Equal(["https://a.example/1", "https://a.example/2"], read.Select(r => r.Article.Url!.AbsoluteUri));
        }
    }

    public static TheoryData<string, string> Codings =>
        new()
        {
            { "", "" },
            { "gzip", "" },
            { "x-gzip", "" },
            { "deflate", "" },
            { "raw-deflate", "" },
            { "br", "" },
            { "zstd", "" },
            { "", "chunked" },
            { "gzip", "chunked" },
            { "br", "chunked" },
            { "zstd", "chunked" },
            { "gzip, br", "chunked" },
            { "undone-gzip", "" },
            { "undone-br", "" },
            { "", "undone-chunked" },
        };

    [Theory]
    [MemberData(nameof(Codings))]
    public async Task Bodies_are_decoded(string coding, string transfer)
    {
        var body = Utf8(Page);
        foreach (var step in coding.Split(", "))
        {
            body = step switch
            {
                "gzip" or "x-gzip" => Gzip(body),
                "br" => Brotli(body),
                "zstd" => Zstandard(body),
                "deflate" => Deflated(body, wrapped: true),
                "raw-deflate" => Deflated(body, wrapped: false),
                _ => body,
            };
        }

        var stated = coding
            .Replace("undone-", "", StringComparison.Ordinal)
            .Replace("raw-", "", StringComparison.Ordinal);
        var headers =
            (stated.Length > 0 ? $"Content-Encoding: {stated}\r\n" : "")
            + (transfer.Length > 0 ? "Transfer-Encoding: chunked\r\n" : "");
        var archive = Answer(
            "https://a.example/1",
            "text/html",
            transfer == "chunked" ? Chunked(body, 7) : body,
            headers: headers
        );

        var read = await Load.OneAsync(archive, "crawl.warc");

        Assert.Equal(Text, read.Article.Text.Value);
    }

    [Fact]
    public async Task Texts_of_pages_are_read_where_the_pages_are_not_in_the_archive()
    {
        var archive = Record("conversion", "https://a.example/1", "text/plain", Utf8(Text), "1.0");

        var read = await Load.OneAsync(archive, "crawl.warc.wet");

        Assert.Equal(Text, read.Article.Text.Value);
        Assert.Equal(new Uri("https://a.example/1"), read.Article.Url);
    }

    [Fact]
    public async Task What_is_damaged_is_named_and_the_rest_goes_on()
    {
        byte[] archive =
        [
            .. Utf8("nonsense\r\n\r\n"),
            .. Answer("https://a.example/1", "text/html", [1, 2, 3], headers: "Content-Encoding: br\r\n"),
            .. Answer("https://a.example/2", "text/html", Utf8("5\r\nab"), headers: "Transfer-Encoding: chunked\r\n"),
            .. Answer("https://a.example/3", "text/html", Utf8(Page), headers: "Content-Encoding: rot13\r\n"),
            .. Answer("https://a.example/4", "text/html", Utf8(Page)),
        ];

        var results = await Load.AllAsync(archive, "crawl.warc");

        // Nothing says at once that the first bytes are a web archive; its ending does.
        Assert.Equal(
            [
                "crawl.warc",
                "crawl.warc!https://a.example/1",
                "crawl.warc!https://a.example/2",
                "crawl.warc!https://a.example/3",
            ],
            results.OfType<ArticleResult.Failure>().Select(r => r.Error.Source)
        );
        Assert.Equal(Text, TextOf(results[^1]));
    }

    [Fact]
    public async Task A_body_that_decompresses_without_end_is_given_up_and_the_rest_goes_on()
    {
        var options = new InputOptions
        {
            MaxBytes = 100_000,
            Archives = new ArchiveLimits { FreeBytes = 10_000_000 },
        };
        byte[] archive =
        [
            .. Answer(
                "https://a.example/1",
                "text/html",
                Brotli(new byte[500_000_000]),
                headers: "Content-Encoding: br\r\n"
            ),
            .. Answer("https://a.example/2", "text/html", Utf8(Page)),
        ];
        var before = GC.GetTotalAllocatedBytes();

        var results = await Load.AllAsync(archive, "crawl.warc", options);

        Assert.Equal(ArticleErrorKind.TooLarge, ErrorOf(results[0]).Kind);
        Assert.Equal(Text, TextOf(results[1]));
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 200_000_000);
    }

    public static TheoryData<string, byte[]> Hostile =>
        new()
        {
            {
                "a length beyond the end",
                Utf8(
                    "WARC/1.0\r\nWARC-Type: resource\r\nContent-Type: text/plain\r\nContent-Length: 9999999999\r\n\r\nHe said no."
                )
            },
            { "no length", Utf8("WARC/1.0\r\nWARC-Type: resource\r\n\r\nHe said no.") },
            { "a negative length", Utf8("WARC/1.0\r\nWARC-Type: resource\r\nContent-Length: -5\r\n\r\nHe said no.") },
            { "a header without end", Utf8("WARC/1.0\r\nX: " + new string('x', 10_000_000)) },
            { "headers without end", Utf8("WARC/1.0\r\n" + string.Concat(Enumerable.Repeat("X: y\r\n", 500_000))) },
            {
                "lines that go on without end",
                Utf8("WARC/1.0\r\nX: y\r\n" + string.Concat(Enumerable.Repeat(" z\r\n", 500_000)))
            },
            {
                "an address with control characters",
                Record("resource", "https://a.example/\u0007\u001b[31m", "text/plain", Utf8("He said no."), "1.0")
            },
            {
                "a segment",
                Utf8("WARC/1.0\r\nWARC-Type: resource\r\nWARC-Segment-Number: 1\r\nContent-Length: 0\r\n\r\n\r\n\r\n")
            },
        };

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task What_is_made_to_harm_gives_errors(string what, byte[] archive)
    {
        var results = await Load.AllAsync(archive, $"{what}.warc");

        Assert.NotEmpty(results);
        Assert.All(results.OfType<ArticleResult.Success>(), r => Assert.DoesNotContain(r.Origin.Name, char.IsControl));
    }

    [Fact]
    public async Task Cut_off_anywhere_it_gives_what_came_whole()
    {
        byte[] whole =
        [
            .. Answer(
                "https://a.example/1",
                "text/html",
                Chunked(Utf8(Page), 20),
                headers: "Transfer-Encoding: chunked\r\n"
            ),
            .. Answer("https://a.example/2", "text/html", Gzip(Utf8(Page)), headers: "Content-Encoding: gzip\r\n"),
        ];
        var packed = Gzip(whole);
        for (var length = 10; length < whole.Length; length += 13)
        {
            var results = await Load.AllAsync(whole[..length], "crawl.warc");

            Assert.All(results.OfType<ArticleResult.Success>(), r => Assert.Equal(Text, r.Article.Text.Value));
            await Load.AllAsync(packed[..(packed.Length * length / whole.Length)], "crawl.warc.gz");
        }
    }

    private static byte[] Answer(
        string address,
        string contentType,
        byte[] body,
        string headers = "",
        string status = "200 OK",
        string version = "1.0"
    ) =>
        Record(
            "response",
            address,
            "application/http; msgtype=response",
            [.. Utf8($"HTTP/1.1 {status}\r\nContent-Type: {contentType}\r\n{headers}\r\n"), .. body],
            version
        );

    private static byte[] Record(string type, string? address, string contentType, byte[] block, string version) =>
        [
            .. Utf8(
                $"WARC/{version}\r\nWARC-Type: {type}\r\n"
                    + (address is null ? "" : $"WARC-Target-URI: {(version == "1.0" ? $"<{address}>" : address)}\r\n")
                    + "WARC-Date: 2024-10-26T08:00:00Z\r\nWARC-Record-ID: <urn:uuid:1>\r\n"
                    + $"Content-Type: {contentType}\r\nContent-Length: {block.Length}\r\n\r\n"
            ),
            .. block,
            .. Utf8("\r\n\r\n"),
        ];

    private static byte[] Chunked(byte[] body, int size) =>
        [
            .. body.Chunk(size)
                .SelectMany(chunk => (byte[])[.. Utf8($"{chunk.Length:X};x=y\r\n"), .. chunk, .. Utf8("\r\n")]),
            .. Utf8("0\r\n\r\n"),
        ];

    private static byte[] Deflated(byte[] body, bool wrapped)
    {
        using var all = new MemoryStream();
        using (
            Stream deflate = wrapped
                ? new System.IO.Compression.ZLibStream(
                    all,
                    System.IO.Compression.CompressionLevel.Optimal,
                    leaveOpen: true
                )
                : new System.IO.Compression.DeflateStream(
                    all,
                    System.IO.Compression.CompressionLevel.Optimal,
                    leaveOpen: true
                )
        )
        {
            deflate.Write(body);
        }

        return all.ToArray();
    }
}
