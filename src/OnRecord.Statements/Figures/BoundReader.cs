using System.Collections.Frozen;
using OnRecord.Statements.Words;

namespace OnRecord.Statements.Figures;

/// <summary>Reads the words before and behind a number that bound it: "at least", "as many as", "or so".</summary>
internal static class BoundReader
{
    private static readonly FrozenDictionary<string, (string[] Words, FigureBound Bound)[]> ByLastWord = new (
        string Words,
        FigureBound Bound
    )[]
    {
        ("at least", FigureBound.AtLeast),
        ("a minimum of", FigureBound.AtLeast),
        ("minimum of", FigureBound.AtLeast),
        ("no fewer than", FigureBound.AtLeast),
        ("no less than", FigureBound.AtLeast),
        ("not less than", FigureBound.AtLeast),
        ("not fewer than", FigureBound.AtLeast),
        ("as few as", FigureBound.AtLeast),
        ("as little as", FigureBound.AtLeast),
        ("at most", FigureBound.AtMost),
        ("up to", FigureBound.AtMost),
        ("as many as", FigureBound.AtMost),
        ("as much as", FigureBound.AtMost),
        ("as high as", FigureBound.AtMost),
        ("no more than", FigureBound.AtMost),
        ("not more than", FigureBound.AtMost),
        ("a maximum of", FigureBound.AtMost),
        ("maximum of", FigureBound.AtMost),
        ("more than", FigureBound.MoreThan),
        ("greater than", FigureBound.MoreThan),
        ("higher than", FigureBound.MoreThan),
        ("larger than", FigureBound.MoreThan),
        ("over", FigureBound.MoreThan),
        ("well over", FigureBound.MoreThan),
        ("above", FigureBound.MoreThan),
        ("well above", FigureBound.MoreThan),
        ("in excess of", FigureBound.MoreThan),
        ("upwards of", FigureBound.MoreThan),
        ("upward of", FigureBound.MoreThan),
        ("exceeding", FigureBound.MoreThan),
        ("exceeds", FigureBound.MoreThan),
        ("exceeded", FigureBound.MoreThan),
        ("north of", FigureBound.MoreThan),
        ("fewer than", FigureBound.FewerThan),
        ("less than", FigureBound.FewerThan),
        ("lower than", FigureBound.FewerThan),
        ("smaller than", FigureBound.FewerThan),
        ("under", FigureBound.FewerThan),
        ("well under", FigureBound.FewerThan),
        ("below", FigureBound.FewerThan),
        ("well below", FigureBound.FewerThan),
        ("about", FigureBound.About),
        ("around", FigureBound.About),
        ("roughly", FigureBound.About),
        ("approximately", FigureBound.About),
        ("approx.", FigureBound.About),
        ("some", FigureBound.About),
        ("an estimated", FigureBound.About),
        ("estimated", FigureBound.About),
        ("circa", FigureBound.About),
        ("close to", FigureBound.About),
        ("in the region of", FigureBound.About),
        ("in the neighborhood of", FigureBound.About),
        ("~", FigureBound.About),
        ("nearly", FigureBound.JustBelow),
        ("almost", FigureBound.JustBelow),
        ("just under", FigureBound.JustBelow),
        ("just below", FigureBound.JustBelow),
        ("slightly less than", FigureBound.JustBelow),
        ("slightly fewer than", FigureBound.JustBelow),
        ("a little less than", FigureBound.JustBelow),
        ("just shy of", FigureBound.JustBelow),
        ("approaching", FigureBound.JustBelow),
        ("just over", FigureBound.JustAbove),
        ("just above", FigureBound.JustAbove),
        ("slightly more than", FigureBound.JustAbove),
        ("slightly over", FigureBound.JustAbove),
        ("a little more than", FigureBound.JustAbove),
        ("little more than", FigureBound.JustAbove),
        ("a little over", FigureBound.JustAbove),
        ("just more than", FigureBound.JustAbove),
        ("exactly", FigureBound.Exact),
        ("precisely", FigureBound.Exact),
    }
        .Select(phrase => (Words: phrase.Words.Split(' '), phrase.Bound))
        .GroupBy(phrase => phrase.Words[^1], StringComparer.Ordinal)
        .ToFrozenDictionary(
            group => group.Key,
            group => group.OrderByDescending(phrase => phrase.Words.Length).ToArray(),
            StringComparer.Ordinal
        );

    private static readonly FrozenSet<string> Talk = FrozenSet.Create(
        StringComparer.Ordinal,
        [
            "talk",
            "talks",
            "talked",
            "talking",
            "asked",
            "ask",
            "told",
            "spoke",
            "speak",
            "worried",
            "worry",
            "concerned",
            "concerns",
            "know",
            "knew",
            "learn",
            "learned",
            "hear",
            "heard",
            "think",
            "thinking",
            "say",
            "statement",
            "questions",
            "question",
            "information",
            "lied",
            "lies",
            "complained",
            "joked",
            "fight",
            "dispute",
            "clash",
            "clashed",
            "battle",
            "control",
            "victory",
            "win",
            "war",
            "debate",
            "story",
            "stories",
            "report",
            "reports",
        ]
    );

    /// <summary>Whether a word can end a bound, so that a number may follow it.</summary>
    internal static bool IsLastWord(string lower) => ByLastWord.ContainsKey(lower);

    /// <summary>Whether a whole bound stands right before a word: "at least", not only "as".</summary>
    internal static bool IsBehindBound(WordList words, int index) => Before(words, index) is not null;

    /// <summary>The quantity with the bounds before and behind it.</summary>
    internal static Quantity Read(WordList words, Quantity quantity)
    {
        var bounded = ReadBehind(words, quantity);
        for (var i = 0; i < 2; i++)
        {
            if (Before(words, bounded.Start) is not { } found || IsOtherSense(words, found.Start, bounded))
            {
                break;
            }

            bounded = new Quantity(found.Start, bounded.End)
            {
                Value = bounded.Value,
                Low = bounded.Low,
                High = bounded.High,
                Unit = bounded.Unit,
                Bound = Outer(found.Bound, bounded.Bound),
            };
        }

        return bounded;
    }

    /// <summary>A range stays a range and a vague count vague; else the bound that was read last counts, unless it is only "about".</summary>
    private static FigureBound Outer(FigureBound outer, FigureBound inner) =>
        inner is FigureBound.Between or FigureBound.Vague ? inner
        : outer == FigureBound.About && inner != FigureBound.Exact ? inner
        : outer == FigureBound.Exact ? inner
        : outer;

    private static (int Start, FigureBound Bound)? Before(WordList words, int start)
    {
        if (!ByLastWord.TryGetValue(words.Lower(start - 1), out var phrases))
        {
            return null;
        }

        foreach (var (phrase, bound) in phrases)
        {
            var first = start - phrase.Length;
            if (first >= 0 && words.Follow(first, phrase))
            {
                return (first, bound);
            }
        }

        return null;
    }

    /// <summary>"talked about two", "fought over 300", "add up to 20", "over two days": no bounds.</summary>
    private static bool IsOtherSense(WordList words, int start, Quantity quantity)
    {
        var before = words.Lower(start - 1);
        return words.Lower(start) switch
        {
            "about" or "over" when Talk.Contains(before) => true,
            "over" when quantity.Unit is "year" or "month" or "week" or "day" or "hour" or "minute" or "decade" =>
                before is not ("for" or "of" or "after" or "just" or "lasted" or "took" or "spent" or "well"),
            "up" => before is "add" or "adds" or "added" or "adding" or "live" or "lived" or "stand" or "stood",
            "some" or "under" or "above" or "below" => words.Is(start + 1, "one"),
            _ => false,
        };
    }

    private static Quantity ReadBehind(WordList words, Quantity quantity)
    {
        var end = quantity.End;
        if (words.Is(end, "+") && words.IsGlued(end))
        {
            return With(quantity, end + 1, FigureBound.AtLeast);
        }

        if (words.Is(end, "-") && words.IsGlued(end) && words.IsGlued(end + 1))
        {
            return words.Lower(end + 1) switch
            {
                "plus" => With(quantity, end + 2, FigureBound.AtLeast),
                "odd" => With(quantity, end + 2, FigureBound.About),
                _ => quantity,
            };
        }

        if (words.Is(end, "or"))
        {
            return words.Lower(end + 1) switch
            {
                "more" or "greater" or "higher" or "above" => With(quantity, end + 2, FigureBound.AtLeast),
                "fewer" or "less" or "lower" or "under" or "below" => With(quantity, end + 2, FigureBound.AtMost),
                "so" => With(quantity, end + 2, FigureBound.About),
                _ => quantity,
            };
        }

        return words.Is(end, "plus") && !words.IsNumber(end + 1)
            ? With(quantity, end + 1, FigureBound.AtLeast)
            : quantity;
    }

    private static Quantity With(Quantity quantity, int end, FigureBound bound) =>
        quantity with
        {
            End = end,
            IsSmallWord = false,
            Bound = quantity.Bound is FigureBound.Exact ? bound : quantity.Bound,
        };
}
