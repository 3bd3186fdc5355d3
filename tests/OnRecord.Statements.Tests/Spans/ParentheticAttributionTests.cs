using System.Text;
using OnRecord.Statements.Spans;

namespace OnRecord.Statements.Tests.Spans;

public sealed class ParentheticAttributionTests
{
    private static readonly string[] Vocabulary =
    [
        "[PAD]",
        "[UNK]",
        "[CLS]",
        "[SEP]",
        ".",
        ",",
        "that",
        "whether",
        "according",
        "to",
    ];

    private static readonly WordPieceTokenizer Tokenizer = LoadTokenizer();

    [Fact]
    public void The_source_behind_according_to_is_taken_out_of_the_content()
    {
        var mended = Mend("Q:according q:to C:Kyiv c:, c:the c:town c:fell .");
        Assert.Equal([new PieceRange(2, 3)], mended.Sources.Select(s => s.Pieces));
        Assert.Equal([new PieceRange(4, 7)], mended.Contents.Select(s => s.Pieces));
    }

    [Theory]
    [InlineData("S:He Q:said C:that , Q:according q:to S:Kyiv , C:the c:town c:fell .")]
    [InlineData("S:He Q:said C:that , Q:according q:to C:Kyiv c:, c:the c:town c:fell .")]
    [InlineData("S:He Q:said that , Q:according q:to S:Kyiv , C:the c:town c:fell .")]
    public void Behind_that_all_of_it_is_the_content_of_the_verb(string words)
    {
        var mended = Mend(words);
        Assert.Equal([new PieceRange(0, 1)], mended.Sources.Select(s => s.Pieces));
        Assert.Equal([new PieceRange(1, 2)], mended.Cues.Select(s => s.Pieces));
        Assert.Equal([new PieceRange(2, 11)], mended.Contents.Select(s => s.Pieces));
    }

    [Theory]
    [InlineData("C:the c:town c:fell , Q:according q:to S:Kyiv .")]
    [InlineData("Q:according q:to S:Kyiv , C:the c:town c:fell .")]
    [InlineData("S:Kyiv Q:said C:that c:, c:of c:course c:, c:it c:fell .")]
    [InlineData("Q:according q:to C:Kyiv c:the c:town c:fell .")]
    public void Other_attributions_stay_as_they_are(string words)
    {
        var tagged = SpanTagger.Tag(BlockOf(words), Calibration.None);
        Assert.Same(tagged, new ParentheticAttribution(Tokenizer).Mend(tagged));
    }

    private static TaggedBlock Mend(string words) =>
        new ParentheticAttribution(Tokenizer).Mend(SpanTagger.Tag(BlockOf(words), Calibration.None));

    private static EncodedBlock BlockOf(string words)
    {
        var block = Blocks.Parse(words);
        var plain = words.Split(' ').Select(word => word[(word.IndexOf(':', StringComparison.Ordinal) + 1)..]);
        return block with
        {
            Pieces =
            [
                .. block.Pieces.Zip(
                    plain,
                    (piece, word) => piece with { Id = Math.Max(1, Array.IndexOf(Vocabulary, word)) }
                ),
            ],
        };
    }

    private static WordPieceTokenizer LoadTokenizer()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', Vocabulary)));
        return WordPieceTokenizer.Load(stream);
    }
}
