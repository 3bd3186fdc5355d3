namespace OnRecord.Statements;

/// <summary>How a stated number bounds the true one.</summary>
public enum FigureBound
{
    /// <summary>The number as it is: "3,000".</summary>
    Exact = 0,

    /// <summary>Near the number: "around 3,000".</summary>
    About = 1,

    /// <summary>The number or more: "at least 3,000".</summary>
    AtLeast = 2,

    /// <summary>The number or fewer: "up to 3,000".</summary>
    AtMost = 3,

    /// <summary>From <see cref="Figure.Low"/> to <see cref="Figure.High"/>: "between 2,000 and 3,000".</summary>
    Between = 4,
}

/// <summary>A counted or measured number in a content.</summary>
public sealed record Figure
{
    /// <summary>The very characters of number and bound.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The number; null for a range or a vague count ("dozens").</summary>
    public decimal? Value { get; init; }

    /// <summary>Lower end of a range or vague count; null when there is none.</summary>
    public decimal? Low { get; init; }

    /// <summary>Upper end of a range or vague count; null when there is none.</summary>
    public decimal? High { get; init; }

    /// <summary>How the number bounds the true one.</summary>
    public FigureBound Bound { get; init; }

    /// <summary>Unit, for example <c>%</c> or <c>USD</c>; null for a plain count.</summary>
    public string? Unit { get; init; }

    /// <summary>What is counted, in the article's words; null when the article does not say.</summary>
    public TextSpan? Counted { get; init; }
}
