using OnRecord.Text.Anchoring;

namespace OnRecord.Web.ArticlePages;

/// <summary>Tells whether statements still stand in the newest text of their page.</summary>
internal static class StatementAnchor
{
    /// <summary>How a statement stands in a text: all of it in its surroundings; its content alone; or not.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="text">The text that it was read in.</param>
    /// <param name="newest">The text that its page has now.</param>
    public static QuotePlace PlaceOf(Statement statement, SourceText text, SourceText newest)
    {
        if (text.Value == newest.Value)
        {
            return QuotePlace.Exact;
        }

        var whole = TextQuote.Of(text, StatementNode.ExtentOf(statement)).PlaceIn(newest);
        if (whole != QuotePlace.Gone)
        {
            return whole;
        }

        return statement.Content.All(piece => TextQuote.Of(text, piece).PlaceIn(newest) != QuotePlace.Gone)
            ? QuotePlace.Moved
            : QuotePlace.Gone;
    }

    /// <summary>In a word.</summary>
    public static string ToWireName(this QuotePlace place) => place.ToString().ToLowerInvariant();

    /// <summary>In a few words.</summary>
    public static string ToWords(this QuotePlace place) =>
        place switch
        {
            QuotePlace.Exact => "unchanged on the page",
            QuotePlace.Moved => "on the page, with other words around it",
            _ => "no longer on the page",
        };
}

/// <summary>The newest text of the page that an article was met at.</summary>
/// <param name="Version">The version, with the page's address.</param>
/// <param name="Text">The text.</param>
public sealed record NewestText(StoredVersion Version, SourceText Text)
{
    /// <summary>The newest text at the first address of an article, as far as the ledger has met it; null where no version is known.</summary>
    public static NewestText? Of(StatementLedger ledger, StoredArticle stored)
    {
        var address = stored.Appearances[0].Appearance.Address;
        var newest = stored.Versions.Where(version => version.Address == address).MaxBy(version => version.Number);
        return newest is null ? null
            : newest.Article == stored.Id ? new NewestText(newest, stored.Reading.Article.Text)
            : ledger.Find(newest.Article) is { } other ? new NewestText(newest, other.Reading.Article.Text)
            : null;
    }
}
