using System.Diagnostics;
using OnRecord.Articles.Feeds;
using OnRecord.Articles.Fetching;
using OnRecord.TestKit;

namespace OnRecord.Articles.Tests;

public sealed class PoliteFetcherTests : IAsyncLifetime
{
    private static readonly PoliteOptions Quick = new()
    {
        Delay = TimeSpan.Zero,
        RetryDelay = TimeSpan.FromMilliseconds(1),
    };

    private readonly PageFetcher pages = new(
        new FetchOptions { AllowPrivateAddresses = true, TimeLimit = TimeSpan.FromSeconds(5) }
    );

    private LocalServer? server;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private LocalServer Server => server!;

    public async ValueTask InitializeAsync()
    {
        server = await LocalServer.StartAsync(Token);
        Server.Answer("/a", "text/plain", "He said no.");
    }

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        pages.Dispose();
    }

    [Fact]
    public async Task What_robots_txt_does_not_allow_is_not_asked_for()
    {
        Server.Answer("/robots.txt", "text/plain", "User-agent: *\nDisallow: /a");
        Server.Answer("/b", "text/plain", "He said yes.");
        var polite = new PoliteFetcher(pages, Quick);

        var refused = await polite.FetchAsync(Request("/a"), Token);
        var allowed = await polite.FetchAsync(Request("/b"), Token);
        var byHand = await polite.FetchAsync(Request("/a") with { IgnoresRobots = true }, Token);

        Assert.Equal(ArticleErrorKind.NotAllowed, refused.Error!.Kind);
        Assert.Contains("robots.txt", refused.Error.Message, StringComparison.Ordinal);
        Assert.NotNull(allowed.Page);
        Assert.NotNull(byHand.Page);
        Assert.Equal(1, Server.Count("/robots.txt"));
        Assert.Equal(1, Server.Count("/a"));
    }

    [Fact]
    public async Task A_redirect_to_what_robots_txt_does_not_allow_is_not_followed()
    {
        Server.Answer("/robots.txt", "text/plain", "User-agent: OnRecord\nDisallow: /a");
        Server.Answer("/b", 302, ("Location", "/a"));

        var answer = await new PoliteFetcher(pages, Quick).FetchAsync(Request("/b"), Token);

        Assert.Equal(ArticleErrorKind.NotAllowed, answer.Error!.Kind);
        Assert.Equal(0, Server.Count("/a"));
    }

    [Theory]
    [InlineData(404, true)]
    [InlineData(403, true)]
    [InlineData(500, false)]
    [InlineData(503, false)]
    [InlineData(429, false)]
    public async Task A_host_whose_robots_txt_cannot_be_had_for_now_is_left_alone(int status, bool allows)
    {
        Server.Answer("/robots.txt", status);

        var answer = await new PoliteFetcher(pages, Quick).FetchAsync(Request("/a"), Token);

        Assert.Equal(allows, answer.Page is not null);
        Assert.Equal(allows ? 1 : 0, Server.Count("/a"));
    }

    [Fact]
    public async Task A_busy_server_is_asked_again_after_a_while()
    {
        var asked = 0;
        Server.Answer(
            "/busy",
            context =>
            {
                context.Response.StatusCode = ++asked < 3 ? 503 : 200;
                return Task.CompletedTask;
            }
        );

        var answer = await new PoliteFetcher(pages, Quick).FetchAsync(Request("/busy"), Token);

        Assert.NotNull(answer.Page);
        Assert.Equal(3, asked);
    }

    [Theory]
    [InlineData(404)]
    [InlineData(410)]
    [InlineData(401)]
    [InlineData(501)]
    public async Task What_is_gone_or_shut_is_asked_for_once(int status)
    {
        Server.Answer("/gone", status);

        var answer = await new PoliteFetcher(pages, Quick).FetchAsync(Request("/gone"), Token);

        Assert.Equal(status, answer.Status);
        Assert.Equal(1, Server.Count("/gone"));
    }

    [Fact]
    public async Task A_short_retry_after_is_waited_for()
    {
        var times = new List<TimeSpan>();
        var watch = Stopwatch.StartNew();
        Server.Answer(
            "/busy",
            context =>
            {
                times.Add(watch.Elapsed);
                context.Response.StatusCode = times.Count < 2 ? 429 : 200;
                context.Response.Headers.RetryAfter = "1";
                return Task.CompletedTask;
            }
        );

        var answer = await new PoliteFetcher(pages, Quick).FetchAsync(Request("/busy"), Token);

        Assert.NotNull(answer.Page);
        Assert.True(times[1] - times[0] >= TimeSpan.FromSeconds(0.95), $"{times[1] - times[0]}");
    }

    [Fact]
    public async Task A_long_retry_after_ends_the_request_and_keeps_the_host_from_being_asked()
    {
        Server.Answer("/busy", 503, ("Retry-After", "3600"));
        var polite = new PoliteFetcher(pages, Quick);

        var busy = await polite.FetchAsync(Request("/busy"), Token);
        var other = await polite.FetchAsync(Request("/a"), Token);

        Assert.Equal(TimeSpan.FromHours(1), busy.RetryAfter);
        Assert.Equal(ArticleErrorKind.NotAllowed, other.Error!.Kind);
        Assert.InRange(other.RetryAfter!.Value, TimeSpan.FromMinutes(59), TimeSpan.FromHours(1));
        Assert.Equal(1, Server.Count("/busy"));
        Assert.Equal(0, Server.Count("/a"));
    }

    [Fact]
    public async Task A_crawl_delay_counts_where_it_is_longer()
    {
        Server.Answer("/robots.txt", "text/plain", "User-agent: *\nCrawl-delay: 0.5");
        var polite = new PoliteFetcher(pages, Quick);
        var watch = Stopwatch.StartNew();

        await polite.FetchAsync(Request("/a"), Token);
        await polite.FetchAsync(Request("/a"), Token);

        Assert.True(watch.Elapsed >= TimeSpan.FromSeconds(0.45), $"{watch.Elapsed}");
    }

    [Fact]
    public async Task A_private_address_is_refused_for_what_it_is_and_not_for_its_robots_txt()
    {
        using var strict = new PageFetcher();
        var answer = await new PoliteFetcher(strict, Quick).FetchAsync(Request("/a"), Token);

        Assert.Contains("such addresses are not dialled", answer.Error!.Message, StringComparison.Ordinal);
        Assert.Empty(Server.Served);
    }

    [Fact]
    public async Task A_feed_is_fetched_and_read_and_a_page_tells_its_feeds()
    {
        Server.Answer(
            "/feed",
            "application/rss+xml",
            "<rss version=\"2.0\"><channel><title>T</title><item><link>/1</link></item></channel></rss>"
        );
        Server.Answer("/", "text/html", "<link rel=alternate type='application/rss+xml' href='/feed'>");
        Server.Answer("/broken", "application/rss+xml", "<rss version=\"2.0\"><channel>");
        var feeds = new FeedFetcher(new PoliteFetcher(pages, Quick));

        var feed = await feeds.FetchAsync(FeedFetcher.RequestFor(Server.Address("/feed")), Token);
        var page = await feeds.FetchAsync(FeedFetcher.RequestFor(Server.Address("/")), Token);
        var broken = await feeds.FetchAsync(FeedFetcher.RequestFor(Server.Address("/broken")), Token);

        Assert.Equal(Server.Address("/1"), Assert.Single(feed.Feed!.Entries).Address);
        Assert.Equal(Server.Address("/feed"), Assert.Single(page.Links).Address);
        Assert.NotNull(page.Error);
        Assert.Equal(ArticleErrorKind.Malformed, broken.Error!.Kind);
        Assert.Empty(broken.Links);
        Assert.Contains("atom+xml", Server.Served[1].Headers["Accept"], StringComparison.Ordinal);
    }

    private FetchRequest Request(string path) => new(Server.Address(path), "page");
}
