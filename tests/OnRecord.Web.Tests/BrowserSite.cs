using Microsoft.Playwright;

namespace OnRecord.Web.Tests;

/// <summary>A real browser before a running site. <c>ONRECORD_CHROMIUM</c> names it where it is not at the usual place.</summary>
internal sealed class BrowserSite : IAsyncDisposable
{
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
        var site = await start();
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions { ExecutablePath = path, Args = ["--no-sandbox"] }
        );
        return new BrowserSite(site, playwright, browser);
    }

    /// <summary>A page that is yet to go somewhere.</summary>
    public async Task<IPage> OpenAsync(bool script = true)
    {
        var context = await Browser.NewContextAsync(
            new BrowserNewContextOptions
            {
                BaseURL = Site.Address.ToString(),
                JavaScriptEnabled = script,
                ReducedMotion = ReducedMotion.Reduce,
                ViewportSize = new ViewportSize { Width = 1280, Height = 900 },
            }
        );
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Browser.DisposeAsync();
        playwright.Dispose();
        await Site.DisposeAsync();
    }
}
