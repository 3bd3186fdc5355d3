namespace OnRecord.Web.StatementPages;

/// <summary>Text fragments (<c>#:~:text=</c>), with which browsers scroll to words of a page and light them up.</summary>
internal static class TextFragment
{
    private const int EdgeWords = 6;
    private const int PrefixWords = 3;

    /// <summary>The fragment that leads to pieces of a text, a directive for each; without the <c>#</c>.</summary>
    public static string Of(SourceText text, IReadOnlyList<TextSpan> pieces) =>
        ":~:" + string.Join('&', pieces.Select(piece => $"text={DirectiveOf(text.Value, piece)}"));

    // A directive without an end may not go beyond a paragraph; one that stands twice in a text needs what is before it.
    private static string DirectiveOf(string text, TextSpan piece)
    {
        var quoted = text[piece.Start..piece.End];
        var words = WordsOf(quoted);
        var isShort = words.Length <= 2 * EdgeWords && !quoted.Contains('\n', StringComparison.Ordinal);
        var edge = Math.Min(EdgeWords, (words.Length + 1) / 2);
        var directive =
            isShort || words.Length < 2
                ? Encoded(words)
                : $"{Encoded(words[..edge])},{Encoded(words[^Math.Min(edge, words.Length - edge)..])}";
        var prefix = IsElsewhere(text, piece) ? PrefixOf(text, piece.Start) : [];
        return prefix.Length == 0 ? directive : $"{Encoded(prefix)}-,{directive}";
    }

    private static bool IsElsewhere(string text, TextSpan piece)
    {
        var quoted = text[piece.Start..piece.End];
        return text.IndexOf(quoted, StringComparison.OrdinalIgnoreCase) < piece.Start;
    }

    private static string[] PrefixOf(string text, int start)
    {
        var line = text.LastIndexOf('\n', Math.Max(0, start - 1)) + 1;
        var before = text[Math.Min(line, start)..start];
        // A piece that begins within a word has no prefix that ends with one.
        return before.Length > 0 && char.IsLetterOrDigit(before[^1]) ? [] : [.. WordsOf(before).TakeLast(PrefixWords)];
    }

    private static string[] WordsOf(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    // A hyphen would end a prefix or begin a suffix.
    private static string Encoded(IEnumerable<string> words) =>
        Uri.EscapeDataString(string.Join(' ', words)).Replace("-", "%2D", StringComparison.Ordinal);
}
