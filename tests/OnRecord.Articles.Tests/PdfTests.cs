using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace OnRecord.Articles.Tests;

public sealed class PdfTests
{
    [Fact]
    public async Task Lines_become_paragraphs_and_pages_are_remembered()
    {
        var content = Pdf([
            [
                (72, 760, "The ministry would neither confirm nor deny on Friday"),
                (72, 746, "that it had ordered the harbour closed, an inter-"),
                (72, 732, "national port of well-"),
                (72, 718, "known size."),
                (72, 670, "A spokeswoman would not say who had given the order or when it"),
            ],
            [(72, 760, "would be lifted. The international press was not told.")],
        ]);

        var read = await Load.OneAsync(content, "report.pdf");

        Assert.Equal(
            "The ministry would neither confirm nor deny on Friday that it had ordered the harbour closed, an international "
                + "port of well-known size.\n\nA spokeswoman would not say who had given the order or when it would be lifted. "
                + "The international press was not told.",
            read.Article.Text.Value
        );
        Assert.Equal(InputFormat.Pdf, read.Origin.Format);
        Assert.Equal(
            [0, read.Article.Text.Value.IndexOf("would be lifted", StringComparison.Ordinal)],
            read.Origin.PageStarts
        );
        Assert.Equal("Harbour closed", read.Article.Title);
        Assert.Null(read.Origin.Encoding);
    }

    [Fact]
    public async Task Columns_are_read_one_after_the_other()
    {
        var content = Pdf([
            [
                (72, 700, "The first column says that"),
                (72, 686, "the harbour is closed and"),
                (72, 672, "that no one knows why."),
                (330, 700, "The second column says that"),
                (330, 686, "the ministry knows why and"),
                (330, 672, "that it will not tell."),
            ],
        ]);

        var text = (await Load.OneAsync(content, "a.pdf")).Article.Text.Value;

        Assert.Equal(
            "The first column says that the harbour is closed and that no one knows why.\n\n"
                + "The second column says that the ministry knows why and that it will not tell.",
            text
        );
    }

    [Fact]
    public void A_block_of_digits_alone_is_a_page_number()
    {
        var writer = new OnRecord.Articles.Pdf.PdfTextWriter([
            [
                ["He would not say"],
                ["17"],
            ],
            [
                ["18"],
            ],
            [
                ["who had told him soft\u00AD", "ly."],
            ],
        ]);

        Assert.Equal("He would not say who had told him softly.", writer.Text);
        Assert.Equal([0, 16, 17], writer.PageStarts);
    }

    [Fact]
    public async Task Headers_and_footers_that_repeat_on_the_pages_are_left_out_and_noted()
    {
        string[] sentences =
        [
            "He said no on Friday.",
            "She said yes on Monday.",
            "They would not say more.",
            "Nobody asked.",
        ];
        var content = Pdf([
            .. sentences.Select(
                (sentence, i) =>
                    new (double, double, string)[]
                    {
                        (72, 810, "The Eastmoor Courier, 14 March 2025"),
                        (72, 600, sentence),
                        (280, 30, $"Page {i + 1} of 4"),
                    }
            ),
        ]);

        var read = await Load.OneAsync(content, "a.pdf");

        Assert.Equal(string.Join("\n\n", sentences), read.Article.Text.Value);
        Assert.Equal(
            "Left out as headers or footers: “The Eastmoor Courier, 14 March 2025”, “Page 1 of 4”.",
            Assert.Single(read.Origin.Notes)
        );
    }

    [Fact]
    public void What_stands_on_two_pages_only_or_is_longer_than_two_lines_is_no_header()
    {
        var writer = new OnRecord.Articles.Pdf.PdfTextWriter([
            [
                ["Twice."],
                ["One", "two", "three."],
            ],
            [
                ["Twice."],
                ["One", "two", "three."],
            ],
            [
                ["Other."],
                ["One", "two", "three."],
            ],
        ]);

        Assert.Empty(writer.RunningLines);
        Assert.Equal(2, writer.Text.Split("Twice.").Length - 1);
        Assert.Equal(3, writer.Text.Split("One two three.").Length - 1);
    }

    [Fact]
    public async Task A_pdf_is_known_by_its_beginning()
    {
        var read = await Load.OneAsync(
            Pdf([
                [(72, 700, "He said no.")],
            ]),
            "-"
        );

        Assert.Equal("He said no.", read.Article.Text.Value);
    }

    [Fact]
    public async Task A_pdf_without_letters_says_that_it_has_no_text_layer()
    {
        using var builder = new PdfDocumentBuilder();
        builder.AddPage(PageSize.A4).DrawRectangle(new PdfPoint(10, 10), 100, 100);

        var error = await Load.ErrorAsync(builder.Build(), "scan.pdf");

        Assert.Equal(ArticleErrorKind.NoTextLayer, error.Kind);
    }

    [Fact]
    public async Task An_encrypted_pdf_says_that_it_needs_a_password()
    {
        var password = string.Concat(Enumerable.Repeat("5A", 32));
        var content = RawPdf(
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [] /Count 0 >>",
            $"<< /Filter /Standard /V 1 /R 2 /O <{password}> /U <{password}> /P -44 >>",
            "/Encrypt 3 0 R /ID [<00112233445566778899AABBCCDDEEFF> <00112233445566778899AABBCCDDEEFF>]"
        );

        var error = await Load.ErrorAsync(content, "secret.pdf");

        Assert.Equal(ArticleErrorKind.Encrypted, error.Kind);
    }

    public static TheoryData<string, byte[]> Damaged =>
        new()
        {
            { "no PDF", [.. "He said no."u8] },
            { "nothing but a beginning", [.. "%PDF-1.7\n"u8] },
            {
                "cut off",
                Pdf([
                    [(72, 700, "He said no.")],
                ])[..300]
            },
            { "nested arrays", RawPdf("<< /Type /Catalog /Pages 2 0 R >>", new string('[', 300_000), "null", "") },
            {
                "pages that hold each other",
                RawPdf("<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [2 0 R] /Count 1 >>", "null", "")
            },
        };

    [Theory]
    [MemberData(nameof(Damaged))]
    public async Task A_damaged_or_hostile_pdf_is_an_error(string what, byte[] content)
    {
        var options = new InputOptions { Format = InputFormat.Pdf, ParseTimeLimit = TimeSpan.FromSeconds(20) };

        var error = await Load.ErrorAsync(content, what, options);

        Assert.True(error.Kind is ArticleErrorKind.Malformed or ArticleErrorKind.NoTextLayer, error.ToString());
    }

    private static byte[] Pdf((double X, double Y, string Text)[][] pages)
    {
        using var builder = new PdfDocumentBuilder();
        builder.DocumentInformation.Title = "Harbour closed";
        var font = builder.AddStandard14Font(Standard14Font.Helvetica);
        foreach (var lines in pages)
        {
            var page = builder.AddPage(PageSize.A4);
            foreach (var (x, y, text) in lines)
            {
                page.AddText(text, 11, new PdfPoint(x, y), font);
            }
        }

        return builder.Build();
    }

    private static byte[] RawPdf(string first, string second, string third, string trailer)
    {
        var file = new StringBuilder("%PDF-1.4\n");
        var offsets = new List<int>();
        foreach (var (index, body) in new[] { first, second, third }.Index())
        {
            offsets.Add(file.Length);
            file.Append(null, $"{index + 1} 0 obj\n{body}\nendobj\n");
        }

        var start = file.Length;
        file.Append("xref\n0 4\n0000000000 65535 f \n");
        offsets.ForEach(o => file.Append(null, $"{o:D10} 00000 n \n"));
        file.Append(null, $"trailer\n<< /Size 4 /Root 1 0 R {trailer} >>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.ASCII.GetBytes(file.ToString());
    }
}
