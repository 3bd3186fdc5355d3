using System.Collections.Frozen;
using OnRecord.Statements.Labels;
using OnRecord.Statements.Words;

namespace OnRecord.Claims.Positions;

/// <summary>What stands before a cue and changes what it does: "has not yet [admitted]", "no one [doubts]", "if inspectors [confirm]".</summary>
/// <param name="IsNegated">Whether the cue is negated, in itself, before it, or by a source that is nobody.</param>
/// <param name="IsConditional">Whether it is only supposed that it is said.</param>
internal readonly record struct CueContext(bool IsNegated, bool IsConditional)
{
    // So many words before a cue are looked at.
    private const int Reach = 5;

    private static readonly FrozenSet<string> Negations = FrozenSet.Create(
        StringComparer.Ordinal,
        ["not", "never", "cannot", "hardly", "little", "no", "nobody", "none", "neither", "without", "yet", "nor"]
    );

    private static readonly FrozenSet<string> Conditions = FrozenSet.Create(
        StringComparer.Ordinal,
        ["if", "unless", "whether", "assuming", "supposing"]
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
        return new CueContext(isNegated && !isDoubt, isConditional);
    }

    private static bool IsFirstOf(Statement statement, Word word) =>
        statement.Source.Any(span => span.Start == word.Start) || statement.Cue[0].Start == word.Start;

    // "Has yet to say" is a negation, "not yet" has one, and "has yet said" has none.
    private static bool IsYetOfTime(List<Word> before, int at) =>
        before[at].Lower == "yet" && !(at + 1 < before.Count && before[at + 1].Lower == "to");
}
