using OnRecord.Ledger.Finding;
using OnRecord.Ledger.Json;
using OnRecord.Ledger.Queries;
using OnRecord.Ledger.Storing;

namespace OnRecord.Ledger.Watching;

/// <summary>Reads and writes watches within one session.</summary>
internal sealed class WatchRows(Session session, ILedgerDialect dialect, DateTimeOffset now)
{
    public long Add(Query query, WatchStart start)
    {
        KeepableText.Check(query.Text, "question");
        var id = session
            .Number(
                "INSERT INTO watches (question, added_at, runs) VALUES (@question, @now, 0) RETURNING id",
                ("@question", query.Text),
                ("@now", now.Stored())
            )!
            .Value;
        if (start == WatchStart.FromNow)
        {
            var sql = new QuerySql(session, dialect);
            var text =
                "INSERT INTO watch_matches (watch_id, statement_id, run, why, told_at) "
                + $"SELECT CAST({sql.Parameter(id)} AS BIGINT), s.id, 0, '[]', {sql.Parameter(now.Stored())} FROM statements s "
                + $"WHERE s.is_current = 1 AND ({sql.Condition(query.Root)})";
            session.Execute(text, [.. sql.Values]);
        }

        return id;
    }

    public bool Remove(long id) =>
        session.Execute(
            "UPDATE watches SET removed_at = @now WHERE id = @id AND removed_at IS NULL",
            ("@now", now.Stored()),
            ("@id", id)
        ) > 0;

    /// <summary>The watches that people added; those that know what was sent somewhere are not among them.</summary>
    public List<StoredWatch> All() =>
        Rows("NOT EXISTS (SELECT 1 FROM watch_hooks h WHERE h.sent_id = w.id) ORDER BY w.id");

    /// <summary>A watch of either kind; null when it is not wanted.</summary>
    public StoredWatch? Find(long id) => Rows("w.id = @id", ("@id", id)).FirstOrDefault();

    private List<StoredWatch> Rows(string condition, params (string, object?)[] values) =>
        session.Rows(
            "SELECT w.id, w.question, w.added_at, w.looked_at, (SELECT count(*) FROM watch_matches m "
                + "WHERE m.watch_id = w.id AND m.run > 0 AND m.same_as IS NULL) "
                + $"FROM watches w WHERE w.removed_at IS NULL AND {condition}",
            row => new StoredWatch(
                row.Long(0),
                row.Text(1),
                StoredValues.Instant(row.Text(2)),
                row.TextOrNull(3) is { } looked ? StoredValues.Instant(looked) : null,
                row.Int(4)
            ),
            values
        );

    public void MarkTold(WatchNews news)
    {
        var id = news.Watch.Id;
        session.Execute(
            "UPDATE watches SET runs = runs + @more, looked_at = @now WHERE id = @id",
            ("@more", news.Matches.Count > 0 ? 1L : 0L),
            ("@now", now.Stored()),
            ("@id", id)
        );
        var run = session.Number("SELECT runs FROM watches WHERE id = @id", ("@id", id)) ?? 0;
        foreach (var (statement, sameAs, match) in news.Rows)
        {
            session.Execute(
                "INSERT INTO watch_matches (watch_id, statement_id, run, same_as, why, told_at) "
                    + "VALUES (@watch, @statement, @run, @same, @why, @now) ON CONFLICT (watch_id, statement_id) DO NOTHING",
                ("@watch", id),
                ("@statement", statement),
                ("@run", sameAs is null ? run : 0),
                ("@same", sameAs),
                ("@why", LedgerJson.ToLine(match?.Why ?? [])),
                ("@now", now.Stored())
            );
        }
    }
}
