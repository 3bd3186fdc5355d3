namespace OnRecord.Statements.Spans;

/// <summary>A run of pieces that the tags mark.</summary>
/// <param name="Pieces">The pieces; neither the first nor the last is a line break.</param>
/// <param name="Confidence">Probability that a span of this kind has exactly these pieces, 0 to 1.</param>
public readonly record struct TaggedSpan(PieceRange Pieces, float Confidence);

/// <summary>A block with the spans that its tags mark, each list in the order of the text and without overlaps.</summary>
/// <param name="Block">The pieces and what the encoder says of them.</param>
/// <param name="Sources">Who says something.</param>
/// <param name="Cues">The words that attribute.</param>
/// <param name="Contents">Pieces of what is attributed.</param>
/// <param name="Names">Proper names.</param>
public sealed record TaggedBlock(
    EncodedBlock Block,
    IReadOnlyList<TaggedSpan> Sources,
    IReadOnlyList<TaggedSpan> Cues,
    IReadOnlyList<TaggedSpan> Contents,
    IReadOnlyList<NameMention> Names
);
