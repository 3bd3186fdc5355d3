namespace OnRecord.Statements.Passages;

/// <summary>Cuts a long text into blocks that are split into pieces one after the other, so that memory is bounded.</summary>
/// <remarks>
/// A block ends after the last line break in the second half of what it may hold; where there is none, after the last
/// sentence end, else after the last white space, else where it is full, but never inside a surrogate pair. Pure.
/// </remarks>
public static class TextBlocks
{
    /// <summary>The blocks of a text, in order; together they are the whole text.</summary>
    /// <param name="text">The text; an empty one has no block.</param>
    /// <param name="longest">The most code units of a block; at least 2.</param>
    public static IEnumerable<TextSpan> Cut(SourceText text, int longest)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfLessThan(longest, 2);
        return CutFrom(text.Value, longest);
    }

    private static IEnumerable<TextSpan> CutFrom(string text, int longest)
    {
        var start = 0;
        while (start < text.Length)
        {
            var end = text.Length - start <= longest ? text.Length : EndOf(text, start, longest);
            yield return new TextSpan(start, end);
            start = end;
        }
    }

    private static int EndOf(string text, int start, int longest)
    {
        var full = start + longest;
        var best = (Boundary: Boundary.None, End: char.IsSurrogatePair(text, full - 1) ? full - 1 : full);
        for (var end = full; end > start + (longest / 2) && best.Boundary < Boundary.Line; end--)
        {
            var boundary = TextBoundary.Before(text, end);
            best = boundary > best.Boundary ? (boundary, end) : best;
        }

        return best.End;
    }
}
