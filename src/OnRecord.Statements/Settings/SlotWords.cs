using System.Collections.Frozen;
using OnRecord.Statements.Lexicons;

namespace OnRecord.Statements.Settings;

/// <summary>The words of <c>data/lexicons/slot-words.tsv</c>. Immutable.</summary>
internal static class SlotWords
{
    private static readonly FrozenDictionary<string, FrozenSet<string>> Kinds = LexiconFile
        .Read("slot-words", columns: 2)
        .ToFrozenDictionary(
            row => row[0],
            row => LexiconFile.Values(row[1]).ToFrozenSet(StringComparer.Ordinal),
            StringComparer.Ordinal
        );

    /// <summary>Verbs whose object is whom they speak to.</summary>
    internal static FrozenSet<string> Telling { get; } = Kinds["telling"];

    /// <summary>Words that a noun must follow.</summary>
    internal static FrozenSet<string> Determiners { get; } = Kinds["determiner"];

    /// <summary>Prepositions behind which a phrase goes on.</summary>
    internal static FrozenSet<string> Joining { get; } = Kinds["joining"];

    /// <summary>Prepositions.</summary>
    internal static FrozenSet<string> Prepositions { get; } = Kinds["preposition"];

    /// <summary>Words that no phrase of a noun holds.</summary>
    internal static FrozenSet<string> Stops { get; } = Kinds["stop"];

    /// <summary>Words that no phrase ends with.</summary>
    internal static FrozenSet<string> Endings { get; } = Kinds["ending"];

    /// <summary>Nouns for the event or medium of a saying, of one word or two.</summary>
    internal static FrozenSet<string> Media { get; } = Kinds["medium"];

    /// <summary>Networks that one says something on.</summary>
    internal static FrozenSet<string> Networks { get; } = Kinds["network"];

    /// <summary>Pronouns and words that are an object alone.</summary>
    internal static FrozenSet<string> Objects { get; } = Kinds["object"];

    /// <summary>Nouns that end like a participle.</summary>
    internal static FrozenSet<string> Gerunds { get; } = Kinds["gerund"];

    /// <summary>Words that a clause of time begins with.</summary>
    internal static FrozenSet<string> TimeClauses { get; } = Kinds["time clause"];

    /// <summary>Words of a cue that say that it is said again or by rule.</summary>
    internal static FrozenSet<string> Repeating { get; } = Kinds["repeating"];

    /// <summary>Nouns for the press in general, which hears but, unnamed, passes nothing on.</summary>
    internal static FrozenSet<string> Press { get; } = Kinds["press"];

    /// <summary>Nouns for a talk with somebody.</summary>
    internal static FrozenSet<string> Talks { get; } = Kinds["talk"];

    /// <summary>Nouns for what is written or spoken to somebody.</summary>
    internal static FrozenSet<string> Writings { get; } = Kinds["writing"];

    /// <summary>Nouns for an event that has a place.</summary>
    internal static FrozenSet<string> Events { get; } = Kinds["event"];

    /// <summary>Days of the week and months, without the word "may".</summary>
    internal static FrozenSet<string> Days { get; } = Kinds["day"];
}
