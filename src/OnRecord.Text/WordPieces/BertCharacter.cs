namespace OnRecord.Text.WordPieces;

/// <summary>What BERT's basic tokenization does with a character.</summary>
internal enum BertCharacter
{
    /// <summary>Removed as if it were not there: NUL, U+FFFD, control, format, private use, unassigned, lone surrogates.</summary>
    Dropped,

    /// <summary>Separates words.</summary>
    Space,

    /// <summary>Separates words and breaks the line.</summary>
    LineBreak,

    /// <summary>A nonspacing mark: removed, but its place belongs to the character before it.</summary>
    Mark,

    /// <summary>A word of its own: an ideograph.</summary>
    Ideograph,

    /// <summary>A word of its own: punctuation, and every ASCII character that is no letter and no digit.</summary>
    Punctuation,

    /// <summary>Part of a word.</summary>
    Word,
}

/// <summary>Sorts characters as BERT's basic tokenization does.</summary>
/// <remarks>
/// Follows <c>BasicTokenizer</c> of Hugging Face transformers and <c>google-research/bert/tokenization.py</c>. One
/// difference: U+0085 (next line), a control character that they drop, is a line break here.
/// </remarks>
internal static class BertCharacters
{
    private static readonly BertCharacter[] Ascii =
    [
        .. Enumerable.Range(0, 128).Select(static c => Classify(c, CharUnicodeInfo.GetUnicodeCategory(c))),
    ];

    /// <summary>The kind of an ASCII character.</summary>
    public static BertCharacter OfAscii(char character) => Ascii[character];

    /// <summary>The kind of any code point; surrogates included, which are dropped.</summary>
    public static BertCharacter Classify(int codePoint, UnicodeCategory category)
    {
        switch (codePoint)
        {
            case var _ when LineBreaks.Contains(codePoint):
                return BertCharacter.LineBreak;
            case '\t':
                return BertCharacter.Space;
            case 0xFFFD:
                return BertCharacter.Dropped;
        }

        return category switch
        {
            UnicodeCategory.Control
            or UnicodeCategory.Format
            or UnicodeCategory.Surrogate
            or UnicodeCategory.PrivateUse
            or UnicodeCategory.OtherNotAssigned => BertCharacter.Dropped,
            UnicodeCategory.SpaceSeparator => BertCharacter.Space,
            UnicodeCategory.NonSpacingMark => BertCharacter.Mark,
            _ when IsPunctuation(codePoint, category) => BertCharacter.Punctuation,
            UnicodeCategory.OtherLetter when IsIdeograph(codePoint) => BertCharacter.Ideograph,
            _ => BertCharacter.Word,
        };
    }

    private static bool IsPunctuation(int codePoint, UnicodeCategory category) =>
        codePoint < 128
            ? !char.IsAsciiLetterOrDigit((char)codePoint)
            : category
                is UnicodeCategory.ConnectorPunctuation
                    or UnicodeCategory.DashPunctuation
                    or UnicodeCategory.OpenPunctuation
                    or UnicodeCategory.ClosePunctuation
                    or UnicodeCategory.InitialQuotePunctuation
                    or UnicodeCategory.FinalQuotePunctuation
                    or UnicodeCategory.OtherPunctuation;

    private static bool IsIdeograph(int codePoint) =>
        codePoint
            is (>= 0x4E00 and <= 0x9FFF)
                or (>= 0x3400 and <= 0x4DBF)
                or (>= 0xF900 and <= 0xFAFF)
                or (>= 0x20000 and <= 0x2A6DF)
                or (>= 0x2A700 and <= 0x2CEAF)
                or (>= 0x2F800 and <= 0x2FA1F);
}
