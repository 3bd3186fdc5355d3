namespace OnRecord.Ledger.Storing;

/// <summary>Finds rows of articles and readings.</summary>
internal static class ArticleRows
{
    /// <summary>Row of an engine's reading of a text; null when there is none.</summary>
    public static long? FindReading(Session session, ArticleId id, EngineVersion engine) =>
        session.Number(
            "SELECT r.id FROM readings r JOIN articles a ON a.id = r.article_id "
                + "WHERE a.sha256 = @sha256 AND r.engine = @engine AND r.model = @model",
            ("@sha256", id.Digits),
            ("@engine", engine.Version),
            ("@model", engine.Model)
        );

    /// <summary>Row of the article whose id begins so; null when there is none.</summary>
    /// <exception cref="LedgerException">Several articles begin so.</exception>
    public static long? Find(Session session, ArticleId id)
    {
        return Beginning(session, id) switch
        {
            [] => null,
            [var only] => only,
            _ => throw new LedgerException(
                LedgerFailure.Refused,
                $"Several articles begin with {id.Digits}; give more of its digits."
            ),
        };
    }

    /// <summary>Row of the only article whose id begins so; null when there is none, and when there are several.</summary>
    public static long? FindOnly(Session session, ArticleId id) => Beginning(session, id) is [var only] ? only : null;

    // Two at most. The digits after 'f' sort behind every id that begins so.
    private static List<long> Beginning(Session session, ArticleId id) =>
        id.Digits.Length == 0
            ? []
            : session.Rows(
                "SELECT id FROM articles WHERE sha256 >= @from AND sha256 < @to LIMIT 2",
                row => row.Long(0),
                ("@from", id.Digits),
                ("@to", id.Digits + "g")
            );

    /// <summary>Articles whose shown reading is by another engine.</summary>
    public static List<ArticleId> NotShownBy(Session session, EngineVersion engine) =>
        session.Rows(
            "SELECT a.sha256 FROM articles a JOIN readings r ON r.article_id = a.id AND r.is_current = 1 "
                + "WHERE r.engine <> @engine OR r.model <> @model ORDER BY a.id",
            row =>
                ArticleId.TryParse(row.Text(0), out var id)
                    ? id
                    : throw new LedgerException(LedgerFailure.Damaged, $"'{row.Text(0)}' is no hash of a text."),
            ("@engine", engine.Version),
            ("@model", engine.Model)
        );

    public static LedgerCounts Count(Session session) =>
        session
            .Rows(
                "SELECT (SELECT count(*) FROM articles), (SELECT count(*) FROM appearances), "
                    + "(SELECT count(*) FROM statements WHERE is_current = 1), (SELECT count(*) FROM readings)",
                row => new LedgerCounts(row.Long(0), row.Long(1), row.Long(2), row.Long(3))
            )
            .Single();
}
