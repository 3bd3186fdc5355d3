namespace OnRecord.Text.Alignment;

/// <summary>A changed text that keeps its way back to the original: every change says which characters it stands for.</summary>
/// <remarks>
/// <para>
/// The text is a row of runs. In a plain run each code unit stands for one code unit of the original (it may be
/// another one: <c>É</c> became <c>e</c>); any other run stands as a whole for the part of the original that it
/// replaced, so a span that touches it maps to all of that part. What was dropped has no run. Changes can follow one
/// another; the way back always leads to the original.
/// </para>
/// <para>Mapping a span costs the logarithm of the number of runs. Immutable, so safe on any thread.</para>
/// </remarks>
public sealed class AlignedText
{
    private readonly AlignedRun[] runs;

    internal AlignedText(SourceText original, string value, AlignedRun[] runs)
    {
        Original = original;
        Value = value;
        this.runs = runs;
    }

    /// <summary>The text that all spans come back to.</summary>
    public SourceText Original { get; }

    /// <summary>The changed text.</summary>
    public string Value { get; }

    /// <summary>Number of UTF-16 code units of the changed text.</summary>
    public int Length => Value.Length;

    internal ReadOnlySpan<AlignedRun> Runs => runs;

    /// <summary>The text as it is, to start changes from.</summary>
    public static AlignedText Of(SourceText original)
    {
        ArgumentNullException.ThrowIfNull(original);
        AlignedRun[] runs = original.Length == 0 ? [] : [new AlignedRun(0, original.Length, original.Whole)];
        return new AlignedText(original, original.Value, runs);
    }

    /// <summary>Every character in lower case, by the simple mapping of Unicode.</summary>
    public AlignedText FoldCase() =>
        Rewrite(
            static (codePoint, part, builder) =>
            {
                if (!Rune.IsValid(codePoint))
                {
                    return;
                }

                Rune lower = Rune.ToLowerInvariant(new Rune(codePoint));
                if (lower.Value != codePoint)
                {
                    Span<char> units = stackalloc char[2];
                    builder.Replace(part, units[..lower.EncodeToUtf16(units)]);
                }
            }
        );

    /// <summary>
    /// Every character as its canonical decomposition without nonspacing marks: é becomes e. A mark belongs to the
    /// character before it.
    /// </summary>
    public AlignedText FoldAccents() =>
        Rewrite(
            static (codePoint, part, builder) =>
            {
                if (codePoint < 0x80 || !Rune.IsValid(codePoint))
                {
                    return;
                }

                if (CharUnicodeInfo.GetUnicodeCategory(codePoint) == UnicodeCategory.NonSpacingMark)
                {
                    builder.JoinPrevious(part);
                    return;
                }

                Span<char> bases = stackalloc char[CanonicalBases.MaxLength];
                bases = bases[..CanonicalBases.Write(codePoint, bases)];
                builder.Replace(part, bases);
            }
        );

    /// <summary>Without some characters.</summary>
    /// <param name="isDropped">Told the code point; a lone surrogate comes as its own value.</param>
    public AlignedText Drop(Func<int, bool> isDropped)
    {
        ArgumentNullException.ThrowIfNull(isDropped);
        return Replace(codePoint => isDropped(codePoint) ? string.Empty : null);
    }

    /// <summary>With some characters replaced, each by itself.</summary>
    /// <param name="replacement">Told the code point; null keeps it, the empty string drops it.</param>
    public AlignedText Replace(Func<int, string?> replacement)
    {
        ArgumentNullException.ThrowIfNull(replacement);
        return Rewrite(
            (codePoint, part, builder) =>
            {
                if (replacement(codePoint) is { } value)
                {
                    builder.Replace(part, value);
                }
            }
        );
    }

    /// <summary>With some parts replaced, each as a whole.</summary>
    /// <param name="parts">Spans of this changed text, in order and disjoint, with what stands in their place.</param>
    /// <exception cref="ArgumentException">A span is empty, out of order, overlaps another or reaches past the end.</exception>
    public AlignedText Replace(IEnumerable<(AlignedSpan Part, string Value)> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        AlignedTextBuilder builder = new(this);
        foreach ((AlignedSpan part, string value) in parts)
        {
            if (part.IsEmpty || part.Start < builder.Position || part.End > Length)
            {
                throw new ArgumentException(
                    $"The part {part} is empty, out of order or not within [0, {Length}).",
                    nameof(parts)
                );
            }

            builder.Replace(part, value);
        }

        return builder.Build();
    }

    /// <summary>The original characters that a span of the changed text stands for.</summary>
    /// <remarks>
    /// The shortest part of the original that holds all of them, so characters dropped inside the span are in it and
    /// those dropped at its edges are not. An empty span comes back empty, before the character that follows it.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">The span reaches past the end of the changed text.</exception>
    public TextSpan ToOriginal(AlignedSpan span)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(span.End, Length, nameof(span));
        if (span.IsEmpty)
        {
            int position = span.Start == Length ? Original.Length : RunAt(span.Start).ToOriginal(span.Start).Start;
            return new TextSpan(position, position);
        }

        int start = RunAt(span.Start).ToOriginal(span.Start).Start;
        return new TextSpan(start, RunAt(span.End - 1).ToOriginal(span.End - 1).End);
    }

    /// <summary>The changed characters that stand for at least one character of a span of the original.</summary>
    /// <remarks>Empty, where the next remaining character stands, when all of the span was dropped.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The span reaches past the end of the original.</exception>
    public AlignedSpan ToAligned(TextSpan span)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(span.End, Original.Length, nameof(span));
        int first = FirstRun(span.Start, static (run, position) => run.Original.End > position);
        int start = first == runs.Length ? Length : runs[first].ToAligned(span.Start).Start;
        int last = FirstRun(span.End, static (run, position) => run.Original.Start >= position) - 1;
        int end = last < 0 ? 0 : runs[last].ToAligned(span.End - 1).End;
        return new AlignedSpan(start, span.IsEmpty ? start : Math.Max(start, end));
    }

    /// <summary>The changed text.</summary>
    public override string ToString() => Value;

    private AlignedText Rewrite(Action<int, AlignedSpan, AlignedTextBuilder> rewrite)
    {
        AlignedTextBuilder builder = new(this);
        for (int position = 0; position < Length; )
        {
            int codePoint = CodePoints.At(Value, position, out int length);
            rewrite(codePoint, new AlignedSpan(position, position + length), builder);
            position += length;
        }

        return builder.Build();
    }

    private AlignedRun RunAt(int position) => runs[FirstRun(position, static (run, position) => run.End > position)];

    /// <summary>Index of the first run for which a condition holds that, once it holds, holds for all later runs.</summary>
    private int FirstRun(int position, Func<AlignedRun, int, bool> holds)
    {
        int low = 0;
        int high = runs.Length;
        while (low < high)
        {
            int middle = low + ((high - low) / 2);
            if (holds(runs[middle], position))
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }

        return low;
    }
}
