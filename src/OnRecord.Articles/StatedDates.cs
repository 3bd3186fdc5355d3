namespace OnRecord.Articles;

/// <summary>The dates that are stated of an article. Safe on any thread.</summary>
public static class StatedDates
{
    /// <summary>Day of the last change; null when none is stated.</summary>
    public static DateOnly? Modified(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return PublicationDate.Parse(article.Fact(FactField.Modified)?.Value, []);
    }

    /// <summary>When whoever keeps the page fetched it; null when nobody says.</summary>
    public static DateTimeOffset? Retrieved(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return DateTimeOffset.TryParse(
            article.Fact(FactField.Retrieved)?.Value,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out var moment
        )
            ? moment
            : null;
    }
}
