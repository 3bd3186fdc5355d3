namespace OnRecord.Statements.Spans;

/// <summary>A half-open range of pieces of one <see cref="EncodedBlock"/>; never empty.</summary>
/// <param name="First">The first piece.</param>
/// <param name="End">The piece after the last one.</param>
public readonly record struct PieceRange(int First, int End)
{
    /// <summary>The last piece.</summary>
    public int Last => End - 1;
}
