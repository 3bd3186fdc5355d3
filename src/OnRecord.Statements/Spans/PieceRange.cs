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

    /// <summary>The pieces that share a character with a span, line breaks at its ends left out; null when there are none.</summary>
    /// <param name="pieces">Pieces in the order of the text.</param>
    /// <param name="span">Characters of the same text.</param>
    public static PieceRange? Covering(IReadOnlyList<WordPiece> pieces, TextSpan span)
    {
        ArgumentNullException.ThrowIfNull(pieces);
        var (first, high) = (0, pieces.Count);
        while (first < high)
        {
            var middle = (first + high) / 2;
            (first, high) = pieces[middle].Span.End <= span.Start ? (middle + 1, high) : (first, middle);
        }

        var end = first;
        while (end < pieces.Count && pieces[end].Span.Start < span.End)
        {
            end++;
        }

        return new PieceRange(first, end).WithoutOuterBreaks(pieces);
    }

    /// <summary>The range without line breaks at its ends; null when nothing else is in it.</summary>
    /// <param name="pieces">The pieces that this range counts.</param>
    public PieceRange? WithoutOuterBreaks(IReadOnlyList<WordPiece> pieces)
    {
        ArgumentNullException.ThrowIfNull(pieces);
        var (first, end) = (First, End);
        while (first < end && pieces[first].IsLineBreak)
        {
            first++;
        }

        while (first < end && pieces[end - 1].IsLineBreak)
        {
            end--;
        }

        return first < end ? new PieceRange(first, end) : null;
    }
}
