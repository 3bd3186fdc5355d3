namespace OnRecord.Corpora.Attributions;

/// <summary>A text with its statements as people annotated them.</summary>
public sealed record AnnotatedDocument
{
    /// <summary>Name of the document within its corpus.</summary>
    public required string Id { get; init; }

    /// <summary>Who published it; null when the corpus does not say.</summary>
    public string? Publisher { get; init; }

    /// <summary>Day of publication; null when the corpus does not say.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Headline; null when the corpus does not say.</summary>
    public string? Title { get; init; }

    /// <summary>The text that every span indexes.</summary>
    public required SourceText Text { get; init; }

    /// <summary>The statements, in the order of the corpus; <see cref="Attribution.Parent"/> and <see cref="Attribution.Answers"/> index this list.</summary>
    public required IReadOnlyList<Attribution> Attributions { get; init; }

    /// <summary>The document as an article to read.</summary>
    public Article ToArticle() =>
        new()
        {
            Id = Id,
            Text = Text,
            Title = Title,
            Publisher = Publisher,
            Published = Date,
        };
}
