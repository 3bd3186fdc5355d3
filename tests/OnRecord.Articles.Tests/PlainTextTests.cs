using OnRecord.Articles.Encodings;

namespace OnRecord.Articles.Tests;

public sealed class PlainTextTests
{
    private const string Sentence = "The café’s owner said “no” – twice – and the naïve reporter wrote it down. ";

    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
    private static readonly Encoding ShiftJis = CodePagesEncodingProvider.Instance.GetEncoding("shift_jis")!;

    [Fact]
    public async Task A_text_comes_through_character_by_character()
    {
        const string text = "  One.\r\n\r\n\tTwo\u00A0three \uD83D\uDE00.\n\n";

        var read = await Load.OneAsync(text, "dir/a.txt");

        Assert.Equal(text, read.Article.Text.Value);
        Assert.Equal("dir/a.txt", read.Article.Id);
        Assert.Equal(InputFormat.Text, read.Origin.Format);
        Assert.Equal(new TakenEncoding("utf-8", EncodingEvidence.Valid), read.Origin.Encoding);
        Assert.Null(read.Origin.Page);
    }

    public static TheoryData<string, string> MarkedEncodings =>
        new()
        {
            { "utf-8", "utf-8" },
            { "utf-16", "utf-16" },
            { "utf-16BE", "utf-16BE" },
            { "utf-32", "utf-32" },
            { "utf-32BE", "utf-32BE" },
        };

    [Theory]
    [MemberData(nameof(MarkedEncodings))]
    public async Task A_byte_order_mark_decides_and_is_not_part_of_the_text(string encoding, string name)
    {
        var writer = Encoding.GetEncoding(encoding);
        byte[] content = [.. writer.GetPreamble(), .. writer.GetBytes(Sentence)];

        var read = await Load.OneAsync(content, "a.txt");

        Assert.Equal(Sentence, read.Article.Text.Value);
        Assert.Equal(new TakenEncoding(name, EncodingEvidence.ByteOrderMark), read.Origin.Encoding);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Utf16_without_a_mark_is_known_by_its_zero_bytes(bool bigEndian)
    {
        var content = new UnicodeEncoding(bigEndian, byteOrderMark: false).GetBytes(Sentence);

        var read = await Load.OneAsync(content, "a.txt");

        Assert.Equal(Sentence, read.Article.Text.Value);
        Assert.Equal(EncodingEvidence.Detected, read.Origin.Encoding!.Evidence);
    }

    [Fact]
    public async Task Windows_1252_is_detected_and_reported()
    {
        var text = string.Concat(Enumerable.Repeat(Sentence, 8));

        var read = await Load.OneAsync(Windows1252.GetBytes(text), "a.txt");

        Assert.Equal(text, read.Article.Text.Value);
        Assert.Equal("windows-1252", read.Origin.Encoding!.Name);
        Assert.Equal(EncodingEvidence.Detected, read.Origin.Encoding.Evidence);
        Assert.InRange(read.Origin.Encoding.Confidence!.Value, 0.3, 1);
    }

    [Fact]
    public async Task Shift_JIS_is_detected_and_reported()
    {
        var text = string.Concat(Enumerable.Repeat("外務省の報道官は、この件について肯定も否定もしなかった。", 10));

        var read = await Load.OneAsync(ShiftJis.GetBytes(text), "a.txt");

        Assert.Equal(text, read.Article.Text.Value);
        Assert.Equal("shift_jis", read.Origin.Encoding!.Name);
    }

    [Fact]
    public async Task A_stated_encoding_is_taken_as_stated()
    {
        const string text = "Łódź: «ні», said the mayor.";
        var content = Encoding.UTF8.GetBytes(text);

        var read = await Load.OneAsync(content, "a.txt", new InputOptions { Encoding = "iso-8859-1" });

        Assert.Equal(Encoding.Latin1.GetString(content), read.Article.Text.Value);
        Assert.Equal(EncodingEvidence.Told, read.Origin.Encoding!.Evidence);
    }

    [Fact]
    public async Task A_damaged_utf8_text_is_refused_with_the_place_of_the_byte()
    {
        var text = string.Concat(Enumerable.Repeat(Sentence, 8));
        var content = Encoding.UTF8.GetBytes(text);
        var place = Array.IndexOf(content, (byte)'w', 200);
        content[place] = 0xFF;

        var error = await Load.ErrorAsync(content, "news/a.txt");

        Assert.Equal(ArticleErrorKind.Encoding, error.Kind);
        Assert.Equal(place, error.BytePosition);
        Assert.StartsWith($"news/a.txt: at byte {place}: ", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bad_byte_in_a_stated_encoding_is_placed()
    {
        byte[] content = [.. "Ninety "u8, 0x81, 0xFF, .. " days"u8];

        var error = await Load.ErrorAsync(content, "a.txt", new InputOptions { Encoding = "utf-8" });

        Assert.Equal(ArticleErrorKind.Encoding, error.Kind);
        Assert.Equal(7, error.BytePosition);
    }

    public static TheoryData<byte[], string> Binaries =>
        new()
        {
            { [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0], "PNG" },
            { [0xFF, 0xD8, 0xFF, 0xE0, 0, 16], "JPEG" },
            { [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "7-Zip" },
            { [.. "He said "u8, 0, .. " no."u8], "zero byte" },
            { [.. "He said"u8, 1, 2, 3, 4, 5, 6, .. " no."u8], "Control characters" },
        };

    [Theory]
    [MemberData(nameof(Binaries))]
    public async Task What_is_no_text_is_named(byte[] content, string expected)
    {
        var error = await Load.ErrorAsync(content, "a.txt");

        Assert.Equal(ArticleErrorKind.Binary, error.Kind);
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
        Assert.NotNull(error.BytePosition);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t\u00A0\u2003 ")]
    public async Task An_empty_or_blank_text_is_an_error(string text)
    {
        var error = await Load.ErrorAsync(text, "a.txt");

        Assert.Equal(ArticleErrorKind.Empty, error.Kind);
    }

    [Fact]
    public async Task A_text_over_the_limit_is_refused_with_the_limit()
    {
        var error = await Load.ErrorAsync(new string('a', 2048), "a.txt", new InputOptions { MaxBytes = 2047 });

        Assert.Equal(ArticleErrorKind.TooLarge, error.Kind);
        Assert.Contains("2,047 bytes", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_of_5_MB_passes()
    {
        var line = string.Concat(Enumerable.Repeat("He said no. ", 5 * 1024 * 1024 / 12));

        var read = await Load.OneAsync(line, "a.txt");

        Assert.Equal(line, read.Article.Text.Value);
    }

    [Fact]
    public async Task Missing_files_and_folders_are_errors_of_their_own()
    {
        var loader = new ArticleLoader();
        foreach (var path in new[] { "no/such/file.txt", "." })
        {
            var results = await loader
                .ReadFileAsync(path, TestContext.Current.CancellationToken)
                .ToListAsync(TestContext.Current.CancellationToken);
            var failure = Assert.IsType<ArticleResult.Failure>(Assert.Single(results));
            Assert.Equal(ArticleErrorKind.Unreadable, failure.Error.Kind);
        }
    }

    [Fact]
    public void Options_out_of_range_are_refused_when_the_loader_is_made()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new ArticleLoader(new InputOptions { MaxBytes = 0 }));
        Assert.Throws<ArgumentException>(() => new ArticleLoader(new InputOptions { Encoding = "klingon" }));
    }

    [Fact]
    public async Task A_stream_that_breaks_off_gives_an_error_in_place_of_its_text()
    {
        using var stream = new BreakingStream("The ministry said n");

        var results = await new ArticleLoader()
            .ReadStreamAsync(stream, "a.txt", TestContext.Current.CancellationToken)
            .ToListAsync(TestContext.Current.CancellationToken);

        var error = Assert.IsType<ArticleResult.Failure>(Assert.Single(results)).Error;
        Assert.Equal(ArticleErrorKind.Unreadable, error.Kind);
        Assert.Equal("a.txt: Reading it broke off: The disk is gone.", error.ToString());
    }

    [Fact]
    public async Task Lines_that_came_whole_before_a_stream_breaks_off_are_kept()
    {
        using var stream = new BreakingStream("{\"text\":\"He said no.\"}\n{\"text\":\"He sa");

        var results = await new ArticleLoader()
            .ReadStreamAsync(stream, "a.jsonl", TestContext.Current.CancellationToken)
            .ToListAsync(TestContext.Current.CancellationToken);

        Assert.Equal(2, results.Count);
        Assert.Equal("He said no.", Assert.IsType<ArticleResult.Success>(results[0]).Article.Text.Value);
        Assert.Equal(ArticleErrorKind.Unreadable, Assert.IsType<ArticleResult.Failure>(results[1]).Error.Kind);
    }

    /// <summary>Gives a head's length of blanks and then these characters, then fails.</summary>
    private sealed class BreakingStream(string content)
        : MemoryStream(Encoding.UTF8.GetBytes(new string(' ', 5000) + "\n" + content))
    {
        public override bool CanSeek => false;

        public override async ValueTask<int> ReadAsync(
            Memory<byte> buffer,
            CancellationToken cancellationToken = default
        ) =>
            await base.ReadAsync(buffer, cancellationToken) is var count and > 0
                ? count
                : throw new IOException("The disk is gone.");
    }
}
