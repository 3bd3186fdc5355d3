namespace OnRecord.Statements;

/// <summary>What a reader of statements can be told; checked when the reader is made.</summary>
public sealed record ReaderOptions
{
    /// <summary>The options that are taken when none are given.</summary>
    public static ReaderOptions Default { get; } = new();

    /// <summary>The longest run of text that is read as a whole.</summary>
    /// <value>
    /// UTF-16 code units; the default is 32,768, about 7,500 word pieces; at least 1,024. A longer text is cut at a line
    /// break where there is one, so that memory is bounded; a statement never reaches across such a cut.
    /// </value>
    public int BlockLength { get; init; } = 32_768;

    /// <summary>How deep statements are looked for inside the contents of statements.</summary>
    /// <value>Number of levels below the top; the default is 4; 0 switches it off.</value>
    public int NestingDepth { get; init; } = 4;

    /// <summary>The fewest words of a content that is read again for statements inside it.</summary>
    /// <value>The default is 6; at least 1.</value>
    public int ShortestNestedContent { get; init; } = 6;

    /// <summary>The least confidence of a statement inside a content; below it, it is dropped.</summary>
    /// <value>0 to 1; the default is 0: all are kept, and their own confidence says how sure each is.</value>
    public float NestedConfidence { get; init; }

    /// <summary>How many articles of a stream are read at the same time.</summary>
    /// <value>The default is the number of processors; at least 1. It does not change any result.</value>
    public int Parallelism { get; init; } = Environment.ProcessorCount;

    /// <summary>Throws when an option is out of its range.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Names the option and its value.</exception>
    internal ReaderOptions Checked()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(BlockLength, 1024);
        ArgumentOutOfRangeException.ThrowIfNegative(NestingDepth);
        ArgumentOutOfRangeException.ThrowIfLessThan(ShortestNestedContent, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(NestedConfidence);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(NestedConfidence, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(Parallelism, 1);
        return this;
    }
}
