using OnRecord.Statements.Spans;

namespace OnRecord.Statements.Passages;

/// <summary>Cuts the pieces of a text into passages, each of which is read on its own.</summary>
/// <remarks>
/// <para>
/// Everything that a statement is made of is found and tied within one passage, because states of different runs of the
/// encoder do not compare: each knows the places of its pieces only from the start of its own run.
/// </para>
/// <para>
/// The passages of a text are of about one length and begin where a line does; in a line that is too long at a sentence,
/// or failing that at a word. Under one statement in a hundred reaches over a line break. Reading some of what stands
/// before a passage again for context gained nothing on the development texts. Pure; linear.
/// </para>
/// </remarks>
public static class PassagePlan
{
    /// <summary>Plans the passages of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="pieces">Its pieces.</param>
    /// <param name="longest">The most pieces of a passage; at least 8.</param>
    /// <returns>Passages in order, without gap or overlap. Empty for no pieces.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="longest"/> is less than 8.</exception>
    public static IReadOnlyList<PieceRange> For(SourceText text, IReadOnlyList<WordPiece> pieces, int longest)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(pieces);
        ArgumentOutOfRangeException.ThrowIfLessThan(longest, 8);
        var passages = new List<PieceRange>();
        for (var start = 0; start < pieces.Count; start = passages[^1].End)
        {
            passages.Add(new PieceRange(start, EndOf(text, pieces, start, longest)));
        }

        return passages;
    }

    private static int EndOf(SourceText text, IReadOnlyList<WordPiece> pieces, int start, int longest)
    {
        var rest = pieces.Count - start;
        if (rest <= longest)
        {
            return pieces.Count;
        }

        // The best boundary from a quarter of a passage before the aim to the longest passage; the nearest of equally good ones.
        var passages = (rest + longest - 1) / longest;
        var aim = start + ((rest + passages - 1) / passages);
        var best = (Boundary: Boundary.None, End: aim);
        for (var end = Math.Max(start + 1, aim - (longest / 4)); end <= start + longest; end++)
        {
            var boundary = TextBoundary.Before(text.Value, pieces[end].Span.Start);
            var isNearer = boundary == best.Boundary && Math.Abs(end - aim) < Math.Abs(best.End - aim);
            best = boundary > best.Boundary || isNearer ? (boundary, end) : best;
        }

        return best.End;
    }
}
