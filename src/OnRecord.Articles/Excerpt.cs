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

        var excerpt = OneLine(text[start..end]);
        return $"{(start > 0 ? "…" : "")}{excerpt}{(end < text.Length ? "…" : "")}";
    }

    /// <summary>The text on one line, control characters and halves of surrogate pairs as U+FFFD; of more than 2,000 characters the first.</summary>
    public static string OneLine(string text)
    {
        const int Most = 2_000;
        var line = new StringBuilder(Math.Min(text.Length, Most));
        var kept = text.AsSpan(0, Math.Min(text.Length, Most));
        for (var i = 0; i < kept.Length; i++)
        {
            var c = kept[i];
            if (i + 1 < kept.Length && char.IsSurrogatePair(c, kept[i + 1]))
            {
                line.Append(c).Append(kept[++i]);
                continue;
            }

            line.Append(
                c is '\t' or '\n' or '\r' ? ' '
                : char.IsControl(c) || char.IsSurrogate(c) ? '\uFFFD'
                : c
            );
        }

        return line.ToString();
    }
}
