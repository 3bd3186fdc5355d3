using System.Collections.Frozen;
using OnRecord.Statements.Atlas;
using OnRecord.Statements.Times;
using OnRecord.Statements.Words;

namespace OnRecord.Statements.Places;

/// <summary>Tells whether a name of the gazetteer is only part of another name: "New York Times", "University of Michigan", "Paris Hilton", "Michael Jordan".</summary>
internal sealed class NameSurroundings(WordList words, IReadOnlyList<NameMention> names)
{
    /// <summary>Words behind a place that make an organization or event of it.</summary>
    private static readonly FrozenSet<string> BehindPlace = FrozenSet.Create(
        StringComparer.Ordinal,
        [
            "times",
            "post",
            "daily",
            "globe",
            "herald",
            "tribune",
            "journal",
            "gazette",
            "chronicle",
            "examiner",
            "observer",
            "standard",
            "star",
            "sun",
            "mail",
            "courier",
            "inquirer",
            "magazine",
            "review",
            "press",
            "news",
            "today",
            "television",
            "tv",
            "radio",
            "broadcasting",
            "university",
            "college",
            "institute",
            "academy",
            "school",
            "bank",
            "airlines",
            "airways",
            "hospital",
            "museum",
            "orchestra",
            "marathon",
            "fc",
            "united",
            "club",
            "yankees",
            "giants",
            "jets",
            "patriots",
            "cowboys",
            "bears",
            "bulls",
            "lakers",
            "dodgers",
            "nationals",
            "redskins",
            "eagles",
            "stock",
            "exchange",
            "chamber",
            "foundation",
            "center",
            "centre",
            "law",
            "medical",
            "clinic",
            "convention",
            "accord",
            "accords",
            "agreement",
            "treaty",
            "protocol",
            "declaration",
            "club",
            "motors",
            "beacon",
            "hilton",
            "fashion",
            "syndrome",
            "free",
            "policy",
            "jr",
            "jr.",
        ]
    );

    /// <summary>Words before "of" and a place that make an organization or title of it.</summary>
    private static readonly FrozenSet<string> BeforeOf = FrozenSet.Create(
        StringComparer.Ordinal,
        [
            "university",
            "bank",
            "church",
            "college",
            "institute",
            "museum",
            "archbishop",
            "bishop",
            "duke",
            "duchess",
            "earl",
            "lawrence",
            "voice",
            "federation",
            "league",
            "association",
            "union",
            "society",
            "declaration",
            "treaty",
            "battle",
            "port",
            "friends",
            "daughters",
            "sons",
            "communist",
            "joan",
            "bayou",
            "gulf",
            "strait",
            "sea",
        ]
    );

    private static readonly FrozenSet<string> BeforePlace = FrozenSet.Create(
        StringComparer.Ordinal,
        [
            "air",
            "agence",
            "radio",
            "miss",
            "team",
            "mr",
            "mr.",
            "mrs",
            "mrs.",
            "ms",
            "ms.",
            "dr",
            "dr.",
            "sen.",
            "rep.",
            "gen.",
            "senator",
            "congressman",
            "congresswoman",
            "judge",
            "justice",
            "saint",
            "jack",
            "denzel",
            "george",
            "michael",
            "jim",
            "irving",
            "booker",
            "kerry",
            "abraham",
            "andrew",
            "jefferson",
        ]
    );

    /// <summary>Titles behind a city that leave it a city: "London Mayor Sadiq Khan".</summary>
    private static readonly FrozenSet<string> Titles = FrozenSet.Create(
        StringComparer.Ordinal,
        ["mayor", "police", "governor", "gov.", "president", "prime", "mp", "city", "i"]
    );

    /// <summary>Capitalised words that may stand before a place without being part of its name.</summary>
    private static readonly FrozenSet<string> Plain = FrozenSet.Create(
        StringComparer.Ordinal,
        [
            "in",
            "from",
            "at",
            "to",
            "of",
            "the",
            "and",
            "or",
            "near",
            "across",
            "outside",
            "inside",
            "around",
            "into",
            "through",
            "for",
            "with",
            "against",
            "between",
            "but",
            "when",
            "while",
            "as",
            "if",
            "since",
            "after",
            "before",
            "how",
            "why",
            "what",
            "president",
            "minister",
            "chancellor",
            "ambassador",
            "king",
            "queen",
            "prince",
            "greater",
            "central",
            "downtown",
            "north",
            "south",
            "east",
            "west",
            "northern",
            "southern",
            "eastern",
            "western",
            "northeast",
            "northwest",
            "southeast",
            "southwest",
            "upper",
            "lower",
            "mainland",
            "old",
            "post",
            "communist",
            "nazi",
            "rural",
            "urban",
            "modern",
            "ancient",
            "that",
            "on",
            "by",
            "both",
            "then",
            "now",
            "will",
            "did",
            "is",
            "was",
            "are",
            "should",
            "could",
            "would",
            "can",
            "does",
            "has",
            "had",
            "said",
            "reuters",
            "ap",
            "today",
        ]
    );

    private static readonly FrozenSet<string> PlacePrepositions = FrozenSet.Create(
        StringComparer.Ordinal,
        [
            "in",
            "from",
            "near",
            "across",
            "outside",
            "inside",
            "into",
            "through",
            "throughout",
            "around",
            "at",
            "to",
            "toward",
            "towards",
            "leave",
            "left",
            "visit",
            "visited",
            "downtown",
        ]
    );

    /// <summary>Whether the candidate is only part of a person's, an organization's or an event's name.</summary>
    internal bool IsPartOfName(Candidate candidate) =>
        IsInMention(candidate)
        || IsInOrganization(candidate)
        || IsJoined(candidate)
        || (candidate.Ambiguity is { IsAlsoOther: true } && !IsClearlyPlace(candidate))
        || (IsBehindName(candidate) && candidate.First.Kind != PlaceKind.Seat);

    private bool IsInMention(Candidate candidate)
    {
        var span = words.Span(candidate.Start, candidate.End);
        var low = 0;
        var high = names.Count;
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (names[middle].Span.End < span.End)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        if (low == names.Count || !names[low].Span.Contains(span))
        {
            return false;
        }

        var name = names[low];
        return name.Kind == NameKind.Person
            || (name.Kind == NameKind.Organization && name.Span != span && candidate.First.Kind is not PlaceKind.Seat);
    }

    private bool IsInOrganization(Candidate candidate)
    {
        var (start, end) = (candidate.Start, candidate.End);
        var isBehind =
            words.IsCapital(end)
            && !words.IsGlued(end)
            && (
                words.IsIn(end, BehindPlace)
                || (
                    words.IsIn(end + 1, BehindPlace)
                    && words.IsCapital(end + 1)
                    && candidate.First.Kind == PlaceKind.City
                    && !words.IsGlued(end + 1)
                )
            )
            && candidate.First.Kind != PlaceKind.Seat;
        var isBeforeOf = words.Is(start - 1, "of") && words.IsCapital(start - 2) && words.IsIn(start - 2, BeforeOf);
        var isBroadcaster = words.Is(start - 2, "radio") && words.IsCapital(start - 2) && words.IsCapital(start - 1);
        return isBehind
            || isBeforeOf
            || isBroadcaster
            || (words.IsCapital(start - 1) && words.IsIn(start - 1, BeforePlace));
    }

    /// <summary>Joined by a hyphen to what makes no place of it ("Sino-Russia" stays; "X-Washington" of a party list does not), or inside a longer word.</summary>
    private bool IsJoined(Candidate candidate) =>
        words.IsGlued(candidate.Start) && words.Lower(candidate.Start - 1) is "@" or "#" or "_" or "."
        || (words.IsGlued(candidate.End) && words.Lower(candidate.End) is "_" or "@");

    /// <summary>A name that is also a person or word counts as a place behind a preposition of place, before a comma and a country, or where it begins nothing else.</summary>
    private bool IsClearlyPlace(Candidate candidate)
    {
        var (start, end) = (candidate.Start, candidate.End);
        var before = words.Is(start - 1, "the") ? start - 2 : start - 1;
        if (words.Is(start - 1, ",") && words.IsCapital(start - 2) && candidate.First.Kind != PlaceKind.City)
        {
            return true;
        }

        if (
            words.IsCapital(end)
            && !words.IsSentenceStart(end)
            && !words.IsGlued(end)
            && candidate.First.Kind == PlaceKind.City
            && !words.IsIn(end, Titles)
        )
        {
            return false;
        }

        return words.IsIn(before, PlacePrepositions)
            || (
                words.Is(end, ",")
                && words.IsCapital(end + 1)
                && PlaceTables.Instance.Places.Find(words.Text.Slice(words[end + 1].Span)).Length > 0
            )
            || (candidate.Ambiguity?.Usual is not null && !IsBehindName(candidate));
    }

    /// <summary>A capitalised word that is no plain one stands before: "Michael Jordan", "Salesforce Paris".</summary>
    private bool IsBehindName(Candidate candidate)
    {
        var before = candidate.Start - 1;
        if (
            !words.IsCapital(before)
            || words.IsIn(before, Plain)
            || TimeWords.Weekdays.ContainsKey(words.Lower(before))
            || TimeWords.Months.ContainsKey(words.Lower(before))
            || !words.IsLetters(before)
            || words[candidate.Start].Start > words[before].End + 1
        )
        {
            return false;
        }

        return candidate.First.Kind == PlaceKind.City || candidate.Ambiguity is { IsAlsoOther: true }
            ? !words.IsSentenceStart(before) || candidate.Ambiguity is { IsAlsoOther: true }
            : false;
    }
}
