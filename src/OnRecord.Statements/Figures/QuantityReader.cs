using OnRecord.Statements.Words;

namespace OnRecord.Statements.Figures;

/// <summary>Reads a number with its currency, range and unit: "$1.2 billion", "20-30", "between 2,000 and 3,000", "5 percent", "34-year-old".</summary>
internal static class QuantityReader
{
    /// <summary>The quantity that begins at a word; null when none does.</summary>
    internal static Quantity? Read(WordList words, int index)
    {
        if (
            words.Is(index, "between")
            || (
                words.Is(index, "from")
                && words.Lower(index - 1) is "anywhere" or "ranging" or "ranged" or "range" or "ranges"
            )
        )
        {
            return ReadBetween(words, index);
        }

        var currency = Currency(words, index, out var at);
        if (IsNegative(words, index) && NumeralReader.Read(words, index + 1) is { IsDigits: true } below)
        {
            return WithUnit(words, new Quantity(index, below.End) { Value = -below.Value }, currency: null);
        }

        if (NumeralReader.Read(words, at, currency is not null) is not { } number)
        {
            return null;
        }

        var quantity = ReadUpper(words, index, number, currency, out var upper)
            ? Range(index, number, upper)
            : new Quantity(index, number.End)
            {
                Value = number.Value,
                IsSmallWord = !number.IsDigits && number.End == index + 1,
            };
        return WithUnit(words, quantity, currency);
    }

    /// <summary>The currency of a sign at a word, with where its number begins.</summary>
    private static string? Currency(WordList words, int index, out int number)
    {
        if (FigureWords.CurrencySigns.TryGetValue(words.Lower(index), out var sign))
        {
            number = index + 1;
            return sign;
        }

        if (
            words.IsCapital(index)
            && words.Is(index + 1, "$")
            && words.IsGlued(index + 1)
            && FigureWords.DollarPrefixes.TryGetValue(words.Lower(index), out var dollars)
        )
        {
            number = index + 2;
            return dollars;
        }

        number = index;
        return null;
    }

    /// <summary>A minus that is no hyphen, dash or bullet: glued to its number and to nothing before.</summary>
    private static bool IsNegative(WordList words, int index) =>
        words.Lower(index) is "-" or "\u2212"
            && words.IsGlued(index + 1)
            && !words.IsGlued(index)
            && words.IsNumber(index + 1)
            && !words.IsSentenceStart(index)
        || (words.Is(index, "minus") && words.IsNumber(index + 1) && !words.Is(index - 1, "or"));

    private static Quantity? ReadBetween(WordList words, int index)
    {
        var currency = Currency(words, index + 1, out var at);
        if (NumeralReader.Read(words, at, currency is not null) is not { } low)
        {
            return null;
        }

        var end = SkipPercent(words, low.End);
        if (!(words.Is(index, "between") ? words.Is(end, "and") : words.Is(end, "to")))
        {
            return null;
        }

        currency = Currency(words, end + 1, out var second) ?? currency;
        return NumeralReader.Read(words, second, currency is not null) is { } high && Scaled(low, high) <= high.Value
            ? WithUnit(words, Range(index, low, high), currency)
            : null;
    }

    private static int SkipPercent(WordList words, int index) =>
        words.Lower(index) is "%" or "percent" ? index + 1 : index;

    /// <summary>Reads the upper end of "20-30", "20 to 30", "two or three", "$300-$400 million".</summary>
    private static bool ReadUpper(WordList words, int start, Numeral low, string? currency, out Numeral upper)
    {
        upper = default;
        var joint = SkipPercent(words, low.End);
        var mark = words.Lower(joint);
        if (mark is not ("-" or "\u2013" or "to" or "or") || (mark is "to" && words.Is(start - 1, "from")))
        {
            return false;
        }

        if (mark is "-" or "\u2013" && words.IsGlued(joint) != words.IsGlued(joint + 1))
        {
            return false;
        }

        var upperCurrency = Currency(words, joint + 1, out var at);
        if (
            NumeralReader.Read(words, at, currency is not null) is not { } high
            || (upperCurrency is not null && upperCurrency != currency)
            || words.Is(at, "a", "an")
            || (words.IsCapital(at) && low.IsDigits)
        )
        {
            return false;
        }

        upper = high;
        var lowest = Scaled(low, high);
        return mark is "or"
            ? low.Value < high.Value && high.Value - low.Value <= 10 && high.IsDigits == low.IsDigits
            : lowest < high.Value && lowest >= high.Value / 1000;
    }

    /// <summary>The lower end, with the upper end's scale where it has none and would else not be smaller: "300-400 million".</summary>
    private static decimal Scaled(Numeral low, Numeral high) =>
        low.IsBare && !high.IsBare && low.Value * high.Scale < high.Value ? low.Value * high.Scale : low.Value;

    private static Quantity Range(int start, Numeral low, Numeral high) =>
        new(start, high.End)
        {
            Low = Scaled(low, high),
            High = high.Value,
            Bound = FigureBound.Between,
        };

    private static Quantity WithUnit(WordList words, Quantity quantity, string? currency)
    {
        var end = quantity.End;
        if (currency is not null)
        {
            return quantity with { Unit = currency };
        }

        var isHyphen = words.Is(end, "-") && words.IsGlued(end) && words.IsGlued(end + 1);
        return isHyphen ? WithJoinedUnit(words, quantity, end + 1) : WithSpacedUnit(words, quantity, end);
    }

    /// <summary>"34-year-old", "12-page", "300-member", "5,000-strong".</summary>
    private static Quantity WithJoinedUnit(WordList words, Quantity quantity, int at)
    {
        var unit = words.Lower(at);
        var isAge = unit is "year" && words.Is(at + 1, "-") && words.Lower(at + 2) is "old" or "olds";
        return isAge ? quantity with { End = at + 3, Unit = "years old" }
            : unit is "strong" ? quantity with { End = at + 1 }
            : unit is "percent" ? quantity with { End = at + 1, Unit = "%" }
            : unit is "member" or "person" or "seat" or "vote" or "man" or "nation" or "country"
                ? quantity with
                {
                    End = at + 1,
                    Unit = unit,
                }
            : unit is "dollar" ? quantity with { End = at + 1, Unit = "USD" }
            : FigureWords.Measures.TryGetValue(unit, out var measure) ? quantity with { End = at + 1, Unit = measure }
            : quantity;
    }

    private static Quantity WithSpacedUnit(WordList words, Quantity quantity, int end)
    {
        var unit = words.Lower(end);
        switch (unit)
        {
            case "%" or "percent" or "pct":
                return quantity with { End = end + 1, Unit = "%" };
            case "per" when words.Is(end + 1, "cent"):
                return quantity with { End = end + 2, Unit = "%" };
            case "percentage" when words.Is(end + 1, "point", "points"):
                return quantity with { End = end + 2, Unit = "percentage point" };
            case "basis" when words.Is(end + 1, "point", "points"):
                return quantity with { End = end + 2, Unit = "basis point" };
            case "square"
            or "cubic"
            or "metric"
            or "nautical" when FigureWords.Measures.TryGetValue(words.Lower(end + 1), out var area):
                return quantity with { End = end + 2, Unit = unit is "metric" ? "tonne" : $"{unit} {area}" };
        }

        if (unit is "year" or "years" && words.Is(end + 1, "old"))
        {
            return quantity with { End = end + 2, Unit = "years old" };
        }

        if (FigureWords.Currencies.TryGetValue(unit, out var currency) && !(unit is "won" && !words.IsNumber(end - 1)))
        {
            return quantity with { End = end + 1, Unit = currency };
        }

        if (FigureWords.Currencies.TryGetValue(words.Lower(end + 1), out var money) || words.Is(end + 1, "pounds"))
        {
            var key = (unit, money ?? "pound");
            return FigureWords.NationalCurrencies.TryGetValue(key, out var national)
                ? quantity with
                {
                    End = end + 2,
                    Unit = national,
                }
                : quantity;
        }

        return FigureWords.Measures.TryGetValue(unit, out var measure) && IsMeasureHere(words, quantity, end)
            ? quantity with
            {
                End = end + 1,
                Unit = measure,
            }
            : quantity;
    }

    /// <summary>A letter is a unit only behind digits without a space ("300m") or a plural number; "one second official" is no second.</summary>
    private static bool IsMeasureHere(WordList words, Quantity quantity, int end) =>
        words.Lower(end) is { Length: 1 } ? words.IsGlued(end) && words.IsNumber(end - 1)
        : words.Lower(end).Length == 2 && words.IsLetters(end) ? words.IsNumber(end - 1) && !words.IsCapital(end)
        : quantity.Value is 1 or null || quantity.Unit is null;
}
