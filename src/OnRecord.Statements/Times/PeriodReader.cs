using OnRecord.Statements.Words;

namespace OnRecord.Statements.Times;

/// <summary>Reads one time of any kind and joins what belongs together: "Tuesday, Oct. 24", "10 a.m. on Friday", "the morning of June 3".</summary>
internal static class PeriodReader
{
    /// <summary>The time that begins at a word; null when none does.</summary>
    internal static Period? Read(TimeContext context, int index)
    {
        var words = context.Words;
        if (words[index].Kind is WordKind.Break or WordKind.Link or WordKind.Code)
        {
            return null;
        }

        if (ReadPartOfDayOf(context, index) is { } joined)
        {
            return joined;
        }

        if (ClockReader.Read(words, index) is { } clock)
        {
            return JoinDay(context, clock);
        }

        var period =
            ModifierReader.Read(context, index) ?? DurationReader.Read(context, index) ?? ReadCalendar(context, index);
        return period is { Form: TimeForm.During, IsDay: true } day
            ? JoinClock(words, JoinDate(context, JoinPartOfDay(words, day)))
            : period;
    }

    private static Period? ReadCalendar(TimeContext context, int index) =>
        RelativeReader.Read(context, index) ?? DateReader.Read(context, index);

    /// <summary>"Tuesday night", "yesterday morning".</summary>
    private static Period JoinPartOfDay(WordList words, Period day) =>
        words.IsIn(day.End, TimeWords.PartsOfDay) && !words.IsGlued(day.End)
            ? day with
            {
                End = day.End + 1,
                Grain = TimeGrain.PartOfDay,
            }
            : day;

    /// <summary>"Tuesday, Oct. 24": the date says which Tuesday.</summary>
    private static Period JoinDate(TimeContext context, Period day)
    {
        var words = context.Words;
        var isWeekday = TimeWords.Weekdays.ContainsKey(words.Lower(day.End - 1)) || day.Grain == TimeGrain.PartOfDay;
        var at = words.Is(day.End, ",") ? day.End + 1 : day.End;
        if (!isWeekday || DateReader.Read(context, at) is not { Grain: TimeGrain.Day } date)
        {
            return day;
        }

        return day with
        {
            End = date.End,
            From = date.From,
            To = date.To,
        };
    }

    /// <summary>"Friday at 10 a.m.", "Oct. 24, 10:30".</summary>
    private static Period JoinClock(WordList words, Period day)
    {
        var at = words.Lower(day.End) is "at" or "," or "around" or "about" ? day.End + 1 : day.End;
        at = words.Is(at, "about", "around") ? at + 1 : at;
        return ClockReader.Read(words, at) is { } clock
            ? day with
            {
                End = clock.End,
                Grain = TimeGrain.PartOfDay,
            }
            : day;
    }

    /// <summary>"10 a.m. Tuesday", "noon on Friday"; without a day the time of the day stays open.</summary>
    private static Period JoinDay(TimeContext context, Period clock)
    {
        var words = context.Words;
        var at = words.Is(clock.End, "on", ",") ? clock.End + 1 : clock.End;
        if (
            ReadCalendar(context, at) is not { IsDay: true, Form: TimeForm.During } day
            || words.Lower(at) is "this" or "last"
        )
        {
            return clock;
        }

        return JoinDate(context, JoinPartOfDay(words, day)) with
        {
            Start = clock.Start,
            Grain = TimeGrain.PartOfDay,
        };
    }

    /// <summary>"morning of June 3".</summary>
    private static Period? ReadPartOfDayOf(TimeContext context, int index)
    {
        var words = context.Words;
        return
            words.IsIn(index, TimeWords.PartsOfDay)
            && words.Is(index + 1, "of", "on")
            && ReadCalendar(context, index + 2) is { Grain: TimeGrain.Day } day
            ? day with
            {
                Start = index,
                Grain = TimeGrain.PartOfDay,
            }
            : null;
    }
}
