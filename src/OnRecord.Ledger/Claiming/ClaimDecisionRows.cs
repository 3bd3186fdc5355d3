using OnRecord.Claims.Grouping;
using OnRecord.Ledger.Storing;

namespace OnRecord.Ledger.Claiming;

/// <summary>What a person decided about which statements are one claim, as it is kept.</summary>
/// <param name="Verb">What.</param>
/// <param name="Statement">Where the content stands of the statement that it is about.</param>
/// <param name="Other">Where that of the other one stands; null for a split that leaves the statement alone.</param>
/// <param name="By">Who decided.</param>
/// <param name="At">When.</param>
/// <param name="Note">Why; null when nobody says.</param>
public sealed record StoredClaimDecision(
    ClaimVerb Verb,
    ContentPlace Statement,
    ContentPlace? Other,
    string By,
    DateTimeOffset At,
    string? Note
);

/// <summary>Where the content of a statement stands; the same in every reading of the text.</summary>
/// <param name="Article">Hash of the article's text.</param>
/// <param name="Extent">From its first to its last character.</param>
public sealed record ContentPlace(string Article, TextSpan Extent);

/// <summary>Keeps decisions and finds the statements that they are about.</summary>
internal static class ClaimDecisionRows
{
    /// <summary>Keeps a decision.</summary>
    /// <exception cref="LedgerException">The ledger has no such statement, or both are the same.</exception>
    public static void Add(
        Session session,
        ClaimVerb verb,
        StatementId statement,
        StatementId? other,
        (string Author, string? Note, DateTimeOffset At) byline
    )
    {
        KeepableText.Check(byline.Author, "name");
        KeepableText.Check(byline.Note, "note");
        var place = PlaceOf(session, statement);
        var otherPlace = other is { } given ? PlaceOf(session, given) : null;
        if (place == otherPlace)
        {
            throw new LedgerException(LedgerFailure.Refused, $"{statement} and {other} are the same statement.");
        }

        Write(session, new StoredClaimDecision(verb, place, otherPlace, byline.Author, byline.At, byline.Note));
    }

    /// <summary>All decisions, in the order in which they were made.</summary>
    public static List<StoredClaimDecision> All(Session session) =>
        session.Rows(
            "SELECT verb, article, content_start, content_end, other_article, other_start, other_end, author, made_at, note "
                + "FROM claim_decisions ORDER BY id",
            row => new StoredClaimDecision(
                row.Text(0) == "merge" ? ClaimVerb.Merge : ClaimVerb.Split,
                new ContentPlace(row.Text(1), new TextSpan(row.Int(2), row.Int(3))),
                row.TextOrNull(4) is { } other ? new ContentPlace(other, new TextSpan(row.Int(5), row.Int(6))) : null,
                row.Text(7),
                StoredValues.Instant(row.Text(8)),
                row.TextOrNull(9)
            )
        );

    /// <summary>The decisions on statements that are shown now, in the order in which they were made.</summary>
    public static List<ClaimDecision> Resolved(Session session) =>
        [
            .. from decision in All(session)
            let statement = Find(session, decision.Statement)
            let other = decision.Other is null ? null : Find(session, decision.Other)
            where statement is not null && (decision.Other is null || other is not null)
            select new ClaimDecision(decision.Verb, statement, other),
        ];

    private static void Write(Session session, StoredClaimDecision decision) =>
        session.Execute(
            "INSERT INTO claim_decisions (verb, article, content_start, content_end, other_article, other_start, other_end, author, made_at, note) "
                + "VALUES (@verb, @article, @start, @end, @otherArticle, @otherStart, @otherEnd, @author, @at, @note)",
            ("@verb", decision.Verb == ClaimVerb.Merge ? "merge" : "split"),
            ("@article", decision.Statement.Article),
            ("@start", (long)decision.Statement.Extent.Start),
            ("@end", (long)decision.Statement.Extent.End),
            ("@otherArticle", decision.Other?.Article),
            ("@otherStart", (long?)decision.Other?.Extent.Start),
            ("@otherEnd", (long?)decision.Other?.Extent.End),
            ("@author", decision.By),
            ("@at", decision.At.Stored()),
            ("@note", decision.Note)
        );

    private static ContentPlace PlaceOf(Session session, StatementId id)
    {
        var missing = new LedgerException(LedgerFailure.Refused, $"The ledger holds no statement {id}.");
        var row = ArticleRows.Find(session, id.Article) ?? throw missing;
        var place = session.Rows(
            "SELECT a.sha256, min(t.span_start), max(t.span_end) FROM statements s JOIN articles a ON a.id = s.article_id "
                + "JOIN spans t ON t.statement_id = s.id AND t.field = 'content' "
                + "WHERE s.article_id = @article AND s.is_current = 1 AND s.number = @number GROUP BY a.sha256",
            found => new ContentPlace(found.Text(0), new TextSpan(found.Int(1), found.Int(2))),
            ("@article", row),
            ("@number", (long)id.Number)
        );
        return place.Count == 1 ? place[0] : throw missing;
    }

    // The statement with the same content; else the one that shares most of it, and at least half of both.
    private static string? Find(Session session, ContentPlace place) =>
        session
            .Rows(
                "SELECT s.number, min(t.span_start), max(t.span_end) FROM statements s JOIN articles a ON a.id = s.article_id "
                    + "JOIN spans t ON t.statement_id = s.id AND t.field = 'content' "
                    + "WHERE a.sha256 = @article AND s.is_current = 1 GROUP BY s.number ORDER BY s.number",
                row => (Number: row.Int(0), Extent: new TextSpan(row.Int(1), row.Int(2))),
                ("@article", place.Article)
            )
            .Select(found => (found.Number, Shared: SharedOf(found.Extent, place.Extent)))
            .Where(found => found.Shared >= 0.5)
            .OrderByDescending(found => found.Shared)
            .Select(found => ClaimRows.IdOf(place.Article, found.Number))
            .FirstOrDefault();

    private static double SharedOf(TextSpan left, TextSpan right) =>
        Math.Max(0, Math.Min(left.End, right.End) - Math.Max(left.Start, right.Start))
        / (double)left.Union(right).Length;
}
