using System.Collections.Frozen;
using OnRecord.Statements.Json;
using OnRecord.Statements.Lexicons;

namespace OnRecord.Statements.Answers;

/// <summary>The words that answers are told by: three files of <c>data/lexicons</c>. Immutable.</summary>
internal static class AnsweringWords
{
    private static readonly FrozenDictionary<string, Replying> Cues = Load(
        "answering-words",
        row => Enum.Parse<Replying>(row[2], ignoreCase: true)
    );

    private static readonly FrozenDictionary<string, FrozenSet<Act>> Nouns = Load(
        "speech-nouns",
        row => ActsOf(row[2])
    );

    private static readonly FrozenSet<string> Functions = LexiconFile
        .Read("function-words", columns: 2)
        .SelectMany(row => LexiconFile.Values(row[1]))
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What a word of a cue does.</summary>
    internal static Replying Of(string lower) => Cues.GetValueOrDefault(lower);

    /// <summary>The acts that a noun may stand for; null when it stands for nothing said.</summary>
    internal static FrozenSet<Act>? ActsMeantBy(string lower) => Nouns.GetValueOrDefault(lower);

    /// <summary>Whether a word says nothing of what a statement is about.</summary>
    internal static bool IsFunction(string lower) => Functions.Contains(lower);

    private static FrozenSet<Act> ActsOf(string cell) =>
        Enum.GetValues<Act>()
            .Where(act => LexiconFile.Values(cell).Contains(act.ToWireName(), StringComparer.Ordinal))
            .ToFrozenSet();

    private static FrozenDictionary<string, T> Load<T>(string file, Func<string[], T> valueOf) =>
        LexiconFile
            .Read(file, columns: 3)
            .SelectMany(row =>
                LexiconFile.Values(row[1]).Prepend(row[0]).Select(form => KeyValuePair.Create(form, valueOf(row)))
            )
            .ToFrozenDictionary(StringComparer.Ordinal);
}

/// <summary>What a word of a cue does in an exchange.</summary>
internal enum Replying
{
    /// <summary>Nothing that the lexicon knows.</summary>
    None,

    /// <summary>It answers: "replied".</summary>
    Reply,

    /// <summary>It turns down, confirms or ignores what was said: "rejected", "refused".</summary>
    Reject,

    /// <summary>It asks, and the one asked is its subject: "asked whether", "pressed on".</summary>
    Ask,
}
