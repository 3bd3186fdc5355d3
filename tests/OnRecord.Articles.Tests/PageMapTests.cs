using AngleSharp.Html.Parser;
using CsCheck;
using OnRecord.Articles.Pages;

namespace OnRecord.Articles.Tests;

public sealed class PageMapTests
{
    /// <summary>Pieces of pages: words, references, tags that nest well and badly, white space, comments.</summary>
    private static readonly string[] Pieces =
    [
        "He said no. ",
        "The ministry would neither confirm nor deny the report",
        "caf&eacute;",
        "&amp;",
        "&ampx",
        "&notit;",
        "&#8220;no&#x201D;",
        "&#128512;",
        "&#150;",
        "&copy 2024",
        "&nosuch;",
        "& ",
        "AT&T",
        "&nbsp;",
        "&NotEqualTilde;",
        "\uD83D\uDE00",
        "e\u0301",
        "\r\n",
        "\r",
        "\n\n  \t",
        " ",
        "<b>",
        "</b>",
        "<i class=x>",
        "</i>",
        "<a href='javascript:x()'>",
        "<a href=/y>",
        "</a>",
        "<p>",
        "</p>",
        "<br>",
        "<br><br>",
        "<div class=story>",
        "</div>",
        "<blockquote>",
        "</blockquote>",
        "<pre>\n two  spaces\n",
        "</pre>",
        "<ul><li>",
        "</ul>",
        "<table><tr><td>",
        "<td>",
        "</table>",
        "stray text in a table",
        "<font color=red>",
        "</font>",
        "<!-- a comment -->",
        "<span>",
        "</span>",
        "<q>",
        "</q>",
        "<",
        "<3",
        "</nosuch>",
        "<script>if (a < b && c) {}</script>",
        "<style>p { x: '&amp;' }</style>",
        "<svg><text>drawn</text></svg>",
    ];

    private static readonly Gen<string> Page =
        from pieces in Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).List[1, 60]
        select "<html><body><div class=content><p>It begins, as ever, with a sentence that is long enough to be an article.</p><p>"
            + string.Concat(pieces);

    [Fact]
    public void Mapped_characters_are_those_of_the_page_after_decoding() => Page.Sample(Check, iter: 500);

    [Theory]
    [MemberData(nameof(HtmlPageTests.Names), MemberType = typeof(HtmlPageTests))]
    public async Task Every_word_of_the_fixture_pages_is_mapped(string name)
    {
        var read = await Load.OneAsync(PageFixtures.Bytes(name), "a.html");
        var text = read.Article.Text.Value;
        var map = read.Origin.Page!.Map;

        AssertAgrees(text, read.Origin.Page);
        AssertCovered(text, map);
        Assert.All(
            map.Segments.Zip(map.Segments.Skip(1)),
            pair => Assert.True(pair.First.Page.End <= pair.Second.Page.Start)
        );
    }

    [Fact]
    public async Task A_quotation_across_tags_and_references_is_found_on_its_page()
    {
        var read = await Load.OneAsync(PageFixtures.Bytes("broadsheet"), "a.html");
        var text = read.Article.Text.Value;
        var start = text.IndexOf("from “someone very senior” in", StringComparison.Ordinal);
        var page = read.Origin.Page!;

        var parts = page.Map.ToPageParts(new TextSpan(start, start + "from “someone very senior” in".Length));

        Assert.Equal(
            ["from ", "&ldquo;someone very senior&rdquo;", " in"],
            parts.Select(p => page.Markup[p.Start..p.End])
        );
        Assert.Equal(
            "from <em>&ldquo;someone very senior&rdquo;</em> in",
            page.Map.ToPage(new TextSpan(start, start + 29)) is { } whole ? page.Markup[whole.Start..whole.End] : null
        );
    }

    [Fact]
    public void Line_breaks_between_paragraphs_are_not_on_the_page()
    {
        var map = new PageMap([new(new(0, 3), new(10, 13), true), new(new(5, 6), new(20, 26), false)]);

        Assert.Null(map.ToPage(new TextSpan(3, 5)));
        Assert.Equal(new TextSpan(11, 26), map.ToPage(new TextSpan(1, 6)));
        Assert.Equal([new TextSpan(12, 13), new TextSpan(20, 26)], map.ToPageParts(new TextSpan(2, 9)));
    }

    [Fact]
    public void Segments_out_of_order_are_refused()
    {
        Assert.Throws<ArgumentException>(() =>
            new PageMap([new(new(3, 5), new(0, 2), true), new(new(4, 6), new(2, 4), true)])
        );
        Assert.Throws<ArgumentException>(() => new PageMap([new(new(3, 5), new(0, 3), true)]));
    }

    private static void Check(string page)
    {
        switch (Assert.Single(Load.AllAsync(page, "a.html").GetAwaiter().GetResult()))
        {
            case ArticleResult.Success { Origin.Page: { } map } read:
                AssertAgrees(read.Article.Text.Value, map);
                AssertCovered(read.Article.Text.Value, map.Map);
                break;
            case ArticleResult.Failure failure:
                // A page that is mostly one open link.
                Assert.Equal(ArticleErrorKind.NoArticle, failure.Error.Kind);
                Assert.Contains("<a ", page, StringComparison.Ordinal);
                break;
            case var other:
                Assert.Fail(other.ToString());
                break;
        }
    }

    /// <summary>Only white space and the marks of <c>q</c> elements are not on the page.</summary>
    private static void AssertCovered(string text, PageMap map)
    {
        var mapped = new bool[text.Length];
        foreach (var segment in map.Segments)
        {
            mapped.AsSpan(segment.Text.Start, segment.Text.Length).Fill(true);
        }

        Assert.DoesNotContain(
            Enumerable.Range(0, text.Length),
            i => !mapped[i] && !char.IsWhiteSpace(text[i]) && text[i] is not ('“' or '”')
        );
    }

    internal static void AssertAgrees(string text, ArticlePage page, bool isHtml = true)
    {
        foreach (var segment in page.Map.Segments)
        {
            var here = text[segment.Text.Start..segment.Text.End];
            var there = page.Markup[segment.Page.Start..segment.Page.End];
            if (segment.IsVerbatim)
            {
                Assert.Equal(there, here);
            }
            else if (isHtml || there.StartsWith('&'))
            {
                var decoded = new HtmlParser().ParseDocument($"<pre>x{there}x</pre>").Body!.TextContent[1..^1];
                Assert.Equal(string.IsNullOrWhiteSpace(decoded) && here == " " ? " " : decoded, here);
            }
            else
            {
                // A soft line break, or a code span over several lines.
                Assert.Equal(WithoutMarks(there), WithoutMarks(here));
            }
        }
    }

    private static string WithoutMarks(string text) =>
        PageFixtures.Collapse(
            text.Replace("`", "", StringComparison.Ordinal).Replace(">", "", StringComparison.Ordinal)
        );
}
