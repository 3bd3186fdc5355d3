using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using OnRecord.Cli.Tests;
using OnRecord.Ledger.Reviews;
using OnRecord.Statements.Json;
using OnRecord.TestKit;

namespace OnRecord.Web.Tests;

public sealed class ApiTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary><c>ONRECORD_UPDATE_DOCS=1</c> in the environment of the tests writes it anew.</summary>
    [Fact]
    public async Task The_committed_description_is_that_of_the_server()
    {
        await using var site = await TestSite.StartAsync();
        var now = await site.GetAsync("/api/v1/openapi.json") + "\n";
        var path = RepositoryFiles.PathOf("docs/openapi.json");
        if (Environment.GetEnvironmentVariable("ONRECORD_UPDATE_DOCS") == "1")
        {
            await File.WriteAllTextAsync(path, now, Token);
        }
        Assert.Equal(await File.ReadAllTextAsync(path, Token), now);
        using var document = JsonDocument.Parse(now);
        Assert.StartsWith("3.1", document.RootElement.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        Assert.Equal(
            38,
            document
                .RootElement.GetProperty("paths")
                .EnumerateObject()
                .Sum(path => path.Value.EnumerateObject().Count())
        );
    }

    [Fact]
    public async Task Pages_follow_each_other_without_a_gap_or_a_repetition()
    {
        await using var site = await TestSite.StartAsync();
        var ids = new List<string>();
        string? after = null;
        do
        {
            var page = await JsonAsync(
                site.Client,
                "/api/v1/statements?limit=3" + (after is null ? "" : $"&after={after}")
            );
            ids.AddRange(
                page.GetProperty("statements").EnumerateArray().Select(hit => hit.GetProperty("id").GetString()!)
            );
            after = page.GetProperty("next").GetString();
        } while (after is not null);
        Assert.Equal(8, ids.Count);
        Assert.Equal(8, ids.Distinct().Count());
    }

    [Fact]
    public async Task Fields_cut_every_statement_down()
    {
        await using var site = await TestSite.StartAsync();
        var page = await JsonAsync(site.Client, "/api/v1/statements?q=crates&fields=id,statement.content.text");
        var first = page.GetProperty("statements")[0];
        Assert.Equal(["id", "statement"], first.EnumerateObject().Select(property => property.Name));
        var content = first.GetProperty("statement");
        Assert.Equal(["content"], content.EnumerateObject().Select(property => property.Name));
        Assert.Equal(["text"], content.GetProperty("content")[0].EnumerateObject().Select(property => property.Name));
        Assert.Equal("crates", page.GetProperty("query").GetString());
    }

    [Fact]
    public async Task An_entity_tag_saves_sending_what_the_caller_has()
    {
        await using var site = await TestSite.StartAsync();
        var first = await site.Client.GetAsync("/api/v1/articles", Token);
        using var again = new HttpRequestMessage(HttpMethod.Get, "/api/v1/articles");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        var second = await site.Client.SendAsync(again, Token);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        site.Add(HandMade.OneStatement("Brandt said nothing.", "Brandt", "said", "nothing"));
        using var changed = new HttpRequestMessage(HttpMethod.Get, "/api/v1/articles");
        changed.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        Assert.Equal(HttpStatusCode.OK, (await site.Client.SendAsync(changed, Token)).StatusCode);
    }

    [Fact]
    public async Task A_stream_has_every_statement_in_a_line_of_its_own()
    {
        await using var site = await TestSite.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/statements?fields=id");
        request.Headers.Accept.ParseAdd("application/x-ndjson");
        var response = await site.Client.SendAsync(request, Token);
        var lines = (await response.Content.ReadAsStringAsync(Token)).TrimEnd('\n').Split('\n');
        Assert.Equal("application/x-ndjson", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(8, lines.Length);
        Assert.All(
            lines,
            line =>
                Assert.Contains(
                    ".s",
                    JsonDocument.Parse(line).RootElement.GetProperty("id").GetString()!,
                    StringComparison.Ordinal
                )
        );
    }

    [Theory]
    [InlineData("/api/v1/statements?q=spekar:x", 400)]
    [InlineData("/api/v1/statements?limit=0", 400)]
    [InlineData("/api/v1/statements?limit=201", 400)]
    [InlineData("/api/v1/statements?limit=x", 400)]
    [InlineData("/api/v1/statements?after=x", 400)]
    [InlineData("/api/v1/articles?after=x", 400)]
    [InlineData("/api/v1/actors?after=x", 400)]
    [InlineData("/api/v1/articles?review=done", 400)]
    [InlineData("/api/v1/actors?review=done", 400)]
    [InlineData("/api/v1/actor?name=nobody", 404)]
    [InlineData("/api/v1/statements/000000.s1", 404)]
    [InlineData("/api/v1/nowhere", 404)]
    public async Task What_cannot_be_answered_is_explained_as_problem_details(string path, int status)
    {
        await using var site = await TestSite.StartAsync();
        var response = await site.Client.GetAsync(path, Token);
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        var problem = await response.Content.ReadFromJsonAsync<JsonElement>(Token);
        Assert.False(string.IsNullOrEmpty(problem.GetProperty("detail").GetString()));
    }

    [Fact]
    public async Task Reading_a_text_keeps_nothing_of_it()
    {
        await using var site = await TestSite.StartAsync();
        var response = await site.Client.PostAsJsonAsync(
            "/api/v1/read",
            new { text = "Somebody said something else.", title = "A note" },
            Token
        );
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var reading = ReadingJson.Parse(await response.Content.ReadAsStringAsync(Token));
        Assert.Equal("Somebody", reading.Statements[0].Source[0].Text);
        Assert.Equal(2, site.Ledger.Count().Articles);
        var empty = await site.Client.PostAsJsonAsync("/api/v1/read", new { text = " " }, Token);
        Assert.Equal(HttpStatusCode.BadRequest, empty.StatusCode);
    }

    [Fact]
    public async Task An_article_has_text_reading_and_reviews()
    {
        await using var site = await TestSite.StartAsync();
        var corrected = await site.Client.PostAsJsonAsync(
            $"/api/v1/statements/{TestSite.Harbour}.s1/corrections",
            new
            {
                verb = "edit",
                field = "act",
                value = "denies",
                note = "It is one.",
            },
            Token
        );
        Assert.Equal(HttpStatusCode.Created, corrected.StatusCode);
        var article = await JsonAsync(site.Client, $"/api/v1/articles/{TestSite.Harbour}");
        var text = article.GetProperty("text").GetString()!;
        foreach (var statement in article.GetProperty("reading").GetProperty("statements").EnumerateArray())
        {
            foreach (var span in statement.GetProperty("content").EnumerateArray())
            {
                Assert.Equal(
                    span.GetProperty("text").GetString(),
                    text[span.GetProperty("start").GetInt32()..span.GetProperty("end").GetInt32()]
                );
            }
        }
        Assert.Equal("edited", article.GetProperty("reviews")[0].GetProperty("state").GetString());
        var refused = await site.Client.PostAsJsonAsync(
            $"/api/v1/statements/{TestSite.Harbour}.s1/corrections",
            new
            {
                verb = "edit",
                field = "act",
                value = "nonsense",
            },
            Token
        );
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        var backwards = await site.Client.PostAsJsonAsync(
            $"/api/v1/statements/{TestSite.Harbour}.s1/corrections",
            new
            {
                verb = "edit",
                field = "source",
                spans = new[] { new { start = 5, end = 2 } },
            },
            Token
        );
        Assert.Equal(HttpStatusCode.BadRequest, backwards.StatusCode);
    }

    [Fact]
    public async Task An_actor_has_its_record_and_actors_come_in_pages()
    {
        await using var site = await TestSite.StartAsync();
        var record = await JsonAsync(site.Client, "/api/v1/actor?name=Zo%C3%AB%20Brandt");
        Assert.Equal(2, record.GetProperty("statements").GetArrayLength());
        var first = await JsonAsync(site.Client, "/api/v1/actors?limit=1");
        var next = await JsonAsync(
            site.Client,
            $"/api/v1/actors?limit=1&after={first.GetProperty("next").GetString()}"
        );
        Assert.Equal("Zoë Brandt", first.GetProperty("actors")[0].GetProperty("name").GetString());
        Assert.Equal("Harbour Post", next.GetProperty("actors")[0].GetProperty("name").GetString());
        Assert.Equal(JsonValueKind.Null, next.GetProperty("next").ValueKind);
    }

    [Fact]
    public async Task Lists_are_cut_down_to_what_people_have_looked_at()
    {
        await using var site = await TestSite.StartAsync();
        Assert.Equal((0, 0), await CountedAsync("accepted"));
        site.Ledger.Correct(
            new Correction
            {
                Article = TestSite.Harbour,
                Statement = 1,
                Verb = CorrectionVerb.Accept,
                Author = "Ada",
            }
        );
        Assert.Equal((1, 1), await CountedAsync("accepted"));
        Assert.Equal((0, 0), await CountedAsync("rejected"));
        Assert.Contains(
            $"/articles/{TestSite.Harbour}",
            await site.GetAsync("/articles?review=accepted"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "No article has such a statement.",
            await site.GetAsync("/articles?review=rejected"),
            StringComparison.Ordinal
        );
        Assert.Contains("review%3Aaccepted", await site.GetAsync("/actors?review=accepted"), StringComparison.Ordinal);
        foreach (var path in new[] { "/articles?review=done", "/actors?review=done" })
        {
            Assert.Equal(HttpStatusCode.BadRequest, (await site.Client.GetAsync(path, Token)).StatusCode);
        }

        async Task<(int Articles, int Actors)> CountedAsync(string review) =>
            (
                (await JsonAsync(site.Client, $"/api/v1/articles?review={review}"))
                    .GetProperty("articles")
                    .GetArrayLength(),
                (await JsonAsync(site.Client, $"/api/v1/actors?review={review}")).GetProperty("actors").GetArrayLength()
            );
    }

    [Fact]
    public async Task Facets_add_up_to_what_is_found()
    {
        await using var site = await TestSite.StartAsync();
        var counts = await JsonAsync(site.Client, "/api/v1/facets");
        Assert.Equal(8, counts.GetProperty("statements").GetInt64());
        var acts = counts
            .GetProperty("facets")
            .EnumerateArray()
            .First(facet => facet.GetProperty("field").GetString() == "act");
        foreach (var value in acts.GetProperty("values").EnumerateArray())
        {
            var found = await JsonAsync(
                site.Client,
                $"/api/v1/statements?q=act:{value.GetProperty("value").GetString()}"
            );
            Assert.Equal(value.GetProperty("statements").GetInt64(), found.GetProperty("statements").GetArrayLength());
        }
    }

    [Fact]
    public async Task Who_asks_too_often_waits()
    {
        await using var site = await TestSite.StartAsync(options => options with { ApiRequestsPerMinute = 3 });
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(HttpStatusCode.OK, (await site.Client.GetAsync("/api/v1/ledger", Token)).StatusCode);
        }
        var late = await site.Client.GetAsync("/api/v1/ledger", Token);
        Assert.Equal(HttpStatusCode.TooManyRequests, late.StatusCode);
        Assert.InRange(late.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Equal(HttpStatusCode.OK, (await site.Client.GetAsync("/", Token)).StatusCode);
    }

    private static async Task<JsonElement> JsonAsync(HttpClient client, string path)
    {
        var response = await client.GetAsync(path, Token);
        Assert.True(response.IsSuccessStatusCode, $"{path}: {response.StatusCode}");
        return await response.Content.ReadFromJsonAsync<JsonElement>(Token);
    }
}
