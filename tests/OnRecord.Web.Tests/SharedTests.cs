using System.Net;
using System.Text.RegularExpressions;

namespace OnRecord.Web.Tests;

public sealed partial class SharedTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_link_shows_one_statement_to_anybody_and_nothing_else()
    {
        await using var site = await TeamAsync();
        using var ada = await SignedInAsync(site);
        var link = await MakeAsync(ada);
        // A stranger, without a session.
        var answer = await site.Client.GetAsync(link, Token);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Token));
        Assert.Contains("that around 3,000 crates had been seized in Ostwick", page, StringComparison.Ordinal);
        Assert.Contains("#:~:text=that%20around", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<form", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Boxes are boxes", page, StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("frame-ancestors *", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("script-src", policy, StringComparison.Ordinal);
        Assert.StartsWith("default-src 'none'", policy, StringComparison.Ordinal);
        // It is no key to anything else.
        var key = link.Split('/')[^1];
        foreach (
            var path in new[] { $"/s/{TestSite.Harbour}.s1", $"/feeds/statements.atom?secret={key}", "/api/v1/ledger" }
        )
        {
            Assert.NotEqual(HttpStatusCode.OK, (await site.Client.GetAsync(path, Token)).StatusCode);
        }
        using var program = site.WithKey(key);
        Assert.Equal(HttpStatusCode.Unauthorized, (await program.GetAsync("/api/v1/ledger", Token)).StatusCode);
    }

    [Fact]
    public async Task Only_the_shared_page_may_stand_in_another_sites_frame()
    {
        await using var site = await TestSite.StartAsync();
        foreach (var path in new[] { "/", $"/s/{TestSite.Harbour}.s1", $"/articles/{TestSite.Harbour}", "/nowhere" })
        {
            var answer = await site.Client.GetAsync(path, Token);
            Assert.Contains(
                "frame-ancestors 'none'",
                answer.Headers.GetValues("Content-Security-Policy").Single(),
                StringComparison.Ordinal
            );
        }
    }

    [Fact]
    public async Task A_link_that_is_revoked_shows_nothing()
    {
        await using var site = await TestSite.StartAsync();
        var link = await MakeAsync(site.Client);
        Assert.Equal(HttpStatusCode.OK, (await site.Client.GetAsync(link, Token)).StatusCode);
        var settings = await site.GetAsync("/settings");
        Assert.Contains("shared statement", settings, StringComparison.Ordinal);
        Assert.DoesNotContain(link.Split('/')[^1], settings, StringComparison.Ordinal);
        var id = KeyId().Match(settings).Groups["id"].Value;
        await TestSite.PostAsync(site.Client, "/settings/keys/revoke", "/settings", ("id", id));
        Assert.Equal(HttpStatusCode.NotFound, (await site.Client.GetAsync(link, Token)).StatusCode);
    }

    [Theory]
    [InlineData("/shared/x")]
    [InlineData("/shared/or_000000000000_x")]
    [InlineData("/shared/..%2F..%2Fetc%2Fpasswd")]
    [InlineData("/shared/%3Cscript%3E")]
    public async Task What_is_no_link_shows_nothing(string path)
    {
        await using var site = await TestSite.StartAsync();
        var answer = await site.Client.GetAsync(path, Token);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.DoesNotContain("<script", await answer.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_preview_tells_who_what_and_where()
    {
        await using var site = await TestSite.StartAsync();
        var page = WebUtility.HtmlDecode(await site.GetAsync(await MakeAsync(site.Client)));
        foreach (
            var tag in new[]
            {
                "property=\"og:title\" content=\"Mayor Zoë Brandt: takes no position\"",
                "property=\"og:description\" content=\"“that around 3,000 crates had been seized in Ostwick” “The mayor speaks”, The Ostwick Mercury, 4 November 2024\"",
                $"property=\"og:url\" content=\"{site.Address}shared/or_",
                "name=\"robots\" content=\"noindex\"",
            }
        )
        {
            Assert.Contains(tag, page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Script_in_a_shared_statement_is_shown_as_text()
    {
        await using var site = await TestSite.StartAsync();
        var reading = OnRecord.Cli.Tests.HandMade.OneStatement(
            "Brandt said \u202E<b>words</b><script>x</script>.",
            "Brandt",
            "said",
            "\u202E<b>words</b><script>x</script>"
        );
        site.Add(reading);
        var page = await site.GetAsync(await MakeAsync(site.Client, ArticleId.Of(reading.Article.Text)));
        Assert.DoesNotContain("<b>words", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.DoesNotContain('\u202E', page);
    }

    [Fact]
    public async Task A_reader_may_not_share()
    {
        await using var site = await TeamAsync();
        using var ada = await SignedInAsync(site);
        await TestSite.PostAsync(
            ada,
            "/accounts",
            "/accounts",
            ("name", "Ben"),
            ("password", "a long enough one"),
            ("role", "reader")
        );
        using var ben = await SignedInAsync(site, "Ben", "a long enough one");
        var page = await ben.GetStringAsync($"/s/{TestSite.Harbour}.s1", Token);
        Assert.DoesNotContain("anybody may open", page, StringComparison.Ordinal);
        var refused = await TestSite.PostAsync(ben, $"/s/{TestSite.Harbour}.s1/share", $"/s/{TestSite.Harbour}.s1");
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
    }

    /// <summary>Makes a link to the first statement of an article, as a path.</summary>
    internal static async Task<string> MakeAsync(HttpClient client, ArticleId? article = null)
    {
        var path = $"/s/{article ?? TestSite.Harbour}.s1";
        var made = await TestSite.PostAsync(client, $"{path}/share", path);
        Assert.Equal(HttpStatusCode.OK, made.StatusCode);
        var html = WebUtility.HtmlDecode(await made.Content.ReadAsStringAsync(Token));
        Assert.Contains("<iframe src=\"http", html, StringComparison.Ordinal);
        return "/shared/" + Link().Match(html).Groups["key"].Value;
    }

    private static Task<TestSite> TeamAsync() =>
        TestSite.StartAsync(options => options with { Team = true, Hosts = ["127.0.0.1"] });

    private static async Task<HttpClient> SignedInAsync(
        TestSite site,
        string name = "Ada",
        string password = "correct horse battery"
    )
    {
        if (WebServer.SetUpPathOf(site.Server) is { } path)
        {
            await TestSite.PostAsync(
                site.Client,
                "/set-up",
                path,
                ("code", path.Split('=')[1]),
                ("name", name),
                ("password", password)
            );
        }
        var client = site.NewClient();
        await TestSite.PostAsync(client, "/sign-in", "/sign-in", ("name", name), ("password", password));
        return client;
    }

    [GeneratedRegex("value=\"https?://[^\"]+/shared/(?<key>or_[^\"]+)\"", RegexOptions.None, 1000)]
    private static partial Regex Link();

    [GeneratedRegex("name=\"id\" value=\"(?<id>[0-9a-f]+)\"", RegexOptions.None, 1000)]
    private static partial Regex KeyId();
}
