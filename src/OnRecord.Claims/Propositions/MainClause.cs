using System.Collections.Frozen;
using OnRecord.Statements.Words;

namespace OnRecord.Claims.Propositions;

/// <summary>Tells whether the main clause of a content is negated.</summary>
/// <remarks>The rule and its examples stand in <c>specs/claim-polarity.md</c>.</remarks>
internal static class MainClause
{
    private static readonly FrozenSet<string> Negations = FrozenSet.Create(
        StringComparer.Ordinal,
        ["not", "never", "no", "none", "nobody", "nothing", "neither", "nor", "cannot", "without"]
    );

    // What comes behind one of these is another clause.
    private static readonly FrozenSet<string> Borders = FrozenSet.Create(
        StringComparer.Ordinal,
        [
            "that",
            "which",
            "who",
            "whom",
            "whose",
            "because",
            "if",
            "whether",
            "while",
            "although",
            "though",
            "unless",
            "until",
            "but",
            "when",
            "where",
            "since",
            "so",
        ]
    );

    // "Not only", "no doubt that" and "no longer" are none: the first two affirm, and what is no longer so was so.
    private static readonly FrozenSet<string> Affirming = FrozenSet.Create(
        StringComparer.Ordinal,
        ["only", "doubt", "question", "later", "sooner", "matter", "just", "merely"]
    );

    /// <summary>Whether it is.</summary>
    /// <param name="words">The words of the content, in the order of the text.</param>
    public static bool IsNegated(IReadOnlyList<Word> words)
    {
        var hasBegun = false;
        for (var at = 0; at < words.Count; at++)
        {
            var word = words[at];
            if (word.Kind is WordKind.Symbol or WordKind.Break)
            {
                if (hasBegun && word.Lower is "." or ";" or "?" or "!" or "\u2014")
                {
                    return false;
                }

                continue;
            }

            if (hasBegun && Borders.Contains(word.Lower))
            {
                return false;
            }

            if (Negates(word.Lower))
            {
                var next = at + 1 < words.Count ? words[at + 1].Lower : "";
                return !Affirming.Contains(next) && (word.Lower is not "without" || !hasBegun);
            }

            hasBegun |= !Borders.Contains(word.Lower);
        }

        return false;
    }

    private static bool Negates(string lower) =>
        Negations.Contains(lower) || lower.EndsWith("n't", StringComparison.Ordinal);
}
