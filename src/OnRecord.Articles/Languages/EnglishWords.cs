using System.Collections.Frozen;

namespace OnRecord.Articles.Languages;

/// <summary>Knows English by its commonest words, without a model.</summary>
/// <remarks>
/// The words are the commonest English ones that are rare or unknown as words of the other languages of
/// <see cref="LanguageDetector"/>: no <c>in</c> (German, Italian), <c>of</c> (Dutch), <c>is</c> (Dutch), <c>was</c> (German).
/// </remarks>
internal static class EnglishWords
{
    /// <summary>
    /// English news has 10 to 25 of these in 100 words, other languages 0 or 1, English words quoted in them included.
    /// The measurements are in <c>docs/decisions/0003-language-detection.md</c>.
    /// </summary>
    private const double LeastShare = 0.07;

    private const int FewestWords = 20;

    private static readonly FrozenSet<string> Words = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "the",
        "and",
        "that",
        "with",
        "which",
        "from",
        "this",
        "have",
        "has",
        "had",
        "been",
        "were",
        "would",
        "their",
        "they",
        "said",
        "about",
        "after",
        "who",
        "what",
        "there"
    );

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Words.GetAlternateLookup<
        ReadOnlySpan<char>
    >();

    /// <summary>Whether the text is English beyond doubt; false leaves it open.</summary>
    public static bool Decide(ReadOnlySpan<char> text)
    {
        var (words, common) = (0, 0);
        for (var i = 0; i < text.Length; )
        {
            var length = WordLength(text[i..]);
            if (length > 0)
            {
                words++;
                common += Lookup.Contains(text.Slice(i, length)) ? 1 : 0;
            }

            i += Math.Max(1, length);
        }

        return words >= FewestWords && common >= words * LeastShare;
    }

    private static int WordLength(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && char.IsLetter(text[length]))
        {
            length++;
        }

        return length;
    }
}
