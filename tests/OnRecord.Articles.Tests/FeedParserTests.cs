using System.Diagnostics;
using OnRecord.Articles.Feeds;
using OnRecord.Articles.Fetching;

namespace OnRecord.Articles.Tests;

public sealed class FeedParserTests
{
    private const string Rss2 = """
        <?xml version="1.0" encoding="UTF-8"?>
        <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/" xmlns:atom="http://www.w3.org/2005/Atom">
          <channel>
            <title>The Harbour Post</title>
            <link>https://harbour.example/</link>
            <atom:link href="https://harbour.example/feed" rel="self" type="application/rss+xml"/>
            <ttl>45</ttl>
            <item>
              <title>Mayor &amp;amp; council deny &lt;em&gt;closure&lt;/em&gt;</title>
              <link>https://harbour.example/1#top</link>
              <guid isPermaLink="false">tag:1</guid>
              <dc:creator>Ann Reyes</dc:creator>
              <media:title>Not the title</media:title>
              <category>Politics</category><category>Ports</category><category>Politics</category>
              <source url="https://wire.example/feed">The Wire</source>
              <pubDate>Sun, 12 May 2024 23:30:00 -0400</pubDate>
            </item>
            <item><guid>https://harbour.example/2</guid><title>Ferry &lt; bridge</title></item>
            <item><title>Leads nowhere</title><guid>42</guid></item>
            <item><title>Again</title><link>https://harbour.example/3</link><guid>tag:1</guid></item>
          </channel>
        </rss>
        """;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Rss_2_is_read_with_source_author_date_and_categories()
    {
        var feed = await FeedOf(Rss2);

        Assert.Equal("The Harbour Post", feed.Title);
        Assert.Equal(new Uri("https://harbour.example/"), feed.Home);
        Assert.Equal(TimeSpan.FromMinutes(45), feed.Ttl);
        Assert.Equal("1 entries without a web address were left out.", Assert.Single(feed.Notes));
        Assert.Equal(2, feed.Entries.Count);
        var entry = feed.Entries[0];
        Assert.Equal("tag:1", entry.Id);
        Assert.Equal(new Uri("https://harbour.example/1"), entry.Address);
        Assert.Equal("Mayor & council deny closure", entry.Title);
        Assert.Equal("Ann Reyes", entry.Author);
        Assert.Equal(new DateTimeOffset(2024, 5, 12, 23, 30, 0, TimeSpan.FromHours(-4)), entry.Published);
        Assert.Equal(12, entry.Published!.Value.Day);
        Assert.Equal(["Politics", "Ports"], entry.Categories);
        Assert.Equal("The Wire", entry.SourceName);
        Assert.Equal("https://wire.example/feed", entry.SourceAddress);
        Assert.Equal("Ferry < bridge", feed.Entries[1].Title);
        Assert.Equal(new Uri("https://harbour.example/2"), feed.Entries[1].Address);
    }

    [Theory]
    [InlineData("0.91")]
    [InlineData("0.92")]
    [InlineData("0.93")]
    [InlineData("0.94")]
    [InlineData("2.0")]
    [InlineData("2.0.11")]
    public async Task All_versions_of_rss_are_read_alike(string version)
    {
        var feed = await FeedOf(
            $"""<rss version="{version}"><channel><title>T</title><item><title>A</title><link>/1</link><pubDate>12 May 2024 08:00 GMT</pubDate></item></channel></rss>"""
        );

        var entry = Assert.Single(feed.Entries);
        Assert.Equal(new Uri("https://feed.example/1"), entry.Address);
        Assert.Equal(new DateTimeOffset(2024, 5, 12, 8, 0, 0, TimeSpan.Zero), entry.Published);
    }

    [Fact]
    public async Task An_rss_without_a_version_is_read() =>
        Assert.Single(
            (await FeedOf("<rss><channel><item><link>https://a.example/1</link></item></channel></rss>")).Entries
        );

    [Theory]
    [InlineData("http://purl.org/rss/1.0/")]
    [InlineData("http://my.netscape.com/rdf/simple/0.9/")]
    public async Task Rss_1_and_the_first_of_all_are_read(string names)
    {
        var feed = await FeedOf(
            $"""
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="{names}" xmlns:d="http://purl.org/dc/elements/1.1/">
              <channel rdf:about="https://a.example/"><title>T</title><link>https://a.example/</link></channel>
              <item rdf:about="https://a.example/1"><title>A</title><link>https://a.example/1</link><d:creator>Ann</d:creator><d:date>2024-05-12T08:00:00+02:00</d:date></item>
            </rdf:RDF>
            """
        );

        Assert.Equal("T", feed.Title);
        var entry = Assert.Single(feed.Entries);
        Assert.Equal("https://a.example/1", entry.Id);
        Assert.Equal("Ann", entry.Author);
        Assert.Equal(TimeSpan.FromHours(2), entry.Published!.Value.Offset);
    }

    [Theory]
    [InlineData("", "http://www.w3.org/2005/Atom", "published", "updated")]
    [InlineData("a:", "http://www.w3.org/2005/Atom", "published", "updated")]
    [InlineData("", "http://purl.org/atom/ns#", "issued", "modified")]
    public async Task Atom_is_read_with_any_prefix(string prefix, string names, string published, string updated)
    {
        var declared = prefix.Length == 0 ? "xmlns" : "xmlns:" + prefix.TrimEnd(':');
        var feed = await FeedOf(
            $"""
            <§feed {declared}="{names}" xml:base="https://a.example/news/"><§title>T</§title>
              <§link rel="self" href="feed"/><§link href="./"/>
              <§entry><§title type="html">A &amp;lt;b&amp;gt;bold&amp;lt;/b&amp;gt; claim</§title><§id>tag:1</§id>
                <§link rel="self" href="wrong"/><§link rel="enclosure" href="wrong.mp3"/><§link rel="alternate" href="1"/>
                <§author><§name>Ann</§name><§email>ann@a.example</§email></§author><§category term="Ports"/>
                <§{published}>2024-05-12T08:00:00Z</§{published}><§{updated}>2024-05-13T08:00:00Z</§{updated}>
                <§source><§title>The Wire</§title><§id>tag:w</§id></§source></§entry>
            </§feed>
            """.Replace("§", prefix, StringComparison.Ordinal)
        );

        Assert.Equal(new Uri("https://a.example/news/"), feed.Home);
        var entry = Assert.Single(feed.Entries);
        Assert.Equal(new Uri("https://a.example/news/1"), entry.Address);
        Assert.Equal("A bold claim", entry.Title);
        Assert.Equal("Ann", entry.Author);
        Assert.Equal(12, entry.Published!.Value.Day);
        Assert.Equal(13, entry.Updated!.Value.Day);
        Assert.Equal("The Wire", entry.SourceName);
        Assert.Equal(["Ports"], entry.Categories);
    }

    [Fact]
    public async Task Json_feed_is_read()
    {
        var feed = await FeedOf(
            """
            {"version":"https://jsonfeed.org/version/1.1","title":"T","home_page_url":"https://a.example/","items":[
              {"id":"1","url":"https://a.example/1","title":"A\u0000b \ud800c","authors":[{"name":"Ann"},{"name":"Bo"}],"tags":["Ports"],
               "date_published":"2024-05-12T08:00:00-07:00","date_modified":"2024-05-13T08:00:00Z"},
              {"id":"2","external_url":"https://b.example/2"},
              {"id":"3","content_text":"Leads nowhere."}]}
            """,
            "application/feed+json"
        );

        Assert.Equal(2, feed.Entries.Count);
        var entry = feed.Entries[0];
        Assert.Equal("Ann, Bo", entry.Author);
        Assert.Equal(TimeSpan.FromHours(-7), entry.Published!.Value.Offset);
        Assert.Equal(13, entry.Updated!.Value.Day);
        Assert.DoesNotContain('\0', entry.Title!);
        Assert.Equal(new Uri("https://b.example/2"), feed.Entries[1].Address);
    }

    [Theory]
    [InlineData("Sun, 12 May 2024 08:00:00 GMT", "2024-05-12T08:00:00+00:00")]
    [InlineData("Wed, 12 May 2024 08:00:00 +0200", "2024-05-12T08:00:00+02:00")]
    [InlineData("Sunday, 12 May 2024 08:00:00 EST", "2024-05-12T08:00:00-05:00")]
    [InlineData("12 May 24 08:00 PDT", "2024-05-12T08:00:00-07:00")]
    [InlineData("Sun, 2 Sept 2024 8:05:00 Z", "2024-09-02T08:05:00+00:00")]
    [InlineData("Sun,  12  May 2024 08:00:00 GMT+0200", "2024-05-12T08:00:00+02:00")]
    [InlineData("Sun, 12 May 2024 08:00:00 +0000 (UTC)", "2024-05-12T08:00:00+00:00")]
    [InlineData("Sun, 12 May 2024", "2024-05-12T00:00:00+00:00")]
    [InlineData("2024-05-12T08:00:00.123+05:30", "2024-05-12T08:00:00+05:30")]
    [InlineData("2024-05-12T08:00:00Z", "2024-05-12T08:00:00+00:00")]
    [InlineData("2024-05-12T08:00Z", "2024-05-12T08:00:00+00:00")]
    [InlineData("2024-05-12 08:00:00", "2024-05-12T08:00:00+00:00")]
    [InlineData("2024-05-12", "2024-05-12T00:00:00+00:00")]
    [InlineData("yesterday", null)]
    [InlineData("32 May 2024 08:00:00 GMT", null)]
    [InlineData("", null)]
    public void Dates_are_read_as_feeds_write_them(string written, string? expected) =>
        Assert.Equal(expected, FeedDates.Parse(written)?.ToString("yyyy-MM-dd'T'HH:mm:sszzz", null));

    [Fact]
    public async Task Bytes_in_another_encoding_are_read_as_declared()
    {
        var bytes = Encoding.Latin1.GetBytes(
            """<?xml version="1.0" encoding="ISO-8859-1"?><rss version="2.0"><channel><title>Brück &#8220;x&#8221;</title></channel></rss>"""
        );
        var outcome = await FeedParser.ReadAsync(Page(bytes, null), "feed", Token);
        Assert.Equal("Brück “x”", outcome.Value!.Title);
    }

    [Theory]
    [InlineData(
        """<rss version="2.0"><channel><title>AT&T &copy; caf&eacute; &amp; &unknown; &#8212; x</title></channel></rss>"""
    )]
    [InlineData(
        "\n\n <?xml version=\"1.0\"?>\n<rss version=\"2.0\"><channel><title>AT&T &copy; caf&eacute; &amp; &unknown; &#8212; \u0008x</title></channel></rss>"
    )]
    public async Task A_feed_with_bare_ampersands_and_control_characters_is_repaired_and_says_so(string xml)
    {
        var feed = await FeedOf(xml);
        Assert.Equal("AT&T © café & &unknown; — x", feed.Title);
        Assert.Contains("repaired", Assert.Single(feed.Notes), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "billion laughs",
        """<!DOCTYPE r [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><rss version="2.0"><channel><title>x&b;</title></channel></rss>"""
    )]
    [InlineData(
        "a file",
        """<!DOCTYPE r [<!ENTITY a SYSTEM "file:///etc/passwd">]><rss version="2.0"><channel><title>x&a;</title></channel></rss>"""
    )]
    [InlineData(
        "a parameter entity",
        """<!DOCTYPE r [<!ENTITY % a SYSTEM "http://127.0.0.1:1/x"> %a;]><rss version="2.0"><channel><title>x</title></channel></rss>"""
    )]
    [InlineData(
        "an outside type",
        """<!DOCTYPE rss SYSTEM "http://127.0.0.1:1/rss.dtd"><rss version="2.0"><channel><title>x</title></channel></rss>"""
    )]
    public async Task No_entity_is_expanded_and_nothing_is_fetched(string what, string xml)
    {
        var outcome = await FeedParser.ReadAsync(Page(Encoding.UTF8.GetBytes(xml), null), what, Token);
        Assert.True(outcome.Error is not null || outcome.Value!.Title is "x" or "x&b;" or "x&a;", outcome.Value?.Title);
    }

    [Fact]
    public async Task Quadratic_blowup_is_refused_in_no_time()
    {
        var xml =
            $"<!DOCTYPE r [<!ENTITY a \"{new string('a', 100_000)}\">]><rss version=\"2.0\"><channel><title>{string.Concat(Enumerable.Repeat("&a;", 100_000))}</title></channel></rss>";
        var watch = Stopwatch.StartNew();
        var outcome = await FeedParser.ReadAsync(Page(Encoding.UTF8.GetBytes(xml), null), "feed", Token);
        Assert.True(outcome.Value is null || outcome.Value.Title!.Length <= 1000);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(20));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Not a feed.")]
    [InlineData("<html><body>x</body></html>")]
    [InlineData("<rss version=\"2.0\"><channel><title>x</channel></rss>")]
    [InlineData("<opml version=\"2.0\"><body/></opml>")]
    [InlineData("<feed xmlns=\"urn:other\"><title>x</title></feed>")]
    [InlineData("{\"title\":\"x\"}")]
    [InlineData("{\"version\":\"https://jsonfeed.org/version/1\",\"items\":3}")]
    [InlineData("{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[")]
    [InlineData("[1,2]")]
    public async Task What_is_no_feed_is_an_error_that_says_so(string content)
    {
        var outcome = await FeedParser.ReadAsync(Page(Encoding.UTF8.GetBytes(content), null), "feed", Token);
        Assert.Contains("feed", outcome.Error!.Message, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("feed", outcome.Error.Source);
    }

    [Fact]
    public async Task Depth_without_end_is_an_error()
    {
        var xml = string.Concat(Enumerable.Repeat("<rss>", 100_000));
        var json = "{\"version\":\"https://jsonfeed.org/version/1\",\"items\":" + new string('[', 100_000);
        Assert.NotNull((await FeedParser.ReadAsync(Page(Encoding.UTF8.GetBytes(xml), null), "f", Token)).Error);
        Assert.NotNull((await FeedParser.ReadAsync(Page(Encoding.UTF8.GetBytes(json), null), "f", Token)).Error);
    }

    [Fact]
    public async Task Entries_beyond_all_measure_are_left_out_and_noted()
    {
        var items = string.Concat(
            Enumerable.Range(0, 6000).Select(i => $"<item><link>https://a.example/{i}</link></item>")
        );
        var feed = await FeedOf($"<rss version=\"2.0\"><channel>{items}</channel></rss>");
        Assert.Equal(5000, feed.Entries.Count);
        Assert.Contains("5,000", Assert.Single(feed.Notes), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/passwd")]
    [InlineData("mailto:a@b.example")]
    [InlineData("data:text/html,x")]
    [InlineData("http://[::1")]
    public async Task Entries_that_lead_to_no_web_address_are_left_out(string link)
    {
        var feed = await FeedOf($"<rss version=\"2.0\"><channel><item><link>{link}</link></item></channel></rss>");
        Assert.Empty(feed.Entries);
    }

    [Fact]
    public async Task A_page_tells_its_feeds()
    {
        const string page = """
            <!doctype html><base href="/news/"><link rel="alternate" type="application/rss+xml" title="World" href="world.xml">
            <link rel=alternate type="application/atom+xml; charset=utf-8" href="//other.example/feed"><link rel="alternate stylesheet" href="x.css">
            <link rel=alternate hreflang=de href="/de/"><link rel=alternate type="application/rss+xml" href="world.xml">
            <link rel=alternate type="application/feed+json" href="javascript:alert(1)">
            """;
        var links = await FeedDiscovery.FindAsync(Page(Encoding.UTF8.GetBytes(page), "text/html"), Token);
        Assert.Equal(
            [
                new FeedLink(new Uri("https://feed.example/news/world.xml"), "World"),
                new FeedLink(new Uri("https://other.example/feed"), null),
            ],
            links
        );
    }

    private static FetchedPage Page(byte[] content, string? type) =>
        new(content, new Uri("https://feed.example/feed"), type, null);

    private static async Task<Feed> FeedOf(string content, string type = "application/xml")
    {
        var outcome = await FeedParser.ReadAsync(Page(Encoding.UTF8.GetBytes(content), type), "feed", Token);
        return outcome.Value ?? throw new InvalidOperationException(outcome.Error!.ToString());
    }
}
