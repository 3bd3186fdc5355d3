using System.Collections.Frozen;
using OnRecord.Statements.Words;

namespace OnRecord.Claims.Propositions;

/// <summary>Parts a sentence where it says two things, one of which may be negated and the other not: "minimal damage and no casualties". Safe on any thread.</summary>
internal static class Coordination
{
    private static readonly FrozenSet<string> Conjunctions = ClauseWords.Set("and|but|while|although|though");

    private static readonly FrozenSet<string> Nothing = ClauseWords.Set("no|nobody|nothing|none|neither|never");

    // "No casualties and only minimal damage": what stands behind these is not under the "no".
    private static readonly FrozenSet<string> Something = ClauseWords.Set("only|just|some|few|little|a|an|the");

    /// <summary>The parts of a sentence, in order; one where it says one thing.</summary>
    /// <param name="words">The words of the content, in the order of the text.</param>
    /// <param name="start">First word of the sentence.</param>
    /// <param name="end">End of the sentence.</param>
    public static IReadOnlyList<ClausePart> PartsOf(IReadOnlyList<Word> words, int start, int end)
    {
        var parts = new List<ClausePart>();
        var (first, lead) = (start, start);
        var (hasFinite, hasNo) = (false, false);
        for (var at = start; at < end; at++)
        {
            var isBorder = at > first && at + 1 < end && Conjunctions.Contains(words[at].Lower);
            if (isBorder && HasFinite(words, at, end) && hasFinite)
            {
                parts.Add(new ClausePart(first, at, first, first));
                (first, lead, hasFinite, hasNo) = (at + 1, at + 1, false, false);
            }
            else if (isBorder && (hasNo ? Something : Nothing).Contains(words[at + 1].Lower))
            {
                // Both are of one verb, and share what stands up to it.
                parts.Add(new ClausePart(first, at, first, first));
                parts.Add(new ClausePart(at + 1, PartEnd(words, at + 1, end), first, lead));
                at = parts[^1].End;
                (first, lead, hasFinite, hasNo) = (at + 1, at + 1, false, false);
            }
            else
            {
                hasNo |= Nothing.Contains(words[at].Lower);
                hasFinite |= ClauseWords.IsFinite(words[at].Lower);
                lead = ClauseWords.IsVerb(words[at].Lower) ? at + 1 : lead;
            }
        }

        if (first < end)
        {
            parts.Add(new ClausePart(first, end, first, first));
        }

        return parts;
    }

    private static int PartEnd(IReadOnlyList<Word> words, int start, int end)
    {
        for (var at = start + 1; at < end; at++)
        {
            if (Conjunctions.Contains(words[at].Lower))
            {
                return at;
            }
        }

        return end;
    }

    private static bool HasFinite(IReadOnlyList<Word> words, int at, int end)
    {
        for (var next = at + 1; next < PartEnd(words, at + 1, end); next++)
        {
            if (ClauseWords.IsFinite(words[next].Lower))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>A part of a content that is negated or not for itself.</summary>
/// <param name="Start">Its first word.</param>
/// <param name="End">Behind its last word.</param>
/// <param name="SharedStart">First of the words that it shares with the part before it: "[the attack did] minimal damage and no harm".</param>
/// <param name="SharedEnd">Behind the last of them.</param>
internal readonly record struct ClausePart(int Start, int End, int SharedStart, int SharedEnd)
{
    /// <summary>Whether it is negated.</summary>
    public bool IsNegated { get; init; }
}
