using System.Net;
using OnRecord.Cli.Tests;

namespace OnRecord.Web.Tests;

public sealed class PageTests
{
    private const int LargestPage = 100 * 1024;

    [Theory]
    [InlineData("/", "Who said what")]
    [InlineData("/find", "neither confirmed nor denied")]
    [InlineData("/find?q=crates", "crates")]
    [InlineData("/articles", "The mayor speaks")]
    [InlineData("/actors", "Zo&#xEB; Brandt")]
    [InlineData("/actor?name=Zo%C3%AB%20Brandt", "Boxes are boxes")]
    [InlineData("/read", "Paste an article")]
    [InlineData("/models", "Measured on articles")]
    [InlineData("/settings", "Keys")]
    [InlineData("/log", "Nothing yet")]
    public async Task A_page_shows_what_it_is_for_and_is_small(string path, string words)
    {
        await using var site = await TestSite.StartAsync();
        var page = await site.GetAsync(path);
        Assert.Contains(words, page, StringComparison.Ordinal);
        Assert.InRange(page.Length, 1000, LargestPage);
    }

    [Fact]
    public async Task An_article_has_its_statements_beside_it_tied_by_number_and_colour()
    {
        await using var site = await TestSite.StartAsync();
        var page = await site.GetAsync($"/articles/{TestSite.Harbour}");
        for (var i = 1; i <= 8; i++)
        {
            Assert.Contains($"id=\"s{i}\"", page, StringComparison.Ordinal);
            Assert.Contains($"href=\"#s{i}\"", page, StringComparison.Ordinal);
            Assert.Contains($"href=\"#t{i}\"", page, StringComparison.Ordinal);
        }
        Assert.Contains("class=\"card h1 open\"", page, StringComparison.Ordinal);
        Assert.Contains("class=\"ref h1\" href=\"#s1\"", page, StringComparison.Ordinal);
        Assert.Contains("[statement 1: ", page, StringComparison.Ordinal);
        Assert.Contains("https://mercury.example/mayor", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_filter_leaves_the_other_statements_out_on_both_sides()
    {
        await using var site = await TestSite.StartAsync();
        var page = await site.GetAsync($"/articles/{TestSite.Harbour}?act=denies");
        Assert.Contains("2 of 8 statements", page, StringComparison.Ordinal);
        Assert.Contains("id=\"s5\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"s1\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"t1\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_statement_keeps_its_permanent_address_and_can_be_cited()
    {
        await using var site = await TestSite.StartAsync();
        var byNumber = await site.GetAsync($"/s/{TestSite.Harbour}.s1");
        var extent = Wording.StatementNode.ExtentOf(HandMade.Harbour.Statements[0]);
        var permanent = $"/s/{TestSite.Harbour}:{extent.Start}-{extent.End}";
        Assert.Contains(permanent, byNumber, StringComparison.Ordinal);
        Assert.Contains("og:description", byNumber, StringComparison.Ordinal);
        var text = await site.GetAsync($"{permanent}.txt");
        Assert.Contains("that around 3,000 crates had been seized in Ostwick", text, StringComparison.Ordinal);
        Assert.Contains("Zoë Brandt", text, StringComparison.Ordinal);
        Assert.Contains("The Ostwick Mercury, 4 November 2024", text, StringComparison.Ordinal);
        Assert.Contains("https://mercury.example/mayor#:~:text=that%20around", text, StringComparison.Ordinal);
        Assert.Contains(TestSite.Harbour.Digits[..16], text, StringComparison.Ordinal);
        var json = await site.GetAsync($"{permanent}.json");
        Assert.Contains("\"act\":{\"value\":\"withholds\"", json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_by_characters_that_no_statement_has_any_more_leads_to_the_nearest()
    {
        await using var site = await TestSite.StartAsync();
        var extent = Wording.StatementNode.ExtentOf(HandMade.Harbour.Statements[0]);
        var page = await site.GetAsync($"/s/{TestSite.Harbour}:{extent.Start}-{extent.End - 3}");
        Assert.Contains("read anew since", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Accepting_rejecting_and_taking_back_show_at_once()
    {
        await using var site = await TestSite.StartAsync();
        var article = $"/articles/{TestSite.Harbour}";
        var accepted = await TestSite.PostAsync(
            site.Client,
            $"/s/{TestSite.Harbour}.s2/review",
            article,
            ("verb", "accept"),
            ("back", "article")
        );
        Assert.Equal(HttpStatusCode.Redirect, accepted.StatusCode);
        Assert.Equal($"{article}?done=accepted#s2", accepted.Headers.Location!.OriginalString);
        Assert.Contains("accepted by Ada", await site.GetAsync(article), StringComparison.Ordinal);
        await TestSite.PostAsync(site.Client, $"/s/{TestSite.Harbour}.s2/review", article, ("verb", "reject"));
        var page = await site.GetAsync(article);
        Assert.Contains("rejected by Ada", page, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"t2\"", page, StringComparison.Ordinal);
        await TestSite.PostAsync(site.Client, $"/s/{TestSite.Harbour}.s2/review", article, ("verb", "reset"));
        Assert.DoesNotContain("rejected by Ada", await site.GetAsync(article), StringComparison.Ordinal);
        Assert.Contains("reset", await site.GetAsync("/log"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_edit_changes_only_the_fields_that_were_changed()
    {
        await using var site = await TestSite.StartAsync();
        var edit = $"/s/{TestSite.Harbour}.s6/edit";
        var fields = new List<(string, string)>
        {
            ("act", "asserts"),
            ("certainty", "CT+"),
            ("kind", "anonymous"),
            ("form", "indirect"),
            ("speaker", "two dock workers\nthe union"),
            ("source", "two dock workers"),
            ("cue", "had accused"),
            ("content", "the owners at\nof paying $1.2 million a year to customs officers"),
            ("target", "the owners"),
            ("occasion", "a union meeting"),
            ("when", "Sunday"),
            ("evidence", "bank records"),
            ("anonymity", "asked not to be named for fear of dismissal"),
        };
        var saved = await TestSite.PostAsync(site.Client, edit, edit, [.. fields]);
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        var corrections = site.Ledger.Corrections(TestSite.Harbour);
        Assert.Equal(["act", "speaker"], corrections.Select(correction => correction.Correction.Field));
        fields[5] = ("source", "words that stand nowhere");
        var refused = await TestSite.PostAsync(site.Client, edit, edit, [.. fields]);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains(
            "stands not exactly once",
            await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );
        Assert.Equal(2, site.Ledger.Corrections(TestSite.Harbour).Count);
    }

    [Fact]
    public async Task Names_are_merged_and_split_by_hand()
    {
        await using var site = await TestSite.StartAsync();
        var page = "/actor?name=Harbour%20Post";
        var merged = await TestSite.PostAsync(
            site.Client,
            "/actors/decide",
            page,
            ("name", "Harbour Post"),
            ("into", "Zoë Brandt")
        );
        Assert.Equal(HttpStatusCode.Redirect, merged.StatusCode);
        Assert.Equal(3, site.Ledger.FindActor("Harbour Post")!.Statements);
        await TestSite.PostAsync(site.Client, "/actors/decide", page, ("name", "Harbour Post"));
        Assert.Equal(1, site.Ledger.FindActor("Harbour Post")!.Statements);
    }

    [Fact]
    public async Task A_pasted_text_is_read_and_kept_only_when_that_is_asked()
    {
        await using var site = await TestSite.StartAsync();
        var read = await TestSite.PostAsync(
            site.Client,
            "/read",
            "/read",
            ("text", "Somebody said something else."),
            ("title", "A note")
        );
        Assert.Equal(HttpStatusCode.OK, read.StatusCode);
        Assert.Contains(
            "read and not kept",
            await read.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );
        Assert.Equal(2, site.Ledger.Count().Articles);
        var kept = await TestSite.PostAsync(
            site.Client,
            "/read",
            "/read",
            ("text", "Somebody said something else."),
            ("title", "A note"),
            ("published", "2024-05-12"),
            ("keep", "yes")
        );
        Assert.Equal(HttpStatusCode.Redirect, kept.StatusCode);
        Assert.Equal(3, site.Ledger.Count().Articles);
        Assert.Contains("A note", await site.GetAsync("/articles"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_that_cannot_be_understood_shows_where()
    {
        await using var site = await TestSite.StartAsync();
        var response = await site.Client.GetAsync(
            "/find?q=bridge%20spekar:brandt",
            TestContext.Current.CancellationToken
        );
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var page = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("<mark>spekar", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_versions_of_a_page_are_compared_word_by_word()
    {
        await using var site = await TestSite.StartAsync();
        var older = HandMade.OneStatement("The mayor said nothing at all today.", "The mayor", "said", "nothing");
        var newer = HandMade.OneStatement("The mayor said something at all.", "The mayor", "said", "something");
        foreach (var reading in new[] { older, newer })
        {
            site.Ledger.Add(reading, new Appearance { Address = "https://post.example/a" });
        }
        var page = await site.GetAsync(
            $"/articles/{ArticleId.Of(newer.Article.Text)}/against/{ArticleId.Of(older.Article.Text)}"
        );
        Assert.Contains("[removed: </span>nothing", page, StringComparison.Ordinal);
        Assert.Contains("[added: </span>something", page, StringComparison.Ordinal);
        var shown = await site.GetAsync($"/articles/{ArticleId.Of(newer.Article.Text)}");
        Assert.Contains("Versions at", shown, StringComparison.Ordinal);
    }
}
