namespace OnRecord.Statements;

/// <summary>One statement of an article (the field calls it an attribution relation): a source, a cue and the content attributed to the source.</summary>
/// <remarks>
/// Every span indexes the text of the reading's article. Lists of spans are in the order of the text and do not
/// overlap within one list. A field that the reader leaves open is null or empty, never guessed.
/// </remarks>
public sealed record Statement
{
    /// <summary>Number within its reading, from 1, in the order of the text; printed as <c>s1</c>.</summary>
    public required int Number { get; init; }

    /// <summary>Number of the statement in whose content or relay this one stands; null at the top.</summary>
    public int? Parent { get; init; }

    /// <summary>Number of the statement that this one denies, confirms or answers; null when there is none.</summary>
    public int? Answers { get; init; }

    /// <summary>Who says it; empty when the article gives no source.</summary>
    public required IReadOnlyList<TextSpan> Source { get; init; }

    /// <summary>The words that attribute: "said", "according to".</summary>
    public required IReadOnlyList<TextSpan> Cue { get; init; }

    /// <summary>What is attributed, in one or more pieces.</summary>
    public required IReadOnlyList<TextSpan> Content { get; init; }

    /// <summary>In whose words the content stands.</summary>
    public required QuotationForm Form { get; init; }

    /// <summary>Who speaks, resolved within the article; empty when unresolved.</summary>
    public IReadOnlyList<Speaker> Speakers { get; init; } = [];

    /// <summary>Who is behind the source; null when the reader is not sure enough.</summary>
    public Judged<SourceKind>? Kind { get; init; }

    /// <summary>What the source does with the content; null when the reader is not sure enough.</summary>
    public Judged<Act>? Act { get; init; }

    /// <summary>How certain the source presents the content as being; null when the reader is not sure enough.</summary>
    public Judged<Certainty>? Certainty { get; init; }

    /// <summary>What stands around the statement.</summary>
    public Setting Setting { get; init; } = Setting.Empty;

    /// <summary>Numbers in the content.</summary>
    public IReadOnlyList<Figure> Figures { get; init; } = [];

    /// <summary>Dates and times of the content and of the saying.</summary>
    public IReadOnlyList<TimeExpression> Times { get; init; } = [];

    /// <summary>Places in the content.</summary>
    public IReadOnlyList<Place> Places { get; init; } = [];

    /// <summary>Probability that source, cue and content are right together, 0 to 1.</summary>
    public required float Confidence { get; init; }
}
