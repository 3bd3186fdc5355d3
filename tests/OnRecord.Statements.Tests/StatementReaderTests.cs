namespace OnRecord.Statements.Tests;

public sealed class StatementReaderTests
{
    private const string Nested =
        "Kyiv said that on Monday Moscow claimed that he said that it rained all day in Kursk.";

    [Fact]
    public void Statements_are_tied_to_the_exact_characters()
    {
        var article = PlainModel.ArticleOf("  Kyiv said\tthat  it  rained.\r\nMoscow claimed that nothing happened.");
        var reading = new StatementReader(PlainModel.Create()).Read(article, TestContext.Current.CancellationToken);
        Assert.Equal(
            [("Kyiv", "said", "it  rained"), ("Moscow", "claimed", "nothing happened")],
            reading.Statements.Select(s =>
                (article.Text[s.Source[0]], article.Text[s.Cue[0]], article.Text[s.Content[0]])
            )
        );
        Assert.Equal([1, 2], reading.Statements.Select(s => s.Number));
        Assert.Equal("plain", reading.Engine.Model);
    }

    [Fact]
    public void Statements_inside_contents_hang_below_their_parents()
    {
        Assert.Equal(
            [
                (1, null, "Kyiv", "on Monday Moscow claimed that he said that it rained all day in Kursk"),
                (2, 1, "Moscow", "he said that it rained all day in Kursk"),
                (3, 2, "he", "it rained all day in Kursk"),
            ],
            Read(Nested, ReaderOptions.Default)
        );
    }

    [Fact]
    public void A_parent_comes_before_the_statements_inside_it_and_after_those_before_it() =>
        Assert.Equal(
            [(1, null), (2, 1), (3, 2), (4, null), (5, 4), (6, 5)],
            Read(Nested + "\n" + Nested, ReaderOptions.Default).Select(s => (s.Number, s.Parent))
        );

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 2)]
    [InlineData(2, 3)]
    public void Nesting_goes_as_deep_as_the_options_say(int depth, int statements) =>
        Assert.Equal(statements, Read(Nested, new ReaderOptions { NestingDepth = depth }).Count);

    [Fact]
    public void Short_contents_are_not_read_again() =>
        Assert.Equal(2, Read(Nested, new ReaderOptions { ShortestNestedContent = 10 }).Count);

    [Fact]
    public void Unsure_statements_inside_contents_are_dropped() =>
        Assert.Single(Read(Nested, new ReaderOptions { NestedConfidence = 1 }));

    [Fact]
    public void A_long_text_is_read_in_passages_as_a_short_one_is_in_one()
    {
        var text = string.Concat(Enumerable.Repeat(Nested + "\n", 20));
        Assert.Equal(
            Read(text, new ReaderOptions { PassageLength = 500 }),
            Read(text, new ReaderOptions { PassageLength = 64 })
        );
    }

    [Fact]
    public void A_very_long_text_is_read_block_by_block()
    {
        var text = string.Concat(Enumerable.Repeat(Nested + "\n", 1000));
        var read = Read(text, ReaderOptions.Default);
        Assert.Equal(Enumerable.Range(1, 3000), read.Select(s => s.Number));
        Assert.All(
            read.Chunk(3),
            three => Assert.Equal([null, three[0].Number, three[1].Number], three.Select(s => s.Parent))
        );
    }

    [Fact]
    public void In_a_line_that_is_too_long_no_statement_is_found_twice()
    {
        var text = string.Concat(Enumerable.Repeat("Kyiv said that it rained all day. ", 40));
        Assert.Equal(40, Read(text, new ReaderOptions { PassageLength = 64 }).Count);
    }

    [Fact]
    public void The_number_of_threads_changes_nothing()
    {
        var text = string.Concat(Enumerable.Repeat(Nested + "\n", 100));
        Assert.Equal(
            Read(text, new ReaderOptions { Parallelism = 1 }),
            Read(text, new ReaderOptions { Parallelism = 4 })
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n  \t")]
    [InlineData("said that")]
    [InlineData("He Kyiv Moscow")]
    public void A_text_without_statements_gives_none(string text) => Assert.Empty(Read(text, ReaderOptions.Default));

    [Fact]
    public void A_cancelled_reading_stops()
    {
        using var stop = new CancellationTokenSource();
        var passages = 0;
        var model = PlainModel.Create(_ =>
        {
            passages++;
            stop.Cancel();
        });
        var text = string.Concat(Enumerable.Repeat("Kyiv said that it rained.\n", 1000));
        Assert.Throws<OperationCanceledException>(() =>
            new StatementReader(model, new ReaderOptions { Parallelism = 1 }).Read(
                PlainModel.ArticleOf(text),
                stop.Token
            )
        );
        Assert.Equal(1, passages);
    }

    [Fact]
    public void Options_out_of_range_are_refused_when_the_reader_is_made()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Make(new ReaderOptions { PassageLength = 10 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => Make(new ReaderOptions { NestingDepth = -1 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => Make(new ReaderOptions { NestedConfidence = 1.5f }));
        Assert.Throws<ArgumentOutOfRangeException>(() => Make(new ReaderOptions { Parallelism = 0 }));

        static StatementReader Make(ReaderOptions options) => new(PlainModel.Create(), options);
    }

    private static List<(int Number, int? Parent, string Source, string Content)> Read(
        string text,
        ReaderOptions options
    )
    {
        var article = PlainModel.ArticleOf(text);
        var reading = new StatementReader(PlainModel.Create(), options).Read(
            article,
            TestContext.Current.CancellationToken
        );
        return
        [
            .. reading.Statements.Select(s =>
                (s.Number, s.Parent, article.Text[s.Source[0]], article.Text[s.Content[0]])
            ),
        ];
    }
}
