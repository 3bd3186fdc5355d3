using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;

namespace OnRecord.Web.Tests;

public sealed partial class TeamTests
{
    private const string Password = "correct horse battery";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_first_account_needs_the_code_and_is_the_only_one_made_so()
    {
        await using var site = await TeamAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await site.Client.GetAsync("/set-up?code=x", Token)).StatusCode);
        var path = WebServer.SetUpPathOf(site.Server)!;
        await FirstAdminAsync(site);
        Assert.Null(WebServer.SetUpPathOf(site.Server));
        Assert.Equal(HttpStatusCode.NotFound, (await site.Client.GetAsync(path, Token)).StatusCode);
    }

    [Fact]
    public async Task Each_role_may_do_what_it_may_and_no_more()
    {
        await using var site = await TeamAsync();
        var admin = await FirstAdminAsync(site);
        var article = $"/articles/{TestSite.Harbour}";
        foreach (
            var (role, review, decide, accounts) in new[]
            {
                ("reader", HttpStatusCode.Forbidden, HttpStatusCode.Forbidden, HttpStatusCode.Forbidden),
                ("reviewer", HttpStatusCode.Redirect, HttpStatusCode.Forbidden, HttpStatusCode.Forbidden),
                ("editor", HttpStatusCode.Redirect, HttpStatusCode.Redirect, HttpStatusCode.Forbidden),
            }
        )
        {
            await MakeAccountAsync(admin, role, role);
            var user = await SignInAsync(site, role);
            Assert.Contains(role, await user.GetStringAsync(article, Token), StringComparison.Ordinal);
            Assert.Equal(
                review,
                (
                    await TestSite.PostAsync(user, $"/s/{TestSite.Harbour}.s1/review", article, ("verb", "accept"))
                ).StatusCode
            );
            Assert.Equal(
                decide,
                (await TestSite.PostAsync(user, "/actors/decide", article, ("name", "Harbour Post"))).StatusCode
            );
            Assert.Equal(accounts, (await user.GetAsync("/accounts", Token)).StatusCode);
            Assert.Equal(accounts, (await user.GetAsync("/log", Token)).StatusCode);
        }
        Assert.Equal(["editor", "reviewer"], site.Ledger.Corrections().Select(c => c.Correction.Author).Order());
    }

    [Fact]
    public async Task A_session_ends_with_its_role_and_the_last_admin_stays()
    {
        await using var site = await TeamAsync();
        var admin = await FirstAdminAsync(site);
        await MakeAccountAsync(admin, "editor", "editor");
        var user = await SignInAsync(site, "editor");
        Assert.Equal(HttpStatusCode.OK, (await user.GetAsync("/", Token)).StatusCode);
        await TestSite.PostAsync(admin, "/accounts/change", "/accounts", ("name", "editor"), ("role", "reader"));
        Assert.Equal(HttpStatusCode.Redirect, (await user.GetAsync("/", Token)).StatusCode);
        foreach (var role in new[] { "reader", "remove" })
        {
            var last = await TestSite.PostAsync(
                admin,
                "/accounts/change",
                "/accounts",
                ("name", "admin"),
                ("role", role)
            );
            Assert.Equal(HttpStatusCode.BadRequest, last.StatusCode);
        }
    }

    [Fact]
    public async Task Who_guesses_passwords_is_locked_out_for_a_while()
    {
        await using var site = await TeamAsync();
        await FirstAdminAsync(site);
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(HttpStatusCode.BadRequest, (await TryAsync("a wrong password")).StatusCode);
        }
        Assert.Equal(HttpStatusCode.BadRequest, (await TryAsync(Password)).StatusCode);
        site.Clock.Now += TimeSpan.FromMinutes(16);
        Assert.Equal(HttpStatusCode.Redirect, (await TryAsync(Password)).StatusCode);

        Task<HttpResponseMessage> TryAsync(string password) =>
            TestSite.PostAsync(site.NewClient(), "/sign-in", "/sign-in", ("name", "admin"), ("password", password));
    }

    [Fact]
    public async Task Signing_in_is_tried_ten_times_a_minute_at_most()
    {
        await using var site = await TeamAsync();
        await FirstAdminAsync(site);
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 12; i++)
        {
            var answer = await TestSite.PostAsync(
                site.NewClient(),
                "/sign-in",
                "/sign-in",
                ("name", $"nobody{i}"),
                ("password", "a wrong password")
            );
            answers.Add(answer.StatusCode);
        }
        Assert.Contains(HttpStatusCode.TooManyRequests, answers);
    }

    [Fact]
    public async Task Signing_in_does_not_lead_elsewhere()
    {
        await using var site = await TeamAsync();
        await FirstAdminAsync(site);
        var answer = await TestSite.PostAsync(
            site.NewClient(),
            "/sign-in",
            "/sign-in",
            ("name", "admin"),
            ("password", Password),
            ("to", "//elsewhere.example/")
        );
        Assert.Equal("/", answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task A_key_does_what_it_may_until_it_is_revoked_and_only_its_hash_is_kept()
    {
        await using var site = await TeamAsync();
        var admin = await FirstAdminAsync(site);
        var key = await MakeKeyAsync(admin, "programs", "reader");
        var program = site.WithKey(key);
        Assert.Equal(HttpStatusCode.OK, (await program.GetAsync("/api/v1/ledger", Token)).StatusCode);
        var correction = await program.PostAsJsonAsync(
            $"/api/v1/statements/{TestSite.Harbour}.s1/corrections",
            new { verb = "accept" },
            Token
        );
        Assert.Equal(HttpStatusCode.Forbidden, correction.StatusCode);
        var settings = await admin.GetStringAsync("/settings", Token);
        Assert.DoesNotContain(key, settings, StringComparison.Ordinal);
        Assert.Contains("4 May 2026 09:00", settings, StringComparison.Ordinal);
        var kept = string.Concat(
            Directory
                .EnumerateFiles(Path.GetDirectoryName(site.LedgerPath)! + "/web", "*", SearchOption.AllDirectories)
                .Select(File.ReadAllText)
        );
        Assert.DoesNotContain(key.Split('_', 3)[2], kept, StringComparison.Ordinal);
        Assert.DoesNotContain(Password, kept, StringComparison.Ordinal);
        await TestSite.PostAsync(admin, "/settings/keys/revoke", "/settings", ("id", key.Split('_')[1]));
        Assert.Equal(HttpStatusCode.Unauthorized, (await program.GetAsync("/api/v1/ledger", Token)).StatusCode);
    }

    [Fact]
    public async Task A_weak_password_and_a_taken_name_are_refused()
    {
        await using var site = await TeamAsync();
        var admin = await FirstAdminAsync(site);
        foreach (var (name, password) in new[] { ("new", "short"), ("ADMIN", Password), ("a\u202Eb", Password) })
        {
            var answer = await TestSite.PostAsync(
                admin,
                "/accounts",
                "/accounts",
                ("name", name),
                ("password", password),
                ("role", "reader")
            );
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        }
    }

    internal static async Task<HttpClient> FirstAdminAsync(TestSite site)
    {
        var path = WebServer.SetUpPathOf(site.Server)!;
        var made = await TestSite.PostAsync(
            site.Client,
            "/set-up",
            path,
            ("code", path.Split('=')[1]),
            ("name", "admin"),
            ("password", Password)
        );
        Assert.Equal(HttpStatusCode.Redirect, made.StatusCode);
        return await SignInAsync(site, "admin");
    }

    internal static async Task<string> MakeKeyAsync(HttpClient user, string use, string role = "reader")
    {
        var page = await TestSite.PostAsync(
            user,
            "/settings/keys",
            "/settings",
            ("label", "a test"),
            ("use", use),
            ("role", role)
        );
        return Key().Match(await page.Content.ReadAsStringAsync(Token)).Groups["key"].Value;
    }

    private static async Task MakeAccountAsync(HttpClient admin, string name, string role)
    {
        var made = await TestSite.PostAsync(
            admin,
            "/accounts",
            "/accounts",
            ("name", name),
            ("password", Password),
            ("role", role)
        );
        Assert.Equal(HttpStatusCode.Redirect, made.StatusCode);
    }

    private static async Task<HttpClient> SignInAsync(TestSite site, string name)
    {
        var client = site.NewClient();
        var answer = await TestSite.PostAsync(client, "/sign-in", "/sign-in", ("name", name), ("password", Password));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return client;
    }

    private static Task<TestSite> TeamAsync() =>
        TestSite.StartAsync(options => options with { Team = true, Hosts = ["127.0.0.1"] });

    [GeneratedRegex("value=\"(?<key>or_[^\"]+)\"", RegexOptions.None, 1000)]
    private static partial Regex Key();
}
