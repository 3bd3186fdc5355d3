using OnRecord.Statements.Spans;

namespace OnRecord.Statements.Links;

/// <summary>One cue with the source and the contents that were tied to it.</summary>
public sealed record LinkedStatement
{
    /// <summary>The block whose pieces the ranges count.</summary>
    public required EncodedBlock Block { get; init; }

    /// <summary>The words that attribute.</summary>
    public required PieceRange Cue { get; init; }

    /// <summary>Who says it; null when the article gives no source.</summary>
    public required PieceRange? Source { get; init; }

    /// <summary>What is attributed: at least one piece, in the order of the text, without overlaps; touching pieces are one.</summary>
    public required IReadOnlyList<PieceRange> Content { get; init; }

    /// <summary>Probability that all spans and links are right together, 0 to 1.</summary>
    public required float Confidence { get; init; }
}
