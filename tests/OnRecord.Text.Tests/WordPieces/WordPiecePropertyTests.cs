using CsCheck;
using OnRecord.TestKit;
using OnRecord.Text.WordPieces;

namespace OnRecord.Text.Tests.WordPieces;

public sealed class WordPiecePropertyTests
{
    [Fact]
    public void Spans_increase_and_are_disjoint_and_never_empty_and_split_no_surrogate_pair() =>
        HostileText.Texts.Sample(static value =>
        {
            SourceText text = new(value);
            int end = 0;
            foreach (WordPiece piece in SmallVocabulary.Tokenizer.Encode(text))
            {
                Assert.True(piece.Span.Start >= end);
                Assert.False(piece.Span.IsEmpty);
                Assert.False(SplitsPair(value, piece.Span.Start));
                Assert.False(SplitsPair(value, piece.Span.End));
                end = piece.Span.End;
            }
        });

    [Fact]
    public void A_word_read_alone_gives_the_same_pieces() =>
        HostileText.Texts.Sample(static value =>
        {
            SourceText text = new(value);
            WordPieceTokenizer tokenizer = SmallVocabulary.Tokenizer;
            foreach (IEnumerable<WordPiece> word in Words(tokenizer.Encode(text)))
            {
                TextSpan span = word.First().Span.Union(word.Last().Span);
                Assert.Equal(
                    word.Select(static piece => (piece.Id, piece.Span, piece.Shape)),
                    tokenizer.Encode(text, span).Select(static piece => (piece.Id, piece.Span, piece.Shape))
                );
            }
        });

    [Fact]
    public void Texts_put_together_with_a_line_break_give_their_pieces_with_a_separator_between() =>
        Gen.Select(HostileText.Texts, HostileText.Texts)
            .Sample(
                static (left, right) =>
                {
                    WordPieceTokenizer tokenizer = SmallVocabulary.Tokenizer;
                    IReadOnlyList<WordPiece> first = tokenizer.Encode(new SourceText(left));
                    IReadOnlyList<WordPiece> second = tokenizer.Encode(new SourceText(right));
                    IReadOnlyList<WordPiece> both = tokenizer.Encode(new SourceText($"{left}\n{right}"));

                    int separators = first.Count > 0 && second.Count > 0 ? 1 : 0;
                    Assert.Equal(first, both.Take(first.Count));
                    Assert.Equal(
                        second,
                        both.Skip(first.Count + separators).Select(piece => Shift(piece, -left.Length - 1))
                    );
                    Assert.All(both.Skip(first.Count).Take(separators), static piece => Assert.True(piece.IsLineBreak));
                }
            );

    [Fact]
    public void Only_white_space_and_dropped_characters_lie_outside_of_the_pieces() =>
        HostileText.Texts.Sample(static value =>
        {
            SourceText text = new(value);
            bool[] covered = new bool[text.Length];
            foreach (WordPiece piece in SmallVocabulary.Tokenizer.Encode(text))
            {
                Array.Fill(covered, true, piece.Span.Start, piece.Span.Length);
            }

            for (int position = 0; position < text.Length; position++)
            {
                bool isPlain = char.IsAsciiLetterOrDigit(value[position]) || char.IsPunctuation(value[position]);
                Assert.True(covered[position] || !isPlain);
            }
        });

    private static IEnumerable<IEnumerable<WordPiece>> Words(IReadOnlyList<WordPiece> pieces)
    {
        List<WordPiece> word = [];
        foreach (WordPiece piece in pieces.Where(static piece => !piece.IsLineBreak))
        {
            if (piece.StartsWord && word.Count > 0)
            {
                yield return word;
                word = [];
            }

            word.Add(piece);
        }

        if (word.Count > 0)
        {
            yield return word;
        }
    }

    private static WordPiece Shift(WordPiece piece, int by) =>
        piece with
        {
            Span = new TextSpan(piece.Span.Start + by, piece.Span.End + by),
        };

    private static bool SplitsPair(string text, int position) =>
        position > 0
        && position < text.Length
        && char.IsHighSurrogate(text[position - 1])
        && char.IsLowSurrogate(text[position]);
}
