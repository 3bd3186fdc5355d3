namespace OnRecord.Statements.Spans;

/// <summary>A run of pieces that the encoder takes at once.</summary>
/// <param name="Pieces">The pieces that go in.</param>
/// <param name="Owned">
/// The pieces whose scores are taken from this window, because no other window has them farther from its edges.
/// </param>
public readonly record struct Window(PieceRange Pieces, PieceRange Owned);

/// <summary>Cuts a run of pieces into overlapping windows.</summary>
/// <remarks>
/// As few windows as the overlap allows, all of one length (give or take one piece) and spread evenly, so no piece is
/// read more often than it must be. The edges of the run itself are no edges: text does not go on there. Pure.
/// </remarks>
public static class WindowPlan
{
    /// <summary>Plans the windows of a run.</summary>
    /// <param name="pieceCount">Length of the run, 0 or more.</param>
    /// <param name="longest">The most pieces that a window takes, special pieces not counted; at least 2.</param>
    /// <param name="overlap">The least number of pieces that neighbours share; 0 to half of <paramref name="longest"/>.</param>
    /// <returns>Windows in order; what they own follows one another without gap or overlap. Empty for an empty run.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public static IReadOnlyList<Window> For(int pieceCount, int longest, int overlap)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(pieceCount);
        ArgumentOutOfRangeException.ThrowIfLessThan(longest, 2);
        ArgumentOutOfRangeException.ThrowIfNegative(overlap);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(overlap, longest / 2);
        if (pieceCount == 0)
        {
            return [];
        }

        var whole = new PieceRange(0, pieceCount);
        if (pieceCount <= longest)
        {
            return [new Window(whole, whole)];
        }

        var windows = new Window[DividedUp(pieceCount - overlap, longest - overlap)];
        var length = DividedUp(pieceCount + ((windows.Length - 1) * overlap), windows.Length);
        var owned = 0;
        for (var i = 0; i < windows.Length; i++)
        {
            var pieces = Place(i, windows.Length, pieceCount, length);
            var end =
                i + 1 == windows.Length
                    ? pieceCount
                    : MiddleOf(pieces, Place(i + 1, windows.Length, pieceCount, length));
            windows[i] = new Window(pieces, new PieceRange(owned, end));
            owned = end;
        }

        return windows;
    }

    private static PieceRange Place(int window, int windows, int pieceCount, int length)
    {
        var first = (int)((long)window * (pieceCount - length) / (windows - 1));
        return new PieceRange(first, first + length);
    }

    // The first piece that stands farther from the edge of the later window than of the earlier one.
    private static int MiddleOf(PieceRange earlier, PieceRange later) => ((later.First + earlier.Last) / 2) + 1;

    private static int DividedUp(int dividend, int divisor) => (dividend + divisor - 1) / divisor;
}
