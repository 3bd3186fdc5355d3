using System.Net;
using System.Net.Http.Json;
using System.Text;
using OnRecord.Ledger.Feeds;

namespace OnRecord.Web.Tests;

public sealed class SourceTests
{
    private static readonly Uri Feed = new("https://post.example/feed.xml");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_feed_is_added_shown_with_its_health_and_removed()
    {
        await using var site = await StartAsync(
            (address, folder, voice, ledger) =>
            {
                voice.Say($"Added {address}.");
                return ledger.Feeds.Add(address, "Post <b>", folder: folder);
            }
        );
        var answer = await TestSite.PostAsync(
            site.Client,
            "/sources/add",
            "/sources",
            ("address", Feed.ToString()),
            ("folder", "World")
        );
        Assert.Equal("/jobs/1", answer.Headers.Location!.ToString());
        var said = await site.GetAsync("/jobs/1/events");
        Assert.Contains($"event: line\ndata: Added {Feed}.", said, StringComparison.Ordinal);
        Assert.Contains("event: end\ndata: done", said, StringComparison.Ordinal);
        Assert.Contains($"Added {Feed}.", await site.GetAsync("/jobs/1"), StringComparison.Ordinal);
        site.Ledger.Feeds.Record(
            Feed,
            new FeedOutcome
            {
                Status = 500,
                Error = "The server answered 500.",
                DueAt = site.Clock.Now,
                Content = null,
            }
        );
        var html = await site.GetAsync("/sources");
        Assert.Contains("Post &lt;b&gt;", html, StringComparison.Ordinal);
        Assert.Contains("failed once: The server answered 500.", html, StringComparison.Ordinal);
        Assert.Contains("in World", html, StringComparison.Ordinal);
        await TestSite.PostAsync(site.Client, "/sources/remove", "/sources", ("address", Feed.ToString()));
        Assert.Empty(site.Ledger.Feeds.All());
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/passwd")]
    [InlineData("https://user:secret@post.example/")]
    [InlineData("post")]
    [InlineData("post .example")]
    [InlineData("javascript.x:alert(1)")]
    [InlineData("")]
    public async Task What_is_no_web_address_starts_nothing(string address)
    {
        await using var site = await StartAsync((_, _, _, _) => throw new InvalidOperationException());
        var answer = await TestSite.PostAsync(site.Client, "/sources/add", "/sources", ("address", address));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("role=\"alert\"", await answer.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Client.GetAsync("/jobs/1", Token)).StatusCode);
    }

    [Fact]
    public async Task Feeds_come_and_go_as_OPML()
    {
        await using var site = await StartAsync((_, _, _, _) => true);
        const string File =
            "<opml version='2.0'><body><outline text='World'><outline text='Post' xmlUrl='https://post.example/feed.xml'/></outline></body></opml>";
        Assert.Contains("1 feed added", await ImportAsync(site, File), StringComparison.Ordinal);
        Assert.Equal("World", Assert.Single(site.Ledger.Feeds.All()).Folder);
        Assert.Contains("0 feeds added, 1 there already", await ImportAsync(site, File), StringComparison.Ordinal);
        Assert.Contains("cannot be imported", await ImportAsync(site, "<html></html>"), StringComparison.Ordinal);
        Assert.Contains(
            "https://post.example/feed.xml",
            await site.GetAsync("/sources/feeds.opml"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_job_tells_how_far_it_is_and_is_stopped()
    {
        var begun = new TaskCompletionSource();
        await using var site = await TestSite.StartAsync(options =>
            options with
            {
                Network = new NetworkWork
                {
                    AddFeed = (_, _, _, _) => Task.FromResult(true),
                    Fetch = async (voice, token) =>
                    {
                        voice.Say("one\u202E");
                        voice.Progress("1 of 9 pages");
                        begun.SetResult();
                        await Task.Delay(Timeout.Infinite, token);
                        return true;
                    },
                    LogPath = Path.Combine(options.StateFolder, "network.jsonl"),
                },
            }
        );
        await TestSite.PostAsync(site.Client, "/sources/fetch", "/sources");
        await begun.Task.WaitAsync(Token);
        var page = await site.GetAsync("/jobs/1");
        Assert.Contains("1 of 9 pages", page, StringComparison.Ordinal);
        Assert.Contains("under way", page, StringComparison.Ordinal);
        Assert.DoesNotContain('\u202E', page);
        // Only one job runs; who asks for another is led to it.
        var second = await TestSite.PostAsync(site.Client, "/sources/fetch", "/sources");
        Assert.Equal("/jobs/1", second.Headers.Location!.ToString());
        var following = site.Client.GetStringAsync("/jobs/1/events", Token);
        await TestSite.PostAsync(site.Client, "/jobs/1/stop", "/jobs/1");
        Assert.Contains("event: end\ndata: stopped", await following, StringComparison.Ordinal);
        using var again = new HttpRequestMessage(HttpMethod.Get, "/jobs/1/events");
        again.Headers.Add("Last-Event-ID", "1");
        var rest = await site.Client.SendAsync(again, Token);
        Assert.DoesNotContain("event: line", await rest.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
        Assert.Contains("stopped", await site.GetAsync("/sources"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_newspaper_is_added_by_the_name_that_people_know()
    {
        var added = new List<Uri>();
        await using var site = await StartAsync(
            (address, _, _, _) =>
            {
                added.Add(address);
                return true;
            }
        );
        await TestSite.PostAsync(site.Client, "/sources/add", "/sources", ("address", " post.example/news "));
        await site.GetAsync("/jobs/1/events");
        Assert.Equal(new Uri("https://post.example/news"), Assert.Single(added));
    }

    [Fact]
    public async Task What_is_asked_for_while_a_job_runs_is_not_taken_for_done()
    {
        using var end = new ManualResetEventSlim();
        await using var site = await StartAsync(
            (_, _, _, _) =>
            {
                end.Wait(Token);
                return true;
            }
        );
        await TestSite.PostAsync(site.Client, "/sources/add", "/sources", ("address", Feed.ToString()));
        var other = await TestSite.PostAsync(site.Client, "/sources/add", "/sources", ("address", "other.example"));
        var page = WebUtility.HtmlDecode(await other.Content.ReadAsStringAsync(Token));
        Assert.Equal(HttpStatusCode.BadRequest, other.StatusCode);
        Assert.Contains(
            $"The feed was not added: “Adding the feed {Feed}” is still under way",
            page,
            StringComparison.Ordinal
        );
        Assert.Contains("value=\"other.example\"", page, StringComparison.Ordinal);
        var fetch = await TestSite.PostAsync(site.Client, "/sources/fetch", "/sources");
        Assert.Contains("Nothing was fetched", await fetch.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
        var program = await site.Client.PostAsJsonAsync("/api/v1/jobs", new { work = "fetch" }, Token);
        Assert.Equal(HttpStatusCode.Conflict, program.StatusCode);
        Assert.DoesNotContain("other.example", await site.GetAsync("/log"), StringComparison.Ordinal);
        end.Set();
        await site.GetAsync("/jobs/1/events");
        Assert.Contains("Fetch the articles now", await site.GetAsync("/jobs/1"), StringComparison.Ordinal);
        var again = await TestSite.PostAsync(site.Client, "/sources/add", "/sources", ("address", "other.example"));
        Assert.Equal("/jobs/2", again.Headers.Location!.ToString());
    }

    [Fact]
    public async Task Entities_of_an_imported_list_are_no_files_and_do_not_multiply()
    {
        await using var site = await StartAsync((_, _, _, _) => true);
        var secret = Path.Combine(Path.GetDirectoryName(site.LedgerPath)!, "secret.txt");
        await File.WriteAllTextAsync(secret, "a secret of this machine", Token);
        var html = await ImportAsync(
            site,
            $"""
            <?xml version="1.0"?>
            <!DOCTYPE opml [<!ENTITY file SYSTEM "{new Uri(
                secret
            )}"><!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>
            <opml version="2.0"><body><outline text="&file;&b;&b;&b;" xmlUrl="https://post.example/feed.xml"/></body></opml>
            """
        );
        Assert.DoesNotContain("a secret of this machine", html, StringComparison.Ordinal);
        Assert.DoesNotContain("aaaaaaaaaaaaaaaaaaaa", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_job_that_breaks_takes_nothing_with_it()
    {
        await using var site = await StartAsync((_, _, _, _) => throw new InvalidOperationException("secret"));
        await TestSite.PostAsync(site.Client, "/sources/add", "/sources", ("address", Feed.ToString()));
        var said = await site.GetAsync("/jobs/1/events");
        Assert.Contains("not everything could be done", said, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", said, StringComparison.Ordinal);
        Assert.Contains("<h1>Feeds</h1>", await site.GetAsync("/sources"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_network_log_is_shown()
    {
        await using var site = await StartAsync((_, _, _, _) => true);
        await File.WriteAllTextAsync(
            Path.Combine(Path.GetDirectoryName(site.LedgerPath)!, "network.jsonl"),
            """
            {"id":"0190e3c5-8f00-7000-8000-000000000001","at":"2026-05-04T08:00:00+00:00","method":"GET","address":"https://post.example/<i>","why":"feed"}
            {"id":"0190e3c5-8f00-7000-8000-000000000001","dialled":"203.0.113.7:443","status":200,"bytes":1234,"milliseconds":12}
            """,
            Token
        );
        var html = await site.GetAsync("/network");
        Assert.Contains("https://post.example/&lt;i&gt;", html, StringComparison.Ordinal);
        Assert.Contains("203.0.113.7:443", html, StringComparison.Ordinal);
        Assert.Contains("1,234", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_without_network_offers_none()
    {
        await using var site = await TestSite.StartAsync();
        Assert.DoesNotContain("Add a feed", await site.GetAsync("/sources"), StringComparison.Ordinal);
        var answer = await TestSite.PostAsync(site.Client, "/sources/fetch", "/sources");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    /// <summary>A site whose feeds are added by a function.</summary>
    internal static Task<TestSite> StartAsync(Func<Uri, string?, JobVoice, StatementLedger, bool> add) =>
        TestSite.StartAsync(options =>
            options with
            {
                Network = new NetworkWork
                {
                    AddFeed = (address, folder, voice, _) =>
                        Task.FromResult(add(address, folder, voice, options.Ledger)),
                    Fetch = (_, _) => Task.FromResult(true),
                    LogPath = Path.Combine(Path.GetDirectoryName(options.StateFolder)!, "network.jsonl"),
                },
            }
        );

    private static async Task<string> ImportAsync(TestSite site, string file)
    {
        var html = await site.GetAsync("/sources");
        const string Mark = "__RequestVerificationToken\" value=\"";
        var start = html.IndexOf(Mark, StringComparison.Ordinal) + Mark.Length;
        using var form = new MultipartFormDataContent
        {
            { new StringContent(html[start..html.IndexOf('"', start)]), "__RequestVerificationToken" },
            { new ByteArrayContent(Encoding.UTF8.GetBytes(file)), "file", "feeds.opml" },
        };
        var answer = await site.Client.PostAsync("/sources/import", form, Token);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Token));
    }
}
