using System.Net;
using System.ServiceModel.Syndication;
using System.Text.Json;
using System.Xml;

namespace OnRecord.Web.Tests;

public sealed class FeedTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_feed_reader_understands_the_answers_to_a_question()
    {
        await using var site = await TestSite.StartAsync();
        using var xml = XmlReader.Create(
            new StringReader(await site.GetAsync("/feeds/statements.atom?q=act:denies")),
            new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit }
        );
        var feed = SyndicationFeed.Load(xml);
        Assert.Equal("OnRecord: act:denies", feed.Title.Text);
        Assert.Equal(2, feed.Items.Count());
        Assert.All(
            feed.Items,
            item =>
            {
                Assert.StartsWith("urn:onrecord:", item.Id, StringComparison.Ordinal);
                Assert.Contains("/s/", item.Links[0].Uri.AbsolutePath, StringComparison.Ordinal);
                Assert.NotEmpty(item.Authors[0].Name);
                Assert.Contains("—", ((TextSyndicationContent)item.Content).Text, StringComparison.Ordinal);
            }
        );
    }

    [Fact]
    public async Task A_json_feed_has_the_same_items()
    {
        await using var site = await TestSite.StartAsync();
        var feed = JsonDocument.Parse(await site.GetAsync("/feeds/statements.json?q=act:denies")).RootElement;
        Assert.Equal("https://jsonfeed.org/version/1.1", feed.GetProperty("version").GetString());
        Assert.Equal(2, feed.GetProperty("items").GetArrayLength());
        Assert.Equal(
            "https://mercury.example/mayor",
            feed.GetProperty("items")[0].GetProperty("external_url").GetString()!.Split('#')[0]
        );
    }

    [Fact]
    public async Task Characters_that_xml_cannot_have_do_not_break_a_feed()
    {
        await using var site = await TestSite.StartAsync();
        site.Add(
            OnRecord.Cli.Tests.HandMade.OneStatement(
                "Brandt\u0001 said \uFFFE nothing\u0008.",
                "Brandt\u0001",
                "said",
                "\uFFFE nothing\u0008",
                "Ti\u0000tle".Replace('\0', '\u0002')
            )
        );
        using var xml = XmlReader.Create(new StringReader(await site.GetAsync("/feeds/statements.atom")));
        Assert.Equal(9, SyndicationFeed.Load(xml).Items.Count());
    }

    [Fact]
    public async Task A_secret_in_the_address_opens_feeds_and_nothing_else()
    {
        await using var site = await TestSite.StartAsync(options =>
            options with
            {
                Team = true,
                Hosts = ["127.0.0.1"],
            }
        );
        var admin = await TeamTests.FirstAdminAsync(site);
        var secret = await TeamTests.MakeKeyAsync(admin, "feeds");
        var stranger = site.NewClient();
        var feed = await stranger.GetAsync($"/feeds/statements.atom?secret={secret}", Token);
        Assert.Equal(HttpStatusCode.OK, feed.StatusCode);
        var wrong = await stranger.GetAsync($"/feeds/statements.atom?secret={secret}x", Token);
        Assert.Equal(HttpStatusCode.Unauthorized, wrong.StatusCode);
        var page = await stranger.GetAsync($"/find?secret={secret}", Token);
        Assert.Equal(HttpStatusCode.Redirect, page.StatusCode);
        var api = await site.WithKey(secret).GetAsync("/api/v1/ledger", Token);
        Assert.Equal(HttpStatusCode.Unauthorized, api.StatusCode);
    }
}
