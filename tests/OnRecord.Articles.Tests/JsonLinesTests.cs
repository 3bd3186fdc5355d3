namespace OnRecord.Articles.Tests;

public sealed class JsonLinesTests
{
    [Fact]
    public async Task Every_field_is_read_and_the_order_is_kept()
    {
        const string lines = """
            {"id":"b","title":"T","publisher":"P","published":"2024-10-25","url":"https://example.org/a","text":"He said \"no\".\nTwice."}
            {"text":"Second.","id":17}

            {"text":"Third, without an id.","other":{"nested":[1,2]}}
            """;

        var results = await Load.AllAsync(lines, "-");

        var read = results.Cast<ArticleResult.Success>().ToList();
        Assert.Equal(["b", "17", "4"], read.Select(r => r.Article.Id));
        Assert.Equal([1, 2, 4], read.Select(r => r.Origin.Line!.Value));
        var first = read[0].Article;
        Assert.Equal("He said \"no\".\nTwice.", first.Text.Value);
        Assert.Equal("T", first.Title);
        Assert.Equal("P", first.Publisher);
        Assert.Equal(new DateOnly(2024, 10, 25), first.Published);
        Assert.Equal(new Uri("https://example.org/a"), first.Url);
    }

    [Theory]
    [InlineData("""{"text":"a" "id":1}""", 13, "is invalid")]
    [InlineData("""{"text":5}""", 9, "'text' must be a string")]
    [InlineData("""{"text":"a\ud800b"}""", 9, "whole characters")]
    [InlineData("""{"id":"x"}""", 1, "'text' is missing")]
    [InlineData("""{"text":"  "}""", 1, "'text' is empty")]
    [InlineData("""["text"]""", 1, "must be a JSON object")]
    [InlineData("""{"text":"a"} x""", 14, "")]
    [InlineData("""{"text":"a""", 11, "")]
    public async Task A_bad_line_is_placed_and_the_others_go_on(string bad, int column, string expected)
    {
        var results = await Load.AllAsync($"{{\"text\":\"One.\"}}\r\n{bad}\r\n{{\"text\":\"Three.\"}}", "news.jsonl");

        Assert.Equal(3, results.Count);
        Assert.IsType<ArticleResult.Success>(results[0]);
        var error = Assert.IsType<ArticleResult.Failure>(results[1]).Error;
        Assert.Equal(2, error.Line);
        Assert.Equal(column, error.Column);
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
        Assert.Equal(bad, error.Excerpt);
        Assert.StartsWith($"news.jsonl:2:{column}: ", error.ToString(), StringComparison.Ordinal);
        Assert.Equal("3", Assert.IsType<ArticleResult.Success>(results[2]).Article.Id);
    }

    [Fact]
    public async Task Long_offending_text_is_shortened()
    {
        var error = await Load.ErrorAsync($"{{\"text\":\"{new string('x', 500)}\",}}", "a.jsonl");

        Assert.InRange(error.Excerpt!.Length, 20, 62);
    }

    [Fact]
    public async Task A_byte_that_is_not_UTF8_spoils_its_line_only()
    {
        byte[] content = [.. "{\"text\":\"A"u8, 0xE9, .. "\"}\n{\"text\":\"B\"}\n"u8];

        var results = await Load.AllAsync(content, "a.jsonl");

        var error = Assert.IsType<ArticleResult.Failure>(results[0]).Error;
        Assert.Equal(ArticleErrorKind.Encoding, error.Kind);
        Assert.Equal(11, error.Column);
        Assert.IsType<ArticleResult.Success>(results[1]);
    }

    [Fact]
    public async Task A_line_over_the_limit_is_skipped_with_its_place()
    {
        var content = $"{{\"text\":\"One.\"}}\n{{\"text\":\"{new string('x', 300_000)}\"}}\n{{\"text\":\"Three.\"}}\n";

        var results = await Load.AllAsync(content, "a.jsonl", new InputOptions { MaxBytes = 1000 });

        var error = Assert.IsType<ArticleResult.Failure>(results[1]).Error;
        Assert.Equal((2, 16L), (error.Line!.Value, error.BytePosition!.Value));
        Assert.Equal(ArticleErrorKind.TooLarge, error.Kind);
        Assert.Equal(3, Assert.IsType<ArticleResult.Success>(results[2]).Origin.Line);
    }

    [Fact]
    public async Task What_a_line_says_of_itself_but_cannot_be_understood_is_noted()
    {
        var read = await Load.OneAsync("""{"text":"A.","published":"long ago","url":"javascript:x"}""", "a.jsonl");

        Assert.Null(read.Article.Published);
        Assert.Null(read.Article.Url);
        Assert.Equal(2, read.Origin.Notes.Count);
    }

    [Fact]
    public async Task Results_come_before_the_stream_has_ended()
    {
        await using var stream = new EndlessLines();
        var first = await new ArticleLoader(new InputOptions { Format = InputFormat.JsonLines })
            .ReadStreamAsync(stream, "-", TestContext.Current.CancellationToken)
            .Take(100_000)
            .CountAsync(TestContext.Current.CancellationToken);

        Assert.Equal(100_000, first);
    }

    [Fact]
    public async Task An_input_without_lines_is_empty()
    {
        var error = await Load.ErrorAsync("\n \r\n", "a.jsonl");

        Assert.Equal(ArticleErrorKind.Empty, error.Kind);
    }

    [Fact]
    public async Task Reading_stops_when_it_is_cancelled()
    {
        using var cancel = new CancellationTokenSource();
        await using var stream = new EndlessLines();
        var reading = new ArticleLoader(new InputOptions { Format = InputFormat.JsonLines }).ReadStreamAsync(
            stream,
            "-",
            cancel.Token
        );

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in reading)
            {
                await cancel.CancelAsync();
            }
        });
    }

    private sealed class EndlessLines : MemoryStream
    {
        private static readonly byte[] Line = [.. "{\"text\":\"He said no.\"}\n"u8];

        private int at;

        public override bool CanSeek => false;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var count = Math.Min(Line.Length - at, buffer.Length);
            Line.AsMemory(at, count).CopyTo(buffer);
            at = (at + count) % Line.Length;
            return ValueTask.FromResult(count);
        }
    }
}
