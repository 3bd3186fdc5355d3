namespace OnRecord.Statements.Speakers;

/// <summary>Spans with an owner each, asked for those that hold another span.</summary>
/// <remarks>A question costs as much as there are spans between it and the farthest one that still reaches it.</remarks>
internal sealed class NestedSpans
{
    private readonly (TextSpan Span, int Owner)[] byStart;

    // The farthest end among the spans up to each.
    private readonly int[] reach;

    internal NestedSpans(IEnumerable<(TextSpan Span, int Owner)> spans)
    {
        byStart = [.. spans.OrderBy(entry => entry.Span.Start)];
        reach = new int[byStart.Length];
        var farthest = 0;
        for (var i = 0; i < byStart.Length; i++)
        {
            farthest = Math.Max(farthest, byStart[i].Span.End);
            reach[i] = farthest;
        }
    }

    /// <summary>The owners of the spans that hold this one; one that owns several may come several times.</summary>
    internal IEnumerable<int> Around(TextSpan span)
    {
        var (low, high) = (0, byStart.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = byStart[middle].Span.Start <= span.Start ? (middle + 1, high) : (low, middle);
        }

        for (var i = low - 1; i >= 0 && reach[i] >= span.End; i--)
        {
            if (byStart[i].Span.Contains(span))
            {
                yield return byStart[i].Owner;
            }
        }
    }
}
