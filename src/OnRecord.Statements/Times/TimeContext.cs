using OnRecord.Statements.Words;

namespace OnRecord.Statements.Times;

/// <summary>What the readers of times look at: the words, the day of publication, and what the words around a time say of past and future.</summary>
internal sealed class TimeContext
{
    private const int WordsToLookBack = 12;

    private readonly bool hasPersonMay;

    internal TimeContext(WordList words, DateOnly? published)
    {
        Words = words;
        Published = published;
        hasPersonMay = HasPersonMay(words);
    }

    internal WordList Words { get; }

    internal DateOnly? Published { get; }

    /// <summary>Whether the sentence around a word speaks of the future: "will" and the like before it, or "will" just behind it.</summary>
    /// <param name="start">First word of the time.</param>
    /// <param name="end">The word after its last one.</param>
    internal bool IsFuture(int start, int end)
    {
        if (Words.Is(end, "will") || Words.Is(end, "won't"))
        {
            return true;
        }

        for (var i = start - 1; i >= Math.Max(0, start - WordsToLookBack); i--)
        {
            var word = Words.Lower(i);
            if (TimeWords.FutureMarks.Contains(word) || (word is "set" && Words.Is(i + 1, "to", "for")))
            {
                return !IsPastPerfect(i);
            }

            if (Words.IsSentenceEnd(i) || word is "\"" || TimeWords.Reporting.Contains(word))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Whether "had been" stands before a word, with a word between at most: "had been due", "had originally been scheduled".</summary>
    private bool IsPastPerfect(int index)
    {
        var been = Words.Is(index - 1, "been") ? index - 1 : index - 2;
        return Words.Is(been, "been") && (Words.Is(been - 1, "had") || Words.Is(been - 2, "had"));
    }

    /// <summary>Whether the word is the name of a month and not a verb, a march or a person.</summary>
    internal bool IsMonth(int index)
    {
        if (!TimeWords.Months.TryGetValue(Words.Lower(index), out _) || !Words.IsCapital(index))
        {
            return false;
        }

        var isShort =
            Words.Lower(index).TrimEnd('.').Length is 3 or 4 && Words.Lower(index) is not ("june" or "july" or "may");
        if (IsDayNumber(index + 1) || IsYear(index + 1) || (Words.Is(index + 1, ",") && IsYear(index + 2)))
        {
            return true;
        }

        if (isShort)
        {
            return IsDayNumber(index - 1);
        }

        var before = Words.Is(index - 1, "-") && Words.IsGlued(index) ? index - 2 : index - 1;
        if (
            Words.IsIn(before, TimeWords.StrongBeforeMonth)
            || IsDayNumber(before)
            || Words.Is(before, "of") && IsOrdinalDay(before - 1)
        )
        {
            return !IsNameBehind(index);
        }

        return Words.Lower(index) switch
        {
            "may" or "march" => !(hasPersonMay && Words.Is(index, "may"))
                && Words.IsIn(before, TimeWords.WeakBeforeMonth)
                && !IsNameBehind(index)
                && !Words.Is(before, "and", "or"),
            "april" or "june" or "august" => !IsNameBehind(index)
                && (!Words.IsCapital(before) || Words.IsSentenceStart(before)),
            _ => !IsNameBehind(index),
        };
    }

    /// <summary>Whether a number may be a day of a month: 1 to 31, bare or "24th".</summary>
    internal bool IsDayNumber(int index) => DayNumber(index) is not null;

    /// <summary>The day of a month that a number gives, with the word after it; null when it gives none.</summary>
    internal (int Day, int End)? DayNumber(int index)
    {
        var text = Words.Lower(index);
        if (!Words.IsNumber(index) || text.Length > 2 || text.Contains('.', StringComparison.Ordinal))
        {
            return null;
        }

        var day = int.Parse(text, CultureInfo.InvariantCulture);
        if (day is < 1 or > 31)
        {
            return null;
        }

        if (Words.IsGlued(index + 1))
        {
            if (Words.Lower(index + 1) is "st" or "nd" or "rd" or "th")
            {
                return (day, index + 2);
            }

            if (Words.Lower(index + 1) is ":" or "%" or "/" || Words.IsLetters(index + 1) && !Words.Is(index + 1, "'s"))
            {
                return null;
            }
        }

        return (day, index + 1);
    }

    /// <summary>Whether a number is written as a year of 1900 to 2099 is.</summary>
    internal bool IsYear(int index) =>
        Words.IsNumber(index)
        && Words.Lower(index) is { Length: 4 } text
        && text[..2] is "19" or "20"
        && text.IndexOf('.', StringComparison.Ordinal) < 0;

    private bool IsOrdinalDay(int index) => Words.Lower(index) is "st" or "nd" or "rd" or "th" && Words.IsGlued(index);

    /// <summary>Whether a capitalised word behind makes it the name of a person or thing: "April Ryan", "March Madness".</summary>
    private bool IsNameBehind(int index) =>
        Words.IsCapital(index + 1)
        && Words.IsLetters(index + 1)
        && !Words.IsGlued(index + 1)
        && !TimeWords.Months.ContainsKey(Words.Lower(index + 1))
        && !TimeWords.Weekdays.ContainsKey(Words.Lower(index + 1))
        && !Words.IsSentenceStart(index + 1)
        && Words.Lower(index + 1) is not "i";

    private static bool HasPersonMay(WordList words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (
                words.Is(i, "may")
                && words.IsCapital(i)
                && (
                    words.Lower(i - 1) is "theresa" or "mrs" or "mrs." or "ms" or "ms." or "minister"
                    || (!words.IsSentenceStart(i) && words.IsIn(i + 1, TimeWords.Reporting))
                )
            )
            {
                return true;
            }
        }

        return false;
    }
}
