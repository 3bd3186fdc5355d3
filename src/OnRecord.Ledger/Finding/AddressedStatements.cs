using OnRecord.Ledger.Storing;

namespace OnRecord.Ledger.Finding;

/// <summary>Finds the rows of statements in the readings that are shown.</summary>
internal static class AddressedStatements
{
    /// <summary>Row of the statement that is meant; by characters the nearest that has some of them; null when there is none, or several articles begin so.</summary>
    public static long? RowOf(Session session, StatementAddress address)
    {
        if (ArticleRows.FindOnly(session, address.Article) is not { } article)
        {
            return null;
        }

        return address switch
        {
            { Number: { } number } => RowOf(session, article, number),
            { Extent: { } extent } => session.Number(
                "SELECT x.statement_id FROM spans x JOIN statements s ON s.id = x.statement_id "
                    + "WHERE s.article_id = @article AND s.is_current = 1 AND x.field IN ('source', 'cue', 'content') "
                    + "GROUP BY x.statement_id HAVING min(x.span_start) < @to AND max(x.span_end) > @from "
                    + "ORDER BY abs(min(x.span_start) - @from) + abs(max(x.span_end) - @to), x.statement_id LIMIT 1",
                ("@article", article),
                ("@from", (long)extent.Start),
                ("@to", (long)extent.End)
            ),
            _ => null,
        };
    }

    /// <summary>Row of the statement of an article with a number; null when there is none.</summary>
    public static long? RowOf(Session session, long article, int number) =>
        session.Number(
            "SELECT id FROM statements WHERE article_id = @article AND is_current = 1 AND number = @number",
            ("@article", article),
            ("@number", (long)number)
        );
}
