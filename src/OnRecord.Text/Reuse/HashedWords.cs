namespace OnRecord.Text.Reuse;

/// <summary>The words of a text as they are compared: runs of letters and digits, in lower case, as 64-bit hashes.</summary>
internal static class HashedWords
{
    private const ulong FnvOffset = 14695981039346656037;
    private const ulong FnvPrime = 1099511628211;

    /// <summary>The words of a part of a text, with their spans in the whole text.</summary>
    public static List<(TextSpan Span, ulong Hash)> Scan(string text, TextSpan within)
    {
        var words = new List<(TextSpan, ulong)>(within.Length / 5);
        var (word, start, end) = (FnvOffset, -1, 0);
        for (var at = within.Start; at < within.End; at++)
        {
            var unit = text[at];
            if (char.IsLetterOrDigit(unit) || char.IsSurrogate(unit))
            {
                word = unchecked((word ^ char.ToLowerInvariant(unit)) * FnvPrime);
                start = start < 0 ? at : start;
                end = at + 1;
            }
            else if (start >= 0 && unit is not ('\'' or '’' or '\u00AD' or '\u200B'))
            {
                words.Add((new TextSpan(start, end), word));
                (word, start) = (FnvOffset, -1);
            }
        }

        if (start >= 0)
        {
            words.Add((new TextSpan(start, end), word));
        }

        return words;
    }

    /// <summary>The hash of a run of words.</summary>
    public static ulong Run(IReadOnlyList<(TextSpan Span, ulong Hash)> words, int start, int length)
    {
        var run = FnvOffset;
        for (var i = start; i < start + length; i++)
        {
            run = ShingleSet.Mix(unchecked((run * FnvPrime) ^ words[i].Hash));
        }

        return run;
    }
}
