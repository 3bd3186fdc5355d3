namespace OnRecord.Evaluation.Scoring;

/// <summary>A set of characters of one text, as ranges in order that neither overlap nor touch.</summary>
internal sealed class CharSet
{
    private readonly TextSpan[] ranges;

    private CharSet(TextSpan[] ranges) => this.ranges = ranges;

    public bool IsEmpty => ranges.Length == 0;

    public static CharSet Of(IEnumerable<TextSpan> spans)
    {
        var ranges = new List<TextSpan>();
        foreach (var span in spans.Where(span => !span.IsEmpty).Order())
        {
            if (ranges.Count > 0 && span.Start <= ranges[^1].End)
            {
                ranges[^1] = ranges[^1].Union(span);
            }
            else
            {
                ranges.Add(span);
            }
        }

        return new CharSet([.. ranges]);
    }

    public bool Overlaps(CharSet other) => Common(other).Any();

    public bool Overlaps(TextSpan span) => Array.Exists(ranges, range => range.Overlaps(span));

    /// <summary>Number of code points.</summary>
    public int Size(CodePoints codePoints) => ranges.Sum(codePoints.Count);

    /// <summary>Number of code points in both sets.</summary>
    public int SizeOfCommon(CharSet other, CodePoints codePoints) => Common(other).Sum(codePoints.Count);

    private IEnumerable<TextSpan> Common(CharSet other)
    {
        var (i, j) = (0, 0);
        while (i < ranges.Length && j < other.ranges.Length)
        {
            var (start, end) = (
                Math.Max(ranges[i].Start, other.ranges[j].Start),
                Math.Min(ranges[i].End, other.ranges[j].End)
            );
            if (start < end)
            {
                yield return new TextSpan(start, end);
            }

            if (ranges[i].End < other.ranges[j].End)
            {
                i++;
            }
            else
            {
                j++;
            }
        }
    }
}
