using OnRecord.Ledger.Finding;
using OnRecord.Ledger.Json;
using OnRecord.Ledger.Queries;
using OnRecord.Ledger.Rereading;
using OnRecord.Ledger.Storing;

namespace OnRecord.Ledger.Watching;

/// <summary>
/// Finds what a watch has yet to tell: 1. the current statements that answer and were not told, 2. without those that are one
/// that was told, 3. each with the reasons.
/// </summary>
internal sealed class WatchFinder(Session session, ILedgerDialect dialect)
{
    private readonly Dictionary<long, ArticleId> ids = [];
    private readonly Dictionary<(long Told, long Current), IReadOnlyDictionary<int, int>> matches = [];

    public WatchNews News(long id, int limit)
    {
        var (watch, query) = Open(id);
        var rows = new List<(StatementRow Row, long? SameAs)>();
        var fresh = new List<StatementRow>();
        var hasMore = false;
        foreach (var candidate in Candidates(id, query))
        {
            if (fresh.Count == limit)
            {
                hasMore = true;
                break;
            }

            var sameAs = ToldBefore(id, candidate) ?? ToldBefore(fresh, candidate);
            rows.Add((candidate, sameAs));
            if (sameAs is null)
            {
                fresh.Add(candidate);
            }
        }

        var found = new StatementFinder(session, dialect).Load([.. fresh.Select(row => row.Id)]);
        var reasons = new MatchExplainer(session, dialect, query).Explain(found);
        var told = found.ToDictionary(pair => pair.Key, pair => new WatchMatch(pair.Value, reasons[pair.Key], null));
        return new WatchNews
        {
            Watch = watch,
            Matches = [.. fresh.Select(row => told[row.Id])],
            HasMore = hasMore,
            Rows = [.. rows.Select(row => (row.Row.Id, row.SameAs, told.GetValueOrDefault(row.Row.Id)))],
        };
    }

    public IReadOnlyList<WatchMatch> Told(long id, int limit)
    {
        Open(id);
        var told = session.Rows(
            "SELECT statement_id, why, told_at FROM watch_matches WHERE watch_id = @watch AND run > 0 AND same_as IS NULL "
                + "ORDER BY run DESC, statement_id DESC LIMIT @limit",
            row => (Id: row.Long(0), Why: LedgerJson.ReasonsOf(row.Text(1)), At: StoredValues.Instant(row.Text(2))),
            ("@watch", id),
            ("@limit", (long)limit)
        );
        var found = new StatementFinder(session, dialect).Load([.. told.Select(row => row.Id)]);
        return [.. told.Select(row => new WatchMatch(found[row.Id], row.Why, row.At))];
    }

    private (StoredWatch Watch, Query Query) Open(long id)
    {
        var watch =
            new WatchRows(session, dialect, default).All().Find(watch => watch.Id == id)
            ?? throw new LedgerException(LedgerFailure.Refused, $"There is no watch {id}.");
        return Query.TryParse(watch.Question, out var query, out var error)
            ? (watch, query)
            : throw new LedgerException(
                LedgerFailure.Damaged,
                $"The question of watch {id} is not understood: {error.Message}"
            );
    }

    private List<StatementRow> Candidates(long watch, Query query)
    {
        var sql = new QuerySql(session, dialect);
        var text =
            $"SELECT {StatementRow.Columns} FROM statements s WHERE s.is_current = 1 AND ({sql.Condition(query.Root)}) "
            + "AND NOT EXISTS (SELECT 1 FROM watch_matches m WHERE m.statement_id = s.id "
            + $"AND m.watch_id = {sql.Parameter(watch)}) ORDER BY s.id";
        return session.Rows(text, StatementRow.At, [.. sql.Values]);
    }

    /// <summary>The row of the statement told before that a candidate is; null when there is none.</summary>
    private long? ToldBefore(long watch, StatementRow candidate)
    {
        var told = session.Rows(
            $"SELECT {StatementRow.Columns} FROM watch_matches m JOIN statements s ON s.id = m.statement_id "
                + "WHERE m.watch_id = @watch AND s.article_id IN (SELECT CAST(@article AS BIGINT) UNION SELECT o.article_id FROM versions v "
                + "JOIN versions o ON o.address = v.address WHERE v.article_id = @article) ORDER BY s.id",
            StatementRow.At,
            ("@watch", watch),
            ("@article", candidate.Article)
        );
        return ToldBefore(told, candidate);
    }

    private long? ToldBefore(IReadOnlyList<StatementRow> told, StatementRow candidate)
    {
        foreach (var known in told.Where(known => known.Reading != candidate.Reading))
        {
            var isSame =
                known.Article == candidate.Article
                    ? Matched(known, candidate).GetValueOrDefault(known.Number) == candidate.Number
                    : AreVersions(known, candidate) && WordsOf(known.Id) == WordsOf(candidate.Id);
            if (isSame)
            {
                return known.Id;
            }
        }

        return null;
    }

    private IReadOnlyDictionary<int, int> Matched(StatementRow known, StatementRow candidate)
    {
        if (!matches.TryGetValue((known.Reading, candidate.Reading), out var found))
        {
            found = StatementMatcher.Match(
                StatementsOf(known.Reading, known.Article),
                StatementsOf(candidate.Reading, candidate.Article)
            );
            matches.Add((known.Reading, candidate.Reading), found);
        }

        return found;
    }

    private IReadOnlyList<Statement> StatementsOf(long reading, long article)
    {
        var loader = new ArticleLoader(session);
        var text = loader.TextOf(article, IdOf(article));
        return new ReadingLoader(session).Load(reading, loader.Appearances(article, text)[0].Article).Statements;
    }

    private ArticleId IdOf(long article)
    {
        if (!ids.TryGetValue(article, out var id))
        {
            id = new ArticleLoader(session).IdOf(article);
            ids.Add(article, id);
        }

        return id;
    }

    private bool AreVersions(StatementRow known, StatementRow candidate) =>
        session.Number(
            "SELECT count(*) FROM versions v JOIN versions o ON o.address = v.address "
                + "WHERE v.article_id = @known AND o.article_id = @candidate",
            ("@known", known.Article),
            ("@candidate", candidate.Article)
        ) > 0;

    private string WordsOf(long statement) =>
        string.Join(
            '\n',
            session.Rows(
                "SELECT field, span_text FROM spans WHERE statement_id = @statement AND field IN ('source', 'cue', 'content') "
                    + "ORDER BY field, position",
                row => $"{row.Text(0)} {row.Text(1)}",
                ("@statement", statement)
            )
        );

    private sealed record StatementRow(long Id, long Article, long Reading, int Number)
    {
        public const string Columns = "s.id, s.article_id, s.reading_id, s.number";

        public static StatementRow At(Row row) => new(row.Long(0), row.Long(1), row.Long(2), row.Int(3));
    }
}
