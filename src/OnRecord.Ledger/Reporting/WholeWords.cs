namespace OnRecord.Ledger.Reporting;

/// <summary>Tells whether a text has some words one after the other, whole, without case and marks.</summary>
internal static class WholeWords
{
    /// <summary>Whether they are there; no words are nowhere.</summary>
    public static bool AreIn(string text, string wanted)
    {
        var (all, some) = (Padded(text), Padded(wanted));
        return some.Length > 1 && all.Contains(some, StringComparison.Ordinal);
    }

    // Each word with a space on both sides.
    private static string Padded(string text)
    {
        var padded = new StringBuilder(" ");
        foreach (var rune in FoldedText.Of(text).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                padded.Append(rune.ToString());
            }
            else if (padded[^1] != ' ')
            {
                padded.Append(' ');
            }
        }

        return padded[^1] == ' ' ? padded.ToString() : padded.Append(' ').ToString();
    }
}
