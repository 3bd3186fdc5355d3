using Microsoft.Playwright;

namespace OnRecord.Web.Tests;

/// <summary>What people do on one page or two, in a real browser.</summary>
[Collection(nameof(BrowserTests))]
[CollectionDefinition(nameof(BrowserTests), DisableParallelization = true)]
public sealed class BrowserTests : FullSiteTests
{
    private TestSite Site => Web.Site;

    [Fact]
    public async Task An_article_is_reviewed_with_the_keyboard_alone()
    {
        var page = await Web.OpenAsync();
        await page.GotoAsync($"/articles/{TestSite.Harbour}");
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("j");
        Assert.Equal("s2", await FocusedAsync(page));
        Assert.Equal("true", await page.GetAttributeAsync("#s2", "aria-current"));
        Assert.True(await page.Locator(".text .m2.hot").CountAsync() > 0);
        await page.Keyboard.PressAsync("k");
        Assert.Equal("s1", await FocusedAsync(page));
        await page.Keyboard.PressAsync("a");
        await Assertions.Expect(page.Locator("#s1 .state")).ToHaveTextAsync("accepted by Ada");
        await Assertions.Expect(page.Locator("[data-says]")).ToContainTextAsync("Statement 1: accepted");
        Assert.Equal("s1", await FocusedAsync(page));
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("r");
        await Assertions.Expect(page.Locator("#s2 .state")).ToHaveTextAsync("rejected by Ada");
        await page.Keyboard.PressAsync("?");
        await Assertions.Expect(page.Locator("dialog.keys")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator("dialog.keys")).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator("#s2")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("j");
        await Assertions.Expect(page.Locator("#s3")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("e");
        await BrowserSite.ArriveAsync(page, "/s/*.s3/edit");
        await page.Locator("select[name=act]").FocusAsync();
        await page.Locator("select[name=act]").SelectOptionAsync("alleges");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Save" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await BrowserSite.ArriveAsync(page, "/articles/*");
        await Assertions.Expect(page.Locator("#s3 .act")).ToHaveTextAsync("accuses");
        Assert.Equal(
            ["accepted", "rejected", "edited"],
            new[] { 1, 2, 3 }.Select(number =>
                Site.Ledger.Find(TestSite.Harbour)!.ReviewOf(number).State.ToString().ToLowerInvariant()
            )
        );
    }

    [Fact]
    public async Task A_claim_is_found_read_and_corrected_with_the_keyboard_alone()
    {
        var claim = Site.Ledger.FindClaim(BridgeClaim.Dorn)!.Id;
        var page = await Web.OpenAsync();
        await page.GotoAsync("/");
        await BrowserSite.TabToAsync(page, "nav a[href='/claims']");
        await page.Keyboard.PressAsync("Enter");
        await BrowserSite.ArriveAsync(page, "/claims");
        await BrowserSite.TabToAsync(page, $".claim-words a[href='/claims/{claim}']");
        await page.Keyboard.PressAsync("Enter");
        await BrowserSite.ArriveAsync(page, $"/claims/{claim}");
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("the Ostwick bridge");
        await BrowserSite.TabToAsync(page, "button[value=split]");
        await page.Keyboard.PressAsync("Enter");
        await BrowserSite.ArriveAsync(page, "done=claim-split");
        await Assertions.Expect(page.Locator(".done")).ToHaveTextAsync("The statement has left its claim.");
        Assert.Single(Site.Ledger.ClaimDecisions());
    }

    [Fact]
    public async Task A_feed_is_added_and_its_job_followed_with_the_keyboard_alone()
    {
        var page = await Web.OpenAsync();
        await page.GotoAsync("/");
        await BrowserSite.TabToAsync(page, "nav a[href='/sources']");
        await page.Keyboard.PressAsync("Enter");
        await BrowserSite.ArriveAsync(page, "/sources");
        await BrowserSite.TabToAsync(page, "input[name=address]");
        await page.Keyboard.TypeAsync("https://mercury.example/feed.xml");
        await page.Keyboard.PressAsync("Enter");
        await BrowserSite.ArriveAsync(page, "/jobs/2");
        await Assertions.Expect(page.Locator("[data-job-lines]")).ToContainTextAsync("Added https://mercury.example");
        await Assertions.Expect(page.Locator("[data-job-state]")).ToHaveTextAsync("done");
        Assert.Equal(2, Site.Ledger.Feeds.All().Count);
    }

    [Fact]
    public async Task Text_and_statements_lead_to_each_other_by_click()
    {
        var page = await Web.OpenAsync();
        await page.GotoAsync($"/articles/{TestSite.Harbour}");
        await page.Locator(".text .con.m5").First.ClickAsync();
        Assert.Equal("true", await page.GetAttributeAsync("#s5", "aria-current"));
        await page.Locator("#s1 .no").ClickAsync();
        Assert.True(await page.Locator(".text .m1.hot").CountAsync() > 0);
        Assert.EndsWith("#s1", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_finds_reads_and_hands_on_a_statement_without_script()
    {
        var page = await Web.OpenAsync(script: false);
        await page.GotoAsync("/");
        await page.Locator("#q").FillAsync("forged");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".hit .about a").First.ClickAsync();
        await Assertions.Expect(page.Locator(".card:target")).ToHaveCountAsync(1);
        var number = (await page.Locator(".card:target").GetAttributeAsync("id"))![1..];
        var colour = await page.Locator($".text .con.m{number}")
            .First.EvaluateAsync<string>("element => getComputedStyle(element).backgroundColor");
        Assert.Equal("rgb(255, 224, 138)", colour);
        await page.Locator(".card:target").GetByText("Page and citation").ClickAsync();
        await Assertions.Expect(page.Locator("#citation")).ToBeVisibleAsync();
        Assert.Contains("SHA-256", await page.Locator("#citation").InputValueAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_citation_is_copied_with_one_press()
    {
        var page = await Web.OpenAsync();
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await page.GotoAsync($"/s/{TestSite.Harbour}.s1");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Copy the citation" }).ClickAsync();
        var copied = await page.EvaluateAsync<string>("navigator.clipboard.readText()");
        Assert.Contains("crates had been seized", copied, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_numbers_of_a_report_are_in_view_on_a_phone()
    {
        const int Width = 360;
        var page = await Web.OpenAsync(Width);
        await page.GotoAsync($"/report?article={TestSite.Harbour}");
        foreach (var number in await page.Locator(".counts td.number").AllAsync())
        {
            var box = (await number.BoundingBoxAsync())!;
            Assert.InRange(box.X + box.Width, 1, Width);
        }
        Assert.NotEqual(0, await page.Locator(".counts td.number").CountAsync());
    }

    private static Task<string> FocusedAsync(IPage page) => page.EvaluateAsync<string>("document.activeElement.id");
}
