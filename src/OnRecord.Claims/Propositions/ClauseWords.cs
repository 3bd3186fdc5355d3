using System.Collections.Frozen;
using OnRecord.Statements.Words;

namespace OnRecord.Claims.Propositions;

/// <summary>The words by which <see cref="MainClause"/> finds its way. Safe on any thread.</summary>
internal static class ClauseWords
{
    private const int LeastBeforeCondition = 3;

    private static readonly FrozenSet<string> Negations = Set(
        "not|never|no|none|nobody|nothing|neither|nor|cannot|without"
    );

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

    private static readonly FrozenSet<string> Prepositions = Set(
        "with|in|for|of|by|on|at|to|from|as|under|into|like|after|through|than"
    );

    // "In no way", "at no time", "by no means", "under no circumstances" do negate.
    private static readonly FrozenSet<string> Altogether = Set("way|ways|time|point|means|circumstances|account|case");

    // Small words between a negation and the word that tells whether it is one.
    private static readonly FrozenSet<string> Light = Set("be|been|being|a|an|the|any|in|too|so|very|really|all|that");

    // "Not only", "no doubt", "not surprising", "cannot be ruled out" and "not long ago" are none.
    private static readonly FrozenSet<string> Affirming = Set(
        "only|just|merely|simply|solely|doubt|doubts|doubted|question|later|sooner|matter|least|long|far|wonder|coincidence|secret|denying"
            + "|deny|dispute|hesitate|choice|alternative|alternatives|less|fewer|unlike|unlikely|uncommon|unusual|impossible|surprise"
            + "|surprised|surprising|surprisingly|ruled|rule|mistake|mention|but|short|stone"
    );

    // "Nothing but", "no alternative explanation", "no mistake" and "nothing short of" belong to "no" and its kin alone.
    private static readonly FrozenSet<string> AffirmingBehindNo = Set(
        "mistake|but|short|choice|alternative|alternatives"
    );

    // "No other explanation", "no more than three".
    private static readonly FrozenSet<(string, string)> AffirmingPairs = FrozenSet.ToFrozenSet([
        ("other", "explanation"),
        ("other", "choice"),
        ("other", "option"),
        ("other", "way"),
        ("more", "than"),
        ("help", "but"),
    ]);

    private static readonly FrozenSet<string> Falsehoods = Set(
        "false|untrue|baseless|unfounded|groundless|fabricated|nonsense|hoax|fabrication|lie|lies|rubbish|ludicrous|absurd"
    );

    private static readonly FrozenSet<string> Said = Set(
        "allegation|allegations|accusation|accusations|claim|claims|report|reports|charge|charges|suggestion|suggestions|story|stories"
            + "|assertion|assertions|rumor|rumors|rumour|rumours|this|it|that|idea|notion"
    );

    private static readonly FrozenSet<string> Knowing = Set("know|sure|certain|clear|idea|say|tell|known");

    private static readonly FrozenSet<string> Questions = Set("whether|if|who|what|how|why|where|when|which|whose");

    // "We may never know the whole truth" leaves it open.
    private static readonly FrozenSet<string> Known = Set(
        "facts|truth|answer|answers|details|extent|reason|reasons|cause"
    );

    private static readonly FrozenSet<string> First = Set("i|we");

    private static readonly FrozenSet<string> Us = Set("me|us");

    private static readonly FrozenSet<string> Impersonal = Set(
        "it|fact|truth|reality|point|problem|thing|doubt|question"
    );

    private static readonly FrozenSet<string> Disclaimed = Set(
        "want|mean|wish|intend|like|know|recall|remember|pretend|care|mind"
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

    public static bool IsBorder(string lower, bool hasVerb) =>
        Borders.Contains(lower) || (hasVerb && lower is "and" or "or");

    public static bool IsRelative(string lower) => Relatives.Contains(lower);

    public static bool IsFinite(string lower) => Finite.Contains(lower);

    public static bool IsVerb(string lower) =>
        Finite.Contains(lower) || (lower.Length > 4 && lower.EndsWith("ed", StringComparison.Ordinal));

    public static bool Negates(string lower) =>
        Negations.Contains(lower) || lower.EndsWith("n't", StringComparison.Ordinal);

    /// <summary>Whether a negation is one of the clause that it stands in.</summary>
    public static bool NegatesClause(IReadOnlyList<Word> words, int at, int end, bool hasBegun)
    {
        var lower = words[at].Lower;
        var before = at > 0 ? words[at - 1] : default;
        var next = at + 1 < end ? words[at + 1].Lower : "";
        if (next == "-" || before.Lower == "-" || lower == "without")
        {
            return false;
        }

        if (lower == "not")
        {
            // "The rebels, not the army"; "agreed not to attack"; "or not", "if not".
            var isContrast = hasBegun && before.Lower is "," or "or" or "if" or "why" or "\u2013" or "and" or "(";
            var isOfInfinitive = next == "to" && hasBegun && !Finite.Contains(before.Lower ?? "");
            if (isContrast || isOfInfinitive)
            {
                return false;
            }
        }

        var isDeterminer = lower is "no" or "none" or "nobody" or "nothing";
        return isDeterminer && hasBegun && Prepositions.Contains(before.Lower ?? "")
            ? Altogether.Contains(next)
            : !Affirms(words, at, end, isDeterminer);
    }

    /// <summary>Whether a verb of the clause calls an allegation false.</summary>
    public static bool SaysFalse(IReadOnlyList<Word> words, int at, int end)
    {
        if (words[at].Lower is not ("is" or "are" or "was" or "were" or "'s"))
        {
            return false;
        }

        var isOfSaid = false;
        for (var i = 0; i < at; i++)
        {
            isOfSaid |= Said.Contains(words[i].Lower);
        }

        for (var next = at + 1; isOfSaid && next < Math.Min(end, at + 5); next++)
        {
            var lower = words[next].Lower;
            if (Falsehoods.Contains(lower))
            {
                return true;
            }

            if (
                words[next].Kind != WordKind.Symbol
                && !Light.Contains(lower)
                && lower is not ("pure" or "utter" or "complete" or "just" or "and")
                && !lower.EndsWith("ly", StringComparison.Ordinal)
            )
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Whether what is negated is knowing who, how or whether.</summary>
    public static bool IsUnknown(IReadOnlyList<Word> words, int at, int end)
    {
        var isKnowing = false;
        var isOurs = IsOfFirst(words, at);
        for (var next = at + 1; next < Math.Min(end, at + 8); next++)
        {
            var lower = words[next].Lower;
            if ((isKnowing && Questions.Contains(lower)) || (isKnowing && isOurs && Known.Contains(lower)))
            {
                return true;
            }

            // "Nobody has told us that the dam failed".
            if (
                words[at].Lower is "nobody" or "no"
                && Us.Contains(lower)
                && words[next - 1].Lower is "told" or "informed"
            )
            {
                return true;
            }

            if (isKnowing && lower == "that")
            {
                return false;
            }

            isKnowing |= Knowing.Contains(lower);
        }

        return false;
    }

    private static bool IsOfFirst(IReadOnlyList<Word> words, int at)
    {
        var subject = at - 1;
        while (subject >= 0 && (Finite.Contains(words[subject].Lower) || words[subject].Lower is "just" or "really"))
        {
            subject--;
        }

        return subject >= 0 && First.Contains(words[subject].Lower);
    }

    /// <summary>Whether somebody says what he does not want or mean to say: "I don't want to …".</summary>
    public static bool IsDisclaimer(IReadOnlyList<Word> words, int at, int end)
    {
        if (!IsOfFirst(words, at))
        {
            return false;
        }

        for (var next = at + 1; next < Math.Min(end, at + 4); next++)
        {
            if (Disclaimed.Contains(words[next].Lower))
            {
                return true;
            }
        }

        return false;
    }

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
            if (Negates(words[at].Lower) && !Affirms(words, at, that, isDeterminer: words[at].Lower == "no"))
            {
                return false;
            }
        }

        if (First.Contains(words[first].Lower))
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

    private static bool Affirms(IReadOnlyList<Word> words, int at, int end, bool isDeterminer)
    {
        for (var next = at + 1; next < Math.Min(end, at + 5); next++)
        {
            var lower = words[next].Lower;
            if (Affirming.Contains(lower))
            {
                return isDeterminer || !AffirmingBehindNo.Contains(lower);
            }

            if (next + 1 < end && AffirmingPairs.Contains((lower, words[next + 1].Lower)))
            {
                return true;
            }

            // "No plausible alternative explanation".
            var isOfNo = isDeterminer && next == at + 1 && lower.EndsWith("ble", StringComparison.Ordinal);
            if (!Light.Contains(lower) && !isOfNo)
            {
                return false;
            }
        }

        return false;
    }

    private static bool IsPause(Word word) =>
        word.Kind == WordKind.Break || word.Lower is "," or "." or "!" or ":" or ";" or "\u2014" or "\u2013";

    private static FrozenSet<string> Set(string words) =>
        FrozenSet.ToFrozenSet(words.Split('|'), StringComparer.Ordinal);
}
