using static OnRecord.Articles.Tests.Archived;

namespace OnRecord.Articles.Tests;

public sealed class MailTests
{
    private const string Plain = """
        From: Press Office <press@harbour.example>
        To: desk@courier.example
        Subject: =?utf-8?Q?Statement_on_the_caf=C3=A9?=
        Date: Fri, 25 Oct 2024 23:30:00 -0500
        MIME-Version: 1.0
        Content-Type: text/plain; charset=iso-8859-1
        Content-Transfer-Encoding: quoted-printable

        The caf=E9 was never closed, the harbour master said=
        .
        """;

    [Fact]
    public async Task The_text_of_a_mail_is_its_article()
    {
        var read = await Load.OneAsync(Lines(Plain), "a.eml");

        Assert.Equal("The café was never closed, the harbour master said.", read.Article.Text.Value.TrimEnd());
        Assert.Equal("Statement on the café", read.Article.Title);
        Assert.Equal(new DateOnly(2024, 10, 25), read.Article.Published);
        Assert.Equal("iso-8859-1", read.Origin.Encoding!.Name);
        Assert.Equal(
            [
                new("title", "Statement on the café", "mail header Subject"),
                new("byline", "Press Office", "mail header From"),
                new("published", "2024-10-25T23:30:00-05:00", "mail header Date"),
            ],
            read.Article.Facts
        );
    }

    [Fact]
    public async Task A_mail_with_html_only_is_read_whole_and_mapped()
    {
        var mail = Multipart(
            "alternative",
            (
                "text/html; charset=utf-8",
                "<html><body><div hidden>Preview</div><p>Varga &amp; Dorn denied it.</p><p>She said so.</p></body></html>"
            )
        );

        var read = await Load.OneAsync(mail, "a.eml");

        Assert.Equal("Varga & Dorn denied it.\n\nShe said so.", read.Article.Text.Value);
        PageMapTests.AssertAgrees(read.Article.Text.Value, read.Origin.Page!);
    }

    [Theory]
    [InlineData(
        "Varga and Dorn denied it, and she said so as well.",
        "Varga and Dorn denied it, and she said so as well."
    )]
    [InlineData(
        "See the web version.",
        "Varga and Dorn denied it. She said so. He did not, and would say nothing more of it at all to anybody."
    )]
    public async Task The_plain_part_counts_unless_it_only_points_to_the_other(string plain, string expected)
    {
        var mail = Multipart(
            "alternative",
            ("text/plain", plain),
            (
                "text/html",
                "<p>Varga and Dorn denied it. She said so. He did not, and would say nothing more of it at all to anybody.</p>"
            )
        );

        var read = await Load.OneAsync(mail, "a.eml");

        Assert.Equal(expected, read.Article.Text.Value.Trim());
        Assert.Equal("Harbour", read.Article.Title);
    }

    [Fact]
    public async Task What_is_attached_is_read_as_well()
    {
        var mail = Multipart(
            "mixed",
            ("text/plain", "Two notes are attached, the office said."),
            (
                "text/plain; name=\"../../note.txt\"\r\nContent-Disposition: attachment; filename=\"../../note.txt\"",
                "He said no."
            ),
            ("image/png\r\nContent-Disposition: attachment; filename=logo.png", "x"),
            ("message/rfc822", Lines(Plain))
        );

        var results = await Load.AllAsync(mail, "a.eml");

        Assert.Equal(
            ["a.eml", "a.eml!note.txt", "a.eml!part-4.eml"],
            results.OfType<ArticleResult.Success>().Select(r => r.Origin.Name)
        );
        Assert.Equal(new ArticleResult.LeftOut("a.eml", 1), results[^1]);
    }

    [Fact]
    public async Task A_saved_page_is_read_under_its_address()
    {
        const string Saved =
            "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://courier.example/a\r\nSubject: x\r\n"
            + "Date: Sat, 26 Oct 2024 08:00:00 +0000\r\nMIME-Version: 1.0\r\n"
            + "Content-Type: multipart/related; type=\"text/html\"; boundary=\"b\"\r\n\r\n"
            + "--b\r\nContent-Type: text/css\r\nContent-Location: cid:1\r\n\r\np { color: red }\r\n"
            + "--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n"
            + "Content-Location: https://courier.example/a\r\n\r\n"
            + "<!doctype html><article><p class=3D\"x\">The ministry =E2=80=9Cneither confirmed nor denied=E2=80=9D that it had order=\r\ned the harbour closed.</p></article>\r\n"
            + "--b--\r\n";

        var read = await Load.OneAsync(Saved, "a.mhtml");

        Assert.Equal(
            "The ministry “neither confirmed nor denied” that it had ordered the harbour closed.",
            read.Article.Text.Value
        );
        Assert.Equal(new Uri("https://courier.example/a"), read.Article.Url);
        Assert.Contains(
            new StatedFact("retrieved", "2024-10-26T08:00:00+00:00", "mail header Date"),
            read.Article.Facts
        );
        Assert.Null(read.Article.Published);
        PageMapTests.AssertAgrees(read.Article.Text.Value, read.Origin.Page!);
    }

    [Fact]
    public async Task A_charset_that_the_bytes_are_not_in_is_not_believed()
    {
        var mail = Lines(Plain).Replace("iso-8859-1", "utf-8", StringComparison.Ordinal);

        var results = await Load.AllAsync(mail, "a.eml");

        Assert.Contains(
            results,
            r =>
                r is ArticleResult.Failure { Error.Kind: ArticleErrorKind.Encoding }
                || (r is ArticleResult.Success s && !s.Article.Text.Value.Contains('\uFFFD', StringComparison.Ordinal))
        );
    }

    public static TheoryData<string, string> Hostile =>
        new()
        {
            { "no header", "He said no." },
            { "a header without end", "Subject: " + new string('x', 5_000_000) },
            { "headers without end", string.Concat(Enumerable.Range(0, 100_000).Select(i => $"X-{i}: y\r\n")) },
            {
                "addresses in groups",
                "From: " + string.Concat(Enumerable.Repeat("a:", 50_000)) + "\r\n\r\nHe said no."
            },
            {
                "parts within parts",
                string.Concat(
                    Enumerable
                        .Range(0, 5_000)
                        .Select(i => $"Content-Type: multipart/mixed; boundary=b{i}\r\n\r\n--b{i}\r\n")
                ) + "\r\nHe said no."
            },
            {
                "messages within messages",
                string.Concat(Enumerable.Repeat("Content-Type: message/rfc822\r\n\r\n", 5_000)) + "\r\nHe said no."
            },
            {
                "an encoded word without end",
                "Subject: =?utf-8?B?" + new string('A', 2_000_000) + "\r\n\r\nHe said no."
            },
            { "base64 that is none", "Content-Transfer-Encoding: base64\r\n\r\n!!!!" },
            { "a boundary that never comes", "Content-Type: multipart/mixed; boundary=b\r\n\r\nHe said no." },
        };

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task What_is_made_to_harm_gives_an_article_or_an_error_in_time(string what, string mail)
    {
        var options = new InputOptions { ParseTimeLimit = TimeSpan.FromSeconds(20) };

        var results = await Load.AllAsync(mail, $"{what}.eml", options);

        Assert.NotEmpty(results);
    }

    [Fact]
    public async Task A_mail_cut_off_anywhere_gives_an_article_or_an_error()
    {
        var whole = Utf8(Multipart("mixed", ("text/plain", "He said no."), ("text/html", "<p>She said no.</p>")));
        foreach (var length in Enumerable.Range(0, whole.Length))
        {
            Assert.NotEmpty(await Load.AllAsync(whole[..length], "a.eml"));
        }
    }

    private static string Lines(string text) => text.ReplaceLineEndings("\r\n");

    private static string Multipart(string kind, params (string Type, string Content)[] parts) =>
        $"Subject: Harbour\r\nMIME-Version: 1.0\r\nContent-Type: multipart/{kind}; boundary=xyz\r\n\r\n"
        + string.Concat(parts.Select(part => $"--xyz\r\nContent-Type: {part.Type}\r\n\r\n{part.Content}\r\n"))
        + "--xyz--\r\n";
}
