using OnRecord.Statements.Words;

namespace OnRecord.Statements.Times;

/// <summary>Reads times told from the day of publication: weekdays, "yesterday", "last week", "this morning", "next spring", "that day".</summary>
internal static class RelativeReader
{
    /// <summary>The time that begins at a word; null when none does.</summary>
    internal static Period? Read(TimeContext context, int index)
    {
        var words = context.Words;
        return words.Lower(index) switch
        {
            "today" or "tonight" when IsPartOfTitle(words, index) => null,
            "today" or "tonight" => Day(context, index, index + 1, 0),
            "yesterday" => Day(context, index, index + 1, -1),
            "tomorrow" => Day(context, index, index + 1, 1),
            "overnight" => Overnight(context, index),
            "this" when words.IsCapital(index) && words.IsCapital(index + 1) && !words.IsSentenceStart(index) => null,
            "this" or "last" or "next" or "past" or "previous" => ReadModified(context, index, index, index + 1),
            "that" => ReadAnchored(words, index, index + 1),
            "the" => ReadThe(context, index),
            "spring" or "summer" or "fall" or "autumn" or "winter" => ReadSeasonOfYear(context, index),
            _ => ReadWeekday(context, index),
        };
    }

    /// <summary>The weekday at a word, taken as the last one or, where the sentence speaks of the future, the next.</summary>
    private static Period? ReadWeekday(TimeContext context, int index)
    {
        var words = context.Words;
        if (
            !words.IsCapital(index)
            || !TimeWords.Weekdays.TryGetValue(words.Lower(index), out var weekday)
            || IsInName(words, index)
        )
        {
            return null;
        }

        var isFuture = context.IsFuture(index, index + 1);
        var day =
            context.Published is not { } published ? null
            : isFuture ? Calendar.NextWeekday(published, weekday)
            : Calendar.LastWeekday(published, weekday);
        return Period.Of(index, index + 1, day);
    }

    /// <summary>"USA Today", "Tucker Carlson Tonight".</summary>
    private static bool IsPartOfTitle(WordList words, int index) =>
        words.IsCapital(index) && words.IsCapital(index - 1) && !words.IsSentenceStart(index);

    /// <summary>Whether a weekday is part of a name: "Sunday Times", "Super Tuesday", "Mail on Sunday", "Meet the Press".</summary>
    private static bool IsInName(WordList words, int index) =>
        words.Lower(index + 1)
            is "times"
                or "telegraph"
                or "mirror"
                or "express"
                or "herald"
                or "mail"
                or "post"
                or "night's live"
                or "group"
                or "independent"
                or "world"
                or "review"
                or "sun"
            && words.IsCapital(index + 1)
        || (
            words.Is(index + 1, "night")
            && words.IsCapital(index + 1)
            && words.Lower(index + 2) is "live" or "football" or "lights" or "massacre"
        )
        || (
            words.Lower(index - 1)
                is "super"
                    or "bloody"
                    or "black"
                    or "good"
                    or "ash"
                    or "palm"
                    or "easter"
                    or "cyber"
                    or "giving"
                    or "holy"
                    or "maundy"
                    or "fat"
                    or "casual"
            && words.IsCapital(index - 1)
        )
        || words.Follow(index - 2, ["mail", "on"])
        || words.Follow(index - 2, ["fox", "news"])
        || (
            words.Lower(index).EndsWith('.')
            && words.Lower(index) is "sun." or "sat."
            && !words.IsNumber(index + 1)
            && !TimeWords.Months.ContainsKey(words.Lower(index + 1))
        );

    /// <summary>"last night", "this week", "next Tuesday", "last May", "past year" behind "the".</summary>
    /// <param name="context">What is read.</param>
    /// <param name="start">First word of the time.</param>
    /// <param name="modifier">"last", "this", "next", "past" or "previous".</param>
    /// <param name="at">The word that it modifies.</param>
    private static Period? ReadModified(TimeContext context, int start, int modifier, int at)
    {
        var words = context.Words;
        var which = words.Lower(modifier);
        var step = which switch
        {
            "next" => 1,
            "this" => 0,
            _ => -1,
        };
        var unit = words.Lower(at);
        if (which is "past" or "previous" && start == modifier)
        {
            return null;
        }

        if (TimeWords.Weekdays.TryGetValue(unit, out var weekday) && words.IsCapital(at))
        {
            return which is "past" && start != modifier || which is "this" or "last" or "next"
                ? Period.Of(start, at + 1, Weekday(context, weekday, step))
                : null;
        }

        if (unit is "morning" or "afternoon" or "evening" or "night")
        {
            return which is "this" or "last" && !(which is "this" && unit is "night")
                ? Day(context, start, at + 1, step) is var day
                    ? day with
                    {
                        Grain = TimeGrain.PartOfDay,
                    }
                    : null
                : null;
        }

        if (TimeWords.Seasons.TryGetValue(unit, out var firstMonth))
        {
            return Period.Of(start, at + 1, Season(context, firstMonth, step), TimeGrain.Season);
        }

        if (TimeWords.Months.TryGetValue(unit, out var month) && words.IsCapital(at) && !context.IsDayNumber(at + 1))
        {
            return Period.Of(start, at + 1, Month(context, month, step), TimeGrain.Month);
        }

        return ReadUnit(context, start, at, which, step);
    }

    private static Period? ReadUnit(TimeContext context, int start, int at, string which, int step)
    {
        var words = context.Words;
        if (which is "previous" or "past" && step < 0)
        {
            return
                which is "past"
                && words.Lower(at) is "day" or "week" or "weekend" or "month" or "year" or "decade" or "century"
                ? PastSpan(context, start, at)
                : ReadAnchored(words, start, at);
        }

        if (context.Published is not { } published)
        {
            return words.Lower(at) is "week" or "weekend" or "month" or "year" or "decade" or "century" or "quarter"
                ? Period.Of(
                    start,
                    at + 1,
                    (null, null),
                    TimeWords.Units.GetValueOrDefault(words.Lower(at), TimeGrain.Season)
                )
                : null;
        }

        return words.Lower(at) switch
        {
            "week" => Period.Of(start, at + 1, Calendar.Week(published, step), TimeGrain.Week),
            "weekend" => Period.Of(start, at + 1, Calendar.Weekend(published, step), TimeGrain.Week),
            "month" => Period.Of(
                start,
                at + 1,
                Calendar.Month(published.Year, published.Month + step),
                TimeGrain.Month
            ),
            "year" => Period.Of(
                start,
                at + 1,
                Calendar.Years(published.Year + step, published.Year + step),
                TimeGrain.Year
            ),
            "quarter" => Period.Of(start, at + 1, Quarter(published, step), TimeGrain.Season),
            "decade" => Decade(start, at + 1, published, step),
            "century" => Period.Of(
                start,
                at + 1,
                Calendar.Years(
                    (100 * ((published.Year - 1) / 100 + step)) + 1,
                    100 * ((published.Year - 1) / 100 + step + 1)
                ),
                TimeGrain.Century
            ),
            _ => null,
        };
    }

    /// <summary>"the past week": the days up to publication.</summary>
    private static Period PastSpan(TimeContext context, int start, int at)
    {
        var grain = TimeWords.Units[context.Words.Lower(at)];
        return new Period(start, at + 1, DurationReader.Back(context.Published, 1, grain), context.Published, grain);
    }

    private static Period Decade(int start, int end, DateOnly published, int step)
    {
        var first = (published.Year / 10 * 10) + (10 * step);
        return Period.Of(start, end, Calendar.Years(first, first + 9), TimeGrain.Decade);
    }

    private static (DateOnly? From, DateOnly? To) Quarter(DateOnly published, int step)
    {
        var first = ((published.Month - 1) / 3 * 3) + 1 + (3 * step);
        return (Calendar.Month(published.Year, first).From, Calendar.Month(published.Year, first + 2).To);
    }

    private static Period? ReadThe(TimeContext context, int index)
    {
        var words = context.Words;
        return words.Lower(index + 1) switch
        {
            "past" or "last" => ReadModified(context, index, index + 1, index + 2)
                is { Grain: not TimeGrain.PartOfDay } period
                ? period
                : null,
            "next" or "previous" or "following" or "same" or "preceding" => ReadAnchored(words, index, index + 2),
            "day" when words.Follow(index + 2, ["before", "yesterday"]) => Day(context, index, index + 4, -2),
            "day" when words.Follow(index + 2, ["after", "tomorrow"]) => Day(context, index, index + 4, 2),
            _ => null,
        };
    }

    /// <summary>"that night", "the following week": a time told from another time of the text.</summary>
    private static Period? ReadAnchored(WordList words, int start, int at)
    {
        var isWeekday = TimeWords.Weekdays.ContainsKey(words.Lower(at)) && words.IsCapital(at);
        var isUnit =
            words.Lower(at)
            is "day"
                or "week"
                or "weekend"
                or "month"
                or "year"
                or "night"
                or "morning"
                or "afternoon"
                or "evening"
                or "spring"
                or "summer"
                or "fall"
                or "autumn"
                or "winter"
                or "decade";
        if (!isWeekday && !isUnit)
        {
            return null;
        }

        var grain =
            words.Lower(at) is "morning" or "afternoon" or "evening" or "night" ? TimeGrain.PartOfDay
            : isWeekday ? TimeGrain.Day
            : TimeWords.Units.GetValueOrDefault(words.Lower(at), TimeGrain.Season);
        return new Period(start, at + 1, null, null, grain) { Form = TimeForm.Anchored };
    }

    /// <summary>"summer 2014", "spring of 2014".</summary>
    private static Period? ReadSeasonOfYear(TimeContext context, int index)
    {
        var words = context.Words;
        var at = words.Is(index + 1, "of") ? index + 2 : index + 1;
        return context.IsYear(at) && TimeWords.Seasons.TryGetValue(words.Lower(index), out var month)
            ? Period.Of(
                index,
                at + 1,
                SeasonOf(int.Parse(words.Lower(at), CultureInfo.InvariantCulture), month),
                TimeGrain.Season
            )
            : null;
    }

    /// <summary>The three months of a season; the winter of a year is the one that begins in it.</summary>
    private static (DateOnly? From, DateOnly? To) SeasonOf(int year, int firstMonth) =>
        (Calendar.Month(year, firstMonth).From, Calendar.Month(year, firstMonth + 2).To);

    /// <summary>"last": the last one that is over; "next": the first that has not begun; "this": that of the year of publication.</summary>
    private static (DateOnly? From, DateOnly? To) Season(TimeContext context, int firstMonth, int step)
    {
        if (context.Published is not { } published)
        {
            return (null, null);
        }

        var (from, to) = SeasonOf(published.Year, firstMonth);
        return step switch
        {
            < 0 => to < published ? (from, to)
            : SeasonOf(published.Year - 1, firstMonth) is var last && last.To < published ? last
            : SeasonOf(published.Year - 2, firstMonth),
            > 0 => from > published ? (from, to) : SeasonOf(published.Year + 1, firstMonth),
            _ => firstMonth == 12 && published.Month <= 4 ? SeasonOf(published.Year - 1, firstMonth) : (from, to),
        };
    }

    private static (DateOnly? From, DateOnly? To) Month(TimeContext context, int month, int step)
    {
        if (context.Published is not { } published)
        {
            return (null, null);
        }

        var year = step switch
        {
            < 0 when month >= published.Month => published.Year - 1,
            > 0 when month <= published.Month => published.Year + 1,
            _ => published.Year,
        };
        return Calendar.Month(year, month);
    }

    private static DateOnly? Weekday(TimeContext context, DayOfWeek weekday, int step)
    {
        if (context.Published is not { } published)
        {
            return null;
        }

        return step switch
        {
            < 0 => Calendar.AddDays(published, -1) is { } before ? Calendar.LastWeekday(before, weekday) : null,
            > 0 => Calendar.AddDays(published, 1) is { } after ? Calendar.NextWeekday(after, weekday) : null,
            _ => Calendar.AddDays(Calendar.Week(published, 0).From, ((int)weekday + 6) % 7),
        };
    }

    private static Period Day(TimeContext context, int start, int end, int days) =>
        Period.Of(start, end, Calendar.AddDays(context.Published, days)) with
        {
            Grain = context.Words.Is(start, "tonight") ? TimeGrain.PartOfDay : TimeGrain.Day,
        };

    private static Period Overnight(TimeContext context, int index) =>
        new(index, index + 1, Calendar.AddDays(context.Published, -1), context.Published, TimeGrain.PartOfDay);
}
