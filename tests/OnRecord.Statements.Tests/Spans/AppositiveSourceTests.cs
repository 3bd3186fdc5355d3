using System.Text;
using OnRecord.Statements.Spans;

namespace OnRecord.Statements.Tests.Spans;

public sealed class AppositiveSourceTests
{
    private static readonly string[] Vocabulary = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", ".", ","];

    private static readonly WordPieceTokenizer Tokenizer = LoadTokenizer();

    [Theory]
    [InlineData("C:It c:fell , S:the s:head , Lund , Q:said .", 3, 8)]
    [InlineData("C:It c:fell , S:the s:head s:, Lund , Q:said .", 3, 8)]
    [InlineData("C:It c:fell , Q:said S:the s:head , Lund .", 4, 8)]
    [InlineData("C:It c:fell , S:the s:head , S:Lund , Q:said .", 3, 8)]
    [InlineData("C:It c:fell , S:the s:head s:, S:Lund s:, Q:said .", 3, 8)]
    public void A_name_in_apposition_belongs_to_the_source(string words, int first, int end)
    {
        var tagged = BlockOf(words);
        Assert.Equal("Lund", NameIn(tagged));
        var mended = new AppositiveSource(Tokenizer).Mend(tagged);
        Assert.Equal([new PieceRange(first, end)], mended.Sources.Select(source => source.Pieces));
    }

    [Theory]
    [InlineData("C:It c:fell , S:the s:head , Q:said Lund .")]
    [InlineData("S:The s:head , Lund , was Q:told C:it c:fell .")]
    [InlineData("S:The s:head Q:told Lund , C:it c:fell .")]
    [InlineData("C:It c:fell , Q:said S:the s:head , Lund agreed .")]
    [InlineData("C:It c:fell , Q:said S:the s:head ,")]
    public void Other_names_do_not(string words)
    {
        var tagged = BlockOf(words);
        Assert.Equal(tagged.Sources, new AppositiveSource(Tokenizer).Mend(tagged).Sources);
    }

    private static string? NameIn(TaggedBlock tagged) => tagged.Names is [_] ? "Lund" : null;

    private static TaggedBlock BlockOf(string words)
    {
        var block = Blocks.Parse(words);
        var plain = words.Split(' ').Select(word => word[(word.IndexOf(':', StringComparison.Ordinal) + 1)..]).ToList();
        var pieces = block
            .Pieces.Zip(plain, (piece, word) => piece with { Id = Math.Max(1, Array.IndexOf(Vocabulary, word)) })
            .ToList();
        var tagged = SpanTagger.Tag(block with { Pieces = pieces }, Calibration.None);
        return tagged with
        {
            Names =
            [
                .. pieces
                    .Zip(plain)
                    .Where(pair => pair.Second == "Lund")
                    .Select(pair => new NameMention(pair.First.Span, NameKind.Person, 1)),
            ],
        };
    }

    private static WordPieceTokenizer LoadTokenizer()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', Vocabulary)));
        return WordPieceTokenizer.Load(stream);
    }
}
