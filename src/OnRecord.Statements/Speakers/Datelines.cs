using OnRecord.Statements.Words;

namespace OnRecord.Statements.Speakers;

/// <summary>Finds the datelines of an article: "OSTWICK, 4 March (Meridian) —" in front of a paragraph says where it was written, and is nobody who speaks.</summary>
internal static class Datelines
{
    private const int LongestInWords = 16;

    /// <summary>Marks the words of datelines.</summary>
    /// <returns>For each word of the article whether it belongs to one.</returns>
    internal static bool[] Mark(ArticleWords words)
    {
        var marks = new bool[words.Count];
        for (var word = 0; word < words.Count; word++)
        {
            if ((word == 0 || words.List[word - 1].Kind == WordKind.Break) && IsShouted(words, word))
            {
                Array.Fill(marks, value: true, word, EndOf(words, word) - word);
            }
        }

        return marks;
    }

    // The word behind the dash; the first word itself when these words are no dateline.
    private static int EndOf(ArticleWords words, int first)
    {
        for (var word = first; word < Math.Min(first + LongestInWords, words.Count); word++)
        {
            if (IsDash(words, word))
            {
                return word + 1;
            }

            if (!MayStandInside(words, word))
            {
                return first;
            }
        }

        return first;
    }

    private static bool IsShouted(ArticleWords words, int word) =>
        words.List.IsLetters(word)
        && words.List[word].Span.Length > 1
        && !words.Text[words.List[word].Span].Any(char.IsLower);

    // A hyphen that joins two words is no dash.
    private static bool IsDash(ArticleWords words, int word) =>
        words.Lower(word) switch
        {
            "\u2014" or "\u2013" => true,
            "-" => !words.List.IsGlued(word) || words.Lower(word + 1) == "-",
            _ => false,
        };

    private static bool MayStandInside(ArticleWords words, int word) =>
        words.List[word].Kind switch
        {
            WordKind.Letters => words.List.IsCapital(word) || words.Lower(word) is "and" or "of" or "the",
            WordKind.Number => true,
            WordKind.Symbol => words.Lower(word) is "," or "." or "(" or ")" or "/" or "-",
            _ => false,
        };
}
