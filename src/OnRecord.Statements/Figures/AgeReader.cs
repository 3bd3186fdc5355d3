using OnRecord.Statements.Words;

namespace OnRecord.Statements.Figures;

/// <summary>Reads ages: "aged 34", "age 34", and the number between commas behind a name ("Ann Lee, 34, said").</summary>
internal static class AgeReader
{
    /// <summary>The age that begins at a word; null when none does.</summary>
    internal static Quantity? Read(WordList words, int index)
    {
        if (
            words.Is(index, "age", "aged")
            && IsAge(words, index + 1)
            && (!words.IsGlued(index + 2) || words.Lower(index + 2) is "," or "." or ")")
        )
        {
            return new Quantity(index, index + 2) { Value = Age(words, index + 1), Unit = "years old" };
        }

        return
            IsAge(words, index)
            && words.Is(index - 1, ",")
            && words.Lower(index + 1) is "," or ";" or ")"
            && words.IsGlued(index + 1)
            && IsName(words, index - 2)
            ? new Quantity(index, index + 1) { Value = Age(words, index), Unit = "years old" }
            : null;
    }

    /// <summary>Two capitalised words, or one that begins a sentence ("Woods, 43, died"), and no month.</summary>
    private static bool IsName(WordList words, int last) =>
        words.IsCapital(last)
        && (words.IsCapital(last - 1) || words.IsSentenceStart(last))
        && !Times.TimeWords.Months.ContainsKey(words.Lower(last));

    private static bool IsAge(WordList words, int index) =>
        words.IsNumber(index)
        && words.Lower(index) is { Length: 1 or 2 or 3 } text
        && text.IndexOf('.', StringComparison.Ordinal) < 0
        && Age(words, index) is > 0 and < 120;

    private static int Age(WordList words, int index) => int.Parse(words.Lower(index), CultureInfo.InvariantCulture);
}
