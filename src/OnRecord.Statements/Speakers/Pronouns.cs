using System.Collections.Frozen;

namespace OnRecord.Statements.Speakers;

/// <summary>What a pronoun asks of what it stands for.</summary>
internal enum PronounKind
{
    /// <summary>No pronoun.</summary>
    None,

    /// <summary>"he", "his".</summary>
    He,

    /// <summary>"she", "her".</summary>
    She,

    /// <summary>"it", "its".</summary>
    It,

    /// <summary>"they", "their", "both", "those".</summary>
    They,

    /// <summary>"I", "my".</summary>
    I,

    /// <summary>"we", "our".</summary>
    We,

    /// <summary>"you", "one": anybody.</summary>
    Anybody,

    /// <summary>"who", "which", "that": what stands right before.</summary>
    Relative,
}

/// <summary>The pronouns of English.</summary>
internal static class Pronouns
{
    private static readonly FrozenDictionary<string, PronounKind> Kinds = new (PronounKind Kind, string Words)[]
    {
        (PronounKind.He, "he him his himself he's he'd he'll"),
        (PronounKind.She, "she her hers herself she's she'd she'll"),
        (PronounKind.It, "it its itself it's"),
        (PronounKind.They, "they them their theirs themselves they're they've they'd they'll both these those"),
        (PronounKind.I, "i me my mine myself i'm i've i'd i'll"),
        (PronounKind.We, "we us our ours ourselves we're we've we'd we'll 's"),
        (PronounKind.Anybody, "you your yours yourself you're you'd you'll you've one"),
        (PronounKind.Relative, "who whom whose which that"),
    }
        .SelectMany(entry => entry.Words.Split(' '), (entry, word) => (word, entry.Kind))
        .ToFrozenDictionary(entry => entry.word, entry => entry.Kind, StringComparer.Ordinal);

    /// <summary>What the lower-case word asks for.</summary>
    internal static PronounKind Of(string lower) => Kinds.GetValueOrDefault(lower);
}
