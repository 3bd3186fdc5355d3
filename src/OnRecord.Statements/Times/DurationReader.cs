using System.Collections.Frozen;
using OnRecord.Statements.Words;

namespace OnRecord.Statements.Times;

/// <summary>Reads counted times: "two days ago", "for months", "the past three years", "within 24 hours", "two weeks later".</summary>
internal static class DurationReader
{
    private static readonly FrozenSet<string> Hedges = FrozenSet.Create(
        StringComparer.Ordinal,
        [
            "about",
            "around",
            "roughly",
            "nearly",
            "almost",
            "over",
            "under",
            "approximately",
            "some",
            "just",
            "only",
            "exactly",
            "another",
        ]
    );

    /// <summary>The counted time that begins at a word; null when none does.</summary>
    internal static Period? Read(TimeContext context, int index)
    {
        var words = context.Words;
        return words.Lower(index) switch
        {
            "for" => ReadFor(context, index),
            "within" => ReadWithin(words, index),
            "in" => ReadIn(context, index),
            "the" or "these" => ReadPast(context, index, index + 1),
            "past" or "last" or "next" or "recent" or "coming" or "previous" => ReadPast(context, index, index),
            "every" or "each" => ReadRecurring(words, index),
            _ => ReadAgo(context, index),
        };
    }

    /// <summary>The first day of the time of some units that ends on a day; null when it cannot be told.</summary>
    internal static DateOnly? Back(DateOnly? day, decimal amount, TimeGrain unit) => Shift(day, amount, unit, sign: -1);

    private static DateOnly? Ahead(DateOnly? day, decimal amount, TimeGrain unit) => Shift(day, amount, unit, sign: 1);

    private static DateOnly? Shift(DateOnly? day, decimal amount, TimeGrain unit, int sign)
    {
        if (day is not { } known || amount is < 0 or > 100_000 || amount != decimal.Truncate(amount))
        {
            return null;
        }

        var count = sign * (int)amount;
        return unit switch
        {
            TimeGrain.Hour => Calendar.AddDays(known, (count + (sign * 23)) / 24),
            TimeGrain.Day => Calendar.AddDays(known, count),
            TimeGrain.Week => Calendar.AddDays(known, 7 * count),
            TimeGrain.Month => AddMonths(known, count),
            TimeGrain.Year => AddMonths(known, 12 * count),
            TimeGrain.Decade => AddMonths(known, 120 * count),
            TimeGrain.Century => AddMonths(known, 1200 * count),
            _ => known,
        };
    }

    private static DateOnly? AddMonths(DateOnly day, int months)
    {
        var (first, last) = Calendar.Month(day.Year, day.Month + months);
        return first is { } from && last is { } to
            ? Calendar.Day(from.Year, from.Month, Math.Min(day.Day, to.Day))
            : null;
    }

    /// <summary>"for months", "for three years", "for more than a decade".</summary>
    private static Period? ReadFor(TimeContext context, int index)
    {
        var words = context.Words;
        if (ReadPast(context, index, words.Is(index + 1, "the", "these") ? index + 2 : index + 1) is { } past)
        {
            return past;
        }

        return ReadLength(words, SkipHedges(words, index + 1)) is { } read && !IsSomethingElse(words, read.End)
            ? new Period(index, read.End, null, null, read.Length.Unit)
            {
                Form = TimeForm.Lasting,
                Length = read.Length,
            }
            : null;
    }

    /// <summary>Whether the length is told of something else: "for two days of talks", "for 20 years in prison" stay; "for a week ago" does not.</summary>
    private static bool IsSomethingElse(WordList words, int end) =>
        words.Lower(end) is "ago" or "old" || (words.Is(end, "'s"));

    private static Period? ReadWithin(WordList words, int index)
    {
        var at = words.Is(index + 1, "the") && words.Is(index + 2, "next") ? index + 3 : SkipHedges(words, index + 1);
        return ReadLength(words, at) is { } read
            ? new Period(index, read.End, null, null, read.Length.Unit)
            {
                Form = TimeForm.Lasting,
                Length = read.Length,
            }
            : null;
    }

    /// <summary>"in two weeks": from publication where the sentence speaks of the future, else only a length.</summary>
    private static Period? ReadIn(TimeContext context, int index)
    {
        var words = context.Words;
        if (
            ReadLength(words, SkipHedges(words, index + 1)) is not { } read
            || words.Lower(index + 1) is "days" or "weeks" or "months" or "years" or "decades" or "hours" or "minutes"
        )
        {
            return null;
        }

        var isFuture = context.IsFuture(index, read.End);
        if (!isFuture && words.Lower(read.End) is "in" or "when" or "that" or "where" or "of" or "'s")
        {
            return null;
        }

        var period = new Period(index, read.End, null, null, read.Length.Unit)
        {
            Form = TimeForm.Lasting,
            Length = read.Length,
        };
        return read.Length.Amount is { } amount && isFuture
            ? Calendared(period with { Form = TimeForm.During }, Ahead(context.Published, amount, read.Length.Unit))
            : period;
    }

    /// <summary>"the past three years", "the last few weeks", "recent days", "the coming months"; the span begins at <paramref name="start"/>.</summary>
    private static Period? ReadPast(TimeContext context, int start, int at)
    {
        var words = context.Words;
        var which = words.Lower(at);
        if (which is not ("past" or "last" or "next" or "recent" or "coming" or "previous"))
        {
            return null;
        }

        if (
            ReadLength(words, at + 1) is not { } read
            || (
                which is "last" or "next" or "past" or "previous"
                && read.Length.Amount is 1
                && read.End == at + 2
                && !words.Lower(read.End - 1).EndsWith('s')
            )
        )
        {
            return null;
        }

        var period = new Period(start, read.End, null, null, read.Length.Unit) { Length = read.Length };
        return which switch
        {
            "past" or "last" or "recent" => period with
            {
                From = read.Length.Amount is { } back ? Back(context.Published, back, read.Length.Unit) : null,
                To = context.Published,
            },
            "next" or "coming" => period with
            {
                From = context.Published,
                To = read.Length.Amount is { } ahead ? Ahead(context.Published, ahead, read.Length.Unit) : null,
            },
            _ => period with { Form = TimeForm.Anchored },
        };
    }

    /// <summary>"two days ago", "weeks ago", "three weeks later", "a year before", "two years from now".</summary>
    private static Period? ReadAgo(TimeContext context, int index)
    {
        var words = context.Words;
        if (ReadLength(words, index) is not { } read)
        {
            return null;
        }

        var period = new Period(index, read.End + 1, null, null, read.Length.Unit) { Length = read.Length };
        switch (words.Lower(read.End))
        {
            case "ago":
                return read.Length.Amount is { } back
                    ? Calendared(period, Back(context.Published, back, read.Length.Unit))
                    : period;
            case "from" when words.Is(read.End + 1, "now"):
                period = period with { End = read.End + 2 };
                return read.Length.Amount is { } ahead
                    ? Calendared(period, Ahead(context.Published, ahead, read.Length.Unit))
                    : period;
            case "later" or "earlier" or "afterward" or "afterwards" or "beforehand":
                return period with { Form = TimeForm.Anchored };
            default:
                return null;
        }
    }

    /// <summary>"every Tuesday", "each year", "every two weeks".</summary>
    private static Period? ReadRecurring(WordList words, int index)
    {
        var at = words.Is(index + 1, "single", "other") ? index + 2 : index + 1;
        if (TimeWords.Weekdays.ContainsKey(words.Lower(at)) && words.IsCapital(at))
        {
            return new Period(index, at + 1, null, null, TimeGrain.Day) { Form = TimeForm.Recurring };
        }

        if (words.Lower(at) is "morning" or "evening" or "afternoon")
        {
            return new Period(index, at + 1, null, null, TimeGrain.PartOfDay) { Form = TimeForm.Recurring };
        }

        return ReadLength(words, at) is { } read && words.Lower(read.End) is not ("of" or "old")
            ? new Period(index, read.End, null, null, read.Length.Unit)
            {
                Form = TimeForm.Recurring,
                Length = read.Length,
            }
            : null;
    }

    /// <summary>A number or vague count with a unit of time, or a bare plural of a unit: "three years", "several days", "months", "a week".</summary>
    private static (TimeLength Length, int End)? ReadLength(WordList words, int index)
    {
        var at = index;
        decimal? amount = null;
        if (words.Is(at, "a", "an") || words.Is(at, "one"))
        {
            amount = 1;
            at++;
            if (words.Is(at, "few", "couple"))
            {
                amount = null;
                at += words.Is(at + 1, "of") ? 2 : 1;
            }
            else if (words.Is(at, "half"))
            {
                return null;
            }
        }
        else if (words.Is(at, "half") && words.Is(at + 1, "a", "an"))
        {
            amount = 0.5m;
            at += 2;
        }
        else if (NumeralReader.Read(words, at) is { } number)
        {
            amount = number.Value;
            at = number.End;
        }
        else if (words.IsIn(at, TimeWords.VagueCounts))
        {
            at++;
        }

        return ReadUnit(words, index, at, amount);
    }

    private static (TimeLength Length, int End)? ReadUnit(WordList words, int index, int at, decimal? amount)
    {
        if (at == index && NumeralReader.ScaleOf(words.Lower(at).TrimEnd('s')) is not null && words.Is(at + 1, "of"))
        {
            at += 2;
        }

        if (words.IsIn(at, ExtraWords) && at > index)
        {
            at++;
        }

        var unit = words.Lower(at);
        if (!TimeWords.Units.TryGetValue(unit, out var grain) || unit is "weekend" or "night")
        {
            return null;
        }

        var isPlural = unit.EndsWith('s');
        if (at == index && !isPlural)
        {
            return
                words.Lower(index - 1)
                    is "past"
                        or "last"
                        or "next"
                        or "coming"
                        or "each"
                        or "every"
                        or "other"
                        or "single"
                ? (new TimeLength(1, grain), at + 1)
                : null;
        }

        return !isPlural && amount is null or not (1 or 0.5m) && !isPlural
            ? null
            : (new TimeLength(amount, grain), at + 1);
    }

    private static readonly FrozenSet<string> ExtraWords = FrozenSet.Create(
        StringComparer.Ordinal,
        ["more", "full", "long", "straight", "consecutive", "whole", "additional", "short", "working", "calendar"]
    );

    private static int SkipHedges(WordList words, int index)
    {
        if (words.Is(index, "more", "less") && words.Is(index + 1, "than"))
        {
            return index + 2;
        }

        if (words.Is(index, "at") && words.Is(index + 1, "least", "most"))
        {
            return index + 2;
        }

        if (words.Follow(index, ["up", "to"]))
        {
            return index + 2;
        }

        return words.IsIn(index, Hedges) && !words.Is(index + 1, "of") ? index + 1 : index;
    }

    /// <summary>The calendar period of the time's grain in which a day lies.</summary>
    private static Period Calendared(Period period, DateOnly? day)
    {
        if (day is not { } known)
        {
            return period;
        }

        var (from, to) = period.Grain switch
        {
            TimeGrain.Week => Calendar.Week(known, 0),
            TimeGrain.Month => Calendar.Month(known.Year, known.Month),
            TimeGrain.Year => Calendar.Years(known.Year, known.Year),
            TimeGrain.Decade or TimeGrain.Century => Calendar.Years(known.Year, known.Year),
            _ => (known, known),
        };
        return period with { From = from, To = to };
    }
}
