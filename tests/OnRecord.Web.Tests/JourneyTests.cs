using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using OnRecord.Cli.Tests;
using OnRecord.Ledger.Reviews;
using OnRecord.TestKit;
using OnRecord.Web.StatementPages;

namespace OnRecord.Web.Tests;

/// <summary>Ways through several pages, in a real browser.</summary>
[Collection(nameof(BrowserTests))]
public sealed class JourneyTests
{
    [Fact]
    public async Task The_link_to_the_original_page_scrolls_to_the_very_words()
    {
        await using var web = await BrowserSite.StartAsync(() => TestSite.StartAsync());
        // A page that has the article's paragraphs far below.
        var article = HandMade.Harbour.Article with
        {
            Url = new Uri("http://mercury.test/mayor"),
        };
        var paragraphs = article.Text.Value.Split("\n\n").Select(text => $"<p>{WebUtility.HtmlEncode(text)}</p>");
        var html = new StringBuilder(
            "<!DOCTYPE html><meta charset=utf-8><style>::target-text{color:rgb(1,2,3)}</style>"
        );
        html.Append("<div style='height:4000px'>x</div>").AppendJoin("<div style='height:3000px'>x</div>", paragraphs);
        foreach (var statement in HandMade.Harbour.Statements)
        {
            var page = await web.OpenAsync();
            await page.RouteAsync(
                "http://mercury.test/**",
                route =>
                    route.FulfillAsync(
                        new RouteFulfillOptions { ContentType = "text/html; charset=utf-8", Body = html.ToString() }
                    )
            );
            await page.GotoAsync(Citation.OriginalLink(article, statement)!);
            await page.WaitForFunctionAsync(
                "() => scrollY > 1000",
                null,
                new PageWaitForFunctionOptions { Timeout = 5000 }
            );
            var words = article.Text[statement.Content[0]].Split(' ')[0];
            var seen = await page.EvaluateAsync<string>(
                "() => [...document.querySelectorAll('p')].filter(p => { const r = p.getBoundingClientRect(); return r.bottom > 0 && r.top < innerHeight; }).map(p => p.textContent).join(' ')"
            );
            Assert.Contains(words, seen, StringComparison.Ordinal);
            await page.Context.CloseAsync();
        }
    }

    [Fact]
    public async Task Statements_are_filtered_without_script()
    {
        await using var web = await BrowserSite.StartAsync(() => TestSite.StartAsync());
        web.Site.Ledger.Correct(
            new Correction
            {
                Article = TestSite.Harbour,
                Statement = 5,
                Verb = CorrectionVerb.Accept,
                Author = "Ada",
            }
        );
        var page = await web.OpenAsync(script: false);
        await page.GotoAsync($"/articles/{TestSite.Harbour}");
        await page.Locator("select[name=act]").SelectOptionAsync("denies");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Filter", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator(".card")).ToHaveCountAsync(2);
        await page.Locator("select[name=review]").SelectOptionAsync("accepted");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Filter", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator(".card")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator("#s5")).ToBeVisibleAsync();
        await page.GetByText("all 8").ClickAsync();
        await Assertions.Expect(page.Locator(".card")).ToHaveCountAsync(8);
    }

    [Fact]
    public async Task Two_names_are_merged_and_split_again_in_the_browser()
    {
        await using var web = await BrowserSite.StartAsync(() => ClaimTests.StartAsync());
        var page = await web.OpenAsync(script: false);
        await page.GotoAsync("/actors");
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Varga" }).ClickAsync();
        await page.Locator("#merge summary").ClickAsync();
        await page.Locator("#merge input[name=into]").FillAsync("Hale");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Merge" }).ClickAsync();
        await Assertions.Expect(page.Locator(".done")).ToHaveTextAsync("The names are one actor now.");
        await Assertions.Expect(page.Locator(".facets")).ToContainTextAsync("Varga");
        Assert.Equal(2, web.Site.Ledger.FindActor("Hale")!.Statements);
        await page.Locator(".facets form.inline button").First.ClickAsync();
        await Assertions.Expect(page.Locator(".done")).ToHaveTextAsync("The name is an actor of its own now.");
        Assert.Equal(1, web.Site.Ledger.FindActor("Hale")!.Statements);
    }

    [Fact]
    public async Task A_shared_statement_stands_in_another_sites_frame_and_its_own_page_does_not()
    {
        await using var web = await BrowserSite.StartAsync(() => TestSite.StartAsync());
        var shared = await SharedTests.MakeAsync(web.Site.Client);
        var page = await web.OpenAsync();
        await using var elsewhere = await LocalServer.StartAsync(TestContext.Current.CancellationToken);
        elsewhere.Answer(
            "/",
            "text/html",
            "<!DOCTYPE html><title>Elsewhere</title>"
                + $"<iframe name=shared src='{new Uri(web.Site.Address, shared)}' sandbox='allow-popups'></iframe>"
                + $"<iframe name=own src='{new Uri(web.Site.Address, $"/s/{TestSite.Harbour}.s1")}'></iframe>"
        );
        await page.GotoAsync(elsewhere.Address("/").AbsoluteUri);
        await Assertions
            .Expect(page.FrameLocator("iframe[name=shared]").Locator("blockquote"))
            .ToContainTextAsync("3,000 crates");
        Assert.Equal(0, await page.FrameLocator("iframe[name=own]").Locator("blockquote").CountAsync());
        await page.GotoAsync(shared);
        var result = await page.RunAxe();
        Assert.Empty(result.Violations.Select(violation => $"{violation.Id}: {violation.Help}"));
    }

    [Fact]
    public async Task A_correction_is_saved_found_in_the_log_and_taken_back_without_script()
    {
        await using var web = await BrowserSite.StartAsync(() => TestSite.StartAsync());
        var page = await web.OpenAsync(script: false);
        await page.GotoAsync($"/articles/{TestSite.Harbour}");
        var act = await page.Locator("#s3 .act").TextContentAsync();
        await page.Locator("#s3").GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = "Edit" }).ClickAsync();
        await page.Locator("select[name=act]").SelectOptionAsync("alleges");
        await page.Locator("input[name=note]").FillAsync("it is an accusation");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Save" }).ClickAsync();
        await Assertions.Expect(page.Locator(".done")).ToHaveTextAsync("The statement is edited.");
        await Assertions.Expect(page.Locator("#s3 .act")).ToHaveTextAsync("accuses");
        await Assertions.Expect(page.Locator("#s3 .state")).ToHaveTextAsync("edited by Ada");
        await page.GotoAsync("/log");
        await Assertions.Expect(LogRow("edit")).ToHaveCountAsync(1);
        await LogRow("edit").GetByRole(AriaRole.Link).ClickAsync();
        await Assertions.Expect(page.Locator(".log").First).ToContainTextAsync("accuses");
        await Assertions.Expect(page.Locator(".log").First).ToContainTextAsync("“it is an accusation”");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Take back" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Nobody has looked at it yet.")).ToBeVisibleAsync();
        await page.GotoAsync($"/articles/{TestSite.Harbour}");
        await Assertions.Expect(page.Locator("#s3 .act")).ToHaveTextAsync(act!);
        await Assertions.Expect(page.Locator("#s3 .state")).ToHaveCountAsync(0);
        await page.GotoAsync("/log");
        await Assertions.Expect(LogRow("reset")).ToHaveCountAsync(1);

        ILocator LogRow(string what) =>
            page.Locator("tr")
                .Filter(new LocatorFilterOptions { HasText = $"{TestSite.Harbour}.s3" })
                .Filter(
                    new LocatorFilterOptions
                    {
                        Has = page.GetByRole(AriaRole.Cell, new PageGetByRoleOptions { Name = what, Exact = true }),
                    }
                );
    }

    [Fact]
    public async Task A_link_to_one_statement_is_made_opened_by_a_stranger_and_revoked()
    {
        await using var web = await BrowserSite.StartAsync(() =>
            TestSite.StartAsync(options => options with { Team = true, Hosts = ["127.0.0.1"] })
        );
        var page = await web.OpenAsync();
        await SendAsync(WebServer.SetUpPathOf(web.Site.Server)!, "Make the account");
        await SendAsync("/sign-in", "Sign in");
        await page.GotoAsync($"/articles/{TestSite.Harbour}");
        await page.Locator("#s1").GetByText("Page and citation").ClickAsync();
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Make a link that anybody may open" })
            .ClickAsync();
        await Assertions.Expect(page.Locator("#shared")).ToBeInViewportAsync();
        await Assertions.Expect(page.Locator("#shared")).ToBeFocusedAsync();
        var link = await page.Locator("#shared").InputValueAsync();
        var stranger = await web.OpenAsync(width: 390, script: false);
        await stranger.GotoAsync(link);
        await Assertions.Expect(stranger.Locator("blockquote")).ToContainTextAsync("3,000 crates");
        await stranger.GotoAsync($"/articles/{TestSite.Harbour}");
        await Assertions.Expect(stranger.Locator("input[name=password]")).ToBeVisibleAsync();
        await page.GotoAsync("/settings");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { NameRegex = Begin("Revoke the link") })
            .ClickAsync();
        await Assertions.Expect(page.Locator(".done")).ToBeVisibleAsync();
        Assert.Equal(404, (await stranger.GotoAsync(link))!.Status);

        async Task SendAsync(string path, string button)
        {
            await page.GotoAsync(path);
            await page.Locator("input[name=name]").FillAsync("Ada");
            await page.Locator("input[name=password]").FillAsync("correct horse battery");
            await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = button }).ClickAsync();
        }
    }

    [Fact]
    public async Task From_an_empty_ledger_to_a_link_for_a_colleague_every_page_leads_to_the_next()
    {
        TestSite site = null!;
        await using var web = await BrowserSite.StartAsync(async () => site = await StartEmptyAsync());
        var page = await web.OpenAsync(width: 390);
        foreach (var path in new[] { "/find", "/today", "/claims", "/articles", "/" })
        {
            await page.GotoAsync(path);
            await Assertions.Expect(page.GetByText("The ledger is empty.")).ToBeVisibleAsync();
        }
        await ClickAsync(AriaRole.Link, "Add a feed");
        await page.Locator("input[name=address]").FillAsync("post.example");
        await ClickAsync(AriaRole.Button, "Add");
        await ClickAsync(AriaRole.Button, "Fetch the articles now");
        await ClickAsync(AriaRole.Link, "Show the articles");
        await ClaimTests.UpdateAsync(site);
        await ClickAsync(AriaRole.Link, "Bridge, day 3");
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { NameRegex = Begin("claim of") }).ClickAsync();
        await Assertions.Expect(page.GetByText("Who holds what now")).ToBeVisibleAsync();
        await page.GoBackAsync();
        await ClickAsync(AriaRole.Button, "Reject");
        await Assertions.Expect(page.Locator("#s1 .state")).ToHaveTextAsync("rejected by Ada");
        await ClickAsync(AriaRole.Link, "Page and citation");
        await ClickAsync(AriaRole.Button, "Make a link that anybody may open");
        await Assertions.Expect(page.Locator("#shared")).ToBeFocusedAsync();

        Task ClickAsync(AriaRole role, string name) =>
            page.GetByRole(role, new PageGetByRoleOptions { Name = name, Exact = true }).First.ClickAsync();

        Task<TestSite> StartEmptyAsync() =>
            TestSite.StartAsync(
                options =>
                    options with
                    {
                        Claims = BridgeClaim.Model,
                        Network = new NetworkWork
                        {
                            AddFeed = (address, _, _, _) => Task.FromResult(options.Ledger.Feeds.Add(address, "Post")),
                            Fetch = (_, _) =>
                            {
                                BridgeClaim.AddTo(site);
                                return Task.FromResult(true);
                            },
                            LogPath = Path.Combine(options.StateFolder, "network.jsonl"),
                        },
                    },
                isEmpty: true
            );
    }

    [Fact]
    public async Task A_claim_is_watched_and_who_says_the_same_later_stands_under_today()
    {
        await using var web = await BrowserSite.StartAsync(() => ClaimTests.StartAsync());
        var page = await web.OpenAsync(script: false);
        await page.GotoAsync($"/claims/{BridgeClaim.Dorn}");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Watch this claim" }).ClickAsync();
        await Assertions.Expect(page.Locator(".done")).ToContainTextAsync("The claim is watched");
        BridgeClaim.Add(web.Site, "Lenne", "denied", "that floods closed the Ostwick bridge", 8, Act.Denies);
        await ClaimTests.UpdateAsync(web.Site);
        await page.Locator("article a[href='/today#watches']").ClickAsync();
        await Assertions.Expect(page.Locator(".watch h3")).ToContainTextAsync("1 new");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { NameRegex = Begin("All seen") }).ClickAsync();
        await Assertions.Expect(page.Locator(".watch h3")).ToContainTextAsync("nothing new");
        await page.Locator(".watch h3 a").ClickAsync();
        await Assertions.Expect(page.Locator(".claim")).ToContainTextAsync("Lenne");
    }

    [Fact]
    public async Task A_webhook_is_added_and_removed_with_the_keyboard_alone()
    {
        await using var web = await BrowserSite.StartAsync(() => WebhookTests.StartAsync());
        Assert.True(Ledger.Queries.Query.TryParse("bridge", out var query, out _));
        web.Site.Ledger.Watches.Add(query);
        var page = await web.OpenAsync();
        await page.GotoAsync("/today");
        await BrowserSite.TabToAsync(page, ".watch a[href='/watches/1']");
        await page.Keyboard.PressAsync("Enter");
        await BrowserSite.ArriveAsync(page, "/watches/1");
        await BrowserSite.TabToAsync(page, "input[name=address]");
        await page.Keyboard.TypeAsync("https://desk.example/hook");
        await page.Keyboard.PressAsync("Enter");
        await BrowserSite.ArriveAsync(page, "/watches/hooks/add");
        Assert.StartsWith("whsec_", await page.Locator("#secret").InputValueAsync(), StringComparison.Ordinal);
        var result = await page.RunAxe();
        Assert.Empty(result.Violations.Select(violation => $"{violation.Id}: {violation.Help}"));
        await BrowserSite.TabToAsync(page, "button.plain");
        await page.Keyboard.PressAsync("Enter");
        await BrowserSite.ArriveAsync(page, "done=hook-removed");
        Assert.Empty(web.Site.Ledger.Hooks.All());
    }

    private static Regex Begin(string words) => new($"^{words}", RegexOptions.None, TimeSpan.FromSeconds(1));
}
