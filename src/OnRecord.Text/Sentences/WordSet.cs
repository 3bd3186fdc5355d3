using System.Collections.Frozen;

namespace OnRecord.Text.Sentences;

/// <summary>A set of words that is asked with slices of a text. Immutable, so safe on any thread.</summary>
internal sealed class WordSet
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> words;

    /// <summary>Takes the words, with white space between them.</summary>
    public WordSet(string words)
    {
        string[] list = words.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
        this.words = list.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Whether the word is in the set, case included.</summary>
    public bool Contains(ReadOnlySpan<char> word) => words.Contains(word);
}
