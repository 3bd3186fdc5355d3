using OnRecord.Ledger.Queries;
using OnRecord.Ledger.Storing;
using OnRecord.Ledger.Watching;

namespace OnRecord.Ledger.Hooks;

/// <summary>Reads and writes the addresses to which answers are sent, within one session.</summary>
internal sealed class HookRows(Session session, ILedgerDialect dialect, DateTimeOffset now)
{
    private const string MessageColumns = "m.message, m.sent_at, m.statements, m.attempts, m.status, m.error";

    public long Add(long watch, Uri address, string salt, WatchStart start)
    {
        KeepableText.Check(address.AbsoluteUri, "address");
        var watches = new WatchRows(session, dialect, now);
        if (watches.All().Find(known => known.Id == watch) is not { } asked)
        {
            throw new LedgerException(LedgerFailure.Refused, $"There is no watch {watch}.");
        }

        if (!Query.TryParse(asked.Question, out var query, out var error))
        {
            throw new LedgerException(
                LedgerFailure.Damaged,
                $"The question of watch {watch} is not understood: {error.Message}"
            );
        }

        return session
            .Number(
                "INSERT INTO watch_hooks (watch_id, sent_id, address, salt, added_at, failures, due_at) "
                    + "VALUES (@watch, @sent, @address, @salt, @now, 0, @now) RETURNING id",
                ("@watch", watch),
                ("@sent", watches.Add(query, start)),
                ("@address", address.AbsoluteUri),
                ("@salt", salt),
                ("@now", now.Stored())
            )!
            .Value;
    }

    public bool Remove(long id) =>
        session.Execute(
            "UPDATE watch_hooks SET removed_at = @now WHERE id = @id AND removed_at IS NULL",
            ("@now", now.Stored()),
            ("@id", id)
        ) > 0;

    public List<StoredHook> All() =>
        session.Rows(
            $"SELECT h.id, h.watch_id, w.question, h.address, h.salt, h.added_at, h.failures, h.due_at, h.sent_id, {MessageColumns} "
                + "FROM watch_hooks h JOIN watches w ON w.id = h.watch_id "
                + "LEFT JOIN hook_messages m ON m.id = (SELECT max(l.id) FROM hook_messages l WHERE l.hook_id = h.id) "
                + "WHERE h.removed_at IS NULL AND w.removed_at IS NULL ORDER BY h.id",
            row => new StoredHook(
                row.Long(0),
                row.Long(1),
                row.Text(2),
                new Uri(row.Text(3)),
                row.Text(4),
                StoredValues.Instant(row.Text(5)),
                row.Int(6),
                StoredValues.Instant(row.Text(7)),
                row.TextOrNull(9) is null ? null : MessageAt(row, 9)
            )
            {
                Sent = row.Long(8),
            }
        );

    public List<HookMessage> Messages(long id, int limit) =>
        session.Rows(
            $"SELECT {MessageColumns} FROM hook_messages m WHERE m.hook_id = @id ORDER BY m.id DESC LIMIT @limit",
            row => MessageAt(row, 0),
            ("@id", id),
            ("@limit", (long)limit)
        );

    public void Record(long id, HookMessage message, DateTimeOffset dueAt)
    {
        var isLost = message.Error is not null;
        session.Execute(
            "INSERT INTO hook_messages (hook_id, message, sent_at, statements, attempts, status, error) "
                + "VALUES (@hook, @message, @sent, @statements, @attempts, @status, @error)",
            ("@hook", id),
            ("@message", message.Id),
            ("@sent", message.SentAt.Stored()),
            ("@statements", (long)message.Statements),
            ("@attempts", (long)message.Attempts),
            ("@status", message.Status is { } status ? (long)status : null),
            ("@error", message.Error is { } error ? KeepableText.Cleaned(error) : null)
        );
        session.Execute(
            $"UPDATE watch_hooks SET failures = {(isLost ? "failures + 1" : "0")}, due_at = @due WHERE id = @id",
            ("@due", dueAt.Stored()),
            ("@id", id)
        );
    }

    private static HookMessage MessageAt(Row row, int column) =>
        new(
            row.Text(column),
            StoredValues.Instant(row.Text(column + 1)),
            row.Int(column + 2),
            row.Int(column + 3),
            row.LongOrNull(column + 4) is { } status ? (int)status : null,
            row.TextOrNull(column + 5)
        );
}
