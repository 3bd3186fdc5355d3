using System.Collections.Frozen;

namespace OnRecord.Statements.Times;

/// <summary>The words that times are made of, in lower case.</summary>
internal static class TimeWords
{
    internal static readonly FrozenDictionary<string, DayOfWeek> Weekdays = new Dictionary<string, DayOfWeek>(
        StringComparer.Ordinal
    )
    {
        ["monday"] = DayOfWeek.Monday,
        ["tuesday"] = DayOfWeek.Tuesday,
        ["wednesday"] = DayOfWeek.Wednesday,
        ["thursday"] = DayOfWeek.Thursday,
        ["friday"] = DayOfWeek.Friday,
        ["saturday"] = DayOfWeek.Saturday,
        ["sunday"] = DayOfWeek.Sunday,
        ["mon."] = DayOfWeek.Monday,
        ["tue."] = DayOfWeek.Tuesday,
        ["tues."] = DayOfWeek.Tuesday,
        ["wed."] = DayOfWeek.Wednesday,
        ["thu."] = DayOfWeek.Thursday,
        ["thur."] = DayOfWeek.Thursday,
        ["thurs."] = DayOfWeek.Thursday,
        ["fri."] = DayOfWeek.Friday,
        ["sat."] = DayOfWeek.Saturday,
        ["sun."] = DayOfWeek.Sunday,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    internal static readonly FrozenDictionary<string, int> Months = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["january"] = 1,
        ["february"] = 2,
        ["march"] = 3,
        ["april"] = 4,
        ["may"] = 5,
        ["june"] = 6,
        ["july"] = 7,
        ["august"] = 8,
        ["september"] = 9,
        ["october"] = 10,
        ["november"] = 11,
        ["december"] = 12,
        ["jan"] = 1,
        ["jan."] = 1,
        ["feb"] = 2,
        ["feb."] = 2,
        ["mar"] = 3,
        ["mar."] = 3,
        ["apr"] = 4,
        ["apr."] = 4,
        ["jun"] = 6,
        ["jun."] = 6,
        ["jul"] = 7,
        ["jul."] = 7,
        ["aug"] = 8,
        ["aug."] = 8,
        ["sep"] = 9,
        ["sep."] = 9,
        ["sept"] = 9,
        ["sept."] = 9,
        ["oct"] = 10,
        ["oct."] = 10,
        ["nov"] = 11,
        ["nov."] = 11,
        ["dec"] = 12,
        ["dec."] = 12,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    internal static readonly FrozenDictionary<string, TimeGrain> Units = new Dictionary<string, TimeGrain>(
        StringComparer.Ordinal
    )
    {
        ["second"] = TimeGrain.Second,
        ["seconds"] = TimeGrain.Second,
        ["minute"] = TimeGrain.Minute,
        ["minutes"] = TimeGrain.Minute,
        ["mins"] = TimeGrain.Minute,
        ["hour"] = TimeGrain.Hour,
        ["hours"] = TimeGrain.Hour,
        ["hrs"] = TimeGrain.Hour,
        ["day"] = TimeGrain.Day,
        ["days"] = TimeGrain.Day,
        ["night"] = TimeGrain.Day,
        ["nights"] = TimeGrain.Day,
        ["week"] = TimeGrain.Week,
        ["weeks"] = TimeGrain.Week,
        ["weekend"] = TimeGrain.Week,
        ["month"] = TimeGrain.Month,
        ["months"] = TimeGrain.Month,
        ["year"] = TimeGrain.Year,
        ["years"] = TimeGrain.Year,
        ["yrs"] = TimeGrain.Year,
        ["decade"] = TimeGrain.Decade,
        ["decades"] = TimeGrain.Decade,
        ["century"] = TimeGrain.Century,
        ["centuries"] = TimeGrain.Century,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>First month of a season of the northern half of the earth; winter begins in the year before.</summary>
    internal static readonly FrozenDictionary<string, int> Seasons = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["spring"] = 3,
        ["summer"] = 6,
        ["fall"] = 9,
        ["autumn"] = 9,
        ["winter"] = 12,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    internal static readonly FrozenSet<string> PartsOfDay = FrozenSet.Create(
        StringComparer.Ordinal,
        ["morning", "afternoon", "evening", "night", "noon", "midnight", "overnight", "lunchtime", "dawn", "dusk"]
    );

    /// <summary>A month may stand alone behind these, even one that is also a name or a verb.</summary>
    internal static readonly FrozenSet<string> StrongBeforeMonth = FrozenSet.Create(
        StringComparer.Ordinal,
        ["in", "since", "until", "till", "early", "late", "mid", "last", "next", "this", "during", "throughout"]
    );

    /// <summary>A month that is also a verb or a name may stand alone behind these where nobody of that name is in the text.</summary>
    internal static readonly FrozenSet<string> WeakBeforeMonth = FrozenSet.Create(
        StringComparer.Ordinal,
        ["by", "of", "from", "through", "before", "after", "between", "and", "to", "or", "previous", "each", "every"]
    );

    internal static readonly FrozenSet<string> Reporting = FrozenSet.Create(
        StringComparer.Ordinal,
        [
            "said",
            "says",
            "told",
            "announced",
            "wrote",
            "tweeted",
            "added",
            "reported",
            "argued",
            "warned",
            "insisted",
            "acknowledged",
            "confirmed",
            "denied",
            "claimed",
            "stated",
            "declared",
            "testified",
            "posted",
            "asked",
            "signed",
            "met",
            "spoke",
            "voted",
            "released",
            "issued",
            "arrived",
            "died",
            "was",
            "were",
            "had",
            "did",
            "came",
            "began",
        ]
    );

    internal static readonly FrozenSet<string> FutureMarks = FrozenSet.Create(
        StringComparer.Ordinal,
        [
            "will",
            "won't",
            "shall",
            "upcoming",
            "scheduled",
            "slated",
            "due",
            "expected",
            "planned",
            "plans",
            "planning",
            "ahead",
            "intends",
            "hopes",
            "coming",
            "forthcoming",
            "likely",
            "he'll",
            "she'll",
            "they'll",
            "we'll",
            "i'll",
            "it'll",
            "you'll",
            "deadline",
        ]
    );

    internal static readonly FrozenSet<string> VagueCounts = FrozenSet.Create(
        StringComparer.Ordinal,
        ["several", "few", "many", "some", "couple", "multiple"]
    );
}
