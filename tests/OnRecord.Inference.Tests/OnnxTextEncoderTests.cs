using OnRecord.Statements.Spans;

namespace OnRecord.Inference.Tests;

public sealed class OnnxTextEncoderTests
{
    private const string Line = "The minister said that it rained in Kyiv, \"in the Kyivs\".\n";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void A_passage_has_a_state_and_scores_for_each_piece()
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
    public void Other_passages_at_the_same_time_change_nothing()
    {
        using var folder = new PackageFolder();
        using var model = ReaderModel.Open(folder.Package);
        var texts = Enumerable.Range(1, Line.Length).Select(length => Line[..length]).ToArray();
        var alone = texts.Select(text => Encode(model, text).TagScores).ToArray();
        var together = texts.AsParallel().AsOrdered().Select(text => Encode(model, text).TagScores).ToArray();
        Assert.Equal(alone, together);
    }

    [Fact]
    public void More_pieces_than_the_model_takes_are_refused()
    {
        using var folder = new PackageFolder();
        using var model = ReaderModel.Open(folder.Package);
        Assert.Equal(32, model.Parts.Encoder.LongestPassage);
        Assert.Throws<ArgumentOutOfRangeException>(() => Encode(model, Line + Line + Line));
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
        Assert.Empty(model.Parts.Encoder.Encode([], TextLevel.Article).States);
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
        model.Parts.Encoder.Encode(model.Parts.Tokenizer.Encode(new SourceText(text)), level);
}
