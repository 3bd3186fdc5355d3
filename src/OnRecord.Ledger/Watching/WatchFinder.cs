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

    private Neighbourhood? near;

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

            var sameAs = ToldBefore(id, fresh, candidate);
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
            new WatchRows(session, dialect, default).Find(id)
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

    /// <summary>The row of the statement told before, or to be told now, that a candidate is; null when there is none.</summary>
    private long? ToldBefore(long watch, IReadOnlyList<StatementRow> fresh, StatementRow candidate)
    {
        // Candidates of one article follow each other.
        if (near is null || near.Article != candidate.Article)
        {
            near = Near(watch, fresh, candidate.Article);
        }

        return near
            .Told.FirstOrDefault(known =>
                known.Article == candidate.Article
                    ? known.Reading != candidate.Reading
                        && Matched(known, candidate).GetValueOrDefault(known.Number) == candidate.Number
                    : WordsOf(known.Id) == WordsOf(candidate.Id)
            )
            ?.Id;
    }

    private Neighbourhood Near(long watch, IReadOnlyList<StatementRow> fresh, long article)
    {
        var versions = session
            .Rows(
                "SELECT DISTINCT o.article_id FROM versions v JOIN versions o ON o.address = v.address "
                    + "WHERE v.article_id = @article AND o.article_id <> @article",
                row => row.Long(0),
                ("@article", article)
            )
            .ToHashSet();
        List<StatementRow> told =
        [
            .. versions.Prepend(article).SelectMany(version => ToldOf(watch, version)),
            .. fresh.Where(row => versions.Contains(row.Article)),
        ];
        return new Neighbourhood(article, told);
    }

    private List<StatementRow> ToldOf(long watch, long article) =>
        session.Rows(
            $"SELECT {StatementRow.Columns} FROM watch_matches m JOIN statements s ON s.id = m.statement_id "
                + "WHERE m.watch_id = @watch AND s.article_id = @article ORDER BY s.id",
            StatementRow.At,
            ("@watch", watch),
            ("@article", article)
        );

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

    /// <summary>What was told of an article and of the other versions of its pages.</summary>
    private sealed record Neighbourhood(long Article, List<StatementRow> Told);

    private sealed record StatementRow(long Id, long Article, long Reading, int Number)
    {
        public const string Columns = "s.id, s.article_id, s.reading_id, s.number";

        public static StatementRow At(Row row) => new(row.Long(0), row.Long(1), row.Long(2), row.Int(3));
    }
}
