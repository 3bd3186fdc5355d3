namespace OnRecord.Text;

/// <summary>Steps over UTF-16 one code point at a time; a lone surrogate is a code point of its own.</summary>
internal static class CodePoints
{
    /// <summary>The code point at a position, and how many code units it takes.</summary>
    /// <param name="text">UTF-16, well-formed or not.</param>
    /// <param name="position">A code unit of <paramref name="text"/>.</param>
    /// <param name="length">2 for a surrogate pair that lies whole in <paramref name="text"/>, otherwise 1.</param>
    public static int At(ReadOnlySpan<char> text, int position, out int length)
    {
        char unit = text[position];
        if (char.IsHighSurrogate(unit) && position + 1 < text.Length && char.IsLowSurrogate(text[position + 1]))
        {
            length = 2;
            return char.ConvertToUtf32(unit, text[position + 1]);
        }

        length = 1;
        return unit;
    }

    /// <summary>Whether the position lies between the halves of a surrogate pair.</summary>
    public static bool SplitsPair(ReadOnlySpan<char> text, int position) =>
        position > 0
        && position < text.Length
        && char.IsLowSurrogate(text[position])
        && char.IsHighSurrogate(text[position - 1]);
}
