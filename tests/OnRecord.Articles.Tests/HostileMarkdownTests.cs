namespace OnRecord.Articles.Tests;

public sealed class HostileMarkdownTests
{
    private const string Prose = "The ministry would not comment, he said.\n\n";

    // A fraction of what a square in the length would take, and many times what these take.
    private static readonly InputOptions InTime = new() { ParseTimeLimit = TimeSpan.FromSeconds(20) };

    private static string Times(string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    public static TheoryData<string, string> Long =>
        new()
        {
            { "references", Times("&amp;", 100_000) },
            { "tags without end", Times("<a", 100_000) },
            { "code marks", string.Concat(Enumerable.Range(1, 1_500).Select(i => new string('`', i) + " no\n")) },
            { "pipes", Times("|", 50_000) },
            { "cells", $"|{Times("a|", 200)}\n|{Times("-|", 200)}\n" + Times($"|{Times("no|", 200)}\n", 300) },
            { "columns", $"|{Times("a|", 20_000)}\n|{Times("-|", 20_000)}\n|{Times("no|", 20_000)}" },
            { "emphasis", $"{Times("*", 100_000)}no{Times("*", 100_000)}" },
            {
                "link definitions",
                string.Concat(Enumerable.Range(0, 2_000).Select(i => $"[a{i}]: /x{i}\n")) + "\n[a1]"
            },
        };

    [Theory]
    [MemberData(nameof(Long))]
    public async Task What_is_only_long_is_read(string what, string markdown)
    {
        var read = await Load.OneAsync(Prose + markdown, what + ".md", InTime);

        Assert.StartsWith(Prose.TrimEnd(), read.Article.Text.Value, StringComparison.Ordinal);
    }

    public static TheoryData<string, string> Deep =>
        new()
        {
            { "quotations", Times("> ", 20_000) + "no" },
            { "lists", string.Concat(Enumerable.Range(0, 400).Select(i => new string(' ', 2 * i) + "- no\n")) },
            { "brackets", Times("[", 100_000) },
            { "emphasis of two kinds", $"{Times("*_", 50_000)}no{Times("_*", 50_000)}" },
        };

    [Theory]
    [MemberData(nameof(Deep))]
    public async Task What_is_nested_beyond_all_measure_is_refused(string what, string markdown)
    {
        var error = await Load.ErrorAsync(Prose + markdown, what + ".md", InTime);

        Assert.Equal(ArticleErrorKind.Malformed, error.Kind);
        Assert.Contains("nested", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Raw_html_is_left_out_and_noted()
    {
        var html = Times("<div>\n<b>He said yes.</b>\n</div>\n\n", 5_000) + "<script>alert(1)</script>\n";

        var read = await Load.OneAsync($"{Prose}{html}\nA <i>second</i> line.", "a.md", InTime);

        Assert.Equal(Prose + "A second line.", read.Article.Text.Value);
        Assert.Equal("Blocks of HTML left out of the Markdown: 5001.", Assert.Single(read.Origin.Notes));
    }

    [Fact]
    public async Task Aliases_that_stand_for_billions_of_values_are_passed_over()
    {
        var lines = Enumerable
            .Range('b', 20)
            .Select(c => $"{(char)c}: &{(char)c} [{Times($"*{(char)(c - 1)},", 9)}]\n");
        var matter = $"---\na: &a [x, x]\n{string.Concat(lines)}title: Bomb\n---\n";

        var read = await Load.OneAsync(matter + Prose, "a.md", InTime);

        Assert.Equal("Bomb", read.Article.Title);
        Assert.Empty(read.Origin.Notes);
    }

    [Theory]
    [InlineData("[", "]")]
    [InlineData("{a: ", "}")]
    [InlineData("{a: ", "")]
    public async Task Front_matter_that_nests_beyond_all_measure_is_noted_and_the_text_is_read(
        string open,
        string close
    )
    {
        var matter = $"---\ntitle: Deep\na: {Times(open, 50_000)}{Times(close, 50_000)}\n---\n";

        var read = await Load.OneAsync(matter + Prose, "a.md", InTime);

        Assert.Equal("Deep", read.Article.Title);
        Assert.Equal(Prose.TrimEnd(), read.Article.Text.Value);
        Assert.Contains("front matter", Assert.Single(read.Origin.Notes), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("---\ntitle: x\n")]
    [InlineData("---\n\tx: : : -\n---\n")]
    [InlineData("---\n\uFFFD&*!|>%@\n---\n")]
    [InlineData("---\na: *nobody\nb: !!python/object x\n---\n")]
    public async Task Broken_front_matter_keeps_no_text_away(string matter)
    {
        var read = await Load.OneAsync(matter + Prose, "a.md", InTime);

        Assert.EndsWith(Prose.TrimEnd(), read.Article.Text.Value, StringComparison.Ordinal);
    }
}
