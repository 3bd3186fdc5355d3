namespace OnRecord.Text.Reuse;

/// <summary>A passage of one text that stands in another, as it is or with words changed, cut or added.</summary>
/// <param name="First">From its first to its last common word in the first text.</param>
/// <param name="Second">The same in the second text.</param>
/// <param name="Shared">Words that both have in the same order.</param>
/// <param name="Length">Words of the longer of both passages.</param>
/// <param name="Pairs">The common words of both, in the order of the text.</param>
public sealed record ReusedPassage(
    TextSpan First,
    TextSpan Second,
    int Shared,
    int Length,
    IReadOnlyList<SharedWord> Pairs
)
{
    /// <summary>Common words among all of the longer passage, above 0, at most 1.</summary>
    public double Density => (double)Shared / Length;
}

/// <summary>A word of a passage that stands in both texts.</summary>
/// <param name="First">Where it stands in the first text.</param>
/// <param name="Second">Where it stands in the second text.</param>
/// <param name="IsQuoted">Whether it stands in quotation marks in both.</param>
public readonly record struct SharedWord(TextSpan First, TextSpan Second, bool IsQuoted);
