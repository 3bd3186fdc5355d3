using System.Collections.Frozen;
using OnRecord.Statements.Words;

namespace OnRecord.Statements.Figures;

/// <summary>Reads parts of a whole: "half", "a third of", "two-thirds", "three quarters", "one in five", "nine out of 10".</summary>
internal static class ShareReader
{
    private static readonly FrozenDictionary<string, int> Parts = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["half"] = 2,
        ["halves"] = 2,
        ["third"] = 3,
        ["thirds"] = 3,
        ["quarter"] = 4,
        ["quarters"] = 4,
        ["fourth"] = 4,
        ["fourths"] = 4,
        ["fifth"] = 5,
        ["fifths"] = 5,
        ["sixth"] = 6,
        ["sixths"] = 6,
        ["seventh"] = 7,
        ["eighth"] = 8,
        ["eighths"] = 8,
        ["ninth"] = 9,
        ["tenth"] = 10,
        ["tenths"] = 10,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The share that begins at a word; null when none does.</summary>
    internal static Quantity? Read(WordList words, int index) =>
        words.Lower(index) switch
        {
            "half" => ReadHalf(words, index),
            "a" or "an" => ReadPart(words, index, index + 1),
            _ => ReadParts(words, index) ?? ReadOneIn(words, index),
        };

    /// <summary>"half of", "half the", "by half"; not "half an hour", "half-brother", "second half".</summary>
    private static Quantity? ReadHalf(WordList words, int index)
    {
        var isWhole =
            words.Is(index + 1, "of")
            || words.Lower(index + 1) is "the" or "its" or "their" or "his" or "her" or "our" or "all";
        var isBounded =
            BoundReader.IsLastWord(words.Lower(index - 1))
            || words.Is(index - 1, "by", "in") && !words.Is(index + 1, "a", "an");
        var isOther =
            words.IsGlued(index + 1) && words.Is(index + 1, "-")
            || words.Is(index + 1, "an", "a")
            || words.Lower(index - 1) is "first" or "second" or "other" or "better";
        return (isWhole || isBounded) && !isOther && NumeralReader.Read(words, index) is null
            ? Quantity.Share(index, index + 1, 0.5m)
            : null;
    }

    /// <summary>"a third of", "a quarter of", and at the end of a clause behind a bound or "by".</summary>
    private static Quantity? ReadPart(WordList words, int start, int index)
    {
        if (!Parts.TryGetValue(words.Lower(index), out var parts) || parts == 2 && !words.Is(index + 1, "of"))
        {
            return null;
        }

        var isOfWhole = words.Is(index + 1, "of") && !words.IsNumber(index + 2) && !words.IsNumber(index + 3);
        var isBounded =
            (BoundReader.IsLastWord(words.Lower(start - 1)) || words.Is(start - 1, "by"))
            && (words.IsSentenceEnd(index + 1) || words.Lower(index + 1) is "," or "since" or "from" or "in" or "to");
        return isOfWhole || isBounded ? Quantity.Share(start, index + 1, 1m / parts) : null;
    }

    /// <summary>"two-thirds", "three quarters", "one-third".</summary>
    private static Quantity? ReadParts(WordList words, int index)
    {
        if (NumeralReader.Read(words, index) is not { Value: >= 1 and < 100 } number || number.End != index + 1)
        {
            return null;
        }

        var at =
            words.Is(number.End, "-") && words.IsGlued(number.End) && words.IsGlued(number.End + 1)
                ? number.End + 1
                : number.End;
        if (
            !Parts.TryGetValue(words.Lower(at), out var parts)
            || number.Value >= parts
            || words.IsCapital(at) && !words.IsSentenceStart(index)
        )
        {
            return null;
        }

        var isPlural = words.Lower(at).EndsWith('s');
        return isPlural == (number.Value != 1) && (at > number.End || isPlural || words.Is(at + 1, "of"))
            ? Quantity.Share(index, at + 1, number.Value / parts)
            : null;
    }

    /// <summary>"one in five", "1 in 5", "nine out of 10", "three of every four".</summary>
    private static Quantity? ReadOneIn(WordList words, int index)
    {
        if (
            NumeralReader.Read(words, index) is not { Value: >= 1 and < 1000, Scale: 1 } part
            || part.Value != decimal.Truncate(part.Value)
        )
        {
            return null;
        }

        var at = part.End;
        var isOut =
            words.Follow(at, ["out", "of"]) || words.Follow(at, ["of", "every"]) || words.Follow(at, ["in", "every"]);
        at =
            isOut ? at + 2
            : words.Is(at, "in") ? at + 1
            : -1;
        if (at < 0)
        {
            return null;
        }

        at = words.Is(at, "every") ? at + 1 : at;
        if (
            NumeralReader.Read(words, at) is not { } whole
            || whole.Value <= part.Value
            || FigureWords.Measures.ContainsKey(words.Lower(whole.End))
            || words.Is(whole.End, "%", "percent")
        )
        {
            return null;
        }

        var isSimple =
            whole.Value is >= 2 and <= 12 or 20 or 25 or 50 or 100 or 1_000 or 10_000 or 100_000 or 1_000_000;
        return
            isOut
            || (
                isSimple
                && (part.Value == 1 || whole.Value is 10 or 100 || part.Value < whole.Value && whole.Value <= 5)
            )
            ? Quantity.Share(index, whole.End, part.Value / whole.Value)
            : null;
    }
}
