namespace OnRecord.Statements.Times;

/// <summary>Reads parts of a time: "early August", "mid-2013", "late last year", "the end of the month", "earlier this week", "later that day".</summary>
internal static class ModifierReader
{
    /// <summary>The part of a time that begins at a word; null when none does.</summary>
    internal static Period? Read(TimeContext context, int index)
    {
        var words = context.Words;
        return words.Lower(index) switch
        {
            "early" or "late" or "mid" or "mid-" => ReadThird(context, index),
            "earlier" or "later" => ReadEarlier(context, index),
            "the" => ReadPartOf(context, index, index + 1),
            "end" or "beginning" or "start" or "middle" => ReadPartOf(context, index, index),
            _ => null,
        };
    }

    private static Period? ReadThird(TimeContext context, int index)
    {
        var words = context.Words;
        var at = words.Is(index + 1, "-", "in") || words.Is(index + 1, "on") ? index + 2 : index + 1;
        if (words.Is(at, "the") && !words.Is(index, "mid"))
        {
            return null;
        }

        var third = words.Lower(index) switch
        {
            "early" => 0,
            "late" => 2,
            _ => 1,
        };
        return ReadWhole(context, at) is { } whole ? Part(whole, index, third) : null;
    }

    private static Period Part(Period whole, int start, int third)
    {
        if (whole.IsDay)
        {
            return whole with { Start = start, Grain = TimeGrain.PartOfDay };
        }

        var (from, to) = Calendar.Third(whole.From, whole.To, third);
        return whole with { Start = start, From = from, To = to };
    }

    /// <summary>"earlier this week", "later this month", "earlier Tuesday", "later that day", "earlier in the day".</summary>
    private static Period? ReadEarlier(TimeContext context, int index)
    {
        var words = context.Words;
        if (
            words.Is(index + 1, "in")
            && words.Is(index + 2, "the")
            && words.Lower(index + 3) is "day" or "week" or "month" or "year" or "evening" or "morning" or "afternoon"
        )
        {
            var grain = TimeWords.Units.GetValueOrDefault(words.Lower(index + 3), TimeGrain.PartOfDay);
            return new Period(index, index + 4, null, null, grain) { Form = TimeForm.Anchored };
        }

        var at = words.Is(index + 1, "on", "in") ? index + 2 : index + 1;
        if (ReadWhole(context, at) is not { } whole)
        {
            return null;
        }

        if (whole.Form == TimeForm.Anchored || whole.IsDay || context.Published is not { } published)
        {
            return whole with { Start = index };
        }

        var isNow = whole.From <= published && published <= whole.To;
        return !isNow ? whole with { Start = index }
            : words.Is(index, "earlier") ? whole with { Start = index, To = published }
            : whole with { Start = index, From = published };
    }

    /// <summary>"the end of 2015", "the start of the year", "the first half of 2014", "the third quarter of 2014".</summary>
    private static Period? ReadPartOf(TimeContext context, int start, int at)
    {
        var words = context.Words;
        var third = words.Lower(at) switch
        {
            "end" => 2,
            "beginning" or "start" => 0,
            "middle" => 1,
            _ => -1,
        };
        if (third < 0)
        {
            return ReadFraction(context, start, at);
        }

        if (!words.Is(at + 1, "of"))
        {
            return null;
        }

        return words.Is(at + 2, "the", "this") && CurrentUnit(context, start, at + 3) is { } current
                ? Part(current, start, third)
            : ReadWhole(context, at + 2) is { IsDay: false } whole ? Part(whole, start, third)
            : null;
    }

    private static Period? CurrentUnit(TimeContext context, int start, int at)
    {
        if (context.Words.Lower(at) is not ("week" or "month" or "year") || context.Words.Is(at + 1, "of"))
        {
            return null;
        }

        var grain = TimeWords.Units[context.Words.Lower(at)];
        if (context.Published is not { } published)
        {
            return Period.Of(start, at + 1, (null, null), grain);
        }

        var days = grain switch
        {
            TimeGrain.Week => Calendar.Week(published, 0),
            TimeGrain.Month => Calendar.Month(published.Year, published.Month),
            _ => Calendar.Years(published.Year, published.Year),
        };
        return Period.Of(start, at + 1, days, grain);
    }

    private static Period? ReadFraction(TimeContext context, int start, int at)
    {
        var words = context.Words;
        var part = words.Lower(at) switch
        {
            "first" => 0,
            "second" => 1,
            "third" => 2,
            "fourth" => 3,
            _ => -1,
        };
        if (part < 0 || !words.Is(at + 1, "half", "quarter"))
        {
            return null;
        }

        var yearAt = words.Is(at + 2, "of") ? at + 3 : at + 2;
        var year = context.IsYear(yearAt) ? int.Parse(words.Lower(yearAt), CultureInfo.InvariantCulture) : (int?)null;
        if (year is not { } known || (words.Is(at + 1, "half") && part > 1))
        {
            return null;
        }

        var months = words.Is(at + 1, "half") ? 6 : 3;
        var days = (Calendar.Month(known, (months * part) + 1).From, Calendar.Month(known, months * (part + 1)).To);
        return Period.Of(start, yearAt + 1, days, TimeGrain.Season);
    }

    private static Period? ReadWhole(TimeContext context, int index) =>
        RelativeReader.Read(context, index) ?? DateReader.Read(context, index);
}
