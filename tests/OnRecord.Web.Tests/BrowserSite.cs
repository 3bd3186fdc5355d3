using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace OnRecord.Web.Tests;

/// <summary>
/// A real browser before a running site. <c>ONRECORD_CHROMIUM</c> names it where it is not at the usual place;
/// <c>ONRECORD_SCREENSHOTS</c> names a folder for pictures.
/// </summary>
internal sealed class BrowserSite : IAsyncDisposable
{
    // Milliseconds; for machines that do something else as well.
    private const float Patience = 120_000;

    private readonly IPlaywright playwright;

    private BrowserSite(TestSite site, IPlaywright playwright, IBrowser browser) =>
        (Site, this.playwright, Browser) = (site, playwright, browser);

    public TestSite Site { get; }

    public IBrowser Browser { get; }

    /// <summary>Starts it; skips the test where there is no browser.</summary>
    public static async Task<BrowserSite> StartAsync(Func<Task<TestSite>> start)
    {
        var path = Environment.GetEnvironmentVariable("ONRECORD_CHROMIUM") ?? "/usr/bin/chromium";
        Assert.SkipUnless(
            File.Exists(path),
            $"There is no Chromium at {path}: 'apt-get install chromium', or name one in ONRECORD_CHROMIUM."
        );
        Assertions.SetDefaultExpectTimeout(Patience);
        var site = await start();
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions { ExecutablePath = path, Args = ["--no-sandbox"] }
        );
        return new BrowserSite(site, playwright, browser);
    }

    /// <summary>A page that is yet to go somewhere.</summary>
    /// <param name="width">Width of the window, in CSS pixels.</param>
    /// <param name="scheme">Light or dark.</param>
    /// <param name="script">Whether scripts run.</param>
    public async Task<IPage> OpenAsync(int width = 1280, ColorScheme scheme = ColorScheme.Light, bool script = true)
    {
        var context = await Browser.NewContextAsync(
            new BrowserNewContextOptions
            {
                BaseURL = Site.Address.ToString(),
                ColorScheme = scheme,
                JavaScriptEnabled = script,
                ReducedMotion = ReducedMotion.Reduce,
                ViewportSize = new ViewportSize { Width = width, Height = 900 },
            }
        );
        context.SetDefaultTimeout(Patience);
        return await context.NewPageAsync();
    }

    /// <summary>Takes a picture of the whole page where pictures are wanted.</summary>
    public static async Task PictureAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("ONRECORD_SCREENSHOTS") is not { Length: > 0 } folder)
        {
            return;
        }
        var file = string.Concat(name.Select(unit => char.IsAsciiLetterOrDigit(unit) ? unit : '_'));
        await page.ScreenshotAsync(
            new PageScreenshotOptions { Path = Path.Combine(folder, $"{file}.png"), FullPage = true }
        );
    }

    /// <summary>Presses Tab until what the selector matches has the focus.</summary>
    public static async Task TabToAsync(IPage page, string selector)
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

    /// <summary>Waits until the page has come to an address and has loaded.</summary>
    /// <param name="page">The page.</param>
    /// <param name="end">How the address ends; an asterisk stands for anything within a segment.</param>
    /// <remarks>
    /// It asks again and again. <see cref="IPage.WaitForURLAsync(string, PageWaitForURLOptions?)"/> looks once and then waits for an event,
    /// which on a busy machine may have come in between.
    /// </remarks>
    public static async Task ArriveAsync(IPage page, string end)
    {
        var address = Regex.Escape(end).Replace("\\*", "[^/]*", StringComparison.Ordinal) + "$";
        await Assertions.Expect(page).ToHaveURLAsync(new Regex(address, RegexOptions.None, TimeSpan.FromSeconds(1)));
        await page.WaitForFunctionAsync("() => document.readyState === 'complete'");
    }

    public async ValueTask DisposeAsync()
    {
        await Browser.DisposeAsync();
        playwright.Dispose();
        await Site.DisposeAsync();
    }
}
