using OnRecord.Ledger.Queries;
using OnRecord.Ledger.Storing;

namespace OnRecord.Ledger.Finding;

/// <summary>Finds the rows of statements that a question names.</summary>
internal static class NamedStatements
{
    /// <summary>Row of the statement in the reading that is shown; by characters the nearest that has some of them; null when there is none.</summary>
    public static long? RowOf(Session session, NamedStatement named)
    {
        // Digits with which several articles begin name none.
        var articles = session.Rows(
            "SELECT id FROM articles WHERE sha256 >= @from AND sha256 < @to LIMIT 2",
            row => row.Long(0),
            ("@from", named.Article.Digits),
            ("@to", named.Article.Digits + "g")
        );
        if (articles is not [var article])
        {
            return null;
        }

        return named.Number is { } number
            ? session.Number(
                "SELECT id FROM statements WHERE article_id = @article AND is_current = 1 AND number = @number",
                ("@article", article),
                ("@number", (long)number)
            )
            : session.Number(
                "SELECT x.statement_id FROM spans x JOIN statements s ON s.id = x.statement_id "
                    + "WHERE s.article_id = @article AND s.is_current = 1 AND x.field IN ('source', 'cue', 'content') "
                    + "GROUP BY x.statement_id HAVING min(x.span_start) < @to AND max(x.span_end) > @from "
                    + "ORDER BY abs(min(x.span_start) - @from) + abs(max(x.span_end) - @to), x.statement_id LIMIT 1",
                ("@article", article),
                ("@from", (long)named.Extent.Start),
                ("@to", (long)named.Extent.End)
            );
    }
}
