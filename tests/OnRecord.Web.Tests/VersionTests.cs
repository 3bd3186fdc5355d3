using OnRecord.Cli.Tests;
using OnRecord.Text.Anchoring;
using OnRecord.Web.ArticlePages;

namespace OnRecord.Web.Tests;

public sealed class VersionTests
{
    private const string Address = "https://post.example/bridge";

    private static readonly Reading OlderReading = HandMade.OneStatement(
        "Rain. Brandt said that the bridge was shut for good. More rain.",
        "Brandt",
        "said",
        "that the bridge was shut for good"
    );

    private static readonly Reading NewerReading = HandMade.OneStatement(
        "Rain. Brandt claimed that the bridge was shut for good. More rain.",
        "Brandt",
        "claimed",
        "that the bridge was shut for good"
    );

    /// <summary>The text that stood at the address first.</summary>
    internal static ArticleId Older { get; } = ArticleId.Of(OlderReading.Article.Text);

    /// <summary>The text that stands there now.</summary>
    internal static ArticleId Newer { get; } = ArticleId.Of(NewerReading.Article.Text);

    [Fact]
    public async Task What_became_of_each_statement_is_told_with_the_words_that_differ()
    {
        await using var site = await TestSite.StartAsync();
        AddTwo(site);
        foreach (var path in new[] { $"/articles/{Newer}/against/{Older}", $"/articles/{Older}/against/{Newer}" })
        {
            var page = await site.GetAsync(path);
            Assert.Contains("0 kept", page, StringComparison.Ordinal);
            Assert.Contains("1 changed", page, StringComparison.Ordinal);
            Assert.Contains("said in another way", page, StringComparison.Ordinal);
            Assert.Contains("<del>said</del>", page, StringComparison.Ordinal);
            Assert.Contains("<ins>claimed</ins>", page, StringComparison.Ordinal);
            Assert.Contains("[removed: </span>said", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Texts_that_never_stood_at_one_address_are_compared_by_their_words_alone()
    {
        await using var site = await TestSite.StartAsync();
        AddTwo(site);
        var page = await site.GetAsync($"/articles/{TestSite.Harbour}/against/{Older}");
        Assert.Contains("never stood at one address", page, StringComparison.Ordinal);
        Assert.DoesNotContain("What became of the statements", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_article_whose_page_has_another_text_says_what_is_left_of_its_statements()
    {
        await using var site = await TestSite.StartAsync();
        AddTwo(site);
        var old = await site.GetAsync($"/articles/{Older}");
        Assert.Contains("The page has another text by now", old, StringComparison.Ordinal);
        Assert.Contains("class=\"place moved\"", old, StringComparison.Ordinal);
        Assert.Contains($"/articles/{Older}/against/{Newer}", old, StringComparison.Ordinal);
        Assert.Contains("class=\"place moved\"", await site.GetAsync($"/s/{Older}.s1"), StringComparison.Ordinal);
        var current = await site.GetAsync($"/articles/{Newer}");
        Assert.DoesNotContain("class=\"place", current, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"place", await site.GetAsync($"/s/{Newer}.s1"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Rain. Brandt said that the bridge was shut. More rain.", QuotePlace.Exact)]
    [InlineData("Rain.\n\nBrandt said  that the bridge\nwas shut. More rain.", QuotePlace.Exact)]
    [InlineData("Rain. Brandt said that the bridge was shut. No snow.", QuotePlace.Moved)]
    [InlineData("Brandt denied that the bridge was shut.", QuotePlace.Moved)]
    [InlineData("Brandt said that the bridge is shut.", QuotePlace.Gone)]
    [InlineData("", QuotePlace.Gone)]
    public void A_statement_is_found_exactly_elsewhere_or_not_at_all(string newest, QuotePlace expected)
    {
        var reading = HandMade.OneStatement(
            "Rain. Brandt said that the bridge was shut. More rain.",
            "Brandt",
            "said",
            "that the bridge was shut"
        );
        Assert.Equal(
            expected,
            StatementAnchor.PlaceOf(reading.Statements[0], reading.Article.Text, new SourceText(newest))
        );
    }

    [Theory]
    [InlineData("act=denies", 2)]
    [InlineData("act=denies&act=", 2)]
    [InlineData("kind=person", 0)]
    [InlineData("speaker=Zo%C3%AB%20Brandt", 0)]
    [InlineData("review=open", 8)]
    [InlineData("review=accepted", 0)]
    [InlineData("act=denies&speaker=Zo%C3%AB%20Brandt", 0)]
    [InlineData("act=%3Cscript%3E", 0)]
    public async Task Filters_leave_out_what_is_not_so(string filter, int least)
    {
        await using var site = await TestSite.StartAsync();
        var page = await site.GetAsync($"/articles/{TestSite.Harbour}?{filter}");
        var cards = page.Split("<article class=\"card ").Length - 1;
        if (least > 0)
        {
            Assert.Equal(least, cards);
        }
        Assert.Contains($"{cards} of 8 statements", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", page, StringComparison.Ordinal);
    }

    /// <summary>Adds two versions of one page.</summary>
    internal static void AddTwo(TestSite site)
    {
        site.Ledger.Add(OlderReading, new Appearance { Address = Address });
        site.Clock.Now += TimeSpan.FromHours(1);
        site.Ledger.Add(NewerReading, new Appearance { Address = Address });
    }
}
