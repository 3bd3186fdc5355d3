using System.Globalization;
using System.Net;

namespace OnRecord.Web.Tests;

public sealed class TodayTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_came_since_yesterday_is_told_and_what_was_there_is_not()
    {
        await using var site = await TestSite.StartAsync(options => options with { Claims = BridgeClaim.Model });
        BridgeClaim.Add(
            site,
            "Varga",
            "said",
            "that floods closed the Ostwick bridge for 300 lorries",
            1,
            figure: ("300", 300)
        );
        BridgeClaim.Add(
            site,
            "Reskov",
            "said",
            "that floods closed the Ostwick bridge for 300 lorries",
            2,
            figure: ("300", 300)
        );
        await ClaimTests.UpdateAsync(site);
        site.Clock.Now += TimeSpan.FromDays(3);
        Assert.Contains("No claim is newly contested", await site.GetAsync("/today"), StringComparison.Ordinal);

        BridgeClaim.Add(site, "Dorn", "denied", "that floods closed the Ostwick bridge for lorries", 3, Act.Denies);
        BridgeClaim.Add(
            site,
            "Hale",
            "confirmed",
            "that floods closed the Ostwick bridge for 900 lorries",
            4,
            Act.Confirms,
            figure: ("900", 900)
        );
        await ClaimTests.UpdateAsync(site);
        site.Clock.Now += TimeSpan.FromMinutes(1);
        var html = await site.GetAsync("/today");
        foreach (
            var part in new[]
            {
                "Newly contested",
                "Newly denied",
                "Newly confirmed",
                "Figures that moved",
                "Dorn",
                "Hale",
            }
        )
        {
            Assert.Contains(part, html, StringComparison.Ordinal);
        }

        site.Clock.Now += TimeSpan.FromDays(2);
        Assert.Contains("No claim is newly contested", await site.GetAsync("/today"), StringComparison.Ordinal);
        Assert.Contains("Newly denied", await site.GetAsync("/today?days=7"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_watch_tells_what_is_new_until_it_is_seen()
    {
        await using var site = await TestSite.StartAsync();
        var added = await TestSite.PostAsync(site.Client, "/watches/add", "/today", ("question", "floods act:denies"));
        Assert.Equal("/today?done=watch-added#watches", added.Headers.Location!.ToString());
        Assert.Contains("nothing new", await site.GetAsync("/today"), StringComparison.Ordinal);
        BridgeClaim.Add(site, "Dorn", "denied", "that floods closed the Ostwick bridge", 3, Act.Denies);
        var html = WebUtility.HtmlDecode(await site.GetAsync("/today"));
        Assert.Contains("1 new", html, StringComparison.Ordinal);
        Assert.Contains("act:denies in act “denies”", html, StringComparison.Ordinal);
        Assert.Contains("1 new", await site.GetAsync("/today"), StringComparison.Ordinal);
        var watch = site.Ledger.Watches.All()[0].Id.ToString(CultureInfo.InvariantCulture);
        await TestSite.PostAsync(site.Client, "/watches/seen", "/today", ("watch", watch));
        html = await site.GetAsync("/today");
        Assert.Contains("nothing new", html, StringComparison.Ordinal);
        Assert.Contains("1 answer seen since", html, StringComparison.Ordinal);
        await TestSite.PostAsync(site.Client, "/watches/remove", "/today", ("watch", watch));
        Assert.Empty(site.Ledger.Watches.All());
        var gone = await TestSite.PostAsync(site.Client, "/watches/seen", "/today", ("watch", watch));
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        var wrong = await TestSite.PostAsync(site.Client, "/watches/add", "/today", ("question", "spekar:x"));
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
    }

    [Fact]
    public async Task A_claim_that_is_watched_tells_who_says_the_same_and_who_denies_it()
    {
        await using var site = await TestSite.StartAsync(options => options with { Claims = BridgeClaim.Model });
        BridgeClaim.AddTo(site);
        await ClaimTests.UpdateAsync(site);
        var path = $"/claims/{BridgeClaim.Varga}";
        Assert.Contains("Watch this claim", await site.GetAsync(path), StringComparison.Ordinal);
        var watched = await TestSite.PostAsync(site.Client, $"{path}/watch", path);
        Assert.Equal($"{path}?done=claim-watched", watched.Headers.Location!.ToString());
        await TestSite.PostAsync(site.Client, $"{path}/watch", path);
        Assert.Single(site.Ledger.Watches.All());
        Assert.DoesNotContain(
            "Watch this claim",
            await site.GetAsync($"/claims/{BridgeClaim.Dorn}"),
            StringComparison.Ordinal
        );
        Assert.Contains("nothing new", await site.GetAsync("/today"), StringComparison.Ordinal);

        BridgeClaim.Add(site, "Ferro", "denied", "that floods closed the Ostwick bridge", 7, Act.Denies);
        BridgeClaim.Add(site, "Ferro", "said", "that it rained on the marshes", 8);
        await ClaimTests.UpdateAsync(site);
        var html = WebUtility.HtmlDecode(await site.GetAsync("/today"));
        Assert.Contains("claim: that floods may have closed the Ostwick bridge", html, StringComparison.Ordinal);
        Assert.Contains($"href=\"{path}\"", html, StringComparison.Ordinal);
        Assert.Contains("1 new", html, StringComparison.Ordinal);
        Assert.Contains("because it says the same, or answers it", html, StringComparison.Ordinal);
        var missing = await TestSite.PostAsync(site.Client, "/claims/aaaaaaaaaaaa.s1/watch", path);
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
    }
}
