using OnRecord.Statements.Times;
using OnRecord.Statements.Words;

namespace OnRecord.Statements.Figures;

/// <summary>Reads what a figure holds for, behind it: a rate ("per year", "a day"), a place ("in the city"), and the time that it was true of ("as of Tuesday").</summary>
internal static class ScopeReader
{
    private const int MostWords = 5;

    /// <summary>The words of rate or place right behind the figure; null when there are none.</summary>
    internal static (int Start, int End)? Read(WordList words, int index) =>
        ReadRate(words, index) ?? ReadPlace(words, index);

    /// <summary>The time behind "as of", "since" and the like, right behind the figure or its scope; null when there is none.</summary>
    /// <param name="words">The words of the text.</param>
    /// <param name="index">The word behind the figure.</param>
    /// <param name="timeAt">The time that begins at a word; null when none does.</param>
    internal static Period? ReadAsOf(WordList words, int index, Func<int, Period?> timeAt)
    {
        var at = words.Is(index, ",") || words.Is(index, "-") ? index + 1 : index;
        if (words.Is(at, "as") && words.Is(at + 1, "of", "at"))
        {
            return timeAt(words.Is(at + 2, "the") ? at + 3 : at + 2) ?? timeAt(at + 2);
        }

        return timeAt(index) is { Form: TimeForm.Since or TimeForm.Until } open && !words.Is(index, "through") ? open
            : words.Is(index, "in", "on") && timeAt(index + 1) is { Form: TimeForm.During } during ? during
            : timeAt(index) is { Form: TimeForm.During, Grain: not TimeGrain.PartOfDay } bare ? bare
            : null;
    }

    private static (int Start, int End)? ReadRate(WordList words, int index)
    {
        if (
            words.Lower(index) is "annually" or "nationwide" or "worldwide" or "globally" or "nationally" or "statewide"
        )
        {
            return (index, index + 1);
        }

        if (words.Is(index, "per") && words.IsLetters(index + 1))
        {
            return (index, index + 2);
        }

        var at = words.Is(index, "-") && words.IsGlued(index) && words.Is(index + 1, "a") ? index + 3 : index + 1;
        var unit = words.Lower(at);
        return
            words.Is(at - 1, "a", "an")
            || words.Is(at - 1, "each", "every")
            || (words.Is(at - 2, "a") && words.Is(at - 1, "-"))
            ? FigureWords.Measures.ContainsKey(unit) && !unit.EndsWith('s')
            || unit is "person" or "head" or "household" or "family" or "share"
                ? (index, at + 1)
                : null
            : null;
    }

    /// <summary>"in the city", "across Syria", "in eastern Ukraine": a preposition of place with a name or "the".</summary>
    private static (int Start, int End)? ReadPlace(WordList words, int index)
    {
        if (words.Lower(index) is not ("in" or "across" or "near" or "inside" or "outside" or "throughout" or "around"))
        {
            return null;
        }

        var at = index + 1;
        if (words.Is(at, "the"))
        {
            at++;
        }

        var first = at;
        var hasName = false;
        while (
            at < first + MostWords && !Nouns.IsEnd(words, at) && !Times.TimeWords.Months.ContainsKey(words.Lower(at))
        )
        {
            if (hasName && !words.IsCapital(at))
            {
                break;
            }

            hasName |= words.IsCapital(at);
            at++;
            if (!hasName && words.Is(first - 1, "the"))
            {
                break;
            }
        }

        return
            at > first
            && (
                hasName
                || words.Lower(at - 1)
                    is "city"
                        or "country"
                        or "region"
                        or "state"
                        or "world"
                        or "town"
                        or "capital"
                        or "province"
                        or "district"
                        or "county"
                        or "village"
                        or "nation"
                        or "area"
                        or "territory"
                        or "enclave"
                        or "camp"
            )
            ? (index, at)
            : null;
    }
}
