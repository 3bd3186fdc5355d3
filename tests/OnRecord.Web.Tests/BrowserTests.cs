using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using OnRecord.Cli.Tests;
using OnRecord.Ledger.Queries;
using OnRecord.Ledger.Watching;

namespace OnRecord.Web.Tests;

/// <summary>
/// The pages in a real browser. <c>ONRECORD_CHROMIUM</c> names it where it is not at the usual place;
/// <c>ONRECORD_SCREENSHOTS</c> names a folder for pictures of every page.
/// </summary>
[Collection(nameof(BrowserTests))]
[CollectionDefinition(nameof(BrowserTests), DisableParallelization = true)]
public sealed class BrowserTests : IAsyncLifetime
{
    // Milliseconds; for machines that do something else as well.
    private const float Patience = 120_000;

    private static readonly string[] Pages =
    [
        "/",
        "/find",
        "/find?q=crates&sort=newest",
        "/find?q=spekar:x",
        "/articles",
        $"/articles/{TestSite.Harbour}",
        $"/articles/{TestSite.Harbour}?act=denies#s5",
        $"/articles/{VersionTests.Older}",
        $"/articles/{VersionTests.Newer}/against/{VersionTests.Older}",
        $"/s/{VersionTests.Older}.s1",
        $"/s/{TestSite.Harbour}.s6",
        $"/s/{TestSite.Harbour}.s6/edit",
        "/today",
        "/today?days=7",
        "/watches/1",
        "/sources",
        "/network",
        "/jobs/1",
        "/claims",
        "/claims?q=spekar:x",
        "/report",
        $"/report?article={TestSite.Harbour}",
        $"/report?article={TestSite.Harbour}&show=sources.all",
        "/report?article=xyz",
        "/check",
        $"/claims/{BridgeClaim.Dorn}",
        "/actors",
        "/actor?name=Zo%C3%AB%20Brandt",
        "/actor?name=Ferro",
        "/read",
        "/models",
        "/settings",
        "/log",
        "/nowhere",
    ];

    private TestSite site = null!;
    private IPlaywright playwright = null!;
    private IBrowser browser = null!;

    public async ValueTask InitializeAsync()
    {
        var path = Environment.GetEnvironmentVariable("ONRECORD_CHROMIUM") ?? "/usr/bin/chromium";
        Assert.SkipUnless(
            File.Exists(path),
            $"There is no Chromium at {path}: 'apt-get install chromium', or name one in ONRECORD_CHROMIUM."
        );
        Assertions.SetDefaultExpectTimeout(Patience);
        site = await ClaimTests.StartAsync(options =>
            options with
            {
                Network = new NetworkWork
                {
                    AddFeed = (address, folder, voice, _) =>
                    {
                        voice.Say($"Added {address}.");
                        return Task.FromResult(options.Ledger.Feeds.Add(address, "The Ostwick Post", folder: folder));
                    },
                    Fetch = (_, _) => Task.FromResult(true),
                    LogPath = Path.Combine(options.StateFolder, "network.jsonl"),
                },
            }
        );
        VersionTests.AddTwo(site);
        BridgeClaim.Add(site, "Ferro", "denied", "that floods closed the Ostwick bridge", 7, Act.Denies);
        await ClaimTests.UpdateAsync(site);
        Assert.True(Query.TryParse("floods act:denies", out var query, out _));
        site.Ledger.Watches.Add(query, WatchStart.FromTheBeginning);
        await TestSite.PostAsync(site.Client, "/sources/add", "/sources", ("address", "https://post.example/feed.xml"));
        await site.GetAsync("/jobs/1/events");
        site.Add(Renamed(HandMade.Harbour, "A second article on the harbour"));
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions { ExecutablePath = path, Args = ["--no-sandbox"] }
        );
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }
        playwright?.Dispose();
        if (site is not null)
        {
            await site.DisposeAsync();
        }
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task No_page_shuts_anybody_out_or_breaks_its_own_policy(ColorScheme scheme)
    {
        var page = await OpenAsync(1280, scheme);
        var complaints = new List<string>();
        page.Console += (_, message) =>
        {
            // The browser itself notes that a page was not found or refused.
            if (message.Type is "error" or "warning" && !message.Text.Contains("status of 4", StringComparison.Ordinal))
            {
                complaints.Add($"{page.Url}: {message.Text}");
            }
        };
        page.PageError += (_, error) => complaints.Add($"{page.Url}: {error}");
        foreach (var path in Pages)
        {
            await page.GotoAsync(path);
            var result = await page.RunAxe(
                new AxeRunOptions
                {
                    RunOnly = new RunOnlyOptions
                    {
                        Type = "tag",
                        Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
                    },
                }
            );
            complaints.AddRange(
                result.Violations.Select(violation =>
                    $"{path}: {violation.Id}: {violation.Help}: {string.Join(" | ", violation.Nodes.Take(3).Select(node => node.Html))}"
                )
            );
            await PictureAsync(page, path, $"{scheme}");
        }
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task No_page_is_wider_than_a_phone()
    {
        var page = await OpenAsync(360, ColorScheme.Light);
        var tooWide = new List<string>();
        foreach (var path in Pages)
        {
            await page.GotoAsync(path);
            if (await page.EvaluateAsync<int>("document.documentElement.scrollWidth") > 360)
            {
                tooWide.Add(path);
            }
            await PictureAsync(page, path, "Phone");
        }
        Assert.Empty(tooWide);
    }

    [Fact]
    public async Task An_article_is_reviewed_with_the_keyboard_alone()
    {
        var page = await OpenAsync(1280, ColorScheme.Light);
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
        await page.WaitForURLAsync("**/s/*.s3/edit");
        await page.Locator("select[name=act]").FocusAsync();
        await page.Locator("select[name=act]").SelectOptionAsync("alleges");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Save" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/articles/*");
        await Assertions.Expect(page.Locator("#s3 .act")).ToHaveTextAsync("accuses");
        Assert.Equal(
            ["accepted", "rejected", "edited"],
            new[] { 1, 2, 3 }.Select(number =>
                site.Ledger.Find(TestSite.Harbour)!.ReviewOf(number).State.ToString().ToLowerInvariant()
            )
        );
    }

    [Fact]
    public async Task A_claim_is_found_read_and_corrected_with_the_keyboard_alone()
    {
        var page = await OpenAsync(1280, ColorScheme.Light);
        await page.GotoAsync("/");
        await TabToAsync(page, "nav a[href='/claims']");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/claims");
        await TabToAsync(page, ".claim-words a");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/claims/*.s1");
        await TabToAsync(page, "button[value=split]");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**done=claim-split");
        await Assertions.Expect(page.Locator(".done")).ToHaveTextAsync("The statement has left its claim.");
        Assert.Single(site.Ledger.ClaimDecisions());
    }

    [Fact]
    public async Task A_feed_is_added_and_its_job_followed_with_the_keyboard_alone()
    {
        var page = await OpenAsync(1280, ColorScheme.Light);
        await page.GotoAsync("/");
        await TabToAsync(page, "nav a[href='/sources']");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/sources");
        await TabToAsync(page, "input[name=address]");
        await page.Keyboard.TypeAsync("https://mercury.example/feed.xml");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/jobs/2");
        await Assertions.Expect(page.Locator("[data-job-lines]")).ToContainTextAsync("Added https://mercury.example");
        await Assertions.Expect(page.Locator("[data-job-state]")).ToHaveTextAsync("done");
        Assert.Equal(2, site.Ledger.Feeds.All().Count);
    }

    [Fact]
    public async Task No_page_weighs_more_than_100_KB_with_all_that_it_loads()
    {
        var page = await OpenAsync(1280, ColorScheme.Light);
        var tooHeavy = new List<string>();
        foreach (var path in Pages)
        {
            await page.GotoAsync(path);
            var bytes = await page.EvaluateAsync<int>(
                "[...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')].reduce((sum, entry) => sum + entry.decodedBodySize, 0)"
            );
            if (bytes is 0 or > 100_000)
            {
                tooHeavy.Add($"{path}: {bytes}");
            }
        }
        Assert.Empty(tooHeavy);
    }

    [Fact]
    public async Task Text_and_statements_lead_to_each_other_by_click()
    {
        var page = await OpenAsync(1280, ColorScheme.Light);
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
        await using var context = await browser.NewContextAsync(
            new BrowserNewContextOptions { BaseURL = site.Address.ToString(), JavaScriptEnabled = false }
        );
        var page = await context.NewPageAsync();
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
        var page = await OpenAsync(1280, ColorScheme.Light);
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
        var page = await OpenAsync(Width, ColorScheme.Light);
        await page.GotoAsync($"/report?article={TestSite.Harbour}");
        foreach (var number in await page.Locator(".counts td.number").AllAsync())
        {
            var box = (await number.BoundingBoxAsync())!;
            Assert.InRange(box.X + box.Width, 1, Width);
        }
        Assert.NotEqual(0, await page.Locator(".counts td.number").CountAsync());
    }

    [Fact]
    public async Task Pages_print_without_controls()
    {
        var page = await OpenAsync(794, ColorScheme.Light);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        foreach (
            var path in new[]
            {
                $"/articles/{TestSite.Harbour}",
                $"/s/{TestSite.Harbour}.s6",
                "/find",
                $"/claims/{BridgeClaim.Dorn}",
            }
        )
        {
            await page.GotoAsync(path);
            await Assertions.Expect(page.Locator(".bar nav")).ToBeHiddenAsync();
            await PictureAsync(page, path, "Print");
        }
    }

    private async Task<IPage> OpenAsync(int width, ColorScheme scheme)
    {
        var context = await browser.NewContextAsync(
            new BrowserNewContextOptions
            {
                BaseURL = site.Address.ToString(),
                ColorScheme = scheme,
                ReducedMotion = ReducedMotion.Reduce,
                ViewportSize = new ViewportSize { Width = width, Height = 900 },
            }
        );
        context.SetDefaultTimeout(Patience);
        return await context.NewPageAsync();
    }

    private static async Task PictureAsync(IPage page, string path, string kind)
    {
        if (Environment.GetEnvironmentVariable("ONRECORD_SCREENSHOTS") is not { Length: > 0 } folder)
        {
            return;
        }
        var name = string.Concat(path.Select(unit => char.IsAsciiLetterOrDigit(unit) ? unit : '_'));
        await page.ScreenshotAsync(
            new PageScreenshotOptions { Path = Path.Combine(folder, $"{kind}{name}.png"), FullPage = true }
        );
    }

    internal static async Task TabToAsync(IPage page, string selector)
    {
        for (var i = 0; i < 120; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector))
            {
                return;
            }
        }
        Assert.Fail($"Tab does not reach {selector} on {page.Url}.");
    }

    private static Task<string> FocusedAsync(IPage page) => page.EvaluateAsync<string>("document.activeElement.id");

    private static Reading Renamed(Reading reading, string title)
    {
        var text = new SourceText(reading.Article.Text.Value + "\n\nIt rained.");
        return reading with
        {
            Article = reading.Article with
            {
                Text = text,
                Title = title,
                Url = null,
                Id = title,
                Published = new DateOnly(2023, 2, 1),
            },
        };
    }
}
