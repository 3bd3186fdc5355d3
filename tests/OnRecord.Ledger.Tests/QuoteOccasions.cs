using OnRecord.Claims.QuoteChecks;

namespace OnRecord.Ledger.Tests;

/// <summary>Known quotations, each said on one day in one place as an article tells it, and drafts that have another day or place; the same at every run.</summary>
internal static class QuoteOccasions
{
    private static readonly (string Town, string Country)[] Towns =
    [
        ("Paris", "France"),
        ("London", "Britain"),
        ("Berlin", "Germany"),
        ("Madrid", "Spain"),
        ("Vienna", "Austria"),
        ("Oslo", "Norway"),
        ("Warsaw", "Poland"),
        ("Athens", "Greece"),
    ];

    // {0} who, {1} the quotation, {2} the town, {3} the day.
    private static readonly (string Words, string Cue)[] Ways =
    [
        ("At a rally in {2} on {3}, {0} said: “{1}.”", "said"),
        ("“{1},” {0} said on {3} at a conference in {2}.", "said"),
        ("{0} told reporters in {2} on {3}: “{1}.”", "told"),
        ("Speaking in {2} on {3}, {0} said, “{1}.”", "said"),
        ("“{1},” {0} told a meeting in {2} on {3}.", "told"),
        ("On {3}, {0} announced in {2}: “{1}.”", "announced"),
    ];

    /// <summary>An article for each quotation.</summary>
    public static IEnumerable<Reading> Articles() =>
        KnownQuotations.All.Select((_, i) => Told(i, i, TownOf(i).Town, $"{DayOf(i):dddd}", DayOf(i).AddDays(i % 4)));

    /// <summary>Drafts that name another day or place.</summary>
    public static IEnumerable<QuoteCase> Moved()
    {
        for (var i = 0; i < KnownQuotations.All.Count; i++)
        {
            var (words, speaker) = KnownQuotations.All[i];
            var (day, town) = (Long(DayOf(i).AddDays(-3)), TownOf(i + 3).Town);
            yield return Case("another day", QuoteVerdict.OtherDate, Told(i, i + 2, TownOf(i).Town, day));
            yield return Case("another place", QuoteVerdict.OtherPlace, Told(i, i + 3, town, Long(DayOf(i))));
            yield return Case("another day alone", QuoteVerdict.OtherDate, Short(words, speaker, $"on {day}"));
            yield return Case("another place alone", QuoteVerdict.OtherPlace, Short(words, speaker, $"in {town}"));
        }
    }

    /// <summary>Drafts that name the same day and place, the country, or neither.</summary>
    public static IEnumerable<QuoteCase> Kept()
    {
        for (var i = 0; i < KnownQuotations.All.Count; i++)
        {
            var (words, speaker) = KnownQuotations.All[i];
            var (town, country) = TownOf(i);
            var day = Long(DayOf(i));
            yield return Case("the same day and place", QuoteVerdict.Verbatim, Told(i, i + 1, town, day));
            yield return Case("the country of the place", QuoteVerdict.Verbatim, Told(i, i + 4, country, day));
            yield return Case("the same day alone", QuoteVerdict.Verbatim, Short(words, speaker, $"on {day}"));
            yield return Case("the same place alone", QuoteVerdict.Verbatim, Short(words, speaker, $"in {town}"));
            yield return Case("neither day nor place", QuoteVerdict.Verbatim, Short(words, speaker, "again"));
            yield return Case(
                "a speaker of another place",
                QuoteVerdict.Verbatim,
                Short(words, speaker, $"on {day}", $", the envoy in {TownOf(i + 3).Town},")
            );
        }
    }

    private static QuoteCase Case(string kind, QuoteVerdict verdict, Reading draft) => new(kind, draft, verdict);

    private static (string Town, string Country) TownOf(int number) => Towns[number % Towns.Length];

    private static DateOnly DayOf(int number) => new DateOnly(2024, 5, 1).AddDays(number);

    private static string Long(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    private static Reading Told(int quotation, int way, string town, string day, DateOnly? published = null)
    {
        var (words, speaker) = KnownQuotations.All[quotation];
        var (template, cue) = Ways[way % Ways.Length];
        var text = string.Format(CultureInfo.InvariantCulture, template, speaker, words, town, day);
        return Read(text, words, speaker, speaker, cue, published);
    }

    private static Reading Short(string words, string speaker, string when, string apposition = "") =>
        Read($"“{words},” {speaker}{apposition} said {when}.", words, speaker, speaker + apposition, "said", null);

    private static Reading Read(
        string text,
        string words,
        string speaker,
        string source,
        string cue,
        DateOnly? published
    ) =>
        new Told(text, $"{text.Length}.txt")
            .By(published: published?.ToString("O", CultureInfo.InvariantCulture))
            .Says(
                source,
                cue,
                words,
                (said, _) =>
                    said with
                    {
                        Form = QuotationForm.Direct,
                        Speakers = [new Speaker(speaker, SourceKind.Person, 1)],
                    }
            )
            .Read();
}
