using System.Buffers;

namespace OnRecord.Statements.Spans;

/// <summary>Cuts a long text into blocks that are read one after the other, so that memory is bounded.</summary>
/// <remarks>
/// A block ends after the last line break in the second half of what it may hold; where there is none, after the last
/// sentence end, else after the last white space, else where it is full, but never inside a surrogate pair. Pure.
/// </remarks>
public static class TextBlocks
{
    private static readonly SearchValues<char> LineBreaks = SearchValues.Create("\n\r\u0085\u2028\u2029");
    private static readonly SearchValues<char> SentenceMarks = SearchValues.Create(".!?…");
    private static readonly SearchValues<char> ClosingMarks = SearchValues.Create("\"'”’»)]");

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
        var half = start + (longest / 2);
        var candidates = text.AsSpan(half, start + longest - half);
        var length = candidates.LastIndexOfAny(LineBreaks) + 1;
        length = length > 0 ? length : AfterLastSentence(candidates);
        length = length > 0 ? length : AfterLastWhiteSpace(candidates);
        if (length > 0)
        {
            return half + length;
        }

        var full = start + longest;
        return char.IsSurrogatePair(text, full - 1) ? full - 1 : full;
    }

    private static int AfterLastSentence(ReadOnlySpan<char> text)
    {
        for (var rest = text; ; )
        {
            var mark = rest.LastIndexOfAny(SentenceMarks);
            if (mark < 0)
            {
                return 0;
            }

            var after = mark + 1;
            while (after < text.Length && ClosingMarks.Contains(text[after]))
            {
                after++;
            }

            if (after < text.Length && char.IsWhiteSpace(text[after]))
            {
                return after + 1;
            }

            rest = rest[..mark];
        }
    }

    private static int AfterLastWhiteSpace(ReadOnlySpan<char> text)
    {
        var at = text.Length - 1;
        while (at >= 0 && !char.IsWhiteSpace(text[at]))
        {
            at--;
        }

        return at + 1;
    }
}
