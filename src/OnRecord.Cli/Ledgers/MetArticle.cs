using OnRecord.Articles;
using OnRecord.Cli.Commands;
using OnRecord.Ledger;

namespace OnRecord.Cli.Ledgers;

/// <summary>An article and where it was met.</summary>
/// <param name="Article">The article.</param>
/// <param name="Appearance">Where it was met.</param>
internal sealed record MetArticle(Article Article, Appearance Appearance)
{
    /// <summary>Called once it is in the ledger; null when nobody waits for that.</summary>
    public Action? Kept { get; init; }

    /// <summary>Called with the reason when the ledger cannot keep it; null when nobody waits for that.</summary>
    public Action<string>? Refused { get; init; }

    /// <summary>An article with what the caller knows of it.</summary>
    public static MetArticle Of(Article article, ArticleOrigin origin, KnownFacts facts)
    {
        var known = facts.ApplyTo(article);
        return new MetArticle(
            known,
            new Appearance
            {
                Address = AddressOf(known, origin),
                PublishedFrom = known.Published is null ? null : known.Fact(FactField.Published)?.From ?? "article",
                Modified = StatedDates.Modified(known),
                ModifiedFrom = known.Fact(FactField.Modified)?.From,
                Retrieved = StatedDates.Retrieved(known),
                IsCopy = HasAddress(known) && !IsFetched(origin),
            }
        );
    }

    private static bool HasAddress(Article article) => article.Url is { IsAbsoluteUri: true };

    private static bool IsFetched(ArticleOrigin origin) =>
        Uri.TryCreate(origin.Source, UriKind.Absolute, out var source)
        && (source.Scheme == Uri.UriSchemeHttp || source.Scheme == Uri.UriSchemeHttps);

    private static string AddressOf(Article article, ArticleOrigin origin)
    {
        if (article.Url is { IsAbsoluteUri: true } url)
        {
            return url.AbsoluteUri;
        }
        var source = origin.Source == "-" ? $"-{ArticleId.Of(article.Text)}" : Path.GetFullPath(origin.Source);
        var place = origin.Entry is { } entry ? $"{source}!{entry}" : source;
        return origin.Line is null ? place : $"{place}#{article.Id}";
    }
}
