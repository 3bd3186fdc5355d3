using OnRecord.Statements.Spans;

namespace OnRecord.Inference.Tests;

public sealed class OnnxTextEncoderTests
{
    private const string Line = "The minister said that it rained in Kyiv, \"in the Kyivs\".\n";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void A_text_in_one_window_has_a_state_and_scores_for_each_piece()
    {
        using var folder = new PackageFolder();
        using var model = ReaderModel.Open(folder.Package);
        var block = Encode(model, Line);
        Assert.Equal(16, block.Pieces.Count);
        Assert.Equal(16 * TinyModel.Width, block.States.Length);
        Assert.Equal((16 * 7, 16 * 7), (block.TagScores.Length, block.NameScores.Length));
        Assert.All(
            Enumerable.Range(0, 16),
            piece => Assert.Contains(block.State(piece).ToArray(), state => state != 0)
        );
    }

    [Fact]
    public void Scores_come_from_the_window_that_owns_the_piece()
    {
        using var folder = new PackageFolder();
        using var model = ReaderModel.Open(folder.Package);
        var block = Encode(model, string.Concat(Enumerable.Repeat(Line, 6)));
        var windows = WindowPlan.For(block.Pieces.Count, TinyModel.Shape.MaxPieces - 2, TinyModel.Shape.Overlap);
        Assert.True(windows.Count > 2);
        foreach (var (pieces, owned) in windows)
        {
            var alone = model.Parts.Encoder.Encode(
                [.. block.Pieces.Skip(pieces.First).Take(pieces.Count)],
                TextLevel.Article,
                Token
            );
            for (var piece = owned.First; piece < owned.End; piece++)
            {
                Assert.Equal(alone.State(piece - pieces.First), block.State(piece));
                Assert.Equal(
                    alone.TagScores.AsSpan((piece - pieces.First) * 7, 7),
                    block.TagScores.AsSpan(piece * 7, 7)
                );
                Assert.Equal(
                    alone.NameScores.AsSpan((piece - pieces.First) * 7, 7),
                    block.NameScores.AsSpan(piece * 7, 7)
                );
            }
        }
    }

    [Fact]
    public void The_number_of_threads_changes_nothing()
    {
        using var folder = new PackageFolder();
        var text = string.Concat(Enumerable.Repeat(Line, 40));
        using var single = ReaderModel.Open(folder.Package, parallelism: 1);
        using var several = ReaderModel.Open(folder.Package, parallelism: 4);
        var expected = Encode(single, text);
        for (var i = 0; i < 5; i++)
        {
            var actual = Encode(several, text);
            Assert.Equal(expected.States, actual.States);
            Assert.Equal(expected.TagScores, actual.TagScores);
            Assert.Equal(expected.NameScores, actual.NameScores);
        }
    }

    [Fact]
    public void Letter_case_quotation_and_level_reach_the_graph()
    {
        using var folder = new PackageFolder();
        using var model = ReaderModel.Open(folder.Package);
        var lower = Encode(model, "kyiv said it").State(0).ToArray();
        Assert.NotEqual(lower, Encode(model, "KYIV said it").State(0).ToArray());
        var plain = Encode(model, ", kyiv said it").State(1).ToArray();
        Assert.NotEqual(plain, Encode(model, "\" kyiv said it").State(1).ToArray());
        Assert.NotEqual(plain, Encode(model, ", kyiv said it", TextLevel.Content).State(1).ToArray());
    }

    [Fact]
    public void An_empty_text_is_an_empty_block()
    {
        using var folder = new PackageFolder();
        using var model = ReaderModel.Open(folder.Package);
        Assert.Empty(model.Parts.Encoder.Encode([], TextLevel.Article, Token).States);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void A_cancelled_encoding_stops(int parallelism)
    {
        using var folder = new PackageFolder();
        using var model = ReaderModel.Open(folder.Package, parallelism);
        var text = new SourceText(string.Concat(Enumerable.Repeat(Line, 10)));
        Assert.ThrowsAny<OperationCanceledException>(() =>
            model.Parts.Encoder.Encode(
                model.Parts.Tokenizer.Encode(text),
                TextLevel.Article,
                new CancellationToken(canceled: true)
            )
        );
    }

    [Fact]
    public void A_reader_reads_with_the_opened_model()
    {
        using var folder = new PackageFolder();
        using var model = ReaderModel.Open(TinyModel.WritePackage(folder.Parent, seed: 8));
        var article = new Article { Id = "a", Text = new SourceText(string.Concat(Enumerable.Repeat(Line, 3))) };
        var reading = model.CreateReader(new ReaderOptions { NestingDepth = 0 }).Read(article, Token);
        Assert.Equal(new EngineVersion("0.1.0", "tiny"), reading.Engine);
        Assert.NotEmpty(reading.Statements);
    }

    private static EncodedBlock Encode(ReaderModel model, string text, TextLevel level = TextLevel.Article) =>
        model.Parts.Encoder.Encode(model.Parts.Tokenizer.Encode(new SourceText(text)), level, Token);
}
