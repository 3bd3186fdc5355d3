namespace OnRecord.Statements.Speakers;

/// <summary>Somebody or something of the article that a description or pronoun may mean.</summary>
internal sealed class Antecedent
{
    private readonly List<int> heads = [];

    /// <summary>Its name or description, as the article writes it.</summary>
    internal required string Name { get; init; }

    /// <summary>The named ones: one, or those of a list ("Lund and Brandt"); empty for a description.</summary>
    internal required IReadOnlyList<NamedEntity> Entities { get; init; }

    /// <summary>The noun of a description; null for names.</summary>
    internal SourceNoun? Noun { get; init; }

    /// <summary>Whether it stands for several.</summary>
    internal bool IsPlural => Entities.Count > 1 || Noun is { IsPlural: true };

    /// <summary>The one entity; null for a description or a list.</summary>
    internal NamedEntity? Entity => Entities.Count == 1 ? Entities[0] : null;

    /// <summary>Last words of its mentions, in the order of the text.</summary>
    internal IReadOnlyList<int> Heads => heads;

    /// <summary>First words of its mentions, in the same order.</summary>
    internal List<int> Starts { get; } = [];

    internal void AddMention(WordRange phrase)
    {
        if (heads.Count == 0 || heads[^1] < phrase.End - 1)
        {
            heads.Add(phrase.End - 1);
            Starts.Add(phrase.First);
        }
    }

    /// <summary>How many mentions begin before a word.</summary>
    internal int CountBefore(int word)
    {
        var index = Starts.BinarySearch(word);
        return index < 0 ? ~index : index;
    }
}
