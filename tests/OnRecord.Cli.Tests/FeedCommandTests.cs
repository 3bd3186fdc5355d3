using System.Globalization;
using System.Text.Json;
using OnRecord.Articles.Fetching;
using OnRecord.TestKit;

namespace OnRecord.Cli.Tests;

/// <summary>Feeds and fetching against a real server on this machine, which only these tests may dial.</summary>
public sealed class FeedCommandTests : IAsyncLifetime
{
    private readonly TestShell shell = new()
    {
        Fetching = new FetchOptions { AllowPrivateAddresses = true, TimeLimit = TimeSpan.FromSeconds(5) },
        Politeness = new PoliteOptions { Delay = TimeSpan.Zero, RetryDelay = TimeSpan.FromMilliseconds(1) },
    };

    private LocalServer? server;

    public FeedCommandTests() => shell.Variables["ONRECORD_LEDGER"] = shell.PathOf("ledger.db");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private LocalServer Server => server!;

    public async ValueTask InitializeAsync() => server = await LocalServer.StartAsync(Token);

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        shell.Dispose();
    }

    [Fact]
    public async Task I_can_add_a_feed_fetch_it_and_find_what_was_said()
    {
        AnswerFeed("/feed", "v1", Item("1", "<source url='https://wire.example/'>The Wire</source>"), Item("2"));
        AnswerPage("/1", "Varga denied everything again, he said to reporters.");
        AnswerPage("/2", "Dorn confirmed nothing at all, he said to reporters.");
        Assert.Equal(ExitCode.Done, await RunAsync($"feed add {Server.Address("/feed")}"));
        Assert.Contains("The Post, 2 entries.", shell.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, await RunAsync("fetch"));
        Assert.Contains("Pages: 2 fetched, 0 unchanged, 0 failed.", shell.Error, StringComparison.Ordinal);
        Assert.Contains("2 added", shell.Error, StringComparison.Ordinal);
        await RunAsync("find speaker:varga --format json");
        var place = JsonDocument
            .Parse(shell.Out)
            .RootElement.GetProperty("statements")[0]
            .GetProperty("article")
            .GetProperty("appearances")[0];
        Assert.Equal(Server.Address("/1").AbsoluteUri, place.GetProperty("address").GetString());
        Assert.Equal("2024-05-12", place.GetProperty("published").GetString());
        Assert.Equal("feed", place.GetProperty("publishedFrom").GetString());
        var note = place.GetProperty("feeds")[0];
        Assert.Equal(Server.Address("/feed").AbsoluteUri, note.GetProperty("feed").GetString());
        Assert.Equal("The Wire", note.GetProperty("sourceName").GetString());
        Assert.Equal("Ann Reyes", note.GetProperty("author").GetString());
        Assert.Equal("Ports", note.GetProperty("categories")[0].GetString());
        await RunAsync(
            $"show {JsonDocument.Parse(shell.Out).RootElement.GetProperty("statements")[0].GetProperty("id").GetString()}"
        );
        Assert.Contains(
            $"in feed {Server.Address("/feed")} (by Ann Reyes; from The Wire; Ports)",
            shell.Out,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task What_has_not_changed_is_not_fetched_again()
    {
        AnswerFeed("/feed", "v1", Item("1"));
        AnswerPage("/1", "Varga denied everything again, he said to reporters.");
        await RunAsync($"feed add {Server.Address("/feed")}");
        await RunAsync("fetch");
        Assert.Equal(ExitCode.Done, await RunAsync("fetch"));
        Assert.Contains(
            "Feeds: 0 read, 1 unchanged, 0 failed. Pages: 0 fetched",
            shell.Error,
            StringComparison.Ordinal
        );
        Assert.Equal("\"v1\"", Server.Served.Last(request => request.Path == "/feed").Headers["If-None-Match"]);
        Assert.Equal(1, Server.Count("/1"));
    }

    [Fact]
    public async Task A_changed_article_is_a_new_version_beside_the_old_one()
    {
        AnswerFeed("/feed", "v1", Item("1"));
        AnswerPage("/1", "Varga denied everything again, he said to reporters.");
        await RunAsync($"feed add {Server.Address("/feed")}");
        await RunAsync("fetch");
        AnswerFeed("/feed", "v2", Item("1", title: "Corrected"));
        AnswerPage("/1", "Varga admitted everything again, he said to reporters.");
        Assert.Equal(ExitCode.Done, await RunAsync("fetch"));
        Assert.Contains("1 added", shell.Error, StringComparison.Ordinal);
        await RunAsync("find speaker:varga --format jsonl");
        var id = JsonDocument.Parse(shell.Out.Split('\n')[0]).RootElement.GetProperty("article").GetProperty("id");
        await RunAsync($"show {id.GetString()}");
        Assert.Contains("versions  " + Server.Address("/1"), shell.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_are_looked_at_again_without_the_feeds_word()
    {
        var clock = new MovingClock();
        shell.Time = clock;
        AnswerFeed("/feed", "v1", Item("1"));
        AnswerPage("/1", "Varga denied everything again, he said to reporters.", "p1");
        await RunAsync($"feed add {Server.Address("/feed")}");
        await RunAsync("fetch");
        clock.Now += TimeSpan.FromHours(7);
        await RunAsync("fetch");
        Assert.Contains("Pages: 0 fetched, 1 unchanged", shell.Error, StringComparison.Ordinal);
        AnswerPage("/1", "Varga admitted everything again, he said to reporters.", "p2");
        clock.Now += TimeSpan.FromHours(7);
        await RunAsync("fetch --revisit 0");
        Assert.Equal(2, Server.Count("/1"));
        await RunAsync("fetch");
        Assert.Contains("1 added", shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_feed_names_itself_and_the_rest_goes_on()
    {
        Server.Answer("/broken", "application/rss+xml", "<rss version=\"2.0\"><channel>");
        Server.Answer("/down", 500);
        AnswerFeed("/feed", "v1", Item("1"));
        AnswerPage("/1", "Varga denied everything again, he said to reporters.");
        await RunAsync(
            $"feed add {Server.Address("/broken")} {Server.Address("/down")} {Server.Address("/feed")} --unchecked"
        );
        Assert.Equal(ExitCode.SomeFailed, await RunAsync("fetch"));
        Assert.Contains($"{Server.Address("/broken")}: It is no feed", shell.Error, StringComparison.Ordinal);
        Assert.Contains($"{Server.Address("/down")}: The server answered 500", shell.Error, StringComparison.Ordinal);
        Assert.Contains("1 added", shell.Error, StringComparison.Ordinal);
        await RunAsync("feed list --broken");
        Assert.Contains("failed once: The server answered 500", shell.Out, StringComparison.Ordinal);
        Assert.DoesNotContain($"{Server.Address("/feed")} ", shell.Out, StringComparison.Ordinal);
        await RunAsync("feed list --format json");
        var feeds = JsonDocument.Parse(shell.Out).RootElement;
        Assert.Equal([1, 1, 0], feeds.EnumerateArray().Select(feed => feed.GetProperty("failures").GetInt32()));
        Assert.Equal(1, feeds[2].GetProperty("articles").GetInt32());
        // They are left alone for a while.
        Assert.Equal(ExitCode.Done, await RunAsync("fetch"));
        Assert.Equal(1, Server.Count("/broken"));
    }

    [Fact]
    public async Task A_page_that_cannot_be_had_is_named_and_given_up_or_tried_again()
    {
        AnswerFeed("/feed", "v1", Item("gone"), Item("busy"), Item("list"), Item("1"));
        Server.Answer("/gone", 410);
        Server.Answer("/busy", 502);
        Server.Answer("/list", "text/html", "<a href=/1>One</a> <a href=/2>Two</a>");
        AnswerPage("/1", "Varga denied everything again, he said to reporters.");
        await RunAsync($"feed add {Server.Address("/feed")}");
        Assert.Equal(ExitCode.SomeFailed, await RunAsync("fetch"));
        Assert.Contains("/gone: The server answered 410", shell.Error, StringComparison.Ordinal);
        Assert.Contains("/list: There is no article", shell.Error, StringComparison.Ordinal);
        Assert.Contains("1 added", shell.Error, StringComparison.Ordinal);
        await RunAsync("feed list");
        Assert.Contains("1 article, 1 page waiting, 2 given up", shell.Out, StringComparison.Ordinal);
        AnswerPage("/busy", "Dorn confirmed nothing at all, he said to reporters.");
        Assert.Equal(ExitCode.Done, await RunAsync("fetch"));
        Assert.Equal(1, Server.Count("/gone"));
        Assert.Equal(ExitCode.SomeFailed, await RunAsync("fetch --all"));
        Assert.Contains("1 added", shell.Error, StringComparison.Ordinal);
        Assert.Equal(2, Server.Count("/gone"));
    }

    [Fact]
    public async Task A_run_that_is_stopped_goes_on_where_it_was()
    {
        AnswerFeed("/feed", "v1", Item("1"), Item("2"), Item("3"));
        AnswerPage("/1", "Varga denied everything again, he said to reporters.");
        AnswerPage("/3", "Rahn denied everything again, he said to reporters.");
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Token);
        Server.Answer(
            "/2",
            async context =>
            {
                await stop.CancelAsync();
                await Task.Delay(Timeout.Infinite, context.RequestAborted);
            }
        );
        await RunAsync($"feed add {Server.Address("/feed")}");
        Assert.Equal(ExitCode.Cancelled, await shell.RunAsync("fetch", stop.Token));
        AnswerPage("/2", "Dorn denied everything again, he said to reporters.");
        Assert.Equal(ExitCode.Done, await RunAsync("fetch"));
        Assert.Equal(ExitCode.Done, await RunAsync("find denied"));
        Assert.Equal("3 statements.\n", shell.Error);
        await RunAsync("network");
        Assert.Contains("Stopped.", shell.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_that_wants_to_be_left_alone_is_left_alone()
    {
        var clock = new MovingClock();
        shell.Time = clock;
        AnswerFeed("/feed", "v1", Item("1"), Item("2"));
        Server.Answer("/1", 503, ("Retry-After", "7200"));
        AnswerPage("/2", "Dorn denied everything again, he said to reporters.");
        await RunAsync($"feed add {Server.Address("/feed")}");
        Assert.Equal(ExitCode.SomeFailed, await RunAsync("fetch"));
        Assert.Contains("1 put off.", shell.Error, StringComparison.Ordinal);
        Assert.Equal(1, Server.Count("/1"));
        Assert.Equal(0, Server.Count("/2"));
        clock.Now += TimeSpan.FromHours(1);
        var asked = (Server.Count("/feed"), Server.Count("/robots.txt"));
        Assert.Equal(ExitCode.Done, await RunAsync("fetch --all"));
        Assert.Contains("asks to be left alone until", shell.Error, StringComparison.Ordinal);
        await RunAsync("fetch");
        Assert.Equal(0, Server.Count("/2"));
        Assert.Equal(asked, (Server.Count("/feed"), Server.Count("/robots.txt")));
        AnswerPage("/1", "Varga denied everything again, he said to reporters.");
        clock.Now += TimeSpan.FromHours(2);
        Assert.Equal(ExitCode.Done, await RunAsync("fetch"));
        Assert.Contains("2 added", shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Robots_txt_counts_for_pages_and_for_feeds_unless_i_say_otherwise()
    {
        Server.Answer("/robots.txt", "text/plain", "User-agent: OnRecord\nDisallow: /feed\nDisallow: /1");
        AnswerFeed("/feed", "v1", Item("1"), Item("2"));
        AnswerPage("/1", "Varga denied everything again, he said to reporters.");
        AnswerPage("/2", "Dorn denied everything again, he said to reporters.");
        Assert.Equal(ExitCode.SomeFailed, await RunAsync($"feed add {Server.Address("/feed")}"));
        Assert.Contains("robots.txt", shell.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, await RunAsync($"feed add {Server.Address("/feed")} --ignore-robots"));
        Assert.Equal(ExitCode.SomeFailed, await RunAsync("fetch"));
        Assert.Equal(0, Server.Count("/1"));
        Assert.Equal(1, Server.Count("/2"));
        Assert.StartsWith("OnRecord/", Server.Served[0].Headers["User-Agent"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_wait_while_robots_txt_cannot_be_had()
    {
        var clock = new MovingClock();
        shell.Time = clock;
        AnswerFeed("/feed", "v1", Item("1"), Item("2"));
        AnswerPage("/1", "Varga denied everything again, he said to reporters.");
        AnswerPage("/2", "Dorn denied everything again, he said to reporters.");
        await RunAsync($"feed add {Server.Address("/feed")} --ignore-robots");
        Server.Answer("/robots.txt", 503);
        Assert.Equal(ExitCode.SomeFailed, await RunAsync("fetch"));
        Assert.Contains("2 pages are put off until 2024-05-13 08:10:00Z.", shell.Error, StringComparison.Ordinal);
        Server.Answer("/robots.txt", 404);
        clock.Now += TimeSpan.FromMinutes(11);
        Assert.Equal(ExitCode.Done, await RunAsync("fetch"));
        Assert.Contains("2 added", shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_may_not_pass_for_one_of_another_host()
    {
        AnswerFeed("/feed", "v1", Item("1"));
        Server.Answer(
            "/1",
            "text/html",
            "<!doctype html><link rel=canonical href='https://famous.example/1'><p>Varga denied everything again, he said to reporters.</p>"
        );
        await RunAsync($"feed add {Server.Address("/feed")}");
        await RunAsync("fetch");
        await RunAsync("find varga --format json");
        Assert.Contains($"\"address\": \"{Server.Address("/1")}\"", shell.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("\"address\": \"https://famous.example", shell.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_feed_cannot_make_the_program_look_into_the_network_it_runs_in()
    {
        AnswerFeed("/feed", "v1", Item("1"));
        await RunAsync($"feed add {Server.Address("/feed")}");
        shell.Fetching = FetchOptions.Default;
        Assert.Equal(ExitCode.SomeFailed, await RunAsync("fetch --all"));
        Assert.Contains("such addresses are not dialled", shell.Error, StringComparison.Ordinal);
        Assert.Equal(0, Server.Count("/1"));
    }

    [Fact]
    public async Task A_page_that_names_its_feeds_is_taken_for_them()
    {
        AnswerFeed("/feed", "v1", Item("1"));
        AnswerFeed("/other", "v1", Item("2"));
        Server.Answer("/one", "text/html", "<link rel=alternate type='application/rss+xml' href='/feed'>");
        Server.Answer(
            "/two",
            "text/html",
            "<link rel=alternate type='application/rss+xml' href='/feed' title=World><link rel=alternate type='application/rss+xml' href='/other'>"
        );
        Server.Answer("/none", "text/html", "<p>Nothing.</p>");
        Assert.Equal(ExitCode.Done, await RunAsync($"feed add {Server.Address("/one")}"));
        Assert.Contains($"Added {Server.Address("/feed")}", shell.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.SomeFailed, await RunAsync($"feed add {Server.Address("/two")}"));
        Assert.Contains($"{Server.Address("/feed")} (World)", shell.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, await RunAsync($"feed add {Server.Address("/two")} --all --folder World"));
        Assert.Contains("was there already", shell.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.SomeFailed, await RunAsync($"feed add {Server.Address("/none")}"));
        Assert.Contains("Nothing was added", shell.Error, StringComparison.Ordinal);
        await RunAsync("feed list");
        Assert.Contains($"{Server.Address("/other")}  The Post  [World]", shell.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Feeds_go_out_and_in_as_opml_without_a_request()
    {
        await RunAsync("feed add https://a.example/feed https://b.example/feed --unchecked --folder World");
        await RunAsync("feed add HTTPS://A.example:443/feed --unchecked");
        Assert.Equal("https://a.example/feed was there already.\n", shell.Error);
        await RunAsync("feed export -o {feeds.opml}");
        await RunAsync("feed remove https://a.example/feed");
        Assert.Equal(ExitCode.SomeFailed, await RunAsync("feed remove https://a.example/feed"));
        Assert.Equal(ExitCode.Done, await RunAsync("feed import {feeds.opml}"));
        Assert.Equal("1 feeds added, 1 were there already.\n", shell.Error);
        await RunAsync("feed export");
        Assert.Contains("<outline text=\"World\">", shell.Out, StringComparison.Ordinal);
        await RunAsync("network");
        Assert.Empty(shell.Out);
        shell.Write("no.opml", "<opml><body>");
        Assert.Equal(ExitCode.SomeFailed, await RunAsync("feed import {no.opml}"));
    }

    [Fact]
    public async Task Fetching_goes_on_until_it_is_stopped()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Token);
        shell.Time = new QuickClock();
        AnswerFeed("/feed", "v1", Item("1"));
        AnswerPage("/1", "Varga denied everything again, he said to reporters.");
        await RunAsync($"feed add {Server.Address("/feed")}");
        var asked = 0;
        Server.Answer(
            "/feed",
            async context =>
            {
                context.Response.StatusCode = 304;
                if (++asked == 3)
                {
                    await stop.CancelAsync();
                }
            }
        );
        Assert.Equal(ExitCode.Cancelled, await shell.RunAsync("fetch --every 1m", stop.Token));
        Assert.Equal(3, asked);
    }

    [Theory]
    [InlineData("fetch --every 10s")]
    [InlineData("fetch --every soon")]
    [InlineData("feed add file:///etc/passwd")]
    [InlineData("feed add http://user:secret@example.org/")]
    [InlineData("feed add example.org")]
    public async Task What_makes_no_sense_is_refused_before_anything_is_asked(string line)
    {
        Assert.Equal(ExitCode.Usage, await RunAsync(line));
        await RunAsync("network");
        Assert.Empty(shell.Out);
    }

    [Fact]
    public async Task Without_a_feed_there_is_nothing_to_fetch()
    {
        shell.Write("a.txt", "Varga denied everything again.");
        await RunAsync("add {a.txt}");
        Assert.Equal(ExitCode.Done, await RunAsync("fetch"));
        Assert.Contains("There are no feeds", shell.Error, StringComparison.Ordinal);
    }

    private Task<int> RunAsync(string line) => shell.RunAsync(line, Token);

    private static string Item(string id, string more = "", string title = "Bridge") =>
        $"<item><title>{title}</title><link>/{id}</link><guid isPermaLink='false'>tag:{id}</guid><author>Ann Reyes</author>"
        + $"<category>Ports</category><pubDate>Sun, 12 May 2024 23:30:00 -0400</pubDate>{more}</item>";

    private void AnswerFeed(string path, string version, params string[] items) =>
        Answer(
            path,
            "application/rss+xml",
            $"<rss version='2.0'><channel><title>The Post</title>{string.Concat(items)}</channel></rss>",
            version
        );

    private void AnswerPage(string path, string text, string? version = null) =>
        Answer(path, "text/html; charset=utf-8", $"<!doctype html><p>{text}</p>", version);

    private void Answer(string path, string type, string body, string? version) =>
        Server.Answer(
            path,
            async context =>
            {
                if (version is not null && context.Request.Headers.IfNoneMatch == $"\"{version}\"")
                {
                    context.Response.StatusCode = 304;
                    return;
                }
                context.Response.ContentType = type;
                if (version is not null)
                {
                    context.Response.Headers.ETag = $"\"{version}\"";
                }
                await context.Response.Body.WriteAsync(
                    System.Text.Encoding.UTF8.GetBytes(body),
                    context.RequestAborted
                );
            }
        );

    private sealed class MovingClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } =
            DateTimeOffset.Parse("2024-05-13T08:00:00Z", CultureInfo.InvariantCulture);

        public override DateTimeOffset GetUtcNow() => Now;
    }

    // A minute is over at once.
    private sealed class QuickClock : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            base.CreateTimer(callback, state, dueTime > TimeSpan.Zero ? TimeSpan.FromMilliseconds(1) : dueTime, period);
    }
}
