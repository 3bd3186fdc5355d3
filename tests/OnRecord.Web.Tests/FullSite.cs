using Microsoft.Playwright;
using OnRecord.Articles.Fetching;
using OnRecord.Cli.Tests;
using OnRecord.Ledger.Queries;
using OnRecord.Ledger.Watching;

namespace OnRecord.Web.Tests;

/// <summary>A site on which every page has something to show, and the way to each page.</summary>
internal static class FullSite
{
    /// <summary>Pages that an address leads to.</summary>
    private static readonly string[] Addresses =
    [
        "/",
        "/find",
        "/find?q=crates&sort=newest",
        "/find?q=nothinglikeit",
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
        $"/claims/{BridgeClaim.Dorn}",
        "/report",
        $"/report?article={TestSite.Harbour}",
        $"/report?article={TestSite.Harbour}&show=sources.all",
        "/report?q=-nothinglikeit",
        "/report?q=-nothinglikeit&show=accusations.all",
        "/report?article=xyz",
        "/check",
        "/actors",
        "/actor?name=Zo%C3%AB%20Brandt",
        "/actor?name=Ferro",
        "/read",
        "/models",
        "/settings",
        "/log",
        "/nowhere",
    ];

    /// <summary>Every page: its name, and how a browser comes to it.</summary>
    public static IReadOnlyList<(string Name, Func<IPage, Task> GoAsync)> Pages { get; } =
    [
        .. Addresses.Select(path => (path, (Func<IPage, Task>)(page => page.GotoAsync(path)))),
        ("/s/share", page => PressAsync(page, $"/s/{TestSite.Harbour}.s1", "Make a link that anybody may open")),
        ("/shared/KEY", GoToSharedAsync),
        ("/check of a draft", CheckAsync),
        ("/read of a text", ReadAsync),
        ("/watches/1 with a secret", AddHookAsync),
        ("/settings with a key", MakeKeyAsync),
    ];

    /// <summary>Starts it.</summary>
    public static async Task<TestSite> StartAsync()
    {
        var site = await ClaimTests.StartAsync(options =>
            options with
            {
                Network = Network(options),
                Read = (article, token) =>
                    CheckedDraft.Read(article) is { } known ? Task.FromResult(known) : options.Read!(article, token),
            }
        );
        VersionTests.AddTwo(site);
        CheckedDraft.AddOriginals(site);
        BridgeClaim.Add(site, "Ferro", "denied", "that floods closed the Ostwick bridge", 7, Act.Denies);
        site.Add(Renamed(HandMade.Harbour, "A second article on the harbour"));
        await ClaimTests.UpdateAsync(site);
        Assert.True(Query.TryParse("floods act:denies", out var query, out _));
        site.Ledger.Watches.Add(query, WatchStart.FromTheBeginning);
        await TestSite.PostAsync(site.Client, "/sources/add", "/sources", ("address", "https://post.example/feed.xml"));
        await site.GetAsync("/jobs/1/events");
        return site;
    }

    private static NetworkWork Network(WebOptions options)
    {
        var folder = Path.GetDirectoryName(options.StateFolder)!;
        return new NetworkWork
        {
            AddFeed = (address, group, voice, _) =>
            {
                voice.Say($"Added {address}.");
                return Task.FromResult(options.Ledger.Feeds.Add(address, "The Ostwick Post", folder: group));
            },
            Fetch = (_, _) => Task.FromResult(true),
            LogPath = Path.Combine(folder, "network.jsonl"),
            Webhooks = WebhookTests.Courier(options.Ledger, options.Time, folder, new FetchOptions()),
        };
    }

    private static async Task PressAsync(IPage page, string path, string button)
    {
        await page.GotoAsync(path);
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = button, Exact = true }).ClickAsync();
    }

    private static async Task GoToSharedAsync(IPage page)
    {
        await PressAsync(page, $"/s/{TestSite.Harbour}.s1", "Make a link that anybody may open");
        await page.GotoAsync(await page.Locator("#shared").InputValueAsync());
    }

    private static async Task CheckAsync(IPage page)
    {
        await page.GotoAsync("/check");
        await page.Locator("textarea[name=text]").FillAsync(CheckedDraft.Text);
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Check", Exact = true }).ClickAsync();
        foreach (
            var verdict in new[]
            {
                "verbatim",
                "altered: words",
                "altered: tense or person",
                "altered: an ellipsis",
                "altered: punctuation, capitals",
                "the words are another's",
                "said on another day",
                "said in another place",
                "not a quotation there",
                "not in the ledger",
            }
        )
        {
            await Assertions
                .Expect(page.Locator(".verdict").Filter(new LocatorFilterOptions { HasText = verdict }))
                .ToHaveCountAsync(1);
        }
    }

    private static async Task ReadAsync(IPage page)
    {
        await page.GotoAsync("/read");
        await page.Locator("textarea[name=text]").FillAsync("Brandt said it rains in Ostwick, and it did.");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Read", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator(".card")).ToHaveCountAsync(1);
    }

    private static async Task AddHookAsync(IPage page)
    {
        await page.GotoAsync("/watches/1");
        await page.Locator("input[name=address]").FillAsync("https://desk.invalid/hook");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Add", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("#secret")).ToBeVisibleAsync();
    }

    private static async Task MakeKeyAsync(IPage page)
    {
        await page.GotoAsync("/settings");
        await page.Locator("input[name=label]").FillAsync("a reader of feeds");
        await page.Locator("input[name=label]").PressAsync("Enter");
        await Assertions.Expect(page.Locator("#made")).ToBeVisibleAsync();
    }

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
