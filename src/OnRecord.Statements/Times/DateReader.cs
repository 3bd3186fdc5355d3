using OnRecord.Statements.Words;

namespace OnRecord.Statements.Times;

/// <summary>Reads times of the calendar: "Oct. 24", "24 October 2015", "August", "2015", "the 1990s", "the 19th century", "9/11".</summary>
internal static class DateReader
{
    /// <summary>The time that begins at a word; null when none does.</summary>
    internal static Period? Read(TimeContext context, int index)
    {
        var words = context.Words;
        if (words.IsNumber(index))
        {
            return ReadNumeric(context, index)
                ?? ReadDayMonth(context, index)
                ?? ReadDecade(context, index)
                ?? ReadCentury(context, index)
                ?? ReadYear(context, index);
        }

        return context.IsMonth(index) ? ReadMonth(context, index)
            : words.IsCapital(index) ? HolidayReader.Read(context, index)
            : ReadShortDecade(context, index);
    }

    private static Period ReadMonth(TimeContext context, int index)
    {
        var words = context.Words;
        var month = TimeWords.Months[words.Lower(index)];
        if (context.DayNumber(index + 1) is { } number && !IsYearRest(words, number.End))
        {
            return ReadDays(context, index, month, number);
        }

        var at = words.Is(index + 1, ",") || words.Is(index + 1, "of") ? index + 2 : index + 1;
        if (context.IsYear(at) && !IsFigureBehind(context, at))
        {
            return Period.Of(index, at + 1, Calendar.Month(Year(words, at), month), TimeGrain.Month);
        }

        if (YearOfNextMonth(context, index) is { } shared)
        {
            return Period.Of(index, index + 1, Calendar.Month(shared, month), TimeGrain.Month);
        }

        return Period.Of(index, index + 1, Nearest(context, index, index + 1, month), TimeGrain.Month) with
        {
            IsYearTaken = true,
        };
    }

    /// <summary>The year of "May and July of 2010", which is May's as well; null when there is none.</summary>
    private static int? YearOfNextMonth(TimeContext context, int index)
    {
        var words = context.Words;
        var at = words.Is(index + 1, "and", "or") ? index + 2 : -1;
        if (at < 0 || !words.IsCapital(at) || !TimeWords.Months.ContainsKey(words.Lower(at)))
        {
            return null;
        }

        var yearAt = words.Is(at + 1, "of") ? at + 2 : at + 1;
        return context.IsYear(yearAt) ? Year(words, yearAt) : null;
    }

    /// <summary>"Oct. 24", "Oct. 24, 2015", "Oct. 24-26", "Oct. 24 and 25".</summary>
    private static Period ReadDays(TimeContext context, int index, int month, (int Day, int End) first)
    {
        var words = context.Words;
        var last = first;
        if (
            words.Lower(first.End) is "-" or "\u2013" or "to" or "and" or "or"
            && context.DayNumber(first.End + 1) is { } other
            && other.Day > first.Day
            && !IsCounted(words, other.End)
        )
        {
            last = other;
        }

        var yearAt = words.Is(last.End, ",") ? last.End + 1 : last.End;
        if (context.IsYear(yearAt))
        {
            var year = Year(words, yearAt);
            return new Period(
                index,
                yearAt + 1,
                Calendar.Day(year, month, first.Day),
                Calendar.Day(year, month, last.Day),
                TimeGrain.Day
            );
        }

        var from = Nearest(context, index, last.End, month, first.Day);
        var to = from is { } start ? Calendar.Day(start.Year, month, last.Day) : null;
        return IsAttackOfSeptember11(words, month, first.Day, last.End)
            ? Period.Of(index, last.End, new DateOnly(2001, 9, 11))
            : new Period(index, last.End, from, to, TimeGrain.Day) { IsYearTaken = true };
    }

    private static bool IsCounted(WordList words, int end) =>
        words.Lower(end) is "people" or "percent" or "million" or "%";

    private static bool IsYearRest(WordList words, int end) =>
        words.Is(end, "-") && words.IsGlued(end) && words.IsLetters(end + 1) && words.IsGlued(end + 1);

    private static bool IsAttackOfSeptember11(WordList words, int month, int day, int end) =>
        month == 9
        && day == 11
        && words.Lower(end)
            is "attack"
                or "attacks"
                or "terrorist"
                or "terror"
                or "hijackers"
                or "hijackings"
                or "victims"
                or "conspiracy";

    /// <summary>"24 October", "24 October 2015", "24th of October".</summary>
    private static Period? ReadDayMonth(TimeContext context, int index)
    {
        var words = context.Words;
        if (context.DayNumber(index) is not { } number)
        {
            return null;
        }

        var at = words.Is(number.End, "of") && number.End > index + 1 ? number.End + 1 : number.End;
        if (!words.IsCapital(at) || !TimeWords.Months.TryGetValue(words.Lower(at), out var month))
        {
            return null;
        }

        var yearAt = words.Is(at + 1, ",") ? at + 2 : at + 1;
        return context.IsYear(yearAt)
            ? Period.Of(index, yearAt + 1, Calendar.Day(Year(words, yearAt), month, number.Day))
            : Period.Of(index, at + 1, Nearest(context, index, at + 1, month, number.Day)) with
            {
                IsYearTaken = true,
            };
    }

    /// <summary>"10/24/2015", "2015-10-24", "9/11"; a date that may be day first or month first stays open.</summary>
    private static Period? ReadNumeric(TimeContext context, int index)
    {
        var words = context.Words;
        var mark = words.Lower(index + 1);
        if (
            mark is not ("/" or "-" or ".")
            || !words.IsGlued(index + 1)
            || !words.IsNumber(index + 2)
            || !words.IsGlued(index + 2)
        )
        {
            return null;
        }

        if (
            words.Lower(index) is "9"
            && words.Lower(index + 2) is "11"
            && mark is "/"
            && !(words.Is(index + 3, "/") && words.IsGlued(index + 3))
        )
        {
            return Period.Of(index, index + 3, new DateOnly(2001, 9, 11));
        }

        if (
            !words.Is(index + 3, mark)
            || !words.IsGlued(index + 3)
            || !words.IsNumber(index + 4)
            || !words.IsGlued(index + 4)
        )
        {
            return null;
        }

        if (
            !TryNumber(words, index, out var a)
            || !TryNumber(words, index + 2, out var b)
            || !TryNumber(words, index + 4, out var c)
        )
        {
            return null;
        }

        if (words.Lower(index).Length == 4)
        {
            return Calendar.Day(a, b, c) is { } day ? Period.Of(index, index + 5, day) : null;
        }

        var year = words.Lower(index + 4).Length == 4 ? c : 2000 + c;
        return words.Lower(index + 4).Length is not (2 or 4)
            || a > 31
            || b > 31
            || (a > 12 && b > 12)
            || mark is not "/"
                ? null
            : a > 12 || a == b ? Period.Of(index, index + 5, Calendar.Day(year, b, a))
            : b > 12 ? Period.Of(index, index + 5, Calendar.Day(year, a, b))
            : Period.Of(index, index + 5, day: null);
    }

    private static bool TryNumber(WordList words, int index, out int value) =>
        int.TryParse(words.Lower(index), NumberStyles.None, CultureInfo.InvariantCulture, out value);

    /// <summary>"1990s", "2010's".</summary>
    private static Period? ReadDecade(TimeContext context, int index)
    {
        var words = context.Words;
        if (
            !words.Is(index + 1, "s", "'s")
            || !words.IsGlued(index + 1)
            || words.Lower(index) is not { Length: 4 } text
            || text[3] != '0'
        )
        {
            return null;
        }

        return
            (words.Is(index + 1, "s") || words.Is(index - 1, "the") || words.Is(index - 1, "early", "late"))
            && TryNumber(words, index, out var year)
            && year is >= 1500 and <= 2100
            ? Period.Of(
                index,
                index + 2,
                Calendar.Years(year, year + (year % 100 == 0 && year < 2000 ? 99 : 9)),
                TimeGrain.Decade
            )
            : null;
    }

    /// <summary>"'90s", "nineties" after "the".</summary>
    private static Period? ReadShortDecade(TimeContext context, int index)
    {
        var words = context.Words;
        if (
            words.Is(index, "'")
            && words.IsNumber(index + 1)
            && words.IsGlued(index + 1)
            && words.Lower(index + 1) is { Length: 2 } text
            && text[1] == '0'
            && words.Is(index + 2, "s")
            && words.IsGlued(index + 2)
        )
        {
            var decade = (text[0] - '0') * 10;
            var year = decade >= 30 ? 1900 + decade : 2000 + decade;
            return Period.Of(index, index + 3, Calendar.Years(year, year + 9), TimeGrain.Decade);
        }

        return null;
    }

    /// <summary>"19th century".</summary>
    private static Period? ReadCentury(TimeContext context, int index)
    {
        var words = context.Words;
        var at = words.Is(index + 2, "-") ? index + 3 : index + 2;
        return
            words.Lower(index + 1) is "st" or "nd" or "rd" or "th"
            && words.Is(at, "century", "centuries")
            && TryNumber(words, index, out var century)
            && century is >= 1 and <= 30
            ? Period.Of(index, at + 1, Calendar.Years((100 * (century - 1)) + 1, 100 * century), TimeGrain.Century)
            : null;
    }

    /// <summary>"2015"; also "2012-14" and "2012-2014".</summary>
    private static Period? ReadYear(TimeContext context, int index)
    {
        var words = context.Words;
        if (!context.IsYear(index) || !IsYearInContext(context, index))
        {
            return null;
        }

        var year = Year(words, index);
        if (
            words.Lower(index + 1) is "-" or "\u2013" or "/"
            && words.IsGlued(index + 1)
            && words.IsGlued(index + 2)
            && words.IsNumber(index + 2)
        )
        {
            if (context.IsYear(index + 2) && Year(words, index + 2) > year)
            {
                return Period.Of(index, index + 3, Calendar.Years(year, Year(words, index + 2)), TimeGrain.Year);
            }

            if (
                words.Lower(index + 2).Length == 2
                && TryNumber(words, index + 2, out var rest)
                && (year / 100 * 100) + rest > year
            )
            {
                return Period.Of(index, index + 3, Calendar.Years(year, (year / 100 * 100) + rest), TimeGrain.Year);
            }
        }

        return Period.Of(index, index + 1, Calendar.Years(year, year), TimeGrain.Year);
    }

    /// <summary>Whether what stands around four digits leaves them a year: no currency, unit, bound, product or clock.</summary>
    private static bool IsYearInContext(TimeContext context, int index)
    {
        var words = context.Words;
        var isJoinedBefore =
            words.IsGlued(index)
            && words.Lower(index - 1)
                is not ("(" or "\"" or "'" or "\u2014" or "\u2013" or "-" or "/" or "[" or "," or "." or "*");
        var isJoinedBehind =
            words.IsGlued(index + 1)
            && (
                words.Lower(index + 1) is "%" or ":" or "+" or "\u00B0"
                || (words.IsLetters(index + 1) && !words.Is(index + 1, "'s"))
            );
        if (isJoinedBefore || isJoinedBehind || IsFigureBehind(context, index))
        {
            return false;
        }

        return words.Lower(index - 1)
                is not (
                    "#"
                    or "©"
                    or "$"
                    or "agenda"
                    or "vision"
                    or "no."
                    or "page"
                    or "windows"
                    or "resolution"
                    or "flight"
                    or "room"
                    or "channel"
                )
            && !(
                words.Is(index - 1, "-")
                && words.IsGlued(index)
                && words.IsGlued(index - 1)
                && words.Lower(index - 2) is not ("mid" or "pre" or "post" or "early" or "late")
                && !context.IsYear(index - 2)
            );
    }

    /// <summary>Whether four digits count what stands behind them: "2000 people", "1900 GMT".</summary>
    private static bool IsFigureBehind(TimeContext context, int index)
    {
        var words = context.Words;
        var behind = words.Lower(index + 1);
        if (
            behind
            is "percent"
                or "people"
                or "gmt"
                or "utc"
                or "hours"
                or "dollars"
                or "euros"
                or "miles"
                or "troops"
                or "km"
                or "million"
                or "billion"
                or "meters"
                or "feet"
                or "tons"
                or "tonnes"
        )
        {
            return true;
        }

        var isRound = words.Lower(index).EndsWith("00", StringComparison.Ordinal);
        return isRound
            && words.IsLetters(index + 1)
            && !words.IsCapital(index + 1)
            && behind.Length > 3
            && behind.EndsWith('s')
            && behind is not ("was" or "elections");
    }

    private static int Year(WordList words, int index) => int.Parse(words.Lower(index), CultureInfo.InvariantCulture);

    /// <summary>The month of a date without a year: the last one, or the coming one where the sentence speaks of the future or it is much nearer.</summary>
    private static (DateOnly? From, DateOnly? To) Nearest(TimeContext context, int start, int end, int month)
    {
        if (context.Published is not { } published)
        {
            return (null, null);
        }

        var thisYear = Calendar.Month(published.Year, month);
        if (month == published.Month)
        {
            return thisYear;
        }

        var past = month < published.Month ? thisYear : Calendar.Month(published.Year - 1, month);
        var future = month > published.Month ? thisYear : Calendar.Month(published.Year + 1, month);
        var monthsAhead = (month - published.Month + 12) % 12;
        var isElectionAhead = monthsAhead <= 9 && IsElectionBehind(context.Words, end);
        return context.IsFuture(start, end) || monthsAhead <= 1 || isElectionAhead ? future : past;
    }

    /// <summary>"November's midterm elections" are told of long before.</summary>
    private static bool IsElectionBehind(WordList words, int end)
    {
        var at = words.Is(end, "'s") ? end + 1 : end;
        return words.Lower(at) is "election" or "elections" or "midterm" or "midterms"
            || words.Lower(at + 1) is "election" or "elections";
    }

    private static DateOnly? Nearest(TimeContext context, int start, int end, int month, int day)
    {
        if (context.Published is not { } published)
        {
            return null;
        }

        var past = Nearest(published, month, day, step: -1);
        var future = Nearest(published, month, day, step: 1);
        if (past is null || future is null)
        {
            return past ?? future;
        }

        var daysAhead = future.Value.DayNumber - published.DayNumber;
        var daysBack = published.DayNumber - past.Value.DayNumber;
        return daysBack == 0 || (!context.IsFuture(start, end) && (daysAhead > 90 || daysBack <= 2 * daysAhead))
            ? past
            : future;
    }

    /// <summary>The nearest such day on or before (step -1) or on or after (step 1) a day; "Feb. 29" is not in every year.</summary>
    private static DateOnly? Nearest(DateOnly published, int month, int day, int step)
    {
        for (var years = 0; years <= 8; years++)
        {
            if (
                Calendar.Day(published.Year + (step * years), month, day) is { } date
                && (step < 0 ? date <= published : date >= published)
            )
            {
                return date;
            }
        }

        return null;
    }
}
