namespace OnRecord.Statements.Times;

/// <summary>Days and periods of the Gregorian calendar; a day that no <see cref="DateOnly"/> can hold is null.</summary>
internal static class Calendar
{
    /// <summary>The day of a year (1 to 9999), month and day; null when there is no such day.</summary>
    internal static DateOnly? Day(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    /// <summary>The day so many days later, or earlier when negative.</summary>
    internal static DateOnly? AddDays(DateOnly? day, int days)
    {
        if (day is not { } from)
        {
            return null;
        }

        var number = (long)from.DayNumber + days;
        return number >= DateOnly.MinValue.DayNumber && number <= DateOnly.MaxValue.DayNumber
            ? DateOnly.FromDayNumber((int)number)
            : null;
    }

    /// <summary>The first and last day of a month, which may be 13 or more, or 0 or less, counted from January of the year.</summary>
    internal static (DateOnly? From, DateOnly? To) Month(int year, int month)
    {
        var months = (year * 12L) + month - 1;
        var realYear = (int)Math.Clamp(Math.DivRem(months, 12, out var rest), int.MinValue, int.MaxValue);
        var realMonth = (int)rest + 1;
        return Day(realYear, realMonth, 1) is { } first
            ? (first, Day(realYear, realMonth, DateTime.DaysInMonth(realYear, realMonth)))
            : (null, null);
    }

    /// <summary>The first and last day of the years from one to another.</summary>
    internal static (DateOnly? From, DateOnly? To) Years(int first, int last) => (Day(first, 1, 1), Day(last, 12, 31));

    /// <summary>The Monday and the Sunday of the week so many weeks after that of a day.</summary>
    internal static (DateOnly? From, DateOnly? To) Week(DateOnly day, int weeks)
    {
        var monday = AddDays(day, (7 * weeks) - DaysSinceMonday(day));
        return (monday, AddDays(monday, 6));
    }

    /// <summary>The Saturday and the Sunday of the week so many weeks after that of a day.</summary>
    internal static (DateOnly? From, DateOnly? To) Weekend(DateOnly day, int weeks)
    {
        var (monday, sunday) = Week(day, weeks);
        return (AddDays(monday, 5), sunday);
    }

    /// <summary>The nearest weekday on or before a day.</summary>
    internal static DateOnly? LastWeekday(DateOnly day, DayOfWeek weekday) =>
        AddDays(day, -(((int)day.DayOfWeek - (int)weekday + 7) % 7));

    /// <summary>The nearest weekday on or after a day.</summary>
    internal static DateOnly? NextWeekday(DateOnly day, DayOfWeek weekday) =>
        AddDays(day, ((int)weekday - (int)day.DayOfWeek + 7) % 7);

    /// <summary>The n-th weekday of a month, from 1; from the end when negative.</summary>
    internal static DateOnly? WeekdayOfMonth(int year, int month, DayOfWeek weekday, int n)
    {
        var (first, last) = Month(year, month);
        return n > 0 && first is { } start ? AddDays(NextWeekday(start, weekday), 7 * (n - 1))
            : n < 0 && last is { } end ? AddDays(LastWeekday(end, weekday), 7 * (n + 1))
            : null;
    }

    /// <summary>Easter Sunday (anonymous Gregorian computus, Nature 13, 1876, p. 487).</summary>
    internal static DateOnly? Easter(int year)
    {
        if (year is < 1583 or > 9999)
        {
            return null;
        }

        var a = year % 19;
        var b = year / 100;
        var c = year % 100;
        var h = ((19 * a) + b - (b / 4) - ((b - ((b + 8) / 25) + 1) / 3) + 15) % 30;
        var l = (32 + (2 * (b % 4)) + (2 * (c / 4)) - h - (c % 4)) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var day = h + l - (7 * m) + 114;
        return Day(year, day / 31, (day % 31) + 1);
    }

    /// <summary>The first, middle or last third of a period.</summary>
    /// <param name="from">First day of the period; null when it cannot be told.</param>
    /// <param name="to">Last day of the period; null when it cannot be told.</param>
    /// <param name="third">0, 1 or 2.</param>
    internal static (DateOnly? From, DateOnly? To) Third(DateOnly? from, DateOnly? to, int third)
    {
        if (from is not { } first || to is not { } last)
        {
            return (null, null);
        }

        if (first is { Day: 1, Month: 1 } && last is { Day: 31, Month: 12 } && first.Year == last.Year)
        {
            return (Month(first.Year, (4 * third) + 1).From, Month(first.Year, (4 * third) + 4).To);
        }

        if (first.Day == 1 && last == Month(first.Year, first.Month).To)
        {
            return third switch
            {
                0 => (first, AddDays(first, 9)),
                1 => (AddDays(first, 10), AddDays(first, 19)),
                _ => (AddDays(first, 20), last),
            };
        }

        var days = last.DayNumber - first.DayNumber + 1;
        return (
            AddDays(first, days * third / 3),
            AddDays(first, Math.Max(days * third / 3, (days * (third + 1) / 3) - 1))
        );
    }

    private static int DaysSinceMonday(DateOnly day) => ((int)day.DayOfWeek + 6) % 7;
}
