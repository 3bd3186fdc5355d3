namespace OnRecord.Text.WordPieces;

/// <summary>Walks over a text once and writes its pieces.</summary>
/// <remarks>
/// Each folded character of the word at hand keeps the code units that it came from, so that offsets are right by
/// construction. One writer a text; not for several threads.
/// </remarks>
internal sealed class PieceWriter
{
    private const int MaxWordCharacters = 100;

    private readonly WordPieceTokenizer tokenizer;
    private readonly string text;
    private readonly List<WordPiece> pieces;

    private readonly char[] folded = new char[(MaxWordCharacters + 1) * CanonicalBases.MaxLength];
    private readonly int[] starts = new int[(MaxWordCharacters + 1) * CanonicalBases.MaxLength];
    private readonly int[] ends = new int[(MaxWordCharacters + 1) * CanonicalBases.MaxLength];

    private int foldedLength;
    private int wordCharacters;
    private int wordStart;
    private int wordEnd;
    private bool wordIsComplete;
    private bool wordInQuotation;
    private ShapeReader shape;

    private int gapStart = -1;
    private int gapEnd;
    private bool gapBreaksLine;

    private QuotationFeature quotation;

    public PieceWriter(WordPieceTokenizer tokenizer, string text, int expectedPieces)
    {
        this.tokenizer = tokenizer;
        this.text = text;
        pieces = new List<WordPiece>(expectedPieces);
    }

    /// <summary>Writes the pieces of the code units from <paramref name="start"/> to <paramref name="end"/>.</summary>
    public List<WordPiece> Write(int start, int end)
    {
        for (int position = start; position < end; )
        {
            char unit = text[position];
            if (char.IsAscii(unit))
            {
                TakeAscii(unit, position);
                position++;
                continue;
            }

            int codePoint = CodePoints.At(text.AsSpan(0, end), position, out int length);
            Take(codePoint, position, position + length);
            position += length;
        }

        EndWord();
        return pieces;
    }

    private void TakeAscii(char character, int position)
    {
        BertCharacter kind = BertCharacters.OfAscii(character);
        if (kind is BertCharacter.Word or BertCharacter.Punctuation)
        {
            BeginCharacter(kind, character, position, position + 1, CharUnicodeInfo.GetUnicodeCategory(character));
            Append(char.ToLowerInvariant(character), position, position + 1);
        }
        else
        {
            TakeBetween(kind, character, position, position + 1);
        }
    }

    private void Take(int codePoint, int start, int end)
    {
        UnicodeCategory category = CharUnicodeInfo.GetUnicodeCategory(codePoint);
        BertCharacter kind = BertCharacters.Classify(codePoint, category);
        if (kind < BertCharacter.Ideograph)
        {
            TakeBetween(kind, codePoint, start, end);
            return;
        }

        Span<char> bases = stackalloc char[CanonicalBases.MaxLength];
        bases = bases[..CanonicalBases.Write(codePoint, bases)];
        if (kind == BertCharacter.Word && bases.Length == 1 && char.IsAscii(bases[0]))
        {
            // A character may decompose to punctuation: the Greek question mark to a semicolon, ≠ to =.
            kind = BertCharacters.OfAscii(bases[0]);
        }

        BeginCharacter(kind, codePoint, start, end, category);
        Span<char> lower = stackalloc char[2];
        foreach (Rune rune in bases.EnumerateRunes())
        {
            foreach (char unit in lower[..Rune.ToLowerInvariant(rune).EncodeToUtf16(lower)])
            {
                Append(unit, start, end);
            }
        }
    }

    private void TakeBetween(BertCharacter kind, int codePoint, int start, int end)
    {
        switch (kind)
        {
            case BertCharacter.LineBreak:
                EndWord();
                WidenGap(start, end);
                gapBreaksLine = true;
                quotation.BreakLine();
                break;
            case BertCharacter.Space:
                EndWord();
                WidenGap(start, end);
                break;
            case BertCharacter.Mark when wordCharacters > 0:
            case BertCharacter.Dropped when wordCharacters > 0 && IsEmojiTag(codePoint):
                wordEnd = end;
                if (foldedLength > 0)
                {
                    ends[foldedLength - 1] = end;
                }

                break;
        }
    }

    /// <summary>The tail of a flag such as Scotland's: dropped, but part of the picture before it.</summary>
    private static bool IsEmojiTag(int codePoint) => codePoint is >= 0xE0020 and <= 0xE007F;

    private void WidenGap(int start, int end)
    {
        gapStart = gapStart < 0 ? start : gapStart;
        gapEnd = end;
    }

    private void EndGap()
    {
        if (gapBreaksLine && pieces.Count > 0)
        {
            TextSpan span = new(gapStart, gapEnd);
            pieces.Add(new WordPiece(tokenizer.SeparatorId, span, LetterShape.None, true, IsLineBreak: true, false));
        }

        gapStart = -1;
        gapBreaksLine = false;
    }

    private void BeginCharacter(BertCharacter kind, int codePoint, int start, int end, UnicodeCategory category)
    {
        bool standsAlone = kind != BertCharacter.Word;
        if (standsAlone || wordIsComplete)
        {
            EndWord();
        }

        if (wordCharacters == 0)
        {
            EndGap();
            wordStart = start;
            bool isMark = standsAlone && quotation.Take(codePoint);
            wordInQuotation = quotation.IsInside && !isMark;
        }

        wordEnd = end;
        wordIsComplete = standsAlone;
        shape.Take(category);
    }

    private void Append(char unit, int start, int end)
    {
        wordCharacters += char.IsLowSurrogate(unit) ? 0 : 1;
        if (wordCharacters > MaxWordCharacters)
        {
            return;
        }

        folded[foldedLength] = unit;
        starts[foldedLength] = start;
        ends[foldedLength] = end;
        foldedLength++;
    }

    private void EndWord()
    {
        if (wordCharacters == 0)
        {
            return;
        }

        int before = pieces.Count;
        if (wordCharacters > MaxWordCharacters || !SplitWord())
        {
            pieces.RemoveRange(before, pieces.Count - before);
            pieces.Add(Piece(tokenizer.UnknownId, new TextSpan(wordStart, wordEnd), startsWord: true));
        }

        foldedLength = 0;
        wordCharacters = 0;
        wordIsComplete = false;
        shape = default;
    }

    /// <summary>Takes the longest piece again and again; false when there is none at some place.</summary>
    private bool SplitWord()
    {
        int last = -1;
        for (int from = 0; from < foldedLength; )
        {
            int root = from == 0 ? PieceTrie.WordStart : PieceTrie.Continuation;
            int id = tokenizer.Trie.Longest(root, folded.AsSpan(from, foldedLength - from), out int length);
            if (length == 0)
            {
                return false;
            }

            TextSpan span = new(starts[from], ends[from + length - 1]);
            if (last >= 0 && span.Start < pieces[last].Span.End)
            {
                // Begins inside a character that already has its piece, as the vowel of a Hangul syllable does.
                pieces[last] = pieces[last] with
                {
                    Span = new TextSpan(pieces[last].Span.Start, span.End),
                };
            }
            else
            {
                last = pieces.Count;
                pieces.Add(Piece(id, span, startsWord: from == 0));
            }

            from += length;
        }

        return true;
    }

    private WordPiece Piece(int id, TextSpan span, bool startsWord) =>
        new(id, span, shape.Shape, startsWord, IsLineBreak: false, wordInQuotation);
}
