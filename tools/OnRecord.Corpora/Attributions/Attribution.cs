namespace OnRecord.Corpora.Attributions;

/// <summary>One annotated or predicted statement: spans in the order of the text, and what else is known of it.</summary>
/// <remarks>A null label means that nobody labelled it, an empty list that there is nothing to mark.</remarks>
public sealed record Attribution
{
    /// <summary>Who says it; empty when the text gives no source.</summary>
    public required IReadOnlyList<TextSpan> Source { get; init; }

    /// <summary>The words that attribute; empty where a corpus knows statements without a cue.</summary>
    public required IReadOnlyList<TextSpan> Cue { get; init; }

    /// <summary>What is attributed, in one or more pieces.</summary>
    public required IReadOnlyList<TextSpan> Content { get; init; }

    /// <summary>What the source does with the content; null when not labelled.</summary>
    public Act? Act { get; init; }

    /// <summary>How certain the source presents the content as being; null when not labelled.</summary>
    public Certainty? Certainty { get; init; }

    /// <summary>Who is behind the source; null when not labelled.</summary>
    public SourceKind? Kind { get; init; }

    /// <summary>The resolved speaker, several joined by <c> | </c>; empty for an unspecified source, null when not labelled.</summary>
    public string? Speaker { get; init; }

    /// <summary>What stands around the statement; null when not annotated.</summary>
    public Setting? Setting { get; init; }

    /// <summary>Index, in the same document, of the statement in whose content or relay this one stands; null at the top or when not annotated.</summary>
    public int? Parent { get; init; }

    /// <summary>Index, in the same document, of the statement that this one denies, confirms or answers; null when there is none or it is not annotated.</summary>
    public int? Answers { get; init; }

    /// <summary>Whether the attribution itself is negated ("did not say"); null when not annotated.</summary>
    public bool? Negated { get; init; }

    /// <summary>How sure a program is of what it predicted; null for what people annotated.</summary>
    public AttributionConfidence? Confidence { get; init; }
}

/// <summary>Probabilities that a program gives its own prediction, 0 to 1; null where it predicted nothing.</summary>
public sealed record AttributionConfidence
{
    /// <summary>That source, cue and content are right together.</summary>
    public required float Spans { get; init; }

    /// <summary>That <see cref="Attribution.Act"/> is right.</summary>
    public float? Act { get; init; }

    /// <summary>That <see cref="Attribution.Certainty"/> is right.</summary>
    public float? Certainty { get; init; }

    /// <summary>That <see cref="Attribution.Kind"/> is right.</summary>
    public float? Kind { get; init; }

    /// <summary>That <see cref="Attribution.Speaker"/> is right.</summary>
    public float? Speaker { get; init; }
}
