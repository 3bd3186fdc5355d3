using OnRecord.Corpora.Attributions;

namespace OnRecord.Corpora.Gum;

/// <summary>A document of the Georgetown University Multilayer corpus.</summary>
public sealed record GumDocument
{
    /// <summary>Name of the document, for example <c>GUM_news_iodine</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Genre, for example <c>news</c>.</summary>
    public required string Genre { get; init; }

    /// <summary>Headline or title.</summary>
    public required string Title { get; init; }

    /// <summary>Day of the text; null when the corpus does not say.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Where the text comes from.</summary>
    public required Uri Url { get; init; }

    /// <summary>The text that every span indexes.</summary>
    public required SourceText Text { get; init; }

    /// <summary>Sentences, in the order of the text.</summary>
    public required IReadOnlyList<TextSpan> Sentences { get; init; }

    /// <summary>Tokens, in the order of the text.</summary>
    public required IReadOnlyList<GumToken> Tokens { get; init; }

    /// <summary>Mentions of entities, which may hold one another.</summary>
    public required IReadOnlyList<EntityMention> Mentions { get; init; }

    /// <summary>Attributions; a cue may be missing.</summary>
    public required IReadOnlyList<Attribution> Attributions { get; init; }

    /// <summary>The statements alone.</summary>
    public AnnotatedDocument ToAnnotatedDocument() =>
        new()
        {
            Id = Id,
            Publisher = Url.Host,
            Date = Date,
            Title = Title,
            Text = Text,
            Attributions = Attributions,
        };
}

/// <summary>A token and its universal part of speech.</summary>
public readonly record struct GumToken(TextSpan Span, string PartOfSpeech);

/// <summary>A mention of an entity.</summary>
/// <param name="Span">The very characters.</param>
/// <param name="Type">Entity type, for example <c>person</c>.</param>
/// <param name="Chain">Mentions of one document with the same chain mean the same entity.</param>
/// <param name="Identity">Title of the entity's page in Wikipedia; null when it has none.</param>
public sealed record EntityMention(TextSpan Span, string Type, string Chain, string? Identity);
