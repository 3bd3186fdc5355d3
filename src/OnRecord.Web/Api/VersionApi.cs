using OnRecord.Ledger.Json;
using OnRecord.Ledger.Versions;
using OnRecord.Web.ArticlePages;
using OnRecord.Web.StatementPages;
using OnRecord.Web.TodayPages;

namespace OnRecord.Web.Api;

/// <summary>How a statement stands on its page by now.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Place"><c>exact</c>, <c>moved</c> or <c>gone</c>; null where the ledger knows no text of the page.</param>
/// <param name="Original">The original page at its words; null without a web address.</param>
public sealed record JsonAnchor(string Id, string? Place, string? Original);

/// <summary>How the statements of an article stand on its page by now.</summary>
/// <param name="Newest">The newest text of the page; null where none is known.</param>
/// <param name="Anchors">The statements, as people corrected them.</param>
public sealed record JsonAnchors(JsonVersion? Newest, IReadOnlyList<JsonAnchor> Anchors);

/// <summary>The versions of an article at all of its addresses.</summary>
/// <param name="Addresses">As of <c>onrecord versions --format json</c>.</param>
public sealed record JsonArticleVersions(IReadOnlyList<JsonVersions> Addresses);

/// <summary>What is new: what became of claims because of articles that were added.</summary>
/// <param name="Days">How many days count.</param>
/// <param name="Since">Since when.</param>
/// <param name="Claims">Claims with something new, those told last first.</param>
/// <param name="HasMore">Whether more claims have new statements than were looked at.</param>
public sealed record JsonToday(int Days, DateTimeOffset Since, IReadOnlyList<JsonClaimNews> Claims, bool HasMore);

/// <summary>What is new in a claim.</summary>
/// <param name="Claim">Id of the claim: that of the statement whose words stand for it.</param>
/// <param name="Wording">Its words.</param>
/// <param name="Contested">The first new statement against others; null unless the claim is newly contested.</param>
/// <param name="Denied">The first new denial; null when there is none, or was one before.</param>
/// <param name="Confirmed">The first new confirmation; null when there is none, or was one before.</param>
/// <param name="Moved">Figures that agree with none from before.</param>
public sealed record JsonClaimNews(
    string Claim,
    string Wording,
    string? Contested,
    string? Denied,
    string? Confirmed,
    IReadOnlyList<JsonMovedFigure> Moved
);

/// <summary>A figure that moved.</summary>
/// <param name="Before">The statement with the last figure from before.</param>
/// <param name="BeforeWords">That figure.</param>
/// <param name="After">The statement with the new figure.</param>
/// <param name="AfterWords">That figure.</param>
public sealed record JsonMovedFigure(string Before, string BeforeWords, string After, string AfterWords);

/// <summary>Versions of articles, and what is new, for programs.</summary>
internal static class VersionApi
{
    /// <summary>The texts that stood at an article's addresses, and what became of each statement from one to the next.</summary>
    /// <param name="id">The article.</param>
    /// <param name="fields">Which fields; nothing for all.</param>
    public static IResult Versions(string id, string? fields, HttpContext context, StatementLedger ledger)
    {
        _ = fields;
        if (!ArticleId.TryParse(id, out var articleId) || ledger.Find(articleId) is not { } stored)
        {
            return ApiProblem.OfMissing("article");
        }

        return ApiBody.Of(
            context,
            new JsonArticleVersions([
                .. stored
                    .Versions.GroupBy(version => version.Address)
                    .Select(versions =>
                        JsonVersions.Of(
                            versions.Key,
                            [.. versions],
                            [
                                .. versions
                                    .Zip(versions.Skip(1))
                                    .Select(pair =>
                                        ledger.CompareVersions(versions.Key, pair.First.Number, pair.Second.Number)
                                    )
                                    .OfType<VersionComparison>(),
                            ]
                        )
                    ),
            ])
        );
    }

    /// <summary>How the statements of an article stand in the newest text of its page, with links to the original.</summary>
    /// <param name="id">The article.</param>
    /// <param name="fields">Which fields of each statement; nothing for all.</param>
    public static IResult Anchors(string id, string? fields, HttpContext context, StatementLedger ledger)
    {
        _ = fields;
        if (!ArticleId.TryParse(id, out var articleId) || ledger.Find(articleId) is not { } stored)
        {
            return ApiProblem.OfMissing("article");
        }

        var newest = NewestText.Of(ledger, stored);
        var article = stored.Reading.Article;
        var anchors = stored.Reviewed.Statements.Select(statement => new JsonAnchor(
            new StatementId(stored.Id, statement.Number).ToString(),
            newest is null ? null : StatementAnchor.PlaceOf(statement, article.Text, newest.Text).ToWireName(),
            Citation.OriginalLink(article, statement)
        ));
        return ApiList.WantsLines(context)
            ? ApiList.Lines(context, anchors)
            : ApiBody.Of(
                context,
                new JsonAnchors(newest is null ? null : JsonVersion.Of(newest.Version), [.. anchors]),
                "anchors"
            );
    }

    /// <summary>What is newly contested, denied and confirmed, and which figures moved; watches are under <c>watches</c>.</summary>
    /// <param name="days">How many days count, 1 to 365; 1 by default.</param>
    /// <param name="fields">Which fields of each claim; nothing for all.</param>
    public static IResult Today(int? days, string? fields, HttpContext context, TodayBoard board)
    {
        _ = fields;
        if (days is < 1 or > TodayRoutes.MostDays)
        {
            return ApiProblem.Of($"days is 1 to {TodayRoutes.MostDays}.");
        }

        var view = board.Since(days ?? 1);
        var claims = view.Claims.Select(news => new JsonClaimNews(
            news.Claim.Id.ToString(),
            news.Claim.Wording,
            news.News.Contested?.Id,
            news.News.Denied?.Id,
            news.News.Confirmed?.Id,
            [
                .. news.News.Moved.Select(moved => new JsonMovedFigure(
                    moved.Before.Statement.Id,
                    moved.Before.Words,
                    moved.After.Statement.Id,
                    moved.After.Words
                )),
            ]
        ));
        return ApiList.WantsLines(context)
            ? ApiList.Lines(context, claims)
            : ApiBody.Of(context, new JsonToday(view.Days, view.Since, [.. claims], view.HasMore), "claims");
    }
}
