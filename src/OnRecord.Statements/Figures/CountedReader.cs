using OnRecord.Statements.Words;

namespace OnRecord.Statements.Figures;

/// <summary>Reads what is counted behind a number: "North Korean soldiers", "of the country's voters".</summary>
internal static class CountedReader
{
    private const int MostWords = 6;

    /// <summary>The words of what is counted; null when the text does not say.</summary>
    /// <param name="words">The words of the text.</param>
    /// <param name="quantity">The figure, its unit included.</param>
    /// <param name="isTime">Whether a word belongs to a time, which is never counted.</param>
    internal static (int Start, int End)? Read(WordList words, Quantity quantity, Func<int, bool> isTime)
    {
        var at = quantity.End;
        if (IsMoney(quantity))
        {
            return words.Is(at, "in") && !words.IsCapital(at + 1) && !words.Is(at + 1, "the", "a")
                    ? ReadWhole(words, at + 1, isTime)
                : words.Follow(at, ["worth", "of"]) ? ReadWhole(words, at + 2, isTime)
                : null;
        }

        if (words.Is(at, "of"))
        {
            return quantity.CountsBehindOf || quantity.Unit is not null
                ? ReadWhole(words, SkipArticle(words, at + 1), isTime)
                : ReadOfMore(words, at + 1, isTime);
        }

        if (quantity.Unit is "share")
        {
            return words.Lower(at) is "the" or "its" or "their" or "all"
                    ? ReadWhole(words, SkipArticle(words, at), isTime)
                : quantity.Value < 1 ? ReadPlural(words, at, isTime)
                : null;
        }

        return quantity.Unit is null ? ReadPlural(words, at, isTime, isSingular: quantity.Value is 1) : null;
    }

    private static bool IsMoney(Quantity quantity) =>
        quantity.Unit is { Length: 3 } unit && char.IsUpper(unit[0]) && char.IsUpper(unit[2]);

    private static int SkipArticle(WordList words, int index)
    {
        var at = words.Is(index, "all") ? index + 1 : index;
        return
            words.Lower(at)
                is "the"
                    or "its"
                    or "their"
                    or "his"
                    or "her"
                    or "our"
                    or "these"
                    or "those"
                    or "a"
                    or "an"
                    or "this"
            ? at + 1
            : at;
    }

    /// <summary>"20 of the 300 soldiers": the soldiers.</summary>
    private static (int Start, int End)? ReadOfMore(WordList words, int index, Func<int, bool> isTime)
    {
        var at = SkipArticle(words, index);
        return at == index ? null
            : NumeralReader.Read(words, at) is { } whole ? ReadPlural(words, whole.End, isTime)
            : ReadPlural(words, at, isTime);
    }

    /// <summary>Up to the last plural before the phrase ends.</summary>
    private static (int Start, int End)? ReadPlural(
        WordList words,
        int index,
        Func<int, bool> isTime,
        bool isSingular = false
    )
    {
        var last = -1;
        var at = index;
        for (; at < index + MostWords && !IsEnd(words, at, isTime); at++)
        {
            if (Nouns.IsPlural(words, at))
            {
                last = at;
            }
            else if (last >= 0 && !words.Is(at, "-"))
            {
                break;
            }
        }

        return last >= 0 ? (index, last + 1)
            : isSingular && at > index && !words.Is(index, "-") ? (index, at)
            : null;
    }

    /// <summary>Up to where the phrase ends, with a possessive inside: "the country's schools".</summary>
    private static (int Start, int End)? ReadWhole(WordList words, int index, Func<int, bool> isTime)
    {
        var at = index;
        while (at < index + MostWords)
        {
            if (words.Is(at, "'s") && at > index && !Nouns.IsEnd(words, at + 1))
            {
                at++;
            }
            else if (
                IsEnd(words, at, isTime)
                || (at > index && IsVerbAtEnd(words, at))
                || (at > index && Nouns.IsPlural(words, at - 1) && !Nouns.IsPlural(words, at) && !words.Is(at, "-"))
            )
            {
                break;
            }

            at++;
        }

        return at > index && !words.Is(at - 1, "-") ? (index, at) : null;
    }

    /// <summary>"of the village burned": a word in -ed with no noun behind it.</summary>
    private static bool IsVerbAtEnd(WordList words, int index) =>
        words.Lower(index).EndsWith("ed", StringComparison.Ordinal)
        && !words.IsCapital(index)
        && Nouns.IsEnd(words, index + 1);

    private static bool IsEnd(WordList words, int index, Func<int, bool> isTime) =>
        isTime(index) || (Nouns.IsEnd(words, index) && !IsInnerHyphen(words, index));

    private static bool IsInnerHyphen(WordList words, int index) =>
        words.Is(index, "-") && words.IsGlued(index) && words.IsGlued(index + 1) && words.IsLetters(index + 1);
}
