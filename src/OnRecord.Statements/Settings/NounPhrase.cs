using OnRecord.Statements.Words;

namespace OnRecord.Statements.Settings;

/// <summary>Finds, by words alone, where the phrase of a noun ends.</summary>
/// <remarks>
/// A phrase is its determiner and the words up to a preposition, a mark, a verb form in -ed or -ing or a word that no phrase
/// holds. "Of" leads on, and so does "and" between capitals, a name in quotation marks behind a name, and a bracket.
/// </remarks>
internal static class NounPhrase
{
    private const int Longest = 14;
    private const int LongestQuoted = 8;

    /// <summary>The position after a phrase that begins at a word; the same position when none does.</summary>
    internal static int EndOf(WordList words, int start)
    {
        var first = words.IsIn(start, SlotWords.Determiners) ? start + 1 : start;
        var at = first;
        while (at - start < Longest)
        {
            var next = Next(words, first, at);
            if (next == at)
            {
                break;
            }

            at = next;
        }

        return at > first ? at : start;
    }

    private static int Next(WordList words, int first, int at)
    {
        if (words.Is(at, "-") && words.IsGlued(at) && words.IsGlued(at + 1))
        {
            return at > first ? at + 2 : at;
        }

        if (words.Is(at, "of") && at > first && !IsVerbForm(words.Lower(at + 1)))
        {
            var end = EndOf(words, at + 1);
            return end > at + 1 ? end : at;
        }

        if (words.Is(at, "and", "&") && at > first)
        {
            return words.IsCapital(at - 1) && words.IsCapital(at + 1) ? at + 1 : at;
        }

        if (words.Is(at, "(", "\"") && at > first && (words.IsCapital(at - 1) || words.Is(at - 1, "'s", "'")))
        {
            return AfterClosing(words, at);
        }

        return IsWordOfPhrase(words, first, at) ? at + 1 : at;
    }

    private static int AfterClosing(WordList words, int opening)
    {
        var closing = words.Is(opening, "(") ? ")" : "\"";
        for (var at = opening + 1; at <= opening + LongestQuoted && !words.IsSentenceEnd(at); at++)
        {
            if (words.Is(at, closing))
            {
                return at + 1;
            }
        }

        return opening;
    }

    private static bool IsWordOfPhrase(WordList words, int first, int at)
    {
        if (words[at].Kind is not (WordKind.Letters or WordKind.Number or WordKind.Code))
        {
            return words.Is(at, "'") && words.IsGlued(at) && words.IsCapital(at - 1);
        }

        if (at > first && (words.IsCapital(at) ? IsDay(words, at) : IsVerbForm(words.Lower(at))))
        {
            return false;
        }

        var isGrammar = words.IsIn(at, SlotWords.Prepositions) || words.IsIn(at, SlotWords.Stops);
        return !isGrammar || (at > first && words.IsCapital(at));
    }

    private static bool IsVerbForm(string lower) =>
        (lower.EndsWith("ed", StringComparison.Ordinal) || lower.EndsWith("ing", StringComparison.Ordinal))
        && !SlotWords.Gerunds.Contains(lower);

    /// <summary>Whether a word is the name of a day of the week or a month, which begins a time instead.</summary>
    internal static bool IsDay(WordList words, int at) => words.IsCapital(at) && words.IsIn(at, SlotWords.Days);
}
