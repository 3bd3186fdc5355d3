using System.Collections.Frozen;
using OnRecord.Statements.Words;

namespace OnRecord.Claims.Propositions;

/// <summary>What a negation of a clause does: it negates the clause, says that nobody knows, or is none ("not only"). Safe on any thread.</summary>
internal static class NegationWords
{
    private static readonly FrozenSet<string> Negations = ClauseWords.Set(
        "not|never|no|none|nobody|nothing|neither|nor|cannot|without"
    );

    private static readonly FrozenSet<string> Prepositions = ClauseWords.Set(
        "with|in|for|of|by|on|at|to|from|as|under|into|like|after|through|than"
    );

    // "In no way", "at no time", "by no means", "under no circumstances" do negate.
    private static readonly FrozenSet<string> Altogether = ClauseWords.Set(
        "way|ways|time|point|means|circumstances|account|case"
    );

    // Small words between a negation and the word that tells whether it is one.
    private static readonly FrozenSet<string> Light = ClauseWords.Set(
        "be|been|being|a|an|the|any|in|too|so|very|really|all|that|longer|can|could"
    );

    // "Not only", "no doubt", "not surprising", "cannot be ruled out" and "not long ago" are none.
    private static readonly FrozenSet<string> Affirming = ClauseWords.Set(
        "only|just|merely|simply|solely|doubt|doubts|doubted|question|later|sooner|matter|least|long|far|wonder|coincidence|secret|denying"
            + "|deny|dispute|hesitate|choice|alternative|alternatives|less|fewer|unlike|unlikely|uncommon|unusual|impossible|surprise"
            + "|surprised|surprising|surprisingly|ruled|rule|mistake|mention|but|short|stone"
    );

    // "Nothing but", "no alternative explanation", "no mistake" and "nothing short of" belong to "no" and its kin alone.
    private static readonly FrozenSet<string> AffirmingBehindNo = ClauseWords.Set(
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

    private static readonly FrozenSet<string> Falsehoods = ClauseWords.Set(
        "false|untrue|baseless|unfounded|groundless|fabricated|nonsense|hoax|fabrication|lie|lies|rubbish|ludicrous|absurd"
    );

    private static readonly FrozenSet<string> Said = ClauseWords.Set(
        "allegation|allegations|accusation|accusations|claim|claims|report|reports|charge|charges|suggestion|suggestions|story|stories"
            + "|assertion|assertions|rumor|rumors|rumour|rumours|this|it|that|idea|notion"
    );

    private static readonly FrozenSet<string> Knowing = ClauseWords.Set("know|sure|certain|clear|idea|say|tell|known");

    private static readonly FrozenSet<string> Questions = ClauseWords.Set(
        "whether|if|who|what|how|why|where|when|which|whose"
    );

    // "We may never know the whole truth" leaves it open.
    private static readonly FrozenSet<string> Known = ClauseWords.Set(
        "facts|truth|answer|answers|details|extent|reason|reasons|cause"
    );

    private static readonly FrozenSet<string> Us = ClauseWords.Set("me|us");

    private static readonly FrozenSet<string> Disclaimed = ClauseWords.Set(
        "want|mean|wish|intend|like|know|recall|remember|pretend|care|mind"
    );

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
            var isOfInfinitive = next == "to" && hasBegun && !ClauseWords.IsFinite(before.Lower ?? "");
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
        while (
            subject >= 0 && (ClauseWords.IsFinite(words[subject].Lower) || words[subject].Lower is "just" or "really")
        )
        {
            subject--;
        }

        return subject >= 0 && words[subject].Lower is "i" or "we";
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

    /// <summary>Whether a negation is none: "not only", "no doubt".</summary>
    public static bool Affirms(IReadOnlyList<Word> words, int at, int end, bool isDeterminer)
    {
        for (var next = at + 1; next < Math.Min(end, at + 6); next++)
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
}
