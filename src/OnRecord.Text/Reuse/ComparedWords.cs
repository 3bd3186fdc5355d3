namespace OnRecord.Text.Reuse;

/// <summary>The words of a part of a text, prepared for finding passages that stand in another one. Immutable, so safe on any thread.</summary>
public sealed class ComparedWords
{
    /// <summary>Words of a run by which passages are found.</summary>
    public const int RunLength = 3;

    private readonly List<(TextSpan Span, ulong Hash)> words;
    private readonly bool[] isQuoted;
    private readonly ulong[] runs;

    private ComparedWords(List<(TextSpan Span, ulong Hash)> words, bool[] isQuoted)
    {
        this.words = words;
        this.isQuoted = isQuoted;
        runs = new ulong[Math.Max(0, words.Count - RunLength + 1)];
        for (var i = 0; i < runs.Length; i++)
        {
            runs[i] = HashedWords.Run(words, i, RunLength);
        }
    }

    /// <summary>Number of words.</summary>
    public int Count => words.Count;

    /// <summary>The hash of the run of words that begins at each word that has enough behind it.</summary>
    public IReadOnlyList<ulong> Runs => runs;

    /// <summary>Prepares a part of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="within">Which part.</param>
    /// <param name="quotations">What stands in quotation marks, in the order of the text; they may hold one another.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="within"/> reaches past the end of the text.</exception>
    public static ComparedWords Of(SourceText text, TextSpan within, IReadOnlyList<TextSpan> quotations)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(quotations);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(within.End, text.Length, nameof(within));
        var words = HashedWords.Scan(text.Value, within);
        var isQuoted = new bool[words.Count];
        var (next, quotedTo) = (0, 0);
        for (var i = 0; i < words.Count; i++)
        {
            for (; next < quotations.Count && quotations[next].Start <= words[i].Span.Start; next++)
            {
                quotedTo = Math.Max(quotedTo, quotations[next].End);
            }

            isQuoted[i] = words[i].Span.Start < quotedTo;
        }

        return new ComparedWords(words, isQuoted);
    }

    /// <summary>The characters of a word.</summary>
    public TextSpan SpanOf(int word) => words[word].Span;

    /// <summary>How many words begin in a span.</summary>
    public int CountIn(TextSpan span) => words.Count(word => span.Contains(word.Span.Start));

    internal ulong HashOf(int word) => words[word].Hash;

    internal bool IsQuoted(int word) => isQuoted[word];
}
