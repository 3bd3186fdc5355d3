using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace OnRecord.Web.Tests;

/// <summary>What pages show of sources, watches and versions, for programs.</summary>
public sealed class SourceApiTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Feeds_come_in_pages_and_in_lines_and_go()
    {
        await using var site = await StartAsync();
        for (var i = 0; i < 5; i++)
        {
            site.Ledger.Feeds.Add(new Uri($"https://post.example/{i}.xml"), $"Post {i}");
        }
        var seen = await PagesAsync(site, "/api/v1/feeds?limit=2&fields=address", "feeds");
        Assert.Equal(5, seen.Count);
        Assert.Equal(5, seen.Select(feed => feed.GetProperty("address").GetString()).Distinct().Count());
        Assert.All(seen, feed => Assert.Single(feed.EnumerateObject()));
        Assert.Equal(5, (await LinesAsync(site, "/api/v1/feeds")).Count);
        var gone = await site.Client.DeleteAsync("/api/v1/feeds?address=https%3A%2F%2Fpost.example%2F1.xml", Token);
        Assert.Equal(HttpStatusCode.NoContent, gone.StatusCode);
        Assert.Equal(4, site.Ledger.Feeds.All().Count);
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await site.Client.DeleteAsync("/api/v1/feeds?address=javascript:x", Token)).StatusCode
        );
    }

    [Fact]
    public async Task A_page_of_feeds_goes_on_when_one_came_meanwhile()
    {
        await using var site = await StartAsync();
        site.Ledger.Feeds.Add(new Uri("https://post.example/1.xml"));
        site.Ledger.Feeds.Add(new Uri("https://post.example/2.xml"));
        var first = await JsonAsync(site, "/api/v1/feeds?limit=1");
        site.Ledger.Feeds.Add(new Uri("https://post.example/3.xml"));
        var second = await JsonAsync(site, $"/api/v1/feeds?limit=1&after={first.GetProperty("next").GetString()}");
        Assert.Equal("https://post.example/2.xml", second.GetProperty("feeds")[0].GetProperty("address").GetString());
        Assert.NotEqual(JsonValueKind.Null, second.GetProperty("next").ValueKind);
    }

    [Fact]
    public async Task Jobs_are_started_followed_and_stopped()
    {
        var begun = new TaskCompletionSource();
        await using var site = await StartAsync(
            async (voice, token) =>
            {
                voice.Say("one");
                begun.SetResult();
                await Task.Delay(Timeout.Infinite, token);
                return true;
            }
        );
        var started = await site.Client.PostAsJsonAsync("/api/v1/jobs", new { work = "fetch" }, Token);
        Assert.Equal(HttpStatusCode.Accepted, started.StatusCode);
        Assert.Equal("/api/v1/jobs/1", started.Headers.Location!.ToString());
        await begun.Task.WaitAsync(Token);
        var job = await JsonAsync(site, "/api/v1/jobs/1");
        Assert.Equal("running", job.GetProperty("state").GetString());
        Assert.Equal("one", job.GetProperty("lines")[0].GetString());
        Assert.Equal(
            HttpStatusCode.NoContent,
            (await site.Client.PostAsync("/api/v1/jobs/1/stop", null, Token)).StatusCode
        );
        await site.GetAsync("/jobs/1/events");
        Assert.Equal("stopped", (await JsonAsync(site, "/api/v1/jobs/1")).GetProperty("state").GetString());
        Assert.Equal(
            HttpStatusCode.BadRequest,
            (await site.Client.PostAsJsonAsync("/api/v1/jobs", new { work = "dance" }, Token)).StatusCode
        );
        var added = await site.Client.PostAsJsonAsync(
            "/api/v1/feeds",
            new { address = "https://post.example/", folder = "World" },
            Token
        );
        Assert.Equal(HttpStatusCode.Accepted, added.StatusCode);
        Assert.Equal(
            HttpStatusCode.BadRequest,
            (await site.Client.PostAsJsonAsync("/api/v1/feeds", new { address = "file:///etc" }, Token)).StatusCode
        );
        Assert.Equal(2, (await JsonAsync(site, "/api/v1/jobs")).GetProperty("jobs").GetArrayLength());
    }

    [Fact]
    public async Task Watches_are_added_read_seen_and_removed()
    {
        await using var site = await StartAsync();
        var made = await site.Client.PostAsJsonAsync("/api/v1/watches", new { question = "crates", all = true }, Token);
        Assert.Equal(HttpStatusCode.Created, made.StatusCode);
        var id = (await made.Content.ReadFromJsonAsync<JsonElement>(Token)).GetProperty("id").GetInt64();
        var news = await JsonAsync(site, $"/api/v1/watches/{id}/matches?fields=why,found.id");
        var count = news.GetProperty("matches").GetArrayLength();
        Assert.True(count > 0);
        Assert.Equal("crates", news.GetProperty("matches")[0].GetProperty("why")[0].GetProperty("term").GetString());
        Assert.Equal(count, (await LinesAsync(site, $"/api/v1/watches/{id}/matches")).Count);
        var seen = await site.Client.PostAsync($"/api/v1/watches/{id}/seen", null, Token);
        Assert.Equal(
            count,
            (await seen.Content.ReadFromJsonAsync<JsonElement>(Token)).GetProperty("statements").GetInt32()
        );
        Assert.Equal(
            0,
            (await JsonAsync(site, $"/api/v1/watches/{id}/matches")).GetProperty("matches").GetArrayLength()
        );
        Assert.Equal(
            count,
            (await JsonAsync(site, $"/api/v1/watches/{id}/matches?state=told")).GetProperty("matches").GetArrayLength()
        );
        Assert.Single((await JsonAsync(site, "/api/v1/watches")).GetProperty("watches").EnumerateArray());
        Assert.Equal(
            HttpStatusCode.NoContent,
            (await site.Client.DeleteAsync($"/api/v1/watches/{id}", Token)).StatusCode
        );
        Assert.Empty(site.Ledger.Watches.All());
        var wrong = await site.Client.PostAsJsonAsync("/api/v1/watches", new { question = "spekar:x" }, Token);
        var problem = await wrong.Content.ReadFromJsonAsync<JsonElement>(Token);
        Assert.Equal(0, problem.GetProperty("start").GetInt32());
    }

    [Fact]
    public async Task Versions_and_what_is_left_on_the_page_are_given_to_programs()
    {
        await using var site = await StartAsync();
        VersionTests.AddTwo(site);
        var versions = await JsonAsync(site, $"/api/v1/articles/{VersionTests.Older}/versions");
        var address = Assert.Single(versions.GetProperty("addresses").EnumerateArray());
        Assert.Equal(2, address.GetProperty("versions").GetArrayLength());
        Assert.Equal(1, address.GetProperty("comparisons")[0].GetProperty("changed").GetInt32());
        var anchors = await JsonAsync(site, $"/api/v1/articles/{VersionTests.Older}/anchors");
        Assert.Equal("moved", anchors.GetProperty("anchors")[0].GetProperty("place").GetString());
        Assert.Equal(2, anchors.GetProperty("newest").GetProperty("number").GetInt32());
        var harbour = await JsonAsync(site, $"/api/v1/articles/{TestSite.Harbour}/anchors");
        Assert.All(
            harbour.GetProperty("anchors").EnumerateArray(),
            anchor =>
            {
                Assert.Equal("exact", anchor.GetProperty("place").GetString());
                Assert.Contains("#:~:text=", anchor.GetProperty("original").GetString(), StringComparison.Ordinal);
            }
        );
    }

    [Fact]
    public async Task What_is_new_today_is_given_to_programs()
    {
        await using var site = await ClaimTests.StartAsync();
        var today = await JsonAsync(site, "/api/v1/today?days=7");
        Assert.Equal(7, today.GetProperty("days").GetInt32());
        var claim = today
            .GetProperty("claims")
            .EnumerateArray()
            .Single(claim => claim.GetProperty("wording").GetString()!.Contains("Ostwick", StringComparison.Ordinal));
        Assert.EndsWith(".s1", claim.GetProperty("contested").GetString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await site.Client.GetAsync("/api/v1/today?days=0", Token)).StatusCode);
    }

    [Fact]
    public async Task Logs_come_in_pages_the_newest_first()
    {
        await using var site = await StartAsync();
        var path = Path.Combine(Path.GetDirectoryName(site.LedgerPath)!, "network.jsonl");
        await File.WriteAllLinesAsync(
            path,
            Enumerable
                .Range(1, 5)
                .Select(i =>
                    $$"""{"id":"0190e3c5-8f00-7000-8000-00000000000{{i}}","at":"2026-05-04T08:00:0{{i}}+00:00","method":"GET","address":"https://post.example/{{i}}","why":"feed"}"""
                ),
            Token
        );
        var seen = await PagesAsync(site, "/api/v1/network?limit=2", "requests");
        Assert.Equal(
            ["5", "4", "3", "2", "1"],
            seen.Select(request => request.GetProperty("address").GetString()![^1..])
        );
        Assert.Equal(5, (await LinesAsync(site, "/api/v1/network")).Count);
        await site.Client.PostAsJsonAsync("/api/v1/watches", new { question = "crates" }, Token);
        var changes = await JsonAsync(site, "/api/v1/changes");
        Assert.Equal("add watch", changes.GetProperty("changes")[0].GetProperty("what").GetString());
    }

    [Fact]
    public async Task Claims_come_in_pages_in_every_order_without_a_gap_or_a_repetition()
    {
        await using var site = await TestSite.StartAsync(options => options with { Claims = BridgeClaim.Model });
        string[] things = ["bridge", "ferry", "tunnel", "harbour", "airport", "station", "theatre"];
        foreach (var (i, thing) in things.Index())
        {
            BridgeClaim.Add(site, "Varga", "said", $"that {thing} gates in {thing} town were {thing} closed", 1 + i);
            BridgeClaim.Add(
                site,
                "Dorn",
                "denied",
                $"that {thing} gates in {thing} town were {thing} closed",
                2 + i,
                Act.Denies
            );
        }
        await ClaimTests.UpdateAsync(site);
        var all = site.Ledger.FindClaims(new Ledger.Claiming.ClaimRequest()).Claims.Count;
        Assert.True(all >= 3, $"{all} claims");
        foreach (var sort in new[] { "contested", "articles", "newest", "oldest" })
        {
            var seen = await PagesAsync(site, $"/api/v1/claims?sort={sort}&limit=1&fields=id", "claims");
            Assert.Equal(all, seen.Count);
            Assert.Equal(all, seen.Select(claim => claim.GetProperty("id").GetString()).Distinct().Count());
            Assert.Equal(all, (await LinesAsync(site, $"/api/v1/claims?sort={sort}")).Count);
        }
        var page = await site.GetAsync("/claims?sort=oldest");
        Assert.DoesNotContain("rel=\"next\"", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/v1/articles")]
    [InlineData("/api/v1/actors")]
    public async Task Every_list_streams(string path)
    {
        await using var site = await StartAsync();
        Assert.Equal(2, (await LinesAsync(site, path)).Count);
    }

    [Theory]
    [InlineData("/api/v1/feeds?after=x")]
    [InlineData("/api/v1/feeds?limit=0")]
    [InlineData("/api/v1/jobs?after=bmV0d29ya3wx")]
    [InlineData("/api/v1/network?limit=201")]
    [InlineData("/api/v1/changes?after=x")]
    [InlineData("/api/v1/watches?after=x")]
    [InlineData("/api/v1/claims?after=x")]
    [InlineData("/api/v1/claims?after=MSwyLDMsNHxDb250ZXN0ZWR8RmFsc2V8cQ")]
    public async Task What_makes_no_sense_is_a_problem_with_a_reason(string path)
    {
        await using var site = await StartAsync();
        var response = await site.Client.GetAsync(path, Token);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Lists_have_entity_tags()
    {
        await using var site = await StartAsync();
        foreach (var path in new[] { "feeds", "jobs", "watches", "network", "changes", "today", "claims" })
        {
            var first = await site.Client.GetAsync($"/api/v1/{path}", Token);
            Assert.True(first.Headers.ETag is not null, path);
            using var again = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/{path}");
            again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
            Assert.Equal(HttpStatusCode.NotModified, (await site.Client.SendAsync(again, Token)).StatusCode);
        }
    }

    private static Task<TestSite> StartAsync(Func<JobVoice, CancellationToken, Task<bool>>? fetch = null) =>
        TestSite.StartAsync(options =>
            options with
            {
                Network = new NetworkWork
                {
                    AddFeed = (_, _, _, _) => Task.FromResult(true),
                    Fetch = fetch ?? ((_, _) => Task.FromResult(true)),
                    LogPath = Path.Combine(Path.GetDirectoryName(options.StateFolder)!, "network.jsonl"),
                },
            }
        );

    private static async Task<List<JsonElement>> PagesAsync(TestSite site, string path, string list)
    {
        var all = new List<JsonElement>();
        string? after = null;
        do
        {
            var page = await JsonAsync(site, path + (after is null ? "" : $"&after={after}"));
            all.AddRange(page.GetProperty(list).EnumerateArray());
            after = page.GetProperty("next").GetString();
            Assert.True(all.Count < 100, "The pages have no end.");
        } while (after is not null);
        return all;
    }

    private static async Task<List<JsonElement>> LinesAsync(TestSite site, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Accept.ParseAdd("application/x-ndjson");
        var response = await site.Client.SendAsync(request, Token);
        Assert.Equal("application/x-ndjson", response.Content.Headers.ContentType!.MediaType);
        var text = await response.Content.ReadAsStringAsync(Token);
        return
        [
            .. text.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => JsonSerializer.Deserialize<JsonElement>(line)),
        ];
    }

    private static async Task<JsonElement> JsonAsync(TestSite site, string path) =>
        JsonSerializer.Deserialize<JsonElement>(await site.GetAsync(path));
}
