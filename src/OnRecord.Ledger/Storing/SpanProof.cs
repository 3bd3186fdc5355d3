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

    /// <summary>The span of three columns, proved.</summary>
    /// <param name="row">The row.</param>
    /// <param name="column">The first of start, end and exact text.</param>
    /// <param name="text">The text.</param>
    /// <exception cref="LedgerException">It is not its text.</exception>
    public static TextSpan SpanAt(Row row, int column, SourceText text) =>
        Prove(row.Long(column), row.Long(column + 1), row.Text(column + 2), text) is { } wrong
            ? throw new LedgerException(LedgerFailure.Damaged, wrong)
            : new TextSpan(row.Int(column), row.Int(column + 1));

    private static string Shortened(ReadOnlySpan<char> text) =>
        text.Length > Shown ? string.Concat(text[..Shown], "…") : text.ToString();
}
