using System.Collections.Frozen;
using OnRecord.Statements.Words;

namespace OnRecord.Claims.Propositions;

/// <summary>The words by which <see cref="MainClause"/> finds its way. Safe on any thread.</summary>
internal static class ClauseWords
{
    private const int LeastBeforeCondition = 3;

    // What comes behind one of these is another clause.
    private static readonly FrozenSet<string> Borders = Set(
        "because|if|whether|while|although|though|unless|until|but|when|where|since|so|despite|why|how"
    );

    private static readonly FrozenSet<string> Relatives = Set("that|which|who|whom|whose");

    private static readonly FrozenSet<string> Fronted = Set(
        "if|when|while|although|though|because|since|unless|until|after|before|once|even|despite|without|with|given"
    );

    private static readonly FrozenSet<string> Finite = Set(
        "is|are|was|were|am|has|have|had|did|does|do|will|would|can|could|may|might|must|should|shall|'s"
            + "|isn't|aren't|wasn't|weren't|hasn't|haven't|hadn't|didn't|doesn't|don't|won't|wouldn't|can't|couldn't|cannot|shouldn't"
    );

    private static readonly FrozenSet<string> Impersonal = Set(
        "it|fact|truth|reality|point|problem|thing|doubt|question"
    );

    private static readonly FrozenSet<string> Interjections = Set("no|yes|well|oh|look|listen|ok|okay");

    /// <summary>The first word of a sentence that is neither a mark, nor "that" or "whether", nor an interjection ("No, …").</summary>
    public static int Begin(IReadOnlyList<Word> words, int from)
    {
        var at = from;
        while (at < words.Count)
        {
            var isMark = words[at].Kind is WordKind.Symbol or WordKind.Break;
            var isCalled = Interjections.Contains(words[at].Lower) && at + 1 < words.Count && IsPause(words[at + 1]);
            if (!isMark && !isCalled && words[at].Lower is not ("that" or "whether"))
            {
                break;
            }

            at++;
        }

        return at;
    }

    /// <summary>Where its sentence ends; a quotation that is taken up again with a capital is another sentence.</summary>
    public static int SentenceEnd(IReadOnlyList<Word> words, int start)
    {
        for (var at = start + 1; at < words.Count; at++)
        {
            var isNext =
                words[at].Lower == "\""
                && words[at - 1].Lower == "\""
                && at + 1 < words.Count
                && words[at + 1].IsCapital;
            if (words[at].Lower is "." or ";" or "?" or "!" or "\u2014" || isNext)
            {
                return at;
            }
        }

        return words.Count;
    }

    /// <summary>The first word behind a clause in front: "if the gate fails, …"; the first word where there is none.</summary>
    public static int BehindFronted(IReadOnlyList<Word> words, int start, int end)
    {
        if (start >= end || !Fronted.Contains(words[start].Lower))
        {
            return start;
        }

        for (var at = start + 2; at + 1 < end; at++)
        {
            if (words[at].Lower == ",")
            {
                return at + 1;
            }
        }

        return start;
    }

    /// <summary>The first word of what is said to be so: "what we can say is that …"; null where nothing is.</summary>
    public static int? BehindCleft(IReadOnlyList<Word> words, int start, int end)
    {
        for (var at = start + 2; at + 1 < end && words[start].Lower == "what"; at++)
        {
            if (words[at].Lower == "that" && words[at - 1].Lower is "is" or "was")
            {
                return at + 1;
            }
        }

        return null;
    }

    public static bool IsBorder(string lower, bool hasVerb) =>
        Borders.Contains(lower) || (hasVerb && lower is "and" or "or");

    public static bool IsRelative(string lower) => Relatives.Contains(lower);

    public static bool IsFinite(string lower) => Finite.Contains(lower);

    public static bool IsVerb(string lower) =>
        Finite.Contains(lower) || (lower.Length > 4 && lower.EndsWith("ed", StringComparison.Ordinal));

    /// <summary>The first word behind "but"; null where there is none.</summary>
    public static int? BehindBut(IReadOnlyList<Word> words, int at, int end)
    {
        for (var next = at + 1; next + 1 < end; next++)
        {
            if (words[next].Lower == "but")
            {
                return next + 1;
            }
        }

        return null;
    }

    /// <summary>Whether something was done, by nobody that is named: "shots were fired".</summary>
    public static bool LackAgent(IReadOnlyList<Word> words)
    {
        var isPassive = false;
        for (var at = 0; at + 1 < words.Count; at++)
        {
            isPassive |=
                words[at].Lower is "was" or "were" or "been" or "being"
                && words[at + 1].Lower.EndsWith("ed", StringComparison.Ordinal);
            if (words[at].Lower == "by")
            {
                return false;
            }
        }

        return isPassive;
    }

    /// <summary>
    /// The words up to a condition ("severe measures [if the town did it]", "[for any part in it]"): what is only supposed is not what is said. All words where the condition
    /// stands in front or is what is asked.
    /// </summary>
    public static int BeforeCondition(IReadOnlyList<Word> words)
    {
        for (var at = LeastBeforeCondition; at < words.Count; at++)
        {
            var isFor = words[at].Lower == "for" && at + 1 < words.Count && words[at + 1].Lower == "any";
            if (
                isFor
                || (
                    words[at].Lower is "if" or "unless"
                    && words[at - 1].Lower is not ("as" or "even" or "whether" or "ask")
                )
            )
            {
                return at;
            }
        }

        return words.Count;
    }

    /// <summary>Whether the words before "that" only lead to what is said: "we stated", "the fact is", "there is no doubt".</summary>
    public static bool IsMatrixSubject(IReadOnlyList<Word> words, int first, int that)
    {
        for (var at = first; at < that; at++)
        {
            if (
                NegationWords.Negates(words[at].Lower)
                && !NegationWords.Affirms(words, at, that, isDeterminer: words[at].Lower == "no")
            )
            {
                return false;
            }
        }

        if (words[first].Lower is "i" or "we")
        {
            return true;
        }

        var subject = words[first].Lower is "the" or "there" && first + 1 < that ? first + 1 : first;
        for (var at = subject; at < Math.Min(that, subject + 4); at++)
        {
            if (Impersonal.Contains(words[at].Lower))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPause(Word word) =>
        word.Kind == WordKind.Break || word.Lower is "," or "." or "!" or ":" or ";" or "\u2014" or "\u2013";

    /// <summary>The words of a list, parted by bars.</summary>
    internal static FrozenSet<string> Set(string words) =>
        FrozenSet.ToFrozenSet(words.Split('|'), StringComparer.Ordinal);
}
