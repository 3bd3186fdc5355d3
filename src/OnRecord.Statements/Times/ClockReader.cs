using System.Collections.Frozen;
using OnRecord.Statements.Words;

namespace OnRecord.Statements.Times;

/// <summary>Reads times of the day: "10:30 a.m.", "7pm ET", "1800 GMT", "5 o'clock", "noon".</summary>
internal static class ClockReader
{
    private static readonly FrozenSet<string> Zones = FrozenSet.Create(
        StringComparer.Ordinal,
        [
            "et",
            "est",
            "edt",
            "pt",
            "pst",
            "pdt",
            "ct",
            "cst",
            "cdt",
            "gmt",
            "utc",
            "bst",
            "cet",
            "eastern",
            "pacific",
            "central",
            "mountain",
        ]
    );

    /// <summary>The time of the day that begins at a word; null when none does. Its day is left open.</summary>
    internal static Period? Read(WordList words, int index)
    {
        if (words.Is(index, "noon", "midnight"))
        {
            return At(index, index + 1);
        }

        if (
            !words.IsNumber(index)
            || (words.IsGlued(index) && words.Lower(index - 1) is not ("(" or "\"" or "-" or "\u2013" or "\u2014"))
        )
        {
            return null;
        }

        var text = words.Lower(index);
        if (text.Length == 4 && words.Is(index + 1, "gmt", "utc"))
        {
            return At(index, index + 2);
        }

        if (
            text.Length > 2
            || !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var hour)
            || hour > 24
        )
        {
            return null;
        }

        var end = index + 1;
        var hasMinutes =
            words.Is(end, ":")
            && words.IsGlued(end)
            && words.IsGlued(end + 1)
            && words.IsNumber(end + 1)
            && words.Lower(end + 1).Length == 2;
        end = hasMinutes ? end + 2 : end;
        if (words.Lower(end) is "a.m." or "p.m." or "am" or "pm" or "a.m" or "p.m" or "o'clock" && hour <= 12)
        {
            return At(index, SkipZone(words, end + 1));
        }

        return hasMinutes && !words.Is(end, ":") && IsClockInContext(words, index, SkipZone(words, end))
            ? At(index, SkipZone(words, end))
            : null;
    }

    /// <summary>Whether hours and minutes without "a.m." are a time of the day and no length or score: a zone or "at" and the like stand by.</summary>
    private static bool IsClockInContext(WordList words, int start, int end) =>
        words.IsLetters(end - 1)
        || words.Lower(start - 1)
            is "at"
                or "by"
                or "around"
                or "about"
                or "from"
                or "to"
                or "until"
                or "till"
                or "since"
                or "before"
                or "after"
                or "between";

    private static int SkipZone(WordList words, int end)
    {
        if (words.Follow(end, ["local", "time"]))
        {
            return end + 2;
        }

        if (!words.IsIn(end, Zones) || !words.IsCapital(end))
        {
            return end;
        }

        var last = words.Is(end + 1, "standard", "daylight") ? end + 2 : end + 1;
        return words.Is(last, "time") ? last + 1 : last;
    }

    private static Period At(int start, int end) => new(start, end, null, null, TimeGrain.PartOfDay);
}
