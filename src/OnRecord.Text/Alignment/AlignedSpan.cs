namespace OnRecord.Text.Alignment;

/// <summary>A half-open range of UTF-16 code units in an <see cref="AlignedText"/>, that is, in changed text.</summary>
/// <remarks>
/// A type of its own, so that it cannot be taken for a <see cref="TextSpan"/>, which indexes the original text.
/// <c>default</c> is the empty span at position 0.
/// </remarks>
public readonly record struct AlignedSpan
{
    /// <summary>Makes the span of the code units from <paramref name="start"/> up to, not including, <paramref name="end"/>.</summary>
    /// <param name="start">First code unit; 0 or more.</param>
    /// <param name="end">The code unit after the last one; not before <paramref name="start"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="start"/> is negative or lies after <paramref name="end"/>.</exception>
    public AlignedSpan(int start, int end)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfLessThan(end, start);
        Start = start;
        End = end;
    }

    /// <summary>First code unit of the span.</summary>
    public int Start { get; }

    /// <summary>The code unit after the last one of the span.</summary>
    public int End { get; }

    /// <summary>Number of code units; 0 for an empty span.</summary>
    public int Length => End - Start;

    /// <summary>Whether the span holds no code unit.</summary>
    public bool IsEmpty => End == Start;

    /// <summary>The span in the usual notation, for example <c>[3, 8)</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"[{Start}, {End})");
}
