namespace OnRecord.Statements.Spans;

/// <summary>A half-open range of pieces of one <see cref="EncodedBlock"/>; never empty.</summary>
/// <param name="First">The first piece.</param>
/// <param name="End">The piece after the last one.</param>
public readonly record struct PieceRange(int First, int End)
{
    /// <summary>The last piece.</summary>
    public int Last => End - 1;

    /// <summary>Number of pieces.</summary>
    public int Count => End - First;

    /// <summary>The characters from the start of the first piece to the end of the last.</summary>
    /// <param name="pieces">The pieces that this range counts.</param>
    public TextSpan In(IReadOnlyList<WordPiece> pieces)
    {
        ArgumentNullException.ThrowIfNull(pieces);
        return new TextSpan(pieces[First].Span.Start, pieces[Last].Span.End);
    }
}
