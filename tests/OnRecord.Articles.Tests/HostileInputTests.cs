namespace OnRecord.Articles.Tests;

public sealed class HostileInputTests
{
    private const string Prose =
        "<p>The ministry would neither confirm nor deny that it had ordered the harbour closed.</p>";

    private static string Times(string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    [Fact]
    public async Task Elements_beyond_all_measure_are_refused()
    {
        var error = await Load.ErrorAsync("<!doctype html>" + Prose + Times("<br>", 250_000), "a.html");

        Assert.Equal(ArticleErrorKind.TooComplex, error.Kind);
        Assert.Contains("200000 elements", error.Message, StringComparison.Ordinal);
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
}
