namespace OnRecord.Web.Tests;

/// <summary>Tests of the site with something on every page, in a real browser.</summary>
public abstract class FullSiteTests : IAsyncLifetime
{
    /// <summary>The site and the browser; set before each test.</summary>
    private protected BrowserSite Web { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Web = await BrowserSite.StartAsync(FullSite.StartAsync);

    public async ValueTask DisposeAsync()
    {
        if (Web is not null)
        {
            await Web.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }
}
