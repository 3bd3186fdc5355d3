namespace OnRecord.Text.Alignment;

/// <summary>Writes a changed text from another, left to right, together with the runs that lead back to the original.</summary>
/// <remarks>What lies between two changes is kept. For one use on one thread.</remarks>
internal sealed class AlignedTextBuilder(AlignedText from)
{
    private readonly StringBuilder value = new(from.Length);
    private readonly List<AlignedRun> runs = [];
    private int nextRun;

    /// <summary>How much of the text has been dealt with.</summary>
    public int Position { get; private set; }

    /// <summary>Puts something in the place of a part; nothing drops it.</summary>
    /// <remarks>
    /// One code unit in the place of one is plain; anything else stands for the part as a whole. The same characters
    /// as before change nothing.
    /// </remarks>
    public void Replace(AlignedSpan part, ReadOnlySpan<char> replacement)
    {
        if (replacement.SequenceEqual(from.Value.AsSpan(part.Start, part.Length)))
        {
            return;
        }

        Keep(part.Start);
        Position = part.End;
        if (!replacement.IsEmpty)
        {
            TextSpan original = from.ToOriginal(part);
            bool isPlain = part.Length == 1 && replacement.Length == 1 && original.Length == 1;
            Add(replacement, original, !isPlain);
        }
    }

    /// <summary>Drops a part, but lets what was written last stand for it as well.</summary>
    public void JoinPrevious(AlignedSpan part)
    {
        Keep(part.Start);
        Position = part.End;
        if (runs.Count == 0)
        {
            return;
        }

        AlignedRun last = runs[^1];
        TextSpan joined = last.ToOriginal(last.End - 1).Union(from.ToOriginal(part));
        runs.RemoveAt(runs.Count - 1);
        int start = last.Start;
        if (!last.IsWhole && last.Length > 1)
        {
            start = last.End - 1;
            runs.Add(new AlignedRun(last.Start, start, new TextSpan(last.Original.Start, last.Original.End - 1)));
        }

        runs.Add(new AlignedRun(start, last.End, joined, IsWhole: true));
    }

    /// <summary>Keeps the rest and ends.</summary>
    public AlignedText Build()
    {
        Keep(from.Length);
        return new AlignedText(from.Original, value.ToString(), [.. runs]);
    }

    private void Keep(int end)
    {
        ReadOnlySpan<AlignedRun> kept = from.Runs;
        while (Position < end)
        {
            AlignedRun run = kept[nextRun];
            if (run.End <= Position)
            {
                nextRun++;
                continue;
            }

            int partEnd = Math.Min(run.End, end);
            TextSpan original = run.ToOriginal(Position).Union(run.ToOriginal(partEnd - 1));
            Add(from.Value.AsSpan(Position, partEnd - Position), original, run.IsWhole);
            Position = partEnd;
        }
    }

    private void Add(ReadOnlySpan<char> characters, TextSpan original, bool isWhole)
    {
        int start = value.Length;
        value.Append(characters);
        if (runs.Count > 0 && runs[^1].IsContinuedBy(original, isWhole))
        {
            AlignedRun last = runs[^1];
            runs[^1] = last with { End = value.Length, Original = last.Original.Union(original) };
        }
        else
        {
            runs.Add(new AlignedRun(start, value.Length, original, isWhole));
        }
    }
}
