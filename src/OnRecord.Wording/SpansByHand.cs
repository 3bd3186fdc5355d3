namespace OnRecord.Wording;

/// <summary>Reads spans as people write them: <c>START:END</c> in UTF-16 code units, or the words themselves; several parted by <c>|</c>.</summary>
public static class SpansByHand
{
    // Words are looked for this far around the statement.
    private const int Neighbourhood = 1000;

    /// <summary>The parts of a value.</summary>
    public static IReadOnlyList<string> Parts(string value) =>
        value.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The spans; null when words do not stand exactly once in or near the statement.</summary>
    public static IReadOnlyList<TextSpan>? Read(string value, Statement statement, SourceText text)
    {
        var own = statement.Source.Concat(statement.Cue).Concat(statement.Content).Aggregate((a, b) => a.Union(b));
        var spans = Parts(value).Select(part => Range(part, text) ?? Found(part, own, text)).ToList();
        return spans.Contains(null) ? null : [.. spans.OfType<TextSpan>().Order()];
    }

    private static TextSpan? Range(string part, SourceText text) =>
        part.Split(':') is [var from, var to]
        && int.TryParse(from, NumberStyles.None, CultureInfo.InvariantCulture, out var start)
        && int.TryParse(to, NumberStyles.None, CultureInfo.InvariantCulture, out var end)
        && start < end
        && end <= text.Length
            ? new TextSpan(start, end)
            : null;

    private static TextSpan? Found(string words, TextSpan own, SourceText text)
    {
        var near = new TextSpan(Math.Max(0, own.Start - Neighbourhood), Math.Min(text.Length, own.End + Neighbourhood));
        return Only(words, own, text) ?? Only(words, near, text);
    }

    private static TextSpan? Only(string words, TextSpan within, SourceText text)
    {
        var place = text.Slice(within);
        var at = place.IndexOf(words, StringComparison.Ordinal);
        return at < 0 || place[(at + 1)..].IndexOf(words, StringComparison.Ordinal) >= 0
            ? null
            : new TextSpan(within.Start + at, within.Start + at + words.Length);
    }
}
