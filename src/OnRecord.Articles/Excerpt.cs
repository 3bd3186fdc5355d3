namespace OnRecord.Articles;

/// <summary>Offending text made short enough for a message.</summary>
internal static class Excerpt
{
    private const int Longest = 60;

    /// <summary>At most 60 characters around a position, on one line, control characters as U+FFFD, cuts marked with an ellipsis.</summary>
    public static string Around(string text, int position)
    {
        position = Math.Clamp(position, 0, text.Length);
        var start = Math.Max(0, Math.Min(position - (Longest / 3), text.Length - Longest));
        var end = Math.Min(text.Length, start + Longest);
        if (start > 0 && char.IsLowSurrogate(text[start]))
        {
            start++;
        }

        if (end < text.Length && end > start && char.IsHighSurrogate(text[end - 1]))
        {
            end--;
        }

        var excerpt = new StringBuilder(start > 0 ? "…" : "");
        foreach (var c in text.AsSpan(start, end - start))
        {
            excerpt.Append(
                c is '\t' or '\n' or '\r' ? ' '
                : char.IsControl(c) ? '\uFFFD'
                : c
            );
        }

        return excerpt.Append(end < text.Length ? "…" : "").ToString();
    }
}
