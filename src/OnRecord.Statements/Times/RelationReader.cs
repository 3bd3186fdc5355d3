namespace OnRecord.Statements.Times;

/// <summary>Reads a time with the word that opens or closes it, or two times that bound a range: "since May", "until Friday", "between March and June".</summary>
internal static class RelationReader
{
    /// <summary>The time or range that begins at a word; null when none does.</summary>
    internal static Period? Read(TimeContext context, int index)
    {
        var words = context.Words;
        return words.Lower(index) switch
        {
            "since" => ReadOpen(context, index, TimeForm.Since),
            "until" or "till" or "by" or "through" => ReadOpen(context, index, TimeForm.Until),
            "before" => ReadOpen(context, index, TimeForm.Before),
            "after" => ReadOpen(context, index, TimeForm.After),
            "from" or "between" => ReadBounded(context, index),
            _ => ReadRange(context, index),
        };
    }

    private static Period? ReadOpen(TimeContext context, int index, TimeForm form)
    {
        var at = SkipArticle(context, index + 1);
        if (
            PeriodReader.Read(context, at) is not { Form: TimeForm.During } period
            || context.Words.Is(period.End, "'s")
        )
        {
            return null;
        }

        var open = period with { Start = index, Form = form };
        return form switch
        {
            TimeForm.Since => open with { To = context.Published is { } now && period.From <= now ? now : null },
            TimeForm.Until => open with { From = null, To = Coming(context, period) },
            TimeForm.Before => open with { From = null, To = Calendar.AddDays(period.From, -1) },
            _ => open with { From = Calendar.AddDays(period.To, 1), To = null },
        };
    }

    /// <summary>"until March" means the coming one, where the text gives no year and not the past tense of another.</summary>
    private static DateOnly? Coming(TimeContext context, Period period)
    {
        var isPast = context.Words.Is(period.Start - 1, "by") || context.Words.Is(period.Start - 1, "through");
        return period is { IsYearTaken: true, To: { } to } && to < context.Published && !isPast
            ? period.Grain == TimeGrain.Month
                ? Calendar.Month(to.Year + 1, to.Month).To
                : Calendar.Day(to.Year + 1, to.Month, to.Day) ?? to
            : period.To;
    }

    /// <summary>Passes over "the" before a decade, century or season of a year, which are read without it.</summary>
    private static int SkipArticle(TimeContext context, int index)
    {
        if (!context.Words.Is(index, "the"))
        {
            return index;
        }

        return
            DateReader.Read(context, index + 1) is { Grain: TimeGrain.Decade or TimeGrain.Century }
            || RelativeReader.Read(context, index + 1) is { Grain: TimeGrain.Season }
            ? index + 1
            : index;
    }

    private static Period? ReadBounded(TimeContext context, int index)
    {
        var words = context.Words;
        var first = PeriodReader.Read(context, SkipArticle(context, index + 1));
        if (first is not { Form: TimeForm.During } low)
        {
            return null;
        }

        var isJoint = words.Is(index, "between")
            ? words.Is(low.End, "and")
            : words.Lower(low.End) is "to" or "through" or "until" or "till" or "-" or "\u2013";
        if (
            isJoint
            && PeriodReader.Read(context, SkipArticle(context, low.End + 1)) is { Form: TimeForm.During } high
            && Join(low, high) is { } joined
        )
        {
            return joined with { Start = index };
        }

        return words.Is(index, "from") && (words.Is(low.End, "on", "onward") || words.Is(low.End, "onwards"))
            ? low with
            {
                Start = index,
                End = low.End + 1,
                Form = TimeForm.Since,
                To = null,
            }
            : low;
    }

    /// <summary>One time, or "March to June", "Monday through Friday", "2009-2013".</summary>
    private static Period? ReadRange(TimeContext context, int index)
    {
        var words = context.Words;
        if (PeriodReader.Read(context, index) is not { } low)
        {
            return null;
        }

        var isJoint = words.Lower(low.End) is "to" or "through" or "-" or "\u2013";
        return
            isJoint
            && low is { Form: TimeForm.During, Length: null }
            && PeriodReader.Read(context, low.End + 1) is { Form: TimeForm.During, Length: null } high
            && high.Grain == low.Grain
            && high.Start == low.End + 1
            ? Join(low, high)
            : low;
    }

    /// <summary>The range from the first day of one to the last day of the other; null where the second comes first.</summary>
    private static Period? Join(Period low, Period high)
    {
        if (low.IsYearTaken && !high.IsYearTaken && high.From is { } year)
        {
            low = InYear(low, year);
        }

        if (low.From is not { } from || high.To is not { } to)
        {
            return low with { End = high.End, To = high.To };
        }

        if (to < from)
        {
            to = Later(low, high, from, to);
        }

        return to < from ? null : low with { End = high.End, To = to, IsYearTaken = high.IsYearTaken };
    }

    /// <summary>The time in the year that the end of its range tells: "March" in "March to June 2014", "Nov. 2" in "Nov. 2 to Jan. 5, 2015".</summary>
    private static Period InYear(Period low, DateOnly end)
    {
        if (low.From is not { } from || low.To is not { } to)
        {
            return low;
        }

        var year = from.Month > end.Month ? end.Year - 1 : end.Year;
        return low with
        {
            From = Calendar.Day(year, from.Month, from.Day),
            To = Calendar.Month(year, to.Month).To is { } last
                ? Calendar.Day(year, to.Month, Math.Min(to.Day, last.Day))
                : null,
        };
    }

    /// <summary>The end of a range that would come before its start: a year later for months and dates, a week later for weekdays.</summary>
    private static DateOnly Later(Period low, Period high, DateOnly from, DateOnly to) =>
        high.IsYearTaken && low.IsYearTaken && high.Grain == TimeGrain.Month
            ? Calendar.Month(to.Month < from.Month ? from.Year + 1 : from.Year, to.Month).To ?? to
        : high.IsYearTaken && low.IsYearTaken ? Calendar.Day(from.Year + 1, to.Month, to.Day) ?? to
        : low.IsDay && high.IsDay && !high.IsYearTaken && from.DayNumber - to.DayNumber < 7
            ? Calendar.AddDays(to, 7) ?? to
        : to;
}
