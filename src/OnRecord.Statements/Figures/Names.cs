using System.Collections.Frozen;
using OnRecord.Statements.Words;

namespace OnRecord.Statements.Figures;

/// <summary>Tells numbers that count nothing: in names, addresses, telephone numbers, ranks, years, list marks, and "one" as a pronoun.</summary>
internal static class Names
{
    private static readonly FrozenSet<string> OneCounts = FrozenSet.Create(
        StringComparer.Ordinal,
        [
            "person",
            "man",
            "woman",
            "child",
            "boy",
            "girl",
            "baby",
            "soldier",
            "civilian",
            "officer",
            "policeman",
            "police",
            "student",
            "worker",
            "employee",
            "victim",
            "death",
            "case",
            "american",
            "passenger",
            "patient",
            "prisoner",
            "hostage",
            "protester",
            "demonstrator",
            "suspect",
            "dead",
            "killed",
            "injured",
            "wounded",
            "vote",
            "seat",
            "marine",
            "sailor",
            "airman",
            "journalist",
            "missile",
        ]
    );

    /// <summary>Where reading goes on behind a number that is none to count; null when it may be a figure.</summary>
    internal static int? SkipTo(WordList words, Quantity quantity)
    {
        if (quantity.Unit is not (null or "m"))
        {
            return IsPartOfCode(words, quantity) || IsOneDay(words, quantity) ? quantity.End : null;
        }

        if (words.IsNumber(quantity.Start))
        {
            return TelephoneEnd(words, quantity.Start)
                ?? (
                    IsPartOfCode(words, quantity)
                    || IsMark(words, quantity)
                    || IsName(words, quantity)
                    || IsYear(words, quantity)
                    || IsAddress(words, quantity)
                        ? quantity.End
                        : null
                );
        }

        return
            IsPartOfCode(words, quantity)
            || IsNameInWords(words, quantity)
            || (quantity.IsSmallWord && IsPronoun(words, quantity))
            ? quantity.End
            : null;
    }

    /// <summary>"one day" tells when and counts no days, unless a bound says otherwise.</summary>
    private static bool IsOneDay(WordList words, Quantity quantity) =>
        quantity.Unit is "day"
        && words.Is(quantity.Start, "one")
        && words.Is(quantity.Start + 1, "day")
        && !BoundReader.IsBehindBound(words, quantity.Start);

    /// <summary>"F-16", "COVID-19", "24/7", "3:16", "5G", "21st", "two-state".</summary>
    private static bool IsPartOfCode(WordList words, Quantity quantity)
    {
        var (start, end) = (quantity.Start, quantity.End);
        var isJoinedBefore =
            words.IsGlued(start)
            && words.Lower(start - 1) switch
            {
                "-" or "\u2013" => words.IsGlued(start - 1)
                    && words[start - 2].Kind is not (WordKind.Break or WordKind.Symbol),
                "." or "/" or ":" or "#" or "_" or "=" or "&" or "@" or "\\" or "^" => true,
                "'" => words.IsGlued(start - 1),
                _ => words[start - 1].Kind is WordKind.Letters or WordKind.Code or WordKind.Number,
            };
        var isJoinedBehind =
            words.IsGlued(end)
            && words.Lower(end) switch
            {
                "/" or "_" or "=" or "@" or "*" or "&" => true,
                ":" => words.IsGlued(end + 1),
                "-" => words.IsGlued(end + 1)
                    && quantity.Unit is null
                    && words.Lower(end + 1) is not ("odd" or "plus")
                    && !words.Is(end - 1, "strong"),
                "'s" => words.IsNumber(end - 1),
                _ => words[end].Kind is WordKind.Letters or WordKind.Code or WordKind.Number,
            };
        return isJoinedBefore || isJoinedBehind;
    }

    /// <summary>The mark of a list, a footnote or an emergency number: "1.", "2)", "[3]", "called 911".</summary>
    private static bool IsMark(WordList words, Quantity quantity)
    {
        var (start, end) = (quantity.Start, quantity.End);
        var isAtLineStart = start == 0 || words[start - 1].Kind == WordKind.Break;
        return (
                isAtLineStart
                && end == start + 1
                && words.Lower(end) is "." or ")"
                && words.IsGlued(end)
                && end + 1 < words.Count
                && words[end + 1].Kind != WordKind.Break
            )
            || (words.Is(start - 1, "[") && words.Is(end, "]"))
            || (
                words.Lower(start) is "911" or "999" or "112"
                && (
                    words.Lower(end) is "call" or "calls" or "dispatcher" or "dispatchers" or "operator"
                    || words.Lower(start - 1) is "call" or "called" or "calling" or "dial" or "dialed" or "calls"
                )
            );
    }

    /// <summary>The word behind a telephone number: groups of digits joined by hyphens or full stops.</summary>
    private static int? TelephoneEnd(WordList words, int start)
    {
        var groups = 1;
        var end = start + 1;
        while (
            words.Lower(end) is "-" or "." && words.IsGlued(end) && words.IsGlued(end + 1) && words.IsNumber(end + 1)
        )
        {
            groups++;
            end += 2;
        }

        return groups >= 3 || (groups == 2 && words.Lower(start).Length == 3 && words.Lower(start + 2).Length == 4)
            ? end
            : null;
    }

    /// <summary>"Flight 370", "page 12", "Super Bowl 50": a word that takes a number, or a name, stands before a bare number.</summary>
    private static bool IsName(WordList words, Quantity quantity)
    {
        var before = quantity.Start - 1;
        if (
            !words.IsLetters(before) && words[before].Kind != WordKind.Code
            || words.Lower(quantity.Start).Contains(',', StringComparison.Ordinal)
            || quantity.End > quantity.Start + 1
        )
        {
            return false;
        }

        if (words.IsIn(before, FigureWords.NumberedThings))
        {
            return words.IsCapital(before)
                || words.Lower(before) is "no." or "nos." or "number" or "page" or "pages" or "top"
                || !IsCountedBehind(words, quantity.End);
        }

        return words.IsCapital(before)
            && !words.IsSentenceStart(before)
            && !IsCountedBehind(words, quantity.End)
            && !BoundReader.IsLastWord(words.Lower(before));
    }

    private static bool IsCountedBehind(WordList words, int end) =>
        (Nouns.IsPlural(words, end) && !words.IsCapital(end))
        || (Nouns.IsPlural(words, end + 1) && !words.IsCapital(end + 1) && !Nouns.IsEnd(words, end));

    /// <summary>Four digits without a comma that a year is written with, and that count nothing.</summary>
    private static bool IsYear(WordList words, Quantity quantity) =>
        quantity.End == quantity.Start + 1
        && words.Lower(quantity.Start) is { Length: 4 } text
        && text[..2] is "17" or "18" or "19" or "20"
        && !IsCountedBehind(words, quantity.End)
        && !BoundReader.IsBehindBound(words, quantity.Start);

    /// <summary>"10 Downing Street".</summary>
    private static bool IsAddress(WordList words, Quantity quantity)
    {
        for (var at = quantity.End; at < quantity.End + 4 && words.IsCapital(at); at++)
        {
            if (at > quantity.End && words.IsIn(at, FigureWords.StreetWords))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Group of Seven", "Five Eyes", "number two", "Chicago Seven".</summary>
    private static bool IsNameInWords(WordList words, Quantity quantity)
    {
        var start = quantity.Start;
        return (words.IsCapital(start) && !words.IsSentenceStart(start))
            || (
                words.IsIn(start - 1, FigureWords.NumberedThings)
                && quantity.IsSmallWord
                && !IsCountedBehind(words, quantity.End)
            );
    }

    /// <summary>"one" that counts nothing, and "the two" that stands for what was named before.</summary>
    private static bool IsPronoun(WordList words, Quantity quantity)
    {
        var (start, end) = (quantity.Start, quantity.End);
        if (BoundReader.IsBehindBound(words, start))
        {
            return words.Is(start, "one") && words.Is(start - 1, "some");
        }

        return words.Lower(start) switch
        {
            "one" => !words.IsIn(end, OneCounts) && !words.IsIn(end + 1, OneCounts)
                || words.Is(end, "of")
                || words.Lower(start - 1) is "no" or "the" or "this" or "that" or "any" or "every" or "each",
            "zero" => !Nouns.IsPlural(words, end) && !Nouns.IsPlural(words, end + 1),
            _ => words.Lower(start - 1) is "the" or "these" or "those" or "all" or "of"
                && !Nouns.IsPlural(words, end)
                && !Nouns.IsPlural(words, end + 1)
                && !Nouns.IsPlural(words, end + 2),
        };
    }
}
