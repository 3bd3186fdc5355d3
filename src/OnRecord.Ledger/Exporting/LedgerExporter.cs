using OnRecord.Ledger.Actors;
using OnRecord.Ledger.Finding;
using OnRecord.Ledger.Queries;
using OnRecord.Ledger.Reviews;
using OnRecord.Ledger.Storing;

namespace OnRecord.Ledger.Exporting;

/// <summary>Gives out articles in the order of their ids, each with the statements asked for, from one unchanging state of the ledger.</summary>
internal sealed class LedgerExporter(Session session, ILedgerDialect dialect)
{
    /// <summary>Gives them out and checks their number.</summary>
    /// <param name="query">Which statements; null for every article with all of its statements.</param>
    /// <param name="write">Told of each article.</param>
    /// <param name="cancellationToken">Stops between articles.</param>
    /// <exception cref="LedgerException">Something is damaged, or not everything could be given out.</exception>
    public ExportCounts Export(Query? query, Action<StoredArticle> write, CancellationToken cancellationToken)
    {
        var loader = new ArticleLoader(session);
        var corrections = new CorrectionRows(session, dialect);
        var (articles, statements) = (0L, 0L);
        foreach (var (row, numbers) in Wanted(query))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var stored = loader.Load(row);
            var kept = numbers is null
                ? stored.Reading.Statements
                : [.. stored.Reading.Statements.Where(statement => numbers.Contains(statement.Number))];
            write(
                stored with
                {
                    Corrections = corrections.OfArticle(row, stored.Reading.Statements),
                    IsWhole = kept.Count == stored.Reading.Statements.Count,
                    Reading = stored.Reading with { Statements = kept },
                }
            );
            articles++;
            statements += kept.Count;
        }

        var expected = CountOf(query);
        return statements == expected
            ? new ExportCounts(articles, statements)
            {
                ActorDecisions = query is null ? new ActorDirectory(session).Decided() : [],
            }
            : throw new LedgerException(
                LedgerFailure.Damaged,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{statements} statements were exported; the ledger holds {expected}."
                )
            );
    }

    private IEnumerable<(long Article, HashSet<int>? Numbers)> Wanted(Query? query)
    {
        if (query is null)
        {
            var all = session.Rows("SELECT id FROM articles ORDER BY sha256", row => row.Long(0));
            return all.Select(article => (article, (HashSet<int>?)null));
        }

        var sql = new QuerySql(session, dialect);
        var condition = sql.Condition(query.Root);
        var found = session.Rows(
            "SELECT s.article_id, s.number FROM statements s JOIN articles a ON a.id = s.article_id "
                + $"WHERE s.is_current = 1 AND ({condition}) ORDER BY a.sha256",
            row => (Article: row.Long(0), Number: row.Int(1)),
            [.. sql.Values]
        );
        return found
            .GroupBy(statement => statement.Article)
            .Select(group => (group.Key, (HashSet<int>?)[.. group.Select(statement => statement.Number)]));
    }

    private long CountOf(Query? query)
    {
        if (query is null)
        {
            return session.Number("SELECT count(*) FROM statements WHERE is_current = 1") ?? 0;
        }

        var sql = new QuerySql(session, dialect);
        var condition = sql.Condition(query.Root);
        return session.Number(
                $"SELECT count(*) FROM statements s WHERE s.is_current = 1 AND ({condition})",
                [.. sql.Values]
            ) ?? 0;
    }
}
