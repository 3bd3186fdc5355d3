using System.Collections.Frozen;

namespace OnRecord.Statements.Labels;

/// <summary>Contents that say nothing but that something said is not so: "That charge is simply untrue".</summary>
/// <remarks>The rule and its examples stand in <c>specs/rejected-claims.md</c>. Safe on any thread.</remarks>
public static class RejectedClaim
{
    // Longer contents say more than that.
    private const int Longest = 120;
    private const int MostAdverbs = 3;

    private static readonly char[] Separators = [.. " \t\r\n\u00A0.,;!\"“”‘"];
    private static readonly FrozenSet<string> Pronouns = SetOf("it that this they these those");
    private static readonly FrozenSet<string> Determiners = SetOf(
        "all the that this these those such any his her its their"
    );
    private static readonly FrozenSet<string> Copulas = SetOf("is are was were");
    private static readonly FrozenSet<string> Degrees = SetOf("just all pure total complete utter");
    private static readonly FrozenSet<string> Things = SetOf(
        "claim claims charge charges allegation allegations accusation accusations report reports assertion assertions "
            + "suggestion suggestions rumour rumours rumor rumors insinuation insinuations"
    );
    private static readonly FrozenSet<string> Rejections = FrozenSet.Create(
        StringComparer.Ordinal,
        "untrue",
        "false",
        "not true",
        "not so",
        "a lie",
        "lies",
        "nonsense",
        "baseless",
        "groundless",
        "unfounded",
        "fabricated",
        "a fabrication",
        "fake",
        "a hoax",
        "not the case"
    );

    /// <summary>Whether the whole content rejects something said.</summary>
    /// <param name="content">The words of the content, with or without its quotation marks.</param>
    public static bool IsIn(ReadOnlySpan<char> content)
    {
        if (content.Length > Longest)
        {
            return false;
        }

        var words = Words(content);
        var copula = words.FindIndex(Copulas.Contains);
        return copula > 0 && IsSomethingSaid(words[..copula]) && IsRejection(words[(copula + 1)..]);
    }

    /// <summary>Words in small letters, "that's" as two.</summary>
    private static List<string> Words(ReadOnlySpan<char> content) =>
        [
            .. content
                .ToString()
                .ToLowerInvariant()
                .Replace('’', '\'')
                .Replace("'s ", " is ", StringComparison.Ordinal)
                .Replace("'re ", " are ", StringComparison.Ordinal)
                .Split(Separators, StringSplitOptions.RemoveEmptyEntries)
                .Select(word => word.Trim('\''))
                .Where(word => word.Length > 0),
        ];

    private static bool IsSomethingSaid(List<string> words)
    {
        var from = words is ["that", _, ..] && !Things.Contains(words[1]) ? 1 : 0;
        return words.Count - from == 1
            ? Pronouns.Contains(words[from])
            : Determiners.Contains(words[from]) && Things.Contains(words[^1]);
    }

    private static bool IsRejection(List<string> words)
    {
        var adverbs = words.FindIndex(word =>
            !Degrees.Contains(word) && !word.EndsWith("ly", StringComparison.Ordinal)
        );
        return adverbs is >= 0 and <= MostAdverbs && Rejections.Contains(string.Join(' ', words.Skip(adverbs)));
    }

    private static FrozenSet<string> SetOf(string words) => FrozenSet.Create(StringComparer.Ordinal, words.Split(' '));
}
