using AngleSharp.Html;

namespace OnRecord.Articles.Html;

/// <summary>Finds how far a character reference reaches: <c>&amp;eacute;</c>, <c>&amp;#233;</c>, <c>&amp;#xE9;</c>, <c>&amp;copy</c> without its semicolon.</summary>
/// <remarks>Lengths follow the character reference state of the HTML standard; names are AngleSharp's table.</remarks>
internal static class CharacterReferences
{
    /// <summary>Longest name in the standard's table, <c>CounterClockwiseContourIntegral;</c>.</summary>
    private const int LongestName = 32;

    /// <summary>Code units that the reference at the start of <paramref name="markup"/> takes; 0 when there is none.</summary>
    /// <param name="markup">Begins with an ampersand.</param>
    /// <param name="decoded">The text from the character on that the reference was decoded to.</param>
    public static (int Length, int DecodedLength) Measure(ReadOnlySpan<char> markup, ReadOnlySpan<char> decoded) =>
        markup is ['&', '#', ..] ? MeasureNumber(markup, decoded) : MeasureName(markup, decoded);

    private static (int Length, int DecodedLength) MeasureNumber(ReadOnlySpan<char> markup, ReadOnlySpan<char> decoded)
    {
        var isHex = markup is [_, _, 'x' or 'X', ..];
        var start = isHex ? 3 : 2;
        var end = start;
        while (end < markup.Length && (isHex ? char.IsAsciiHexDigit(markup[end]) : char.IsAsciiDigit(markup[end])))
        {
            end++;
        }

        if (end == start || decoded.IsEmpty)
        {
            return (0, 0);
        }

        var isPair = decoded.Length > 1 && char.IsSurrogatePair(decoded[0], decoded[1]);
        return (end < markup.Length && markup[end] == ';' ? end + 1 : end, isPair ? 2 : 1);
    }

    private static (int Length, int DecodedLength) MeasureName(ReadOnlySpan<char> markup, ReadOnlySpan<char> decoded)
    {
        var end = 1;
        while (end < markup.Length && end <= LongestName && char.IsAsciiLetterOrDigit(markup[end]))
        {
            end++;
        }

        if (end < markup.Length && markup[end] == ';')
        {
            end++;
        }

        for (var length = end; length > 2; length--)
        {
            var symbol = HtmlEntityProvider.Resolver.GetSymbol(markup[1..length].ToString());
            if (!string.IsNullOrEmpty(symbol) && decoded.StartsWith(symbol, StringComparison.Ordinal))
            {
                return (length, symbol.Length);
            }
        }

        return (0, 0);
    }
}
