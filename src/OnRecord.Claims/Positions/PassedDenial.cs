using System.Collections.Frozen;
using OnRecord.Statements.Words;

namespace OnRecord.Claims.Positions;

/// <summary>Tells whether a content is about somebody's denial: "the king strongly denied any involvement". Who says so denies nothing.</summary>
internal static class PassedDenial
{
    private static readonly FrozenSet<string> Verbs = FrozenSet.Create(
        StringComparer.Ordinal,
        ["denied", "denies", "denying"]
    );

    private static readonly FrozenSet<string> Nouns = FrozenSet.Create(StringComparer.Ordinal, ["denial", "denials"]);

    // "Denied any role", not "denied entry to inspectors".
    private static readonly FrozenSet<string> Denied = FrozenSet.Create(
        StringComparer.Ordinal,
        [
            "any",
            "all",
            "that",
            "it",
            "its",
            "involvement",
            "responsibility",
            "knowledge",
            "wrongdoing",
            "allegations",
            "accusations",
            "claims",
            "charges",
            "reports",
            "the",
        ]
    );

    private static readonly FrozenSet<string> Own = FrozenSet.Create(StringComparer.Ordinal, ["i", "we"]);

    /// <summary>Whether it is.</summary>
    /// <param name="words">The words of a content.</param>
    public static bool IsIn(List<Word> words)
    {
        for (var at = 1; at < words.Count; at++)
        {
            if (Nouns.Contains(words[at].Lower) || (Verbs.Contains(words[at].Lower) && IsOfOther(words, at)))
            {
                return !GoesOn(words, at);
            }
        }

        return false;
    }

    private static bool IsOfOther(List<Word> words, int at)
    {
        var next = at + 1 < words.Count ? words[at + 1].Lower : "";
        return (Denied.Contains(next) || next.EndsWith("ing", StringComparison.Ordinal))
            && !words.Take(at).TakeLast(3).Any(word => Own.Contains(word.Lower))
            && words[at - 1].Lower is not ("was" or "were" or "be" or "been" or "not");
    }

    // "The ministry, which denied any role, had set the fire" is about the fire.
    private static bool GoesOn(List<Word> words, int at)
    {
        var isRelative = words.Take(at).TakeLast(3).Any(word => word.Lower is "who" or "which");
        return isRelative
            && words.FindIndex(at, word => word.Lower == ",") is > 0 and var comma
            && comma + 1 < words.Count;
    }
}
