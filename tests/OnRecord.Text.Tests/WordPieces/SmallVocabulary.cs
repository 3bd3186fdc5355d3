using System.Text;
using OnRecord.Text.WordPieces;

namespace OnRecord.Text.Tests.WordPieces;

/// <summary>A handful of pieces, so that a test shows all that it depends on.</summary>
internal static class SmallVocabulary
{
    public const string Lines = """
        [PAD]
        [UNK]
        [CLS]
        [SEP]
        [MASK]
        the
        cafe
        kremlin
        said
        den
        ##ied
        ##ial
        i
        3
        ,
        "
        “
        ”
        „
        «
        »
        '
        =
        ;
        中
        国
        ᄒ
        ##ᅡ
        ##ᆫ
        ##ᄀ
        ##ᅮ
        ##ᆨ
        """;

    public static WordPieceTokenizer Tokenizer { get; } = Load(Lines);

    public static WordPieceTokenizer Load(string lines)
    {
        using MemoryStream stream = new(Encoding.UTF8.GetBytes(lines));
        return WordPieceTokenizer.Load(stream);
    }

    /// <summary>Each piece as its spelling and its own characters, for example <c>##ied:ied</c>.</summary>
    public static string Show(string text)
    {
        SourceText source = new(text);
        return string.Join(
            ' ',
            Tokenizer.Encode(source).Select(piece => $"{Tokenizer.Spelling(piece.Id)}:{source[piece.Span]}")
        );
    }
}
