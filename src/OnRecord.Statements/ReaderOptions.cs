namespace OnRecord.Statements;

/// <summary>What a reader of statements can be told; checked when the reader is made.</summary>
public sealed record ReaderOptions
{
    /// <summary>The options that are taken when none are given.</summary>
    public static ReaderOptions Default { get; } = new();

    /// <summary>The most word pieces that are read at once.</summary>
    /// <value>
    /// The default is 400: longer passages read no better and slower; at least 64. A model that takes fewer at
    /// once takes as many as it can. A longer text is cut into passages, at line breaks where there are any; a statement
    /// never reaches across a cut.
    /// </value>
    public int PassageLength { get; init; } = 400;

    /// <summary>How deep statements are looked for inside the contents of statements.</summary>
    /// <value>Number of levels below the top; the default is 4; 0 switches it off.</value>
    public int NestingDepth { get; init; } = 4;

    /// <summary>The fewest words of a content that is read again for statements inside it.</summary>
    /// <value>The default is 6; at least 1.</value>
    public int ShortestNestedContent { get; init; } = 6;

    /// <summary>The least confidence of a statement inside a content; below it, it is dropped.</summary>
    /// <value>0 to 1; the default is 0: all are kept, and their own confidence says how sure each is.</value>
    public float NestedConfidence { get; init; }

    /// <summary>How many passages a reader reads at the same time, of one article or of several.</summary>
    /// <value>The default is the number of processors; at least 1. It does not change any result.</value>
    public int Parallelism { get; init; } = Environment.ProcessorCount;

    /// <summary>Throws when an option is out of its range.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Names the option and its value.</exception>
    internal ReaderOptions Checked()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(PassageLength, 64);
        ArgumentOutOfRangeException.ThrowIfNegative(NestingDepth);
        ArgumentOutOfRangeException.ThrowIfLessThan(ShortestNestedContent, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(NestedConfidence);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(NestedConfidence, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(Parallelism, 1);
        return this;
    }
}
