using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace OnRecord.Web.Tests;

/// <summary>What holds of every page, in a real browser.</summary>
[Collection(nameof(BrowserTests))]
public sealed class EveryPageTests : IAsyncLifetime
{
    // What of the page stands out of the window, unless it can be scrolled to within its own box.
    private const string WiderThanItsWindow =
        "() => document.documentElement.scrollWidth > innerWidth ? [...document.querySelectorAll('main *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1 && !e.closest('.scroll')).slice(0, 3).map(e => e.outerHTML.slice(0, 120)).join(' | ') || 'the page' : ''";

    private BrowserSite web = null!;

    public async ValueTask InitializeAsync() => web = await BrowserSite.StartAsync(FullSite.StartAsync);

    public async ValueTask DisposeAsync()
    {
        if (web is not null)
        {
            await web.DisposeAsync();
        }
    }

    [Theory]
    [InlineData("Light", 1280, ColorScheme.Light)]
    [InlineData("Dark", 1280, ColorScheme.Dark)]
    [InlineData("Phone", 390, ColorScheme.Light)]
    public async Task No_page_shuts_anybody_out_or_breaks_its_own_policy(string name, int width, ColorScheme scheme)
    {
        var page = await web.OpenAsync(width, scheme);
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
            complaints.AddRange(
                (await ViolationsAsync(page)).Select(violation => $"{path}: {violation}")
            );
        }
        Assert.Empty(complaints);
    }

    [Theory]
    [InlineData(320, 100)]
    [InlineData(390, 100)]
    [InlineData(640, 200)]
    [InlineData(1280, 200)]
    public async Task No_page_is_wider_than_its_window(int width, int percent)
    {
        var page = await web.OpenAsync(width);
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
        Assert.Empty(tooWide);
    }

    [Fact]
    public async Task No_page_weighs_more_than_100_KB_with_all_that_it_loads()
    {
        var page = await web.OpenAsync();
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
        Assert.Empty(tooHeavy);
    }

    [Fact]
    public async Task Every_page_prints_without_controls_and_without_cut_tables()
    {
        var page = await web.OpenAsync(width: 718);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        var wrong = new List<string>();
        foreach (var (path, goAsync) in FullSite.Pages)
        {
            await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Screen });
            await goAsync(page);
            await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
            var found = await page.EvaluateAsync<string[]>(
                """
                () => {
                  const seen = e => e.checkVisibility({ visibilityProperty: true });
                  const controls = [...document.querySelectorAll('nav, button, input, select, textarea')]
                    .filter(e => seen(e) && !e.closest('.unseen') && !e.matches('.citation'));
                  const cut = [...document.querySelectorAll('main *')]
                    .filter(e => seen(e) && !e.matches('.unseen') && e.getBoundingClientRect().right > innerWidth + 1);
                  return [...controls, ...cut].slice(0, 3).map(e => e.outerHTML.slice(0, 120));
                }
                """
            );
            wrong.AddRange(found.Select(part => $"{path}: {part}"));
            await BrowserSite.PictureAsync(page, "Print" + path);
        }
        Assert.Empty(wrong);
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
