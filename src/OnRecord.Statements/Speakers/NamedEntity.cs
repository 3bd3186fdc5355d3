namespace OnRecord.Statements.Speakers;

/// <summary>One mention of a named entity, without titles in front and possessive endings behind.</summary>
/// <param name="Words">The words of the name.</param>
/// <param name="Whole">The words of the name with the titles in front of it.</param>
/// <param name="Kind">What the name stands for.</param>
/// <param name="Titles">The titles in front; may be empty.</param>
internal sealed record EntityName(WordRange Words, WordRange Whole, NameKind Kind, IReadOnlyList<PersonTitle> Titles)
{
    /// <summary>Whether the words are a title too ("King"), and so a name only where somebody's full name ends with them.</summary>
    internal bool IsTitle { get; init; }
}

/// <summary>Everything that one article calls by (forms of) the same name.</summary>
/// <remarks>Filled by <see cref="EntityBook"/> and not changed afterwards.</remarks>
internal sealed class NamedEntity(int index, NameKind kind, string name)
{
    private readonly HashSet<string> roles = new(StringComparer.Ordinal);

    /// <summary>Its place in the book.</summary>
    internal int Index { get; } = index;

    /// <summary>What the name stands for.</summary>
    internal NameKind Kind { get; } = kind;

    /// <summary>The fullest form that the article gives, as written there.</summary>
    internal string Name { get; set; } = name;

    /// <summary>Its mentions, in the order of the text.</summary>
    internal List<EntityName> Mentions { get; } = [];

    /// <summary>Lower-case words by which the article describes it: titles, appositions, nouns before the name.</summary>
    internal IReadOnlySet<string> Roles => roles;

    /// <summary>How often the text itself ties "he" to it: by a title, a role noun or a pronoun beside it.</summary>
    internal float HeEvidence { get; set; }

    /// <summary>The same for "she".</summary>
    internal float SheEvidence { get; set; }

    /// <summary>The pronoun that titles or nouns of the text fix; <see cref="PronounKind.None"/> when nothing does.</summary>
    internal PronounKind FixedPronoun { get; set; }

    internal void AddRole(string lower)
    {
        if (lower.Length > 1)
        {
            roles.Add(lower);
        }
    }
}
