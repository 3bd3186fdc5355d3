using System.Collections.Frozen;

namespace OnRecord.Statements.Words;

/// <summary>Reads cardinal numbers: "3,000", "1.2 million", "twenty-one", "two hundred and fifty thousand", "a dozen", "half a million".</summary>
internal static class NumeralReader
{
    private const int MostDigits = 18;

    private static readonly FrozenDictionary<string, int> Small = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["zero"] = 0,
        ["one"] = 1,
        ["two"] = 2,
        ["three"] = 3,
        ["four"] = 4,
        ["five"] = 5,
        ["six"] = 6,
        ["seven"] = 7,
        ["eight"] = 8,
        ["nine"] = 9,
        ["ten"] = 10,
        ["eleven"] = 11,
        ["twelve"] = 12,
        ["thirteen"] = 13,
        ["fourteen"] = 14,
        ["fifteen"] = 15,
        ["sixteen"] = 16,
        ["seventeen"] = 17,
        ["eighteen"] = 18,
        ["nineteen"] = 19,
        ["twenty"] = 20,
        ["thirty"] = 30,
        ["forty"] = 40,
        ["fifty"] = 50,
        ["sixty"] = 60,
        ["seventy"] = 70,
        ["eighty"] = 80,
        ["ninety"] = 90,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, decimal> Scales = new Dictionary<string, decimal>(
        StringComparer.Ordinal
    )
    {
        ["dozen"] = 12,
        ["hundred"] = 100,
        ["thousand"] = 1_000,
        ["million"] = 1_000_000,
        ["billion"] = 1_000_000_000,
        ["trillion"] = 1_000_000_000_000,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Whether a word is a number word, from "zero" to "ninety".</summary>
    internal static bool IsSmall(string lower) => Small.ContainsKey(lower);

    /// <summary>What a scale word multiplies by ("dozen", "million"); null when it is none.</summary>
    internal static decimal? ScaleOf(string lower) => Scales.TryGetValue(lower, out var scale) ? scale : null;

    /// <summary>The number that begins at a word; null when none does.</summary>
    /// <param name="words">The words of the text.</param>
    /// <param name="index">Where the number may begin.</param>
    /// <param name="isMoney">Whether a currency sign stands before it, so that "m" and "b" are millions and billions.</param>
    internal static Numeral? Read(WordList words, int index, bool isMoney = false) =>
        words.IsNumber(index) ? ReadDigits(words, index, isMoney)
        : Small.ContainsKey(words.Lower(index)) ? ReadWords(words, index)
        : words.Is(index, "a", "an") ? ReadArticle(words, index)
        : words.Is(index, "half") ? ReadHalf(words, index)
        : null;

    private static Numeral? ReadDigits(WordList words, int index, bool isMoney)
    {
        var text = words.Lower(index);
        if (text.Length > MostDigits)
        {
            return null;
        }

        var value = decimal.Parse(
            text,
            NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture
        );
        var end = index + 1;
        if (words.IsGlued(end) && GlyphValue(words.Lower(end)) is { } part)
        {
            value += part;
            end++;
        }

        if (words.IsGlued(end) && SuffixScale(words, end, isMoney) is { } suffix)
        {
            return new Numeral(end + 1, value * suffix, suffix, IsDigits: true);
        }

        return WithScale(words, new Numeral(end, value, 1, IsDigits: true));
    }

    /// <summary>Takes the scale word behind a number, with or without a hyphen.</summary>
    private static Numeral WithScale(WordList words, Numeral number)
    {
        var at =
            words.Is(number.End, "-") && words.IsGlued(number.End) && words.IsGlued(number.End + 1)
                ? number.End + 1
                : number.End;
        return Scales.TryGetValue(words.Lower(at), out var scale)
            ? number with
            {
                End = at + 1,
                Value = number.Value * scale,
                Scale = scale,
            }
            : number;
    }

    private static decimal? SuffixScale(WordList words, int index, bool isMoney) =>
        words.Lower(index) switch
        {
            "k" => 1_000,
            "mn" or "mln" => 1_000_000,
            "bn" or "bln" => 1_000_000_000,
            "tn" or "trn" => 1_000_000_000_000,
            "m" when isMoney || IsFollowedByLetters(words, index) => 1_000_000,
            "b" when isMoney => 1_000_000_000,
            "t" when isMoney => 1_000_000_000_000,
            _ => null,
        };

    /// <summary>Whether "300m" counts something ("300m people") and is no length ("300m from").</summary>
    private static bool IsFollowedByLetters(WordList words, int index) =>
        words.IsLetters(index + 1) && words.Lower(index + 1).EndsWith('s') || words.Is(index + 1, "people");

    private static decimal? GlyphValue(string symbol) =>
        symbol switch
        {
            "½" => 0.5m,
            "¼" => 0.25m,
            "¾" => 0.75m,
            _ => null,
        };

    private static Numeral? ReadWords(WordList words, int index)
    {
        decimal total = 0;
        decimal group = 0;
        decimal lastScale = 1;
        var smallestScale = decimal.MaxValue;
        var end = index;
        while (true)
        {
            var at = SkipJoint(words, index, end);
            var word = words.Lower(at);
            var isAfterAnd = at > end && words.Is(end, "and");
            if (
                Small.TryGetValue(word, out var small)
                && Fits(group, small, end > index)
                && (!isAfterAnd || lastScale > 1)
            )
            {
                group += small;
                lastScale = 1;
                end = at + 1;
            }
            else if (
                group > 0
                && !isAfterAnd
                && Scales.TryGetValue(word, out var scale)
                && TryScale(ref total, ref group, scale, ref smallestScale)
            )
            {
                lastScale = scale;
                end = at + 1;
            }
            else
            {
                break;
            }
        }

        if (end == index)
        {
            return null;
        }

        var number = new Numeral(end, total + group, lastScale, IsDigits: false);
        return words.Follow(end, ["and", "a", "half"]) && number.IsBare
            ? WithScale(words, number with { End = end + 3, Value = number.Value + 0.5m })
            : number;
    }

    /// <summary>The next word of a number in words: behind a hyphen, or behind "and" as in "two hundred and five".</summary>
    private static int SkipJoint(WordList words, int start, int end)
    {
        if (end == start)
        {
            return end;
        }

        var isHyphen = words.Is(end, "-") && words.IsGlued(end) && words.IsGlued(end + 1);
        return isHyphen || words.Is(end, "and") ? end + 1 : end;
    }

    /// <summary>Whether a number word may follow within a group: "twenty" + "one", "hundred" + "five".</summary>
    private static bool Fits(decimal group, int small, bool isFollowing)
    {
        if (!isFollowing || group == 0)
        {
            return true;
        }

        var rest = group % 100;
        return (rest == 0 && group >= 100 && small > 0) || (rest >= 20 && rest % 10 == 0 && small is > 0 and < 10);
    }

    private static bool TryScale(ref decimal total, ref decimal group, decimal scale, ref decimal smallest)
    {
        if (scale is 100 or 12)
        {
            if (group >= 100)
            {
                return false;
            }

            group *= scale;
            return true;
        }

        if (scale >= smallest)
        {
            return false;
        }

        smallest = scale;
        total += group * scale;
        group = 0;
        return true;
    }

    /// <summary>"a dozen", "a hundred", "a million", "a half million".</summary>
    private static Numeral? ReadArticle(WordList words, int index)
    {
        if (
            words.Is(index + 1, "half") && Scales.TryGetValue(words.Lower(SkipHyphen(words, index + 2)), out var halved)
        )
        {
            return new Numeral(SkipHyphen(words, index + 2) + 1, halved / 2, halved, IsDigits: false);
        }

        if (!Scales.TryGetValue(words.Lower(index + 1), out var scale))
        {
            return null;
        }

        var number = new Numeral(index + 2, scale, scale, IsDigits: false);
        return words.Follow(index + 2, ["and", "a", "half"]) ? number with { End = index + 5, Value = scale * 1.5m }
            : scale == 100 ? WithScale(words, number)
            : number;
    }

    /// <summary>"half a million", "half-million".</summary>
    private static Numeral? ReadHalf(WordList words, int index)
    {
        var at = words.Is(index + 1, "a") ? index + 2 : SkipHyphen(words, index + 1);
        return Scales.TryGetValue(words.Lower(at), out var scale)
            ? new Numeral(at + 1, scale / 2, scale, IsDigits: false)
            : null;
    }

    private static int SkipHyphen(WordList words, int index) =>
        words.Is(index, "-") && words.IsGlued(index) && words.IsGlued(index + 1) ? index + 1 : index;
}
