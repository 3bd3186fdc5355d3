using OnRecord.Cli.Tests;
using OnRecord.Web.StatementPages;

namespace OnRecord.Web.Tests;

public sealed class TextFragmentTests
{
    [Fact]
    public async Task Every_statement_of_an_article_leads_to_its_words_on_the_original_page()
    {
        await using var site = await TestSite.StartAsync();
        var page = System.Net.WebUtility.HtmlDecode(await site.GetAsync($"/articles/{TestSite.Harbour}"));
        foreach (var statement in HandMade.Harbour.Statements)
        {
            var link = Citation.OriginalLink(HandMade.Harbour.Article, statement)!;
            Assert.StartsWith("https://mercury.example/mayor#:~:text=", link, StringComparison.Ordinal);
            Assert.Contains($"href=\"{link}\"", page, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("It rained.", "rained", ":~:text=rained")]
    [InlineData(
        "It half-rained, a bit & more.",
        "half-rained, a bit & more",
        ":~:text=half%2Drained%2C%20a%20bit%20%26%20more"
    )]
    [InlineData(
        "one two three four five six seven eight nine ten eleven twelve thirteen",
        "one two three four five six seven eight nine ten eleven twelve thirteen",
        ":~:text=one%20two%20three%20four%20five%20six,eight%20nine%20ten%20eleven%20twelve%20thirteen"
    )]
    [InlineData("one\n\ntwo", "one\n\ntwo", ":~:text=one,two")]
    public void Words_lead_to_themselves(string text, string words, string expected) =>
        Assert.Equal(expected, Of(text, words));

    [Fact]
    public void Words_that_stood_before_are_told_apart_by_what_comes_before_them()
    {
        const string Text = "The bridge is shut. The mayor said the bridge is shut.";
        var start = Text.LastIndexOf("the bridge is shut", StringComparison.Ordinal);
        Assert.Equal(
            ":~:text=The%20mayor%20said-,the%20bridge%20is%20shut",
            TextFragment.Of(new SourceText(Text), [new TextSpan(start, start + 18)])
        );
    }

    [Fact]
    public void Each_piece_of_a_content_has_a_directive_of_its_own() =>
        Assert.Equal(
            ":~:text=Boxes&text=she%20said%2C%20are-,boxes",
            TextFragment.Of(new SourceText("Boxes, she said, are boxes."), [new TextSpan(0, 5), new TextSpan(21, 26)])
        );

    private static string Of(string text, string words)
    {
        var start = text.IndexOf(words, StringComparison.Ordinal);
        return TextFragment.Of(new SourceText(text), [new TextSpan(start, start + words.Length)]);
    }
}
