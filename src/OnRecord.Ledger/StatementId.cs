namespace OnRecord.Ledger;

/// <summary>Which statement: its article and its number in the current reading, written <c>3f2a99b0c1d2.s7</c>.</summary>
/// <param name="Article">The article.</param>
/// <param name="Number">From 1.</param>
public readonly record struct StatementId(ArticleId Article, int Number)
{
    /// <summary>Reads an article's id, <c>.s</c> and a number.</summary>
    public static bool TryParse(string? value, out StatementId id)
    {
        id = default;
        if (value?.Split(".s") is not [var article, var number] || !ArticleId.TryParse(article, out var articleId))
        {
            return false;
        }

        if (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var digits) || digits < 1)
        {
            return false;
        }

        id = new StatementId(articleId, digits);
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Article}.s{Number}");
}
