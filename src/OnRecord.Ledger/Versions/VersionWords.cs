namespace OnRecord.Ledger.Versions;

/// <summary>A word of a text and where it stands.</summary>
/// <param name="Folded">Without case, marks and apostrophes.</param>
/// <param name="Span">In the text.</param>
internal readonly record struct PlacedWord(string Folded, TextSpan Span);

/// <summary>Cuts texts into words that can be compared: runs of letters and digits.</summary>
internal static class VersionWords
{
    /// <summary>The words of a text, folded.</summary>
    public static IEnumerable<string> Of(string text) =>
        PlacedIn(text, new TextSpan(0, text.Length)).Select(word => word.Folded);

    /// <summary>The words within a span of a text. A figure keeps its point or comma: "1.5" is one word.</summary>
    public static IEnumerable<PlacedWord> PlacedIn(string text, TextSpan within)
    {
        var start = -1;
        for (var at = within.Start; at <= within.End; at++)
        {
            if (at < within.End && IsPart(text, at, within, start >= 0))
            {
                start = start < 0 ? at : start;
            }
            else if (start >= 0)
            {
                var span = new TextSpan(start, at);
                yield return new PlacedWord(FoldedText.Of(text[start..at].Replace('’', '\'')), span);
                start = -1;
            }
        }
    }

    private static bool IsPart(string text, int at, TextSpan within, bool isOpen)
    {
        var unit = text[at];
        if (
            char.IsLetterOrDigit(unit)
            || char.IsSurrogate(unit)
            || char.GetUnicodeCategory(unit) is UnicodeCategory.NonSpacingMark
        )
        {
            return true;
        }

        if (!isOpen || at + 1 >= within.End)
        {
            return false;
        }

        return unit is '\'' or '’'
            ? char.IsLetter(text[at - 1]) && char.IsLetter(text[at + 1])
            : unit is '.' or ',' && char.IsDigit(text[at - 1]) && char.IsDigit(text[at + 1]);
    }
}
