using OnRecord.Statements.Words;

namespace OnRecord.Statements.Times;

/// <summary>Reads days that have a name: "Christmas Eve", "Thanksgiving", "Good Friday", "July Fourth".</summary>
internal static class HolidayReader
{
    private static readonly (string[] Words, Func<int, DateOnly?> Day)[] Holidays =
    [
        (["christmas", "eve"], year => Calendar.Day(year, 12, 24)),
        (["christmas", "day"], year => Calendar.Day(year, 12, 25)),
        (["christmas"], year => Calendar.Day(year, 12, 25)),
        (["new", "year", "'s", "eve"], year => Calendar.Day(year, 12, 31)),
        (["new", "year", "'s", "day"], year => Calendar.Day(year, 1, 1)),
        (["halloween"], year => Calendar.Day(year, 10, 31)),
        (["valentine", "'s", "day"], year => Calendar.Day(year, 2, 14)),
        (["july", "fourth"], year => Calendar.Day(year, 7, 4)),
        (["fourth", "of", "july"], year => Calendar.Day(year, 7, 4)),
        (["veterans", "day"], year => Calendar.Day(year, 11, 11)),
        (["thanksgiving", "day"], Thanksgiving),
        (["thanksgiving"], Thanksgiving),
        (["black", "friday"], year => Calendar.AddDays(Thanksgiving(year), 1)),
        (["cyber", "monday"], year => Calendar.AddDays(Thanksgiving(year), 4)),
        (["labor", "day"], year => Calendar.WeekdayOfMonth(year, 9, DayOfWeek.Monday, 1)),
        (["memorial", "day"], year => Calendar.WeekdayOfMonth(year, 5, DayOfWeek.Monday, -1)),
        (["election", "day"], year => Calendar.AddDays(Calendar.WeekdayOfMonth(year, 11, DayOfWeek.Monday, 1), 1)),
        (["good", "friday"], year => Calendar.AddDays(Calendar.Easter(year), -2)),
        (["ash", "wednesday"], year => Calendar.AddDays(Calendar.Easter(year), -46)),
        (["palm", "sunday"], year => Calendar.AddDays(Calendar.Easter(year), -7)),
        (["easter", "sunday"], Calendar.Easter),
        (["easter", "monday"], year => Calendar.AddDays(Calendar.Easter(year), 1)),
        (["easter"], Calendar.Easter),
    ];

    /// <summary>The named day that begins at a word: of the year behind it, else the nearest one; null when none begins there.</summary>
    internal static Period? Read(TimeContext context, int index)
    {
        var words = context.Words;
        foreach (var (name, day) in Holidays)
        {
            if (!words.Follow(index, name))
            {
                continue;
            }

            var end = index + name.Length;
            if (IsOfAName(words, end))
            {
                return null;
            }

            return context.IsYear(end)
                ? Period.Of(index, end + 1, day(int.Parse(words.Lower(end), CultureInfo.InvariantCulture)))
                : Period.Of(index, end, Nearest(context, index, end, day));
        }

        return null;
    }

    private static bool IsOfAName(WordList words, int end) =>
        words.IsCapital(end)
        && !words.IsSentenceStart(end)
        && words.Lower(end) is not ("day" or "eve" or "monday" or "sunday");

    private static DateOnly? Nearest(TimeContext context, int start, int end, Func<int, DateOnly?> day)
    {
        if (context.Published is not { } published)
        {
            return null;
        }

        var isFuture = context.IsFuture(start, end);
        DateOnly? nearest = null;
        for (var year = published.Year - 1; year <= published.Year + 1; year++)
        {
            if (
                day(year) is { } date
                && (!isFuture || date >= published)
                && (nearest is not { } best || Distance(date, published) < Distance(best, published))
            )
            {
                nearest = date;
            }
        }

        return nearest;
    }

    private static int Distance(DateOnly a, DateOnly b) => Math.Abs(a.DayNumber - b.DayNumber);

    private static DateOnly? Thanksgiving(int year) => Calendar.WeekdayOfMonth(year, 11, DayOfWeek.Thursday, 4);
}
