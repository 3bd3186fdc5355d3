namespace OnRecord.Text.Alignment;

/// <summary>A part of a changed text and the part of the original that it stands for; neither is empty.</summary>
/// <param name="Start">First code unit in the changed text.</param>
/// <param name="End">The code unit after the last one.</param>
/// <param name="Original">What it stands for.</param>
/// <param name="IsWhole">Whether it stands for the original only as a whole, even if the lengths are the same.</param>
internal readonly record struct AlignedRun(int Start, int End, TextSpan Original, bool IsWhole = false)
{
    /// <summary>Number of code units in the changed text.</summary>
    public int Length => End - Start;

    /// <summary>Whether what comes next in the changed text can be part of the same run.</summary>
    public bool IsContinuedBy(TextSpan original, bool isWhole) =>
        IsWhole == isWhole && (isWhole ? Original == original : Original.End == original.Start);

    /// <summary>What the code unit at a position of the changed text stands for.</summary>
    public TextSpan ToOriginal(int position)
    {
        if (IsWhole)
        {
            return Original;
        }

        int start = Original.Start + position - Start;
        return new TextSpan(start, start + 1);
    }

    /// <summary>What stands for the code unit at a position of the original; the nearest one when it lies outside.</summary>
    public AlignedSpan ToAligned(int position)
    {
        if (IsWhole)
        {
            return new AlignedSpan(Start, End);
        }

        int start = Start + Math.Clamp(position, Original.Start, Original.End - 1) - Original.Start;
        return new AlignedSpan(start, start + 1);
    }
}
