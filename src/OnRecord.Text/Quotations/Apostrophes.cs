using OnRecord.Text.Sentences;

namespace OnRecord.Text.Quotations;

/// <summary>Tells apostrophes from single quotation marks by the word that they stand at.</summary>
internal static class Apostrophes
{
    private const int LongestElision = 7;

    /// <summary>Words that are hardly ever written without their apostrophe.</summary>
    private static readonly WordSet Certain = new(
        """
        tis twas twere twould twill twasn tisn em nuff n til
        Tis Twas Twere Twould Twill Twasn Tisn Em Nuff N Til
        """
    );

    /// <summary>Words that are elided but are words of their own as well.</summary>
    private static readonly WordSet Possible = new(
        "cause cos coz bout round till ere neath gainst Cause Cos Coz Bout Round Till Neath"
    );

    /// <summary>Whether a single mark before a word certainly stands for left-out letters.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="position">After the mark.</param>
    /// <param name="end">End of the paragraph.</param>
    public static bool IsElision(string text, int position, int end) => Certain.Contains(Word(text, position, end));

    /// <summary>Whether it may: a decade or a year as well.</summary>
    public static bool MayBeElision(string text, int position, int end)
    {
        ReadOnlySpan<char> word = Word(text, position, end);
        return Possible.Contains(word)
            || (
                word.Length is 2 or 3
                && char.IsAsciiDigit(word[0])
                && char.IsAsciiDigit(word[1])
                && (word.Length == 2 || word[2] == 's')
            );
    }

    /// <summary>Whether the word before a single mark may end with an apostrophe: dogs', goin', o'.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="start">Start of the paragraph.</param>
    /// <param name="position">Where the mark is; the character before it is a letter.</param>
    public static bool MayEndWord(string text, int start, int position)
    {
        char last = char.ToLowerInvariant(text[position - 1]);
        char before = position - 2 >= start ? char.ToLowerInvariant(text[position - 2]) : ' ';
        return last switch
        {
            's' or 'z' => true,
            'n' => before == 'i',
            'o' => !char.IsLetterOrDigit(before),
            _ => false,
        };
    }

    /// <summary>Whether the mark is the second one of 'n'.</summary>
    public static bool EndsShortAnd(string text, int start, int position) =>
        position - 2 >= start && text[position - 1] is 'n' or 'N' && text[position - 2] is '\'' or '‘' or '’';

    private static ReadOnlySpan<char> Word(string text, int position, int end)
    {
        int limit = Math.Min(end, position + LongestElision);
        int wordEnd = position;
        while (wordEnd < limit && char.IsLetterOrDigit(text[wordEnd]))
        {
            wordEnd++;
        }

        return text.AsSpan(position, wordEnd - position);
    }
}
