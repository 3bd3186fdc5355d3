using System.Collections.Frozen;
using OnRecord.Statements.Labels;
using OnRecord.Statements.Words;

namespace OnRecord.Claims.Positions;

/// <summary>What stands before a cue and changes what it does: "has not yet [admitted]", "no one [doubts]", "if inspectors [confirm]".</summary>
/// <param name="IsNegated">Whether the cue is negated, in itself, before it, or by a source that is nobody.</param>
/// <param name="IsConditional">Whether it is only supposed that it is said.</param>
/// <param name="IsOfNoun">Whether it only describes the noun behind it, so that nobody says it: "the town's [alleged] role".</param>
internal readonly record struct CueContext(bool IsNegated, bool IsConditional, bool IsOfNoun)
{
    // So many words before a cue are looked at.
    private const int Reach = 5;

    private static readonly FrozenSet<string> Negations = FrozenSet.Create(
        StringComparer.Ordinal,
        ["not", "never", "cannot", "hardly", "little", "no", "nobody", "none", "neither", "without", "yet", "nor"]
    );

    // "Refusal to [blame]", "failed to [confirm]": it is not said.
    private static readonly FrozenSet<string> Leaving = FrozenSet.Create(
        StringComparer.Ordinal,
        ["refusal", "refuse", "refuses", "refused", "refusing", "failure", "fail", "fails", "failed", "failing"]
    );

    private static readonly FrozenSet<string> Conditions = FrozenSet.Create(
        StringComparer.Ordinal,
        ["if", "unless", "whether", "assuming", "supposing"]
    );

    private static readonly FrozenSet<string> Attributives = FrozenSet.Create(
        StringComparer.Ordinal,
        ["alleged", "suspected", "supposed", "purported", "reported", "rumored", "rumoured", "claimed"]
    );

    private static readonly FrozenSet<string> Owners = FrozenSet.Create(
        StringComparer.Ordinal,
        ["its", "his", "her", "their"]
    );

    /// <summary>Reads the words before the cue of a statement.</summary>
    public static CueContext Of(Statement statement, SourceText text)
    {
        if (statement.Cue.Count == 0)
        {
            return default;
        }

        var cue = string.Join(' ', statement.Cue.Select(span => text[span]));
        var start = statement.Cue[0].Start;
        var (isNegated, isConditional, isDoubt) = (
            CueWords.IsNegated(cue) || cue.Contains("beyond ", StringComparison.OrdinalIgnoreCase),
            false,
            false
        );
        var before = WordScanner.Scan(text, new TextSpan(Math.Max(0, start - 80), start));
        isNegated |= before is [.., var leaving, { Lower: "to" }] && Leaving.Contains(leaving.Lower);
        for (var (at, seen) = (before.Count - 1, 0); at >= 0 && seen < Reach; at--)
        {
            var word = before[at];
            if (word.Kind is WordKind.Symbol or WordKind.Break)
            {
                break;
            }

            // What stands in the source's place says nothing of the cue, but for a source that is nobody.
            var isOfSource = statement.Source.Any(span => span.Contains(word.Span));
            if (!statement.Content.Any(span => span.Contains(word.Span)))
            {
                isConditional |= Conditions.Contains(word.Lower);
                isDoubt |= word.Lower is "doubt" or "question" or "doubts";
                isNegated |=
                    (!isOfSource || IsFirstOf(statement, word))
                    && (Negations.Contains(word.Lower) || word.Lower.EndsWith("n't", StringComparison.Ordinal))
                    && !IsYetOfTime(before, at);
            }

            seen += isOfSource ? 0 : 1;
        }

        // "Little doubt in their [minds]".
        return new CueContext(isNegated && !isDoubt, isConditional, IsAttributive(statement, text, cue));
    }

    private static bool IsAttributive(Statement statement, SourceText text, string cue)
    {
        if (statement.Source is not [var source] || WordScanner.Scan(text, source) is not [.., var last])
        {
            return false;
        }

        // "Blaming the town was wrong, an echo of [his] speech": who owns something further on says nothing here.
        var isFurtherOn = last.Lower is "his" or "its" or "their" && source.Start > statement.Cue[0].Start;
        var isOwner = Owners.Contains(last.Lower) || last.Lower is "'s" or "'";
        return isFurtherOn || (isOwner && Attributives.Contains(cue.ToLowerInvariant()));
    }

    private static bool IsFirstOf(Statement statement, Word word) =>
        statement.Source.Any(span => span.Start == word.Start) || statement.Cue[0].Start == word.Start;

    // "Has yet to say" is a negation, "not yet" has one, and "has yet said" has none.
    private static bool IsYetOfTime(List<Word> before, int at) =>
        before[at].Lower == "yet" && !(at + 1 < before.Count && before[at + 1].Lower == "to");
}
