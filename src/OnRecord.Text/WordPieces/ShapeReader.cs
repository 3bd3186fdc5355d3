namespace OnRecord.Text.WordPieces;

/// <summary>Collects how a word is written, character by character of the original text. A mutable value: one a word.</summary>
internal struct ShapeReader
{
    private UnicodeCategory? first;
    private int lower;
    private int upper;
    private int withoutCase;

    /// <summary>Takes the next character of the word.</summary>
    public void Take(UnicodeCategory category)
    {
        first ??= category;
        switch (category)
        {
            case UnicodeCategory.LowercaseLetter:
                lower++;
                break;
            case UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter:
                upper++;
                break;
            case UnicodeCategory.OtherLetter:
                withoutCase++;
                break;
        }
    }

    /// <summary>The shape of what was taken; a beginning digit decides before the letters do.</summary>
    public readonly LetterShape Shape =>
        first switch
        {
            null => LetterShape.None,
            UnicodeCategory.DecimalDigitNumber => LetterShape.Digit,
            _ when upper > 1 && lower + withoutCase == 0 => LetterShape.Upper,
            UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter => LetterShape.Capitalized,
            _ when lower > 0 && upper + withoutCase == 0 => LetterShape.Lower,
            _ => LetterShape.Other,
        };
}
