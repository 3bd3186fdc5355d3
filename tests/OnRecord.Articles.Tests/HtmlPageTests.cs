using OnRecord.Articles.Encodings;

namespace OnRecord.Articles.Tests;

public sealed class HtmlPageTests
{
    public static TheoryData<string> Names => [.. PageFixtures.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_article_is_kept_and_what_is_around_it_is_not(string name)
    {
        var (kept, noise) = await MeasureAsync(name);

        Assert.InRange(kept.Share, name == "liveblog" ? 0.8 : 1.0, 1.0);
        Assert.Equal(0, noise.Part);
    }

    /// <summary>The table in <c>docs/inputs.md</c> is what this prints.</summary>
    [Fact]
    public async Task Over_all_pages_97_of_100_characters_of_the_articles_are_kept()
    {
        var output = TestContext.Current.TestOutputHelper;
        output?.WriteLine("| page | article kept | noise taken | all text taken |");
        output?.WriteLine("|---|--:|--:|--:|");
        var (part, whole, taken, noisy) = (0, 0, 0, 0);
        foreach (var name in PageFixtures.Names)
        {
            var (kept, noise) = await MeasureAsync(name);
            var share = (await Load.OneAsync(PageFixtures.Bytes(name), $"{name}.html")).Origin.Share!;
            (part, whole) = (part + kept.Part, whole + kept.Whole);
            (taken, noisy) = (taken + noise.Part, noisy + noise.Whole);
            output?.WriteLine(
                FormattableString.Invariant(
                    $"| {name} | {kept.Part:N0} of {kept.Whole:N0} | {noise.Part:N0} of {noise.Whole:N0} | {share.Kept:N0} of {share.Whole:N0} |"
                )
            );
        }

        output?.WriteLine(
            FormattableString.Invariant(
                $"| all | {part:N0} of {whole:N0}, {100.0 * part / whole:0.00} % | {taken:N0} of {noisy:N0} | |"
            )
        );
        Assert.InRange((double)part / whole, 0.97, 1.0);
        Assert.Equal(0, taken);
    }

    [Fact]
    public async Task What_a_page_says_of_itself_is_read()
    {
        var article = (await Load.OneAsync(PageFixtures.Bytes("broadsheet"), "a.html")).Article;

        Assert.Equal("a.html", article.Id);
        Assert.Equal("Ministry declines to say who ordered the harbour closed", article.Title);
        Assert.Equal("The Eastmoor Courier", article.Publisher);
        Assert.Equal(new DateOnly(2025, 3, 14), article.Published);
        Assert.Equal(new Uri("https://courier.example/world/2025/harbour-closed"), article.Url);
    }

    [Theory]
    [InlineData("liveblog", "Talks in Varnholm enter second day", "Northwire", "2024-11-02")]
    [InlineData("magazine", "The man who says he never signed", "Quarter Review", "2022-09-01")]
    [InlineData("paywall", "Regulator weighs fine against rail operator", "Ledger & Line", null)]
    [InlineData("broken", "Mayor says flood wall \"will hold\"", null, "2023-06-30")]
    [InlineData("regional", "Café owner 'not consulted' over tram line", "Brückner Zeitung (English)", "2021-12-24")]
    public async Task Title_publisher_and_day_come_from_wherever_the_page_has_them(
        string name,
        string title,
        string? publisher,
        string? published
    )
    {
        var article = (await Load.OneAsync(PageFixtures.Bytes(name), "a.html")).Article;

        Assert.Equal(title, article.Title);
        Assert.Equal(publisher, article.Publisher);
        Assert.Equal(published, article.Published?.ToString("yyyy-MM-dd", null));
    }

    [Fact]
    public async Task Paragraphs_are_parted_by_an_empty_line_and_list_items_and_rows_by_a_line_break()
    {
        var briefing = (await Load.OneAsync(PageFixtures.Bytes("briefing"), "a.html")).Article.Text.Value;
        var tables = (await Load.OneAsync(PageFixtures.Bytes("tables"), "a.html")).Article.Text.Value;

        Assert.Contains("what she said.\n\nQUESTION: She said", briefing, StringComparison.Ordinal);
        Assert.Contains("contrary to what has been claimed.\nNo citizen", briefing, StringComparison.Ordinal);
        Assert.Contains("Source\tWheat\tBarley\nMinistry\t1.9\t1.2\nGrain board", tables, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Block_quotations_are_kept_in_their_place()
    {
        var text = (await Load.OneAsync(PageFixtures.Bytes("magazine"), "a.html")).Article.Text.Value;

        Assert.Contains("inquiry she wrote:\n\nHe came at nine", text, StringComparison.Ordinal);
        Assert.Contains("shut the door.\n\nI have told this", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_encoding_that_a_page_declares_is_taken_when_its_bytes_agree()
    {
        var read = await Load.OneAsync(PageFixtures.Bytes("regional"), "a.html");

        Assert.Equal(new TakenEncoding("windows-1252", EncodingEvidence.Declared), read.Origin.Encoding);
        Assert.Contains("Zoë Grünwald", read.Article.Text.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_declares_a_wrong_encoding_is_read_as_what_it_is()
    {
        var page = PageFixtures.Bytes("magazine");
        var lying = Encoding.UTF8.GetString(page).Replace("utf-8", "iso-8859-1", StringComparison.Ordinal);

        var read = await Load.OneAsync(lying, "a.html");

        Assert.Equal("utf-8", read.Origin.Encoding!.Name);
        Assert.Contains("“I was in hospital,”", read.Article.Text.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_without_an_article_is_an_error()
    {
        var error = await Load.ErrorAsync(PageFixtures.Bytes("frontpage"), "a.html");

        Assert.Equal(ArticleErrorKind.NoArticle, error.Kind);
    }

    [Theory]
    [InlineData("<html><body></body></html>")]
    [InlineData("<!doctype html><title>Nothing</title><script>var a = 'He said no.';</script>")]
    [InlineData("<html><body><img src=a.png alt='He said no.'></body></html>")]
    public async Task A_page_without_text_is_an_error(string page)
    {
        var error = await Load.ErrorAsync(page, "a.html");

        Assert.Equal(ArticleErrorKind.NoArticle, error.Kind);
    }

    [Theory]
    [InlineData("<!DOCTYPE html><p>He said no.</p>", "page")]
    [InlineData("\uFEFF\r\n <HTML><p>He said no.</p>", "-")]
    [InlineData("<p>He said no.</p>", "page.htm")]
    public async Task A_page_is_known_by_its_beginning_or_its_ending(string page, string source)
    {
        var read = await Load.OneAsync(page, source);

        Assert.Equal(InputFormat.Html, read.Origin.Format);
        Assert.Equal("He said no.", read.Article.Text.Value);
    }

    private static async Task<(Measure Kept, Measure Noise)> MeasureAsync(string name)
    {
        var read = await Load.OneAsync(PageFixtures.Bytes(name), $"{name}.html");
        var text = PageFixtures.Collapse(read.Article.Text.Value);
        var page = read.Origin.Page!.Markup;
        return (
            Measure.Of(PageFixtures.Expected(page, "article"), text),
            Measure.Of(PageFixtures.Expected(page, "noise"), text)
        );
    }

    private sealed record Measure(int Part, int Whole)
    {
        public double Share => (double)Part / Whole;

        public static Measure Of(IReadOnlyList<string> blocks, string text) =>
            new(
                blocks.Where(b => text.Contains(b, StringComparison.Ordinal)).Sum(b => b.Length),
                blocks.Sum(b => b.Length)
            );
    }
}
