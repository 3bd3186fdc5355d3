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

    /// <summary>More than the number: "more than 3,000".</summary>
    MoreThan = 5,

    /// <summary>Fewer or less than the number: "fewer than 3,000".</summary>
    FewerThan = 6,

    /// <summary>Near the number but below it: "nearly 3,000".</summary>
    JustBelow = 7,

    /// <summary>Near the number but above it: "just over 3,000".</summary>
    JustAbove = 8,

    /// <summary>A count that the text leaves vague: "dozens"; <see cref="Figure.Low"/> is the least that the word can mean.</summary>
    Vague = 9,
}

/// <summary>A counted or measured number in a text.</summary>
/// <remarks>What is a figure, and how it is read, stands in <c>specs/figures.md</c>.</remarks>
public sealed record Figure
{
    /// <summary>The very characters of bound, number and unit.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The number; a share is a part of 1 ("a third": 0.333…); null for a range or a vague count ("dozens").</summary>
    public decimal? Value { get; init; }

    /// <summary>Lower end of a range or vague count; null when there is none.</summary>
    public decimal? Low { get; init; }

    /// <summary>Upper end of a range or vague count; null when there is none.</summary>
    public decimal? High { get; init; }

    /// <summary>How the number bounds the true one.</summary>
    public FigureBound Bound { get; init; }

    /// <summary>
    /// Unit: <c>%</c>, <c>percentage point</c>, <c>share</c> for a fraction, <c>votes</c>, <c>years old</c>, the ISO 4217 code of
    /// a currency, or the singular of a measure ("mile", "year"); null for a plain count.
    /// </summary>
    public string? Unit { get; init; }

    /// <summary>What is counted, in the article's words; null when the article does not say.</summary>
    public TextSpan? Counted { get; init; }

    /// <summary>Of what time, place or rate the number holds, in the article's words ("per year", "in the city"); null when the article does not say.</summary>
    public TextSpan? Scope { get; init; }

    /// <summary>The day or period that the number was true of, where the text says so ("as of Tuesday", "since May"); null when it does not.</summary>
    public TimeExpression? AsOf { get; init; }
}
