using System.Collections.Frozen;

namespace OnRecord.Statements.Speakers;

/// <summary>The small words that bound noun phrases. Lower case, apostrophes straight.</summary>
internal static class GrammarWords
{
    private static readonly FrozenSet<string> Prepositions = Set(
        "of in on at by for from with to about against among between into like over under through during before after "
            + "without within behind across toward towards around near since until despite including amid upon outside "
            + "inside beyond per via than as because if when while where although though whereas unless"
    );

    private static readonly FrozenSet<string> Relatives = Set("who whom whose which that where when what");

    private static readonly FrozenSet<string> Determiners = Set(
        "the a an this that these those his her its their my our your some any every each no another many most several "
            + "few all both one two three four five six seven eight nine ten other such much more various numerous "
            + "certain dozens hundreds thousands millions half"
    );

    private static readonly FrozenSet<string> Indefinites = Set(
        "a an some any every each no another many most several few all one other such much more various numerous "
            + "certain dozens hundreds thousands millions half two three four five six seven eight nine ten"
    );

    private static readonly FrozenSet<string> Auxiliaries = Set(
        "is are was were be been being am has have had do does did will would can could may might must shall should "
            + "isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't won't wouldn't can't couldn't not "
            + "n't said says say told tells tell saying added wrote asked called"
    );

    private static readonly FrozenSet<string> Conjunctions = Set("and or but nor so yet then also however");

    private static readonly FrozenSet<string> HeldByBodies = Set(
        "owner operator maker manufacturer publisher developer supplier provider producer builder insurer contractor organiser organizer"
    );

    private static readonly FrozenSet<string> Leading = Set(
        "by from among in for to of with on at under as per via both either neither even only just and but or"
    );

    private static readonly FrozenSet<string> Trailing = Set(
        "alike each all both himself herself itself themselves too there here"
    );

    private static readonly FrozenSet<string> BehindHead = Set(
        "familiar close taken made given led held briefed who've involved privy working released"
    );

    private static readonly FrozenSet<string> Openings = Set(
        "why how unlike given amid besides meanwhile still yet perhaps maybe yes no asked"
    );

    private static readonly FrozenSet<string> BehindDescription = Set(
        "during after before since as because when while until if whether although though unless also there here later "
            + "earlier respectively alike"
    );

    /// <summary>Whether the word, at the beginning of a sentence, has its capital from there: "Why", "Given", "Joining".</summary>
    internal static bool IsOpening(string lower) =>
        Openings.Contains(lower) || (lower.Length > 5 && lower.EndsWith("ing", StringComparison.Ordinal));

    /// <summary>Whether a description ends before the word: "officials there", "the lawyers also".</summary>
    internal static bool EndsDescription(string lower) => BehindDescription.Contains(lower);

    /// <summary>Whether a body holds the role as readily as a person: "the owner of the ferry, Blueline".</summary>
    internal static bool IsHeldByBodies(string lower) => HeldByBodies.Contains(lower);

    internal static bool IsPreposition(string lower) => Prepositions.Contains(lower);

    internal static bool IsRelative(string lower) => Relatives.Contains(lower);

    internal static bool IsDeterminer(string lower) => Determiners.Contains(lower);

    /// <summary>Whether the word marks something not yet known to the reader: "a", "some", "many".</summary>
    internal static bool IsIndefinite(string lower) => Indefinites.Contains(lower);

    /// <summary>Whether the word is a verb that carries a clause, or one of the commonest verbs of saying.</summary>
    internal static bool IsAuxiliary(string lower) => Auxiliaries.Contains(lower);

    internal static bool IsConjunction(string lower) => Conjunctions.Contains(lower);

    /// <summary>Whether the word can stand in no noun phrase, so that one ends before it.</summary>
    internal static bool EndsPhrase(string lower) =>
        Prepositions.Contains(lower)
        || Relatives.Contains(lower)
        || Auxiliaries.Contains(lower)
        || Conjunctions.Contains(lower);

    /// <summary>Whether a source may begin with this word without meaning it: "by the police".</summary>
    internal static bool IsLeading(string lower) => Leading.Contains(lower);

    /// <summary>Whether a source may end with this word without meaning it: "Lund himself".</summary>
    internal static bool IsTrailing(string lower) => Trailing.Contains(lower);

    /// <summary>Whether the word qualifies the noun that it follows: "officials familiar with the talks".</summary>
    internal static bool IsBehindHead(string lower) => BehindHead.Contains(lower);

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
