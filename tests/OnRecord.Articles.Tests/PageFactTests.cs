namespace OnRecord.Articles.Tests;

public sealed class PageFactTests
{
    private const string Prose =
        "<article><p>The ministry would neither confirm nor deny that it had ordered the harbour closed, it said.</p></article>";

    [Fact]
    public async Task Every_fact_says_where_it_comes_from()
    {
        const string Head = """
            <title>Harbour closed | Courier</title>
            <meta property="og:site_name" content="The Courier">
            <meta property="article:section" content="World">
            <meta property="article:author" content="https://social.example/ida">
            <meta name="author" content="Ida Falk">
            <meta property="article:published_time" content="2024-10-24T08:00:00Z">
            <meta property="article:modified_time" content="2024-10-26T09:30:00+02:00">
            <link rel="canonical" href="/world/harbour">
            <script type="application/ld+json">
            {"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"x"},{"@type":"NewsArticle",
             "headline":"Harbour\n closed","publisher":{"@type":"Organization","name":"Courier Media Ltd"},
             "author":[{"@type":"Person","name":"Ida Falk"},{"name":"Bram Veld"},"Ida Falk"],"articleSection":["Europe"],
             "datePublished":"2024-10-23T23:00:00+02:00","dateModified":"2024-10-25"}]}
            </script>
            """;

        var article = (await Load.OneAsync($"<!doctype html><head>{Head}</head>{Prose}", "a.html")).Article;

        Assert.Equal("Harbour closed", article.Title);
        Assert.Equal("The Courier", article.Publisher);
        Assert.Equal(new DateOnly(2024, 10, 23), article.Published);
        Assert.Equal(new DateOnly(2024, 10, 25), StatedDates.Modified(article));
        Assert.Equal(new StatedFact("publisher", "The Courier", "meta og:site_name"), article.Fact("publisher"));
        Assert.Equal(new StatedFact("section", "Europe", "JSON-LD articleSection"), article.Fact("section"));
        Assert.Equal(new StatedFact("byline", "Ida Falk, Bram Veld", "JSON-LD author"), article.Fact("byline"));
        Assert.Equal(
            new StatedFact("published", "2024-10-23T23:00:00+02:00", "JSON-LD datePublished"),
            article.Fact("published")
        );
        Assert.Contains(new StatedFact("publisher", "Courier Media Ltd", "JSON-LD publisher"), article.Facts);
        Assert.Contains(new StatedFact("section", "World", "meta article:section"), article.Facts);
        Assert.Contains(
            new StatedFact("modified", "2024-10-26T09:30:00+02:00", "meta article:modified_time"),
            article.Facts
        );
        Assert.DoesNotContain(article.Facts, fact => fact.Value.Contains("social.example", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_date_that_is_not_understood_gives_way_to_the_next_one_and_is_noted()
    {
        var page =
            $"<!doctype html><meta name=pubdate content='2024-10-24'><meta property='article:published_time' content='soon'>{Prose}";

        var read = await Load.OneAsync(page, "a.html");

        Assert.Equal(new DateOnly(2024, 10, 24), read.Article.Published);
        Assert.Equal("meta pubdate", read.Article.Fact("published")!.From);
        Assert.Contains("'soon' is not understood", Assert.Single(read.Origin.Notes), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":false}</script>",
        "JSON-LD isAccessibleForFree"
    )]
    [InlineData(
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":\"False\"}</script>",
        "JSON-LD isAccessibleForFree"
    )]
    [InlineData("<meta property='article:content_tier' content='locked'>", "meta article:content_tier")]
    [InlineData("<div class='site-paywall x'></div>", "element div.site-paywall x")]
    [InlineData("<p>Subscribe now to continue reading.</p>", "words “Subscribe now to continue reading”")]
    [InlineData(
        "<p>Subscribe to <b>con</b>tinue reading</p><footer>Imprint</footer>",
        "words “Subscribe to continue reading”"
    )]
    public async Task A_paywall_is_flagged_with_what_tells_it(string sign, string from)
    {
        var read = await Load.OneAsync($"<!doctype html><body>{Prose}{sign}", "a.html");

        Assert.Equal(new StatedFact("access", "paywall", from), read.Article.Fact("access"));
        Assert.NotEmpty(read.Origin.Notes);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("<p>Free for all. Read more about us on the next page.</p>", "")]
    [InlineData("<p><a href=/x>Continue reading</a></p>", "words “Continue reading”")]
    [InlineData("<p>Already a subscriber? Log in.</p>", "words “Already a subscriber”")]
    public async Task A_stub_is_flagged_with_the_words_that_tell_it(string sign, string from)
    {
        var read = await Load.OneAsync($"<!doctype html><body>{Prose}{sign}", "a.html");

        Assert.Equal(from, read.Article.Fact("extent")?.From ?? "");
    }

    [Fact]
    public async Task A_text_that_ends_in_an_ellipsis_is_a_stub()
    {
        var read = await Load.OneAsync(
            "<!doctype html><article><p>The ministry would neither confirm nor deny that it had ordered the harbour …</p></article>",
            "a.html"
        );

        Assert.Equal("the text ends with an ellipsis", read.Article.Fact("extent")!.From);
    }

    [Fact]
    public async Task The_share_that_was_taken_is_told_with_what_was_left()
    {
        var page =
            $"<!doctype html><body><nav class='top x'>Home World Sport</nav>{Prose}"
            + "<aside class=related><h2>Related</h2><a href=/b>Another story altogether</a></aside>"
            + "<footer>All rights reserved</footer><script>var not = 'shown';</script>";

        var read = await Load.OneAsync(page, "a.html");

        var share = read.Origin.Share!;
        Assert.Equal(read.Article.Text.Value.Count(c => !char.IsWhiteSpace(c)), share.Kept);
        Assert.Equal([new("aside.related", 29), new("footer", 17), new("nav.top", 14)], share.Dropped);
        Assert.Equal(share.Kept + 29 + 17 + 14, share.Whole);
        Assert.Equal(
            $"{share.Ratio * 100:0} % of {share.Whole} characters; left out: aside.related 29, footer 17, nav.top 14",
            read.Article.Fact("kept")!.Value
        );
    }

    [Theory]
    [InlineData("{\"@type\":\"NewsArticle\",\"headline\":\"\\ud800\"}")]
    [InlineData("{\"@type\":\"NewsArticle\",\"headline\":{\"name\":[[[[1]]]]}}")]
    [InlineData("{\"@type\":[[\"NewsArticle\"]]}")]
    [InlineData("{{{{")]
    [InlineData("[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[1]]]]")]
    public async Task Linked_data_made_to_harm_is_passed_over(string json)
    {
        var read = await Load.OneAsync(
            $"<!doctype html><title>Harbour</title><script type='application/ld+json'>{json}</script>{Prose}",
            "a.html"
        );

        Assert.Equal("Harbour", read.Article.Title);
    }

    [Fact]
    public async Task Giant_metadata_is_cut()
    {
        var read = await Load.OneAsync(
            $"<!doctype html><meta name=author content='{new string('x', 1_000_000)}'>{Prose}",
            "a.html"
        );

        Assert.InRange(read.Article.Fact("byline")!.Value.Length, 1, 500);
    }
}
