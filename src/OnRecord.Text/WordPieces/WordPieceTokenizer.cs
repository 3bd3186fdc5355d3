namespace OnRecord.Text.WordPieces;

/// <summary>Splits a text into the word pieces of an uncased BERT vocabulary, each with its span of the original text.</summary>
/// <remarks>
/// <para>
/// Basic tokenization (clean, fold to lower case, decompose and drop nonspacing marks, split at white space,
/// punctuation and ideographs) and then greedy longest match, as <c>BertTokenizerFast</c> of Hugging Face transformers
/// with <c>do_lower_case</c> does; a word of more than 100 characters, or one that the pieces cannot spell, is one
/// <c>[UNK]</c>. It differs from the model on purpose in these points:
/// </para>
/// <list type="bullet">
/// <item>A run of white space between two words that holds a line break (LF, CR, U+0085, U+2028, U+2029) is a piece: <c>[SEP]</c>.</item>
/// <item>A piece that would lie inside a character that already has one is merged into it, because spans never overlap:
/// of the pieces of one Hangul syllable only the first remains. Decomposed Hangul keeps all of them.</item>
/// <item>The text's own "[SEP]" is punctuation and letters, never a special piece.</item>
/// </list>
/// <para>
/// Spans increase, are disjoint, never empty and never split a surrogate pair that the text (or the part asked for)
/// holds whole. Nonspacing marks belong to the piece of their base; dropped characters belong to a piece only when they lie
/// inside it. Linear in the length of the text. Immutable, so safe on any thread.
/// </para>
/// </remarks>
public sealed class WordPieceTokenizer
{
    private readonly string[] vocabulary;
    private readonly int? maskId;

    private WordPieceTokenizer(string[] vocabulary)
    {
        this.vocabulary = vocabulary;
        Trie = new PieceTrie(vocabulary);
        PaddingId = Special("[PAD]");
        UnknownId = Special("[UNK]");
        ClassifierId = Special("[CLS]");
        SeparatorId = Special("[SEP]");
        maskId = Array.LastIndexOf(vocabulary, "[MASK]") is >= 0 and int row ? row : null;
    }

    /// <summary>Row of <c>[CLS]</c>, which begins every input of the model.</summary>
    public int ClassifierId { get; }

    /// <summary>Row of <c>[SEP]</c>, which ends every input of the model and stands for line breaks.</summary>
    public int SeparatorId { get; }

    /// <summary>Row of <c>[UNK]</c>, a word that the vocabulary cannot spell.</summary>
    public int UnknownId { get; }

    /// <summary>Row of <c>[PAD]</c>, which fills up shorter inputs of a batch.</summary>
    public int PaddingId { get; }

    /// <summary>Row of <c>[MASK]</c>, which only training needs.</summary>
    /// <exception cref="InvalidOperationException">The vocabulary has no <c>[MASK]</c>.</exception>
    public int MaskId => maskId ?? throw new InvalidOperationException("The vocabulary has no piece [MASK].");

    /// <summary>Number of rows, the special and the unused ones included.</summary>
    public int VocabularySize => vocabulary.Length;

    internal PieceTrie Trie { get; }

    /// <summary>Reads a vocabulary.</summary>
    /// <param name="vocabulary">UTF-8, one piece a line in the order of the model's rows; left open.</param>
    /// <exception cref="InvalidDataException">One of [PAD], [UNK], [CLS], [SEP] is missing.</exception>
    public static WordPieceTokenizer Load(Stream vocabulary)
    {
        ArgumentNullException.ThrowIfNull(vocabulary);
        using StreamReader reader = new(vocabulary, Encoding.UTF8, leaveOpen: true);
        List<string> rows = new(32_768);
        while (reader.ReadLine() is { } piece)
        {
            rows.Add(piece);
        }

        return new WordPieceTokenizer([.. rows]);
    }

    /// <summary>The piece of a row as the vocabulary spells it, for example <c>##ing</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The vocabulary has no such row.</exception>
    public string Spelling(int id)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(id);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(id, vocabulary.Length);
        return vocabulary[id];
    }

    /// <summary>The pieces of a whole text, without <c>[CLS]</c> and the last <c>[SEP]</c>.</summary>
    public IReadOnlyList<WordPiece> Encode(SourceText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Encode(text, text.Whole);
    }

    /// <summary>The pieces of a part of a text, as if it stood alone; spans are still those of the whole text.</summary>
    /// <remarks>Words and surrogate pairs are cut where the part is cut, and a quotation that began before it is not seen.</remarks>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="within"/> reaches past the end of the text.</exception>
    public IReadOnlyList<WordPiece> Encode(SourceText text, TextSpan within)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(within.End, text.Length, nameof(within));
        PieceWriter writer = new(this, text.Value, expectedPieces: (within.Length / 4) + 4);
        return writer.Write(within.Start, within.End);
    }

    private int Special(string piece)
    {
        int row = Array.LastIndexOf(vocabulary, piece);
        return row >= 0
            ? row
            : throw new InvalidDataException(
                $"The vocabulary has no piece {piece} among its {vocabulary.Length} lines; it is not a BERT vocabulary."
            );
    }
}
