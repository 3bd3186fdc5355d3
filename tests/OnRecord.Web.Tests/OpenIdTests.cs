using System.Net;
using Microsoft.Extensions.DependencyInjection;
using OnRecord.Articles.Fetching;
using OnRecord.Web.Access;

namespace OnRecord.Web.Tests;

public sealed class OpenIdTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Somebody_with_an_account_signs_in_at_the_provider_and_has_its_role()
    {
        await using var provider = await FakeProvider.StartAsync();
        await using var site = await StartAsync(provider);
        Assert.Null(BookOf(site).Make("ada@desk.example", "", Role.Editor));
        Assert.Contains("Sign in with 127.0.0.1", await site.GetAsync("/sign-in"), StringComparison.Ordinal);
        using var browser = site.NewClient();
        Assert.Equal("/actors?q=a", await SignInAsync(site, browser, "/actors?q=a"));
        Assert.Contains("ada@desk.example", await browser.GetStringAsync("/actors", Token), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/network", Token)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync("/log", Token)).StatusCode);
        Assert.NotNull(BookOf(site).Find("ada@desk.example")!.LastSignIn);
        var log = NetworkLog.Read(site.Server.Services.GetRequiredService<WebOptions>().Network!.LogPath);
        Assert.Equal(3, log.Count);
        Assert.All(log, request => Assert.Equal(("sign-in", 200), (request.Why, request.Status)));
        Assert.All(log, request => Assert.NotNull(request.Dialled));
        // What an admin takes away is gone at once.
        Assert.Null(BookOf(site).Make("Eve", "a long enough one", Role.Admin));
        Assert.Null(BookOf(site).Remove("ada@desk.example"));
        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/actors", Token)).StatusCode);
    }

    [Fact]
    public async Task Who_has_no_account_here_stays_outside()
    {
        await using var provider = await FakeProvider.StartAsync();
        await using var site = await StartAsync(provider);
        await RefusedAsync(site);
        Assert.Empty(BookOf(site).All);
    }

    [Fact]
    public async Task A_mail_address_that_nobody_verified_is_nobodys()
    {
        await using var provider = await FakeProvider.StartAsync();
        await using var site = await StartAsync(provider);
        BookOf(site).Make("ada@desk.example", "", Role.Editor);
        provider.Claims["email_verified"] = false;
        await RefusedAsync(site);
        provider.Claims.Remove("email_verified");
        await RefusedAsync(site);
    }

    [Fact]
    public async Task Who_takes_over_a_mail_address_does_not_take_over_its_account()
    {
        await using var provider = await FakeProvider.StartAsync();
        await using var site = await StartAsync(provider);
        BookOf(site).Make("ada@desk.example", "", Role.Admin);
        using var first = site.NewClient();
        Assert.Equal("/", await SignInAsync(site, first, "/"));
        provider.Claims["sub"] = "person-2";
        await RefusedAsync(site);
        // And who has another address by now is still who they are.
        provider.Claims["sub"] = "person-1";
        provider.Claims["email"] = "ada@elsewhere.example";
        using var again = site.NewClient();
        Assert.Equal("/", await SignInAsync(site, again, "/"));
        Assert.Contains("ada@desk.example", await again.GetStringAsync("/actors", Token), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("signature")]
    [InlineData("iss")]
    [InlineData("aud")]
    [InlineData("nonce")]
    [InlineData("exp")]
    public async Task A_token_that_is_not_right_opens_nothing(string what)
    {
        await using var provider = await FakeProvider.StartAsync();
        await using var site = await StartAsync(provider);
        BookOf(site).Make("ada@desk.example", "", Role.Admin);
        if (what == "signature")
        {
            provider.IsForged = true;
        }
        else
        {
            provider.Claims[what] = what == "exp" ? 1_000_000_000 : "https://elsewhere.example";
        }
        await RefusedAsync(site);
    }

    [Fact]
    public async Task An_answer_that_nobody_asked_for_opens_nothing()
    {
        await using var provider = await FakeProvider.StartAsync();
        await using var site = await StartAsync(provider);
        BookOf(site).Make("ada@desk.example", "", Role.Admin);
        using var eve = site.NewClient();
        var asked = await eve.GetAsync("/sign-in/openid/start", Token);
        var answered = await eve.GetAsync(asked.Headers.Location, Token);
        // Eve's answer in Ada's browser, which has none of its cookies.
        using var ada = site.NewClient();
        var led = await ada.GetAsync(answered.Headers.Location, Token);
        Assert.Equal("/sign-in?refused=openid", led.Headers.Location!.ToString());
        var made = await ada.GetAsync("/sign-in/openid?code=x&state=y", Token);
        Assert.Equal("/sign-in?refused=openid", made.Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.Redirect, (await ada.GetAsync("/actors", Token)).StatusCode);
    }

    [Theory]
    [InlineData("//elsewhere.example")]
    [InlineData("https://elsewhere.example/")]
    [InlineData("/\\elsewhere.example")]
    public async Task Signing_in_leads_to_no_other_site(string to)
    {
        await using var provider = await FakeProvider.StartAsync();
        await using var site = await StartAsync(provider);
        BookOf(site).Make("ada@desk.example", "", Role.Reader);
        using var browser = site.NewClient();
        Assert.Equal("/", await SignInAsync(site, browser, to));
    }

    [Fact]
    public async Task An_account_without_a_password_is_opened_by_none()
    {
        await using var provider = await FakeProvider.StartAsync();
        await using var site = await StartAsync(provider);
        BookOf(site).Make("ada@desk.example", "", Role.Admin);
        foreach (var password in new[] { "", " ", "ada@desk.example" })
        {
            Assert.Null(BookOf(site).SignIn("ada@desk.example", password));
        }
        var refused = await TestSite.PostAsync(
            site.Client,
            "/sign-in",
            "/sign-in",
            ("name", "ada@desk.example"),
            ("password", "")
        );
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
    }

    [Theory]
    [InlineData("http://login.example/")]
    [InlineData("ftp://login.example/")]
    public void A_provider_is_asked_in_secret_only(string authority) =>
        Assert.Throws<ArgumentException>(() => new OpenIdSettings(new Uri(authority), "a", "b").Check());

    private static Task<TestSite> StartAsync(FakeProvider provider) =>
        TestSite.StartAsync(options =>
            options with
            {
                Team = true,
                Hosts = ["127.0.0.1"],
                Time = TimeProvider.System,
                OpenId = new OpenIdSettings(provider.Address, FakeProvider.ClientId, FakeProvider.ClientSecret),
                Network = new NetworkWork
                {
                    AddFeed = (_, _, _, _) => Task.FromResult(true),
                    Fetch = (_, _) => Task.FromResult(true),
                    LogPath = Path.Combine(options.StateFolder, "network.jsonl"),
                },
            }
        );

    private static AccountBook BookOf(TestSite site) => site.Server.Services.GetRequiredService<AccountBook>();

    // The browser goes to the provider and back; the path is where it ends.
    private static async Task<string> SignInAsync(TestSite site, HttpClient browser, string to)
    {
        var asked = await browser.GetAsync($"/sign-in/openid/start?to={Uri.EscapeDataString(to)}", Token);
        Assert.Equal(HttpStatusCode.Redirect, asked.StatusCode);
        Assert.Contains(
            $"redirect_uri={Uri.EscapeDataString(site.Address.AbsoluteUri + "sign-in/openid")}",
            asked.Headers.Location!.Query,
            StringComparison.Ordinal
        );
        var answered = await browser.GetAsync(asked.Headers.Location, Token);
        var led = await browser.GetAsync(answered.Headers.Location, Token);
        Assert.Equal(HttpStatusCode.Redirect, led.StatusCode);
        return led.Headers.Location!.ToString();
    }

    private static async Task RefusedAsync(TestSite site)
    {
        using var browser = site.NewClient();
        Assert.Equal("/sign-in?refused=openid", await SignInAsync(site, browser, "/"));
        Assert.Contains(
            "role=\"alert\"",
            await (await browser.GetAsync("/sign-in?refused=openid", Token)).Content.ReadAsStringAsync(Token),
            StringComparison.Ordinal
        );
        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/actors", Token)).StatusCode);
    }
}
