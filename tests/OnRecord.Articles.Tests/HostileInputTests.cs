namespace OnRecord.Articles.Tests;

public sealed class HostileInputTests
{
    private const string Prose =
        "<p>The ministry would neither confirm nor deny that it had ordered the harbour closed.</p>";

    private static string Times(string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    public static TheoryData<string, string> Deep =>
        new()
        {
            { "nested elements", Times("<div>", 100_000) },
            { "nested spans", "<p>" + Times("<span>", 100_000) },
            { "end tags that end nothing", Times("<div></span>", 50_000) },
            { "unclosed bold", Times("<b>", 100_000) },
            { "formatting opened anew in each paragraph", Times("<p><b a=1><i b=2><u c=3>", 20_000) },
            { "tables in cells", Times("<table><tr><td>", 30_000) },
        };

    [Theory]
    [MemberData(nameof(Deep))]
    public async Task Elements_nested_beyond_all_measure_are_refused(string what, string markup)
    {
        var error = await Load.ErrorAsync("<!doctype html>" + Prose + markup, what + ".html");

        Assert.Equal(ArticleErrorKind.TooComplex, error.Kind);
        Assert.Contains("within each other", error.Message, StringComparison.Ordinal);
    }

    public static TheoryData<string, string> Long =>
        new()
        {
            { "an entity bomb", "<!DOCTYPE html [<!ENTITY a \"aa\"><!ENTITY b \"&a;&a;\">]>" + Times("&b;", 10_000) },
            { "an attribute of 2 MB", "<p title='" + Times("x", 2_000_000) + "'>He said no.</p>" },
            { "a comment without end", "<!--" + Times("-", 1_000_000) },
            { "a script without end", "<script>" + Times("<", 1_000_000) },
            { "quotation marks without end", "<p>" + Times("\"“’«", 25_000) },
        };

    [Theory]
    [MemberData(nameof(Long))]
    public async Task What_is_only_long_is_read(string what, string markup)
    {
        var read = await Load.OneAsync("<!doctype html>" + Prose + markup, what + ".html");

        Assert.StartsWith("The ministry would neither", read.Article.Text.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Elements_beyond_all_measure_are_refused()
    {
        var error = await Load.ErrorAsync("<!doctype html>" + Prose + Times("<br>", 120_000), "a.html");

        Assert.Equal(ArticleErrorKind.TooComplex, error.Kind);
        Assert.Contains("100000 elements", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_time_limit_ends_the_waiting()
    {
        var page = "<!doctype html>" + Times("<p>The ministry said nothing about it. <a href=/x>x</a></p>", 40_000);
        var options = new InputOptions { ParseTimeLimit = TimeSpan.FromMilliseconds(1) };

        var error = await Load.ErrorAsync(page, "a.html", options);

        Assert.Equal(ArticleErrorKind.TooComplex, error.Kind);
    }

    [Fact]
    public async Task Cancelling_ends_the_waiting_as_well()
    {
        var page = "<!doctype html>" + Times("<p>The ministry said nothing about it. <a href=/x>x</a></p>", 40_000);
        using var cancel = new CancellationTokenSource(TimeSpan.FromMilliseconds(5));
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(page));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
            await new ArticleLoader().ReadStreamAsync(stream, "a.html", cancel.Token).CountAsync(CancellationToken.None)
        );
    }

    [Fact]
    public async Task Fifty_megabytes_of_text_do_not_take_many_times_their_size()
    {
        var content = new byte[InputOptions.DefaultMaxBytes];
        Array.Fill(content, (byte)'a');
        var before = GC.GetTotalAllocatedBytes();

        var read = await Load.OneAsync(content, "a.txt");

        Assert.Equal(content.Length, read.Article.Text.Length);
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 5L * content.Length);
    }

    [Theory]
    [InlineData("a.html")]
    [InlineData("a.md")]
    public async Task A_page_in_one_line_of_5_MB_is_read(string name)
    {
        var text = Times("The ministry would neither confirm nor deny it, he said. ", 5 * 1024 * 1024 / 57);

        var read = await Load.OneAsync(name == "a.html" ? $"<p>{text}</p>" : text, name);

        Assert.Equal(text.TrimEnd(), read.Article.Text.Value);
    }

    [Theory]
    [InlineData("<p>", "</p>")]
    [InlineData("", "")]
    public async Task A_page_with_20000_links_is_read_in_time_and_mapped(string open, string close)
    {
        const string Sentence = "The ministry would neither confirm nor deny that it had ordered the harbour closed: ";
        var body = string.Concat(
            Enumerable.Range(0, 20_000).Select(i => $"{open}{Sentence}<a href=/{i}>report {i}</a>. {close}")
        );
        // A tenth of what the square of the links would take.
        var options = new InputOptions { ParseTimeLimit = TimeSpan.FromSeconds(30) };

        var read = await Load.OneAsync($"<!doctype html><article>{body}</article>", "a.html", options);

        Assert.EndsWith(Sentence + "report 19999.", read.Article.Text.Value, StringComparison.Ordinal);
        PageMapTests.AssertAgrees(read.Article.Text.Value, read.Origin.Page!, isHtml: true);
    }
}
