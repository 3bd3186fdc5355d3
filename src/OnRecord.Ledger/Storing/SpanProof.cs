namespace OnRecord.Ledger.Storing;

/// <summary>Proves that a stored span is the text that is stored with it.</summary>
internal static class SpanProof
{
    private const int Shown = 40;

    /// <summary>What is wrong, in a sentence; null when <c>text[start..end]</c> is <paramref name="exact"/>.</summary>
    public static string? Prove(long start, long end, string exact, SourceText text)
    {
        if (start < 0 || end < start || end > text.Length)
        {
            return string.Create(
                CultureInfo.InvariantCulture,
                $"The span [{start}, {end}) does not lie in the text of {ArticleId.Of(text)}, which has {text.Length} units."
            );
        }

        var found = text.Slice(new TextSpan((int)start, (int)end));
        return found.SequenceEqual(exact)
            ? null
            : string.Create(
                CultureInfo.InvariantCulture,
                $"The span [{start}, {end}) of {ArticleId.Of(text)} should be \"{Shortened(exact)}\" and is \"{Shortened(found)}\"."
            );
    }

    private static string Shortened(ReadOnlySpan<char> text) =>
        text.Length > Shown ? string.Concat(text[..Shown], "…") : text.ToString();
}
