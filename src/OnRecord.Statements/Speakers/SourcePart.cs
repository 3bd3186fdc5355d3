namespace OnRecord.Statements.Speakers;

/// <summary>How the text puts a source.</summary>
internal enum SourceForm
{
    /// <summary>By (part of) a name, with or without a title.</summary>
    Name,

    /// <summary>By a role or another description.</summary>
    Description,

    /// <summary>By a pronoun.</summary>
    Pronoun,
}

/// <summary>One of the speakers that a source names.</summary>
internal sealed record SourcePart
{
    /// <summary>Its words, relative clauses and appositions included.</summary>
    internal required WordRange Words { get; init; }

    /// <summary>The noun phrase at its start, up to what the head is followed by.</summary>
    internal required WordRange Phrase { get; init; }

    /// <summary>How the text puts it.</summary>
    internal required SourceForm Form { get; init; }

    /// <summary>The last word of <see cref="Phrase"/>, or the pronoun.</summary>
    internal required int Head { get; init; }

    /// <summary>Whose name it is; null unless <see cref="Form"/> is a name.</summary>
    internal NamedEntity? Entity { get; init; }

    /// <summary>What the pronoun asks for.</summary>
    internal PronounKind Pronoun { get; init; }

    /// <summary>The noun of a description; null when the lexicon lacks it.</summary>
    internal SourceNoun? Noun { get; init; }

    /// <summary>Whether the name stands behind a role that bodies hold: "the owner of the ferry, Blueline".</summary>
    internal bool IsHeldByBody { get; init; }
}
