using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace OnRecord.Web.Tests;

/// <summary>What holds of every page, in a real browser.</summary>
[Collection(nameof(BrowserTests))]
public sealed class EveryPageTests : FullSiteTests
{
    // What of the page stands out of the window, unless it can be scrolled to within its own box.
    private const string WiderThanItsWindow =
        "() => document.documentElement.scrollWidth > innerWidth ? [...document.querySelectorAll('main *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1 && !e.closest('.scroll')).slice(0, 3).map(e => e.outerHTML.slice(0, 120)).join(' | ') || 'the page' : ''";

    // Controls that are seen, and parts that stand out of the sheet.
    private const string WrongOnPaper = """
        () => {
          const seen = e => e.checkVisibility({ visibilityProperty: true });
          const controls = [...document.querySelectorAll('nav, button, input, select, textarea')]
            .filter(e => seen(e) && !e.matches('.citation'));
          const cut = [...document.querySelectorAll('main *')]
            .filter(e => seen(e) && !e.closest('.unseen') && e.getBoundingClientRect().right > innerWidth + 1);
          return [...controls, ...cut].slice(0, 3).map(e => e.outerHTML.slice(0, 120));
        }
        """;

    [Theory]
    [InlineData("Light", 1280, ColorScheme.Light)]
    [InlineData("Dark", 1280, ColorScheme.Dark)]
    [InlineData("Phone", 390, ColorScheme.Light)]
    public async Task No_page_shuts_anybody_out_or_breaks_its_own_policy(string name, int width, ColorScheme scheme)
    {
        var page = await Web.OpenAsync(width, scheme);
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
        foreach (var (path, goAsync) in FullSite.Pages)
        {
            await goAsync(page);
            await BrowserSite.PictureAsync(page, name + path);
            complaints.AddRange((await ViolationsAsync(page)).Select(violation => $"{path}: {violation}"));
        }
        Assert.True(complaints.Count == 0, string.Join("\n", complaints));
    }

    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    public async Task No_page_of_a_team_shuts_anybody_out(int width, ColorScheme scheme)
    {
        await using var team = await BrowserSite.StartAsync(() =>
            TestSite.StartAsync(options => options with { Team = true, Hosts = ["127.0.0.1"] })
        );
        var page = await team.OpenAsync(width, scheme);
        var complaints = new List<string>();
        await LookAsync(WebServer.SetUpPathOf(team.Site.Server)!);
        await SendAsync("Ada", "correct horse battery", "Make the account");
        await LookAsync("/sign-in");
        await SendAsync("Ada", "wrong horse battery", "Sign in");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await LookAsync(null);
        await SendAsync("Ada", "correct horse battery", "Sign in");
        await Assertions.Expect(page.Locator(".foot")).ToContainTextAsync("Signed in as Ada");
        foreach (var path in new[] { "/", "/accounts", "/settings", "/log" })
        {
            await LookAsync(path);
        }
        Assert.True(complaints.Count == 0, string.Join("\n", complaints));

        async Task LookAsync(string? path)
        {
            if (path is not null)
            {
                await page.GotoAsync(path);
            }
            await BrowserSite.PictureAsync(page, $"Team{width}{path?.Split('?')[0] ?? "refused"}");
            complaints.AddRange((await ViolationsAsync(page)).Select(violation => $"{page.Url}: {violation}"));
            complaints.AddRange(
                new[] { await page.EvaluateAsync<string>(WiderThanItsWindow) }.Where(parts => parts.Length > 0)
            );
        }

        async Task SendAsync(string name, string password, string button)
        {
            await page.Locator("input[name=name]").FillAsync(name);
            await page.Locator("input[name=password]").FillAsync(password);
            await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = button }).ClickAsync();
        }
    }

    [Theory]
    [InlineData(320, 100)]
    [InlineData(390, 100)]
    [InlineData(640, 200)]
    [InlineData(1280, 200)]
    public async Task No_page_is_wider_than_its_window(int width, int percent)
    {
        var page = await Web.OpenAsync(width);
        var tooWide = new List<string>();
        foreach (var (path, goAsync) in FullSite.Pages)
        {
            await goAsync(page);
            await page.EvaluateAsync("size => { document.documentElement.style.fontSize = size; }", $"{percent}%");
            if (await page.EvaluateAsync<string>(WiderThanItsWindow) is { Length: > 0 } parts)
            {
                tooWide.Add($"{path}: {parts}");
            }
            await BrowserSite.PictureAsync(page, $"W{width}at{percent}{path}");
        }
        Assert.True(tooWide.Count == 0, string.Join("\n", tooWide));
    }

    [Fact]
    public async Task No_page_weighs_more_than_100_KB_with_all_that_it_loads()
    {
        var page = await Web.OpenAsync();
        var tooHeavy = new List<string>();
        foreach (var (path, goAsync) in FullSite.Pages)
        {
            await goAsync(page);
            var bytes = await page.EvaluateAsync<int>(
                "[...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')].reduce((sum, entry) => sum + entry.decodedBodySize, 0)"
            );
            if (bytes is 0 or > 100_000)
            {
                tooHeavy.Add($"{path}: {bytes}");
            }
        }
        Assert.True(tooHeavy.Count == 0, string.Join("\n", tooHeavy));
    }

    [Fact]
    public async Task Every_page_prints_without_controls_and_without_cut_tables()
    {
        // A4 with margins of a centimetre.
        var page = await Web.OpenAsync(width: 718);
        var wrong = new List<string>();
        foreach (var (path, goAsync) in FullSite.Pages)
        {
            await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Screen });
            await goAsync(page);
            await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
            var found = await page.EvaluateAsync<string[]>(WrongOnPaper);
            wrong.AddRange(found.Select(part => $"{path}: {part}"));
            await BrowserSite.PictureAsync(page, "Print" + path);
        }
        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }

    private static async Task<IEnumerable<string>> ViolationsAsync(IPage page)
    {
        var result = await page.RunAxe(
            new AxeRunOptions
            {
                ResultTypes = [ResultType.Violations],
                RunOnly = new RunOnlyOptions
                {
                    Type = "tag",
                    Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
                },
            }
        );
        return result.Violations.Select(violation =>
            $"{violation.Id}: {violation.Help}: {string.Join(" | ", violation.Nodes.Take(3).Select(node => node.Html))}"
        );
    }
}
