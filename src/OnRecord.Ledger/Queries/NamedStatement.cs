namespace OnRecord.Ledger.Queries;

/// <summary>Names a statement by its number in the reading that is shown, or by its characters, which stay.</summary>
/// <param name="Article">The article.</param>
/// <param name="Number">The number; null where it is named by characters.</param>
/// <param name="Extent">From the first to the last character of source, cue and content.</param>
internal readonly record struct NamedStatement(ArticleId Article, int? Number, TextSpan Extent)
{
    /// <summary>Reads <c>3f2a99b0c1d2.s7</c> or <c>3f2a99b0c1d2:106-258</c>; null for anything else.</summary>
    public static NamedStatement? Read(string written)
    {
        if (StatementId.TryParse(written, out var id))
        {
            return new NamedStatement(id.Article, id.Number, default);
        }

        return
            written.Split(':') is [var article, var range]
            && ArticleId.TryParse(article, out var articleId)
            && range.Split('-') is [var from, var to]
            && int.TryParse(from, NumberStyles.None, CultureInfo.InvariantCulture, out var start)
            && int.TryParse(to, NumberStyles.None, CultureInfo.InvariantCulture, out var end)
            && start < end
            ? new NamedStatement(articleId, null, new TextSpan(start, end))
            : null;
    }
}
