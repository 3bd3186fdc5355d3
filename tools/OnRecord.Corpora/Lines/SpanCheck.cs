namespace OnRecord.Corpora.Lines;

/// <summary>Turns pairs of offsets into spans, each checked against the text that it indexes.</summary>
internal static class SpanCheck
{
    private const int ExcerptLength = 40;

    /// <summary>Spans in the order of the text that do not overlap; null stands for none.</summary>
    public static IReadOnlyList<TextSpan> Spans(int[][]? pairs, SourceText text, LinePlace place, string what)
    {
        if (pairs is null || pairs.Length == 0)
        {
            return [];
        }

        var spans = new TextSpan[pairs.Length];
        for (var i = 0; i < pairs.Length; i++)
        {
            spans[i] = Span(pairs[i], text, place, what);
            if (i > 0 && spans[i].Start < spans[i - 1].End)
            {
                throw place.Error($"{what} {spans[i]} begins before the end of {spans[i - 1]}");
            }
        }

        return spans;
    }

    /// <summary>One span: not empty, inside the text, and not through the middle of a surrogate pair.</summary>
    public static TextSpan Span(int[] pair, SourceText text, LinePlace place, string what)
    {
        if (pair.Length != 2)
        {
            throw place.Error($"{what} has {pair.Length} offsets instead of 2");
        }

        return Span(pair[0], pair[1], text, place, what);
    }

    /// <inheritdoc cref="Span(int[], SourceText, LinePlace, string)"/>
    public static TextSpan Span(int start, int end, SourceText text, LinePlace place, string what)
    {
        if (start < 0 || end <= start || end > text.Length)
        {
            throw place.Error(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{what} [{start}, {end}) is empty or outside the text of {text.Length} code units (\"{Excerpt(text)}\")"
                )
            );
        }

        if (SplitsPair(text, start) || SplitsPair(text, end))
        {
            throw place.Error(
                string.Create(CultureInfo.InvariantCulture, $"{what} [{start}, {end}) cuts a surrogate pair")
            );
        }

        return new TextSpan(start, end);
    }

    private static bool SplitsPair(SourceText text, int position) =>
        position > 0
        && position < text.Length
        && char.IsHighSurrogate(text.Value[position - 1])
        && char.IsLowSurrogate(text.Value[position]);

    private static string Excerpt(SourceText text) =>
        text.Length <= ExcerptLength ? text.Value : string.Concat(text.Value.AsSpan(0, ExcerptLength), "…");
}
