using OnRecord.Statements.Words;

namespace OnRecord.Statements.Figures;

/// <summary>Reads counts that the text leaves vague: "dozens", "tens of thousands", "several hundred", "a handful of", "a couple of".</summary>
/// <remarks>A plural says that there are at least two of its unit, which is the lower end; the upper end is open.</remarks>
internal static class VagueReader
{
    /// <summary>The vague count that begins at a word; null when none does.</summary>
    internal static Quantity? Read(WordList words, int index)
    {
        if (Plural(words.Lower(index)) is { } unit)
        {
            return ReadPlural(words, index, unit);
        }

        return words.Lower(index) switch
        {
            "several" or "few" or "many" => ReadSeveral(words, index, index + 1),
            "a" when words.Is(index + 1, "few") => ReadSeveral(words, index, index + 2),
            "a" when words.Follow(index + 1, ["handful", "of"]) && !words.Is(index + 3, "the") => Quantity.Vague(
                index,
                index + 2,
                2,
                10
            ),
            "a" when words.Is(index + 1, "couple") => ReadCouple(words, index),
            "scores"
                when words.Is(index + 1, "of") && !words.Lower(index - 1).EndsWith("test", StringComparison.Ordinal) =>
                Quantity.Vague(index, index + 1, 40),
            _ => null,
        };
    }

    /// <summary>"dozens", "hundreds of thousands", "millions".</summary>
    private static Quantity? ReadPlural(WordList words, int index, decimal unit)
    {
        if (NumeralReader.IsSmall(words.Lower(index - 1)) || words.IsNumber(index - 1))
        {
            return null;
        }

        if (words.Is(index + 1, "of") && Plural(words.Lower(index + 2)) is { } larger && larger > unit)
        {
            return
                words.Lower(index + 2) is var next
                && words.Is(index + 3, "of")
                && Plural(words.Lower(index + 4)) is { } largest
                && largest > larger
                && next.Length > 0
                ? Quantity.Vague(index, index + 5, 2 * unit * larger * largest)
                : Quantity.Vague(index, index + 3, 2 * unit * larger);
        }

        return words.Is(index, "tens") || (words.IsCapital(index) && !words.IsSentenceStart(index))
            ? null
            : Quantity.Vague(index, index + 1, 2 * unit);
    }

    /// <summary>"several hundred", "a few thousand", "many thousands".</summary>
    private static Quantity? ReadSeveral(WordList words, int start, int at)
    {
        var scale = NumeralReader.ScaleOf(words.Lower(at)) ?? Plural(words.Lower(at));
        return scale is { } unit ? Quantity.Vague(start, at + 1, 2 * unit) : null;
    }

    /// <summary>"a couple of", "a couple hundred".</summary>
    private static Quantity? ReadCouple(WordList words, int index)
    {
        var at = words.Is(index + 2, "of") ? index + 3 : index + 2;
        if (NumeralReader.ScaleOf(words.Lower(at)) is { } scale)
        {
            return new Quantity(index, at + 1) { Value = 2 * scale, Bound = FigureBound.About };
        }

        return words.Is(index + 2, "of") && Nouns.IsPlural(words, index + 3)
            ? new Quantity(index, index + 3) { Value = 2, Bound = FigureBound.About }
            : null;
    }

    private static decimal? Plural(string lower) =>
        lower switch
        {
            "tens" => 10,
            "dozens" => 12,
            "hundreds" => 100,
            "thousands" => 1_000,
            "millions" => 1_000_000,
            "billions" => 1_000_000_000,
            "trillions" => 1_000_000_000_000,
            _ => null,
        };
}
