namespace OnRecord.Statements.Spans;

/// <summary>A passage: a run of word pieces with what the encoder says of each.</summary>
/// <remarks>All arrays are row-major and belong to this record; nothing reuses them. Safe to read on any thread.</remarks>
public sealed record EncodedBlock
{
    /// <summary>The pieces, in the order of the text, without the special ones that frame a window.</summary>
    public required IReadOnlyList<WordPiece> Pieces { get; init; }

    /// <summary>Width of a state.</summary>
    public required int Width { get; init; }

    /// <summary>Last-layer states, [pieces, <see cref="Width"/>].</summary>
    public required float[] States { get; init; }

    /// <summary>States of the layer that the statement model goes on from, [pieces, <see cref="Width"/>].</summary>
    public required float[] LowerStates { get; init; }

    /// <summary>Scores (logits) of the span tags, [pieces, 7]; columns are <see cref="SpanTag"/>.</summary>
    public required float[] TagScores { get; init; }

    /// <summary>Scores (logits) of the name tags, [pieces, 7]; columns are O, then begin and inside of each <see cref="NameKind"/>.</summary>
    public required float[] NameScores { get; init; }

    /// <summary>The state of one piece.</summary>
    public ReadOnlySpan<float> State(int piece) => States.AsSpan(piece * Width, Width);
}
