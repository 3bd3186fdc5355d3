namespace OnRecord.Ledger;

/// <summary>Names a statement: by its number now, or for good by the characters that it covers.</summary>
/// <remarks>
/// <c>3f2a99b0c1d2.s7</c> is the seventh statement of the reading that is shown, and may be another after a rereading.
/// <c>3f2a99b0c1d2:106-258</c> is what stands at these characters of a text that never changes.
/// </remarks>
/// <param name="Article">The article.</param>
/// <param name="Number">Its number; null when named by characters.</param>
/// <param name="Extent">From the first to the last character of source, cue and content; null when named by number.</param>
public sealed record StatementAddress(ArticleId Article, int? Number, TextSpan? Extent)
{
    /// <summary>Reads either form; null for anything else.</summary>
    public static StatementAddress? Parse(string? written)
    {
        if (StatementId.TryParse(written, out var id))
        {
            return new StatementAddress(id.Article, id.Number, null);
        }

        return
            written?.Split(':') is [var article, var range]
            && ArticleId.TryParse(article, out var articleId)
            && range.Split('-') is [var from, var to]
            && int.TryParse(from, NumberStyles.None, CultureInfo.InvariantCulture, out var start)
            && int.TryParse(to, NumberStyles.None, CultureInfo.InvariantCulture, out var end)
            && start < end
            ? new StatementAddress(articleId, null, new TextSpan(start, end))
            : null;
    }

    /// <summary>The form that <see cref="Parse"/> read, with all digits of the article that it had.</summary>
    public override string ToString() =>
        Extent is { } extent
            ? string.Create(CultureInfo.InvariantCulture, $"{Article.Digits}:{extent.Start}-{extent.End}")
            : string.Create(CultureInfo.InvariantCulture, $"{Article.Digits}.s{Number}");
}
