using System.Net;

namespace OnRecord.Web.Tests;

public sealed class ActorTests
{
    [Fact]
    public async Task An_actor_has_its_claims_and_those_who_hold_the_opposite()
    {
        await using var site = await ClaimTests.StartAsync(options => options);
        var hale = WebUtility.HtmlDecode(await site.GetAsync("/actor?name=Hale"));
        Assert.Contains("On which claims", hale, StringComparison.Ordinal);
        Assert.Contains("affirms it", hale, StringComparison.Ordinal);
        Assert.Contains("closed the Ostwick bridge", hale, StringComparison.Ordinal);
        // Dorn denied it on the third of May and confirmed it on the sixth: nobody denies it now.
        Assert.DoesNotContain("Disagrees with", hale, StringComparison.Ordinal);
        BridgeClaim.Add(site, "Ferro", "denied", "that floods closed the Ostwick bridge", 7, Act.Denies);
        await ClaimTests.UpdateAsync(site);
        hale = WebUtility.HtmlDecode(await site.GetAsync("/actor?name=Hale"));
        Assert.Contains("Disagrees with", hale, StringComparison.Ordinal);
        Assert.Contains("/actor?name=Ferro", hale, StringComparison.Ordinal);
        var ferro = WebUtility.HtmlDecode(await site.GetAsync("/actor?name=Ferro"));
        Assert.Contains("denies it", ferro, StringComparison.Ordinal);
        foreach (var name in new[] { "Hale", "Moss", "Reskov", "Dorn", "Varga" })
        {
            Assert.Contains($"/actor?name={name}", ferro, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Two_names_that_are_merged_do_not_disagree_with_themselves()
    {
        await using var site = await ClaimTests.StartAsync(options => options);
        BridgeClaim.Add(site, "Ferro", "denied", "that floods closed the Ostwick bridge", 7, Act.Denies);
        site.Ledger.DecideActor("Ferro", "Hale", "Ada");
        await ClaimTests.UpdateAsync(site);
        var positions = site.Ledger.FindPositions("Hale")!;
        var only = Assert.Single(positions.Positions);
        Assert.DoesNotContain(only.Against, held => held.Actor.Key == only.Held.Actor.Key);
        Assert.Equal(only.Held.Actor.Key, Assert.Single(site.Ledger.FindPositions("Ferro")!.Positions).Held.Actor.Key);
        Assert.Null(site.Ledger.FindPositions("Nobody"));
        var page = await site.GetAsync("/actor?name=Hale");
        Assert.Contains("split off", page, StringComparison.Ordinal);
    }
}
