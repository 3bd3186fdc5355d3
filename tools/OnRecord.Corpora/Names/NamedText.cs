namespace OnRecord.Corpora.Names;

/// <summary>A set of texts with names.</summary>
public enum NameCorpus
{
    /// <summary>English Web Treebank with the names of Universal NER, to train on.</summary>
    EwtTrain,

    /// <summary>English Web Treebank with the names of Universal NER, to develop on.</summary>
    EwtDev,

    /// <summary>Sentences of Wikipedia.</summary>
    Wikigold,

    /// <summary>Sentences about politics from Wikipedia, to train on.</summary>
    CrossNerPoliticsTrain,

    /// <summary>Sentences about politics from Wikipedia, to develop on.</summary>
    CrossNerPoliticsDev,

    /// <summary>Reports about a conflict; names among many other mentions, some of them wrong.</summary>
    Re3d,
}

/// <summary>A name and what it stands for.</summary>
public readonly record struct NameSpan(TextSpan Span, NameKind Kind);

/// <summary>A text with its names.</summary>
public sealed record NamedText
{
    /// <summary>Name of the text within its set.</summary>
    public required string Id { get; init; }

    /// <summary>The text that every span indexes, put together again where the set has only tokens.</summary>
    public required SourceText Text { get; init; }

    /// <summary>Sentences, in the order of the text; empty when the set does not mark them.</summary>
    public required IReadOnlyList<TextSpan> Sentences { get; init; }

    /// <summary>Names of persons, organizations and places, in the order of the text, without overlaps.</summary>
    public required IReadOnlyList<NameSpan> Names { get; init; }

    /// <summary>
    /// Names of other things (elections, wars, peoples, works), in the order of the text. Sets disagree about names
    /// inside them ("United States" in the name of an election), so training may leave them out.
    /// </summary>
    public required IReadOnlyList<TextSpan> OtherNames { get; init; }
}
