namespace OnRecord.Web.StatementPages;

/// <summary>Names a statement in an address: by its number now, or for good by the characters that it covers.</summary>
/// <remarks>
/// <c>3f2a99b0c1d2.s7</c> is the seventh statement of the reading that is shown, and may be another after a rereading.
/// <c>3f2a99b0c1d2:106-258</c> is what stands at these characters of a text that never changes.
/// </remarks>
/// <param name="Article">The article.</param>
/// <param name="Number">Its number; null when named by characters.</param>
/// <param name="Extent">From the first to the last character of source, cue and content; null when named by number.</param>
internal sealed record StatementAddress(ArticleId Article, int? Number, TextSpan? Extent)
{
    /// <summary>The address that stays.</summary>
    public static string Permanent(ArticleId article, Statement statement)
    {
        var extent = StatementNode.ExtentOf(statement);
        return string.Create(CultureInfo.InvariantCulture, $"{article}:{extent.Start}-{extent.End}");
    }

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

    /// <summary>The statement that is meant in a reading; null when the reading has none there.</summary>
    public Statement? In(Reading reading) =>
        Extent is { } extent
            ? reading.Statements.FirstOrDefault(statement => StatementNode.ExtentOf(statement) == extent)
                ?? reading
                    .Statements.Where(statement => StatementNode.ExtentOf(statement).Overlaps(extent))
                    .MinBy(statement => Distance(StatementNode.ExtentOf(statement), extent))
            : reading.Statements.FirstOrDefault(statement => statement.Number == Number);

    private static int Distance(TextSpan one, TextSpan other) =>
        Math.Abs(one.Start - other.Start) + Math.Abs(one.End - other.End);
}
