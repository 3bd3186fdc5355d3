namespace OnRecord.Evaluation.Scoring;

/// <summary>Counts code points of a text, as the reference scorer counts characters.</summary>
internal sealed class CodePoints
{
    private readonly int[] before;
    private readonly int[] starts;

    public CodePoints(SourceText text)
    {
        var value = text.Value;
        before = new int[value.Length + 1];
        for (var i = 0; i < value.Length; i++)
        {
            var second = i > 0 && char.IsLowSurrogate(value[i]) && char.IsHighSurrogate(value[i - 1]);
            before[i + 1] = before[i] + (second ? 0 : 1);
        }

        Total = before[^1];
        starts = new int[Total + 1];
        for (var i = 0; i < value.Length; i++)
        {
            if (before[i + 1] > before[i])
            {
                starts[before[i]] = i;
            }
        }

        starts[Total] = value.Length;
    }

    /// <summary>Number of code points of the text.</summary>
    public int Total { get; }

    /// <summary>Number of code points of a span that cuts no surrogate pair.</summary>
    public int Count(TextSpan span) => before[span.End] - before[span.Start];

    /// <summary>The UTF-16 position of a code point; <see cref="Total"/> gives the end of the text.</summary>
    public int ToUtf16(int codePoint) => starts[codePoint];
}
