using CsCheck;

namespace OnRecord.Articles.Tests;

public sealed class MarkdownTests
{
    private const string Report = """
        ---
        title: "Ministry declines to say who closed the harbour"
        date: 2025-03-14
        publisher: The Eastmoor Courier
        url: https://courier.example/harbour
        tags: [port, ministry]
        anchors: &a {x: 1}
        ---

        # Harbour closed

        The ministry would **neither confirm _nor_ deny** on Friday that it
        had ordered the harbour closed &mdash; two days\* after [31 ships](https://x.example) were turned away.

        > "We do not comment on operational decisions," a spokeswoman said.
        >
        > She said it `twice`.

        - The register says 4,200.
        - The harbour master says 2,900.

        1. First loose item.

        2. Second loose item.

        | Source | Containers |
        |--------|-----------:|
        | Register | 4,200 |

        ![Ships](ships.png)

        <div>HTML is left out.</div>

            indented code

        Last line.  
        Hard break. <https://auto.example>
        """;

    [Fact]
    public async Task The_text_is_that_of_the_document_without_its_marks()
    {
        var read = await Load.OneAsync(Report, "report.md");

        Assert.Equal(
            """
            Harbour closed

            The ministry would neither confirm nor deny on Friday that it had ordered the harbour closed — two days* after 31 ships were turned away.

            "We do not comment on operational decisions," a spokeswoman said.

            She said it twice.

            The register says 4,200.
            The harbour master says 2,900.

            First loose item.

            Second loose item.

            Source	Containers
            Register	4,200

            indented code

            Last line.
            Hard break. https://auto.example
            """.ReplaceLineEndings("\n"),
            read.Article.Text.Value
        );
        Assert.Equal("Ministry declines to say who closed the harbour", read.Article.Title);
        Assert.Equal("The Eastmoor Courier", read.Article.Publisher);
        Assert.Equal(new DateOnly(2025, 3, 14), read.Article.Published);
        Assert.Equal(new Uri("https://courier.example/harbour"), read.Article.Url);
        Assert.Equal(["Blocks of HTML left out of the Markdown: 1."], read.Origin.Notes);
    }

    [Fact]
    public async Task Without_front_matter_the_first_heading_is_the_title()
    {
        var read = await Load.OneAsync("Intro.\n\n# Harbour *closed*\n\nHe said no.", "a.markdown");

        Assert.Equal("Harbour closed", read.Article.Title);
        Assert.Null(read.Article.Published);
    }

    [Fact]
    public async Task Front_matter_that_cannot_be_understood_is_noted_and_the_text_is_read()
    {
        var read = await Load.OneAsync("---\ntitle: Good\nbad: [unclosed\n---\n\nHe said no.", "a.md");

        Assert.Equal("Good", read.Article.Title);
        Assert.Equal("He said no.", read.Article.Text.Value);
        Assert.Contains("front matter", Assert.Single(read.Origin.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_of_marks_alone_is_empty()
    {
        var error = await Load.ErrorAsync("---\n\n![](a.png)\n\n***\n", "a.md");

        Assert.Equal(ArticleErrorKind.Empty, error.Kind);
    }

    [Fact]
    public void Mapped_characters_are_those_of_the_document()
    {
        string[] pieces =
        [
            "He said no. ",
            "\n",
            "\n\n",
            "**",
            "_",
            "`",
            "``",
            "> ",
            "- ",
            "1. ",
            "# ",
            "[",
            "](x)",
            "\\*",
            "&amp;",
            "&eacute;",
            "| a | b |\n|--|--|\n| c | d |\n",
            "<b>",
            "<!-- c -->",
            "  \n",
            "\\\n",
            "    ",
            "\t",
            "![alt](y)",
            "é",
            "\uD83D\uDE00",
            "\r\n",
            "<https://x.example>",
            "***\n",
            "```\ncode\n```\n",
            "~~",
            "<br>",
        ];
        Gen.Int[0, pieces.Length - 1]
            .Select(i => pieces[i])
            .List[1, 40]
            .Select(list => "Begin. " + string.Concat(list))
            .Sample(
                document =>
                {
                    var read = Assert.IsType<ArticleResult.Success>(
                        Assert.Single(Load.AllAsync(document, "a.md").GetAwaiter().GetResult())
                    );
                    PageMapTests.AssertAgrees(read.Article.Text.Value, read.Origin.Page!, isHtml: false);
                },
                iter: 500
            );
    }
}
