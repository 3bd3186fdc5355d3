using System.Text;
using OnRecord.Text.WordPieces;

namespace OnRecord.Text.Tests.WordPieces;

public sealed class WordPieceTokenizerTests
{
    [Theory]
    [InlineData("The Kremlin denied", "the:The kremlin:Kremlin den:den ##ied:ied")]
    [InlineData("Café", "cafe:Café")]
    [InlineData("Cafe\u0301, ", "cafe:Cafe\u0301 ,:,")]
    [InlineData(",\u0301the", ",:,\u0301 the:the")]
    [InlineData("the\uD83D\uDE00", "[UNK]:the\uD83D\uDE00")]
    [InlineData("den\u00ADied", "den:den ##ied:ied")]
    [InlineData("d\u00ADenied", "den:d\u00ADen ##ied:ied")]
    [InlineData("\u200Dthe\0\uFFFD said\u200B", "the:the said:said")]
    [InlineData("中国the中\uD840\uDC00", "中:中 国:国 the:the 中:中 [UNK]:\uD840\uDC00")]
    [InlineData("한국", "ᄒ:한 ##ᄀ:국")]
    [InlineData("the \uD834\uDD62 said", "the:the [UNK]:\uD834\uDD62 said:said")]
    [InlineData("≠\u037E", "=:≠ ;:\u037E")]
    [InlineData("[SEP]", "[UNK]:[ [UNK]:SEP [UNK]:]")]
    [InlineData("denxied", "[UNK]:denxied")]
    [InlineData("", "")]
    [InlineData(" \r\n\u0301", "")]
    public void Every_piece_spans_its_own_characters(string text, string expected) =>
        Assert.Equal(expected, SmallVocabulary.Show(text));

    [Theory]
    [InlineData("\n the \r\n\t said\u2028the\u2029the\u0085said\n", "\r\n\t |\u2028|\u2029|\u0085")]
    [InlineData("the\n\u200B\u0301\n\u00A0said", "\n\u200B\u0301\n\u00A0")]
    [InlineData("the said\tthe", "")]
    public void White_space_with_a_line_break_between_words_is_a_separator(string text, string breaks)
    {
        SourceText source = new(text);
        WordPiece[] separators = [.. SmallVocabulary.Tokenizer.Encode(source).Where(piece => piece.IsLineBreak)];

        Assert.Equal(breaks, string.Join('|', separators.Select(piece => source[piece.Span].TrimStart(' '))));
        Assert.All(separators, piece => Assert.Equal(SmallVocabulary.Tokenizer.SeparatorId, piece.Id));
        Assert.All(separators, piece => Assert.Equal(LetterShape.None, piece.Shape));
    }

    [Theory]
    [InlineData("said", LetterShape.Lower)]
    [InlineData("covid19", LetterShape.Lower)]
    [InlineData("CAFÉ", LetterShape.Upper)]
    [InlineData("B2B", LetterShape.Upper)]
    [InlineData("I", LetterShape.Capitalized)]
    [InlineData("F16", LetterShape.Capitalized)]
    [InlineData("McAllister", LetterShape.Capitalized)]
    [InlineData("Éire", LetterShape.Capitalized)]
    [InlineData("3rd", LetterShape.Digit)]
    [InlineData("iPhone", LetterShape.Other)]
    [InlineData(",", LetterShape.Other)]
    [InlineData("中", LetterShape.Other)]
    [InlineData("السلام", LetterShape.Other)]
    public void Shape_is_that_of_the_whole_word(string word, LetterShape shape) =>
        Assert.Equal(shape, SmallVocabulary.Tokenizer.Encode(new SourceText(word))[0].Shape);

    [Theory]
    [InlineData("the \"cafe, said\" the", "cafe,said")]
    [InlineData("the “cafe” said „the“ cafe «i» i", "cafethei")]
    [InlineData("the \"cafe\nsaid the", "cafe")]
    [InlineData("the ” said “the", "the")]
    public void Pieces_between_double_quotation_marks_are_in_quotation(string text, string quoted)
    {
        SourceText source = new(text);
        IEnumerable<WordPiece> pieces = SmallVocabulary.Tokenizer.Encode(source).Where(piece => piece.InQuotation);
        Assert.Equal(quoted, string.Concat(pieces.Select(piece => source[piece.Span])));
    }

    [Fact]
    public void Lone_surrogates_are_dropped_as_control_characters_are() =>
        Assert.Equal(
            "[UNK]:the\uD800said the:the",
            SmallVocabulary.Show("the\uD800said \uDC00the") // Not inline data: an attribute cannot hold them.
        );

    [Fact]
    public void Only_the_first_piece_of_a_word_starts_it() =>
        Assert.Equal(
            [true, false, true],
            SmallVocabulary.Tokenizer.Encode(new SourceText("denied,")).Select(piece => piece.StartsWord)
        );

    [Fact]
    public void A_part_is_read_as_if_it_stood_alone_with_spans_of_the_whole()
    {
        SourceText text = new("the \"cafe said\"");
        WordPiece piece = Assert.Single(SmallVocabulary.Tokenizer.Encode(text, new TextSpan(5, 9)));
        Assert.Equal(new TextSpan(5, 9), piece.Span);
        Assert.False(piece.InQuotation);
    }

    [Fact]
    public void A_word_of_more_than_100_characters_is_unknown_as_a_whole()
    {
        string text = "den" + string.Concat(Enumerable.Repeat("ied", 32)) + "i";
        string spelled = $"den{string.Concat(Enumerable.Repeat("ied", 32))}";
        Assert.Equal(33, SmallVocabulary.Tokenizer.Encode(new SourceText(spelled)).Count);
        WordPiece piece = Assert.Single(SmallVocabulary.Tokenizer.Encode(new SourceText(text + "ied")));
        Assert.Equal(SmallVocabulary.Tokenizer.UnknownId, piece.Id);
        Assert.Equal(new TextSpan(0, text.Length + 3), piece.Span);
    }

    [Theory]
    [InlineData("[PAD]")]
    [InlineData("[UNK]")]
    [InlineData("[CLS]")]
    [InlineData("[SEP]")]
    public void A_vocabulary_without_a_special_piece_is_refused_by_name(string special)
    {
        using MemoryStream stream = new(
            Encoding.UTF8.GetBytes(SmallVocabulary.Lines.Replace(special, "x", StringComparison.Ordinal))
        );
        InvalidDataException exception = Assert.Throws<InvalidDataException>(() => WordPieceTokenizer.Load(stream));
        Assert.Contains(special, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Special_rows_are_those_of_the_vocabulary()
    {
        WordPieceTokenizer tokenizer = SmallVocabulary.Tokenizer;
        Assert.Equal(
            (0, 1, 2, 3, 4),
            (tokenizer.PaddingId, tokenizer.UnknownId, tokenizer.ClassifierId, tokenizer.SeparatorId, tokenizer.MaskId)
        );
        Assert.Equal(SmallVocabulary.Lines.Split('\n').Length, tokenizer.VocabularySize);
        WordPieceTokenizer without = SmallVocabulary.Load(
            SmallVocabulary.Lines.Replace("[MASK]", "x", StringComparison.Ordinal)
        );
        Assert.Throws<InvalidOperationException>(() => without.MaskId);
    }
}
