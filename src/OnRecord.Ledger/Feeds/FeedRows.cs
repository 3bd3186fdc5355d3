using OnRecord.Ledger.Storing;

namespace OnRecord.Ledger.Feeds;

/// <summary>Reads and writes feeds within one session.</summary>
internal sealed class FeedRows(Session session, DateTimeOffset now)
{
    public bool Add(Uri address, string? title, Uri? home, string? folder, RobotsChoice robots)
    {
        var text = address.AbsoluteUri;
        foreach (var value in new[] { text, title, folder })
        {
            KeepableText.Check(value, "feed");
        }

        if (IdOf(address) is not null)
        {
            return false;
        }

        session.Execute(
            "INSERT INTO feeds (address, title, home, folder, ignores_robots, added_at, failures, due_at) "
                + "VALUES (@address, @title, @home, @folder, @robots, @now, 0, @now) "
                + "ON CONFLICT (address) DO UPDATE SET title = coalesce(excluded.title, feeds.title), "
                + "home = coalesce(excluded.home, feeds.home), folder = excluded.folder, "
                + "ignores_robots = excluded.ignores_robots, removed_at = NULL, failures = 0, error = NULL, due_at = excluded.due_at",
            ("@address", text),
            ("@title", title),
            ("@home", home?.AbsoluteUri),
            ("@folder", folder),
            ("@robots", robots == RobotsChoice.Ignored ? 1L : 0L),
            ("@now", now.Stored())
        );
        return true;
    }

    public bool Remove(Uri address) =>
        session.Execute(
            "UPDATE feeds SET removed_at = @now WHERE address = @address AND removed_at IS NULL",
            ("@now", now.Stored()),
            ("@address", address.AbsoluteUri)
        ) > 0;

    public List<StoredFeed> All() =>
        session.Rows(
            "SELECT f.address, f.title, f.home, f.folder, f.ignores_robots, f.added_at, f.asked_at, f.status, f.error, "
                + "f.failures, f.etag, f.last_modified, f.due_at, "
                + "(SELECT count(DISTINCT a.article_id) FROM appearance_entries a WHERE a.feed = f.address), "
                + "(SELECT count(*) FROM feed_entries e WHERE e.feed_id = f.id AND e.state = 'waiting'), "
                + "(SELECT count(*) FROM feed_entries e WHERE e.feed_id = f.id AND e.state = 'failed') "
                + "FROM feeds f WHERE f.removed_at IS NULL ORDER BY f.added_at, f.id",
            row => new StoredFeed
            {
                Address = new Uri(row.Text(0)),
                Title = row.TextOrNull(1),
                Home = Uri.TryCreate(row.TextOrNull(2), UriKind.Absolute, out var home) ? home : null,
                Folder = row.TextOrNull(3),
                IgnoresRobots = row.Long(4) == 1,
                AddedAt = StoredValues.Instant(row.Text(5)),
                AskedAt = row.TextOrNull(6) is { } asked ? StoredValues.Instant(asked) : null,
                Status = row.IntOrNull(7),
                Error = row.TextOrNull(8),
                Failures = row.Int(9),
                ETag = row.TextOrNull(10),
                LastModified = row.TextOrNull(11),
                DueAt = StoredValues.Instant(row.Text(12)),
                Articles = row.Int(13),
                Waiting = row.Int(14),
                GivenUp = row.Int(15),
            }
        );

    public int Record(Uri address, FeedOutcome outcome)
    {
        var feed =
            IdOf(address)
            ?? throw new LedgerException(LedgerFailure.Refused, $"There is no feed {address.AbsoluteUri}.");
        session.Execute(
            "UPDATE feeds SET asked_at = @now, status = @status, error = @error, due_at = @due, "
                + "failures = CASE WHEN @failed = 1 THEN failures + 1 ELSE 0 END WHERE id = @feed",
            ("@now", now.Stored()),
            ("@status", (long?)outcome.Status),
            ("@error", outcome.Error),
            ("@due", outcome.DueAt.Stored()),
            ("@failed", outcome.Error is null ? 0L : 1L),
            ("@feed", feed)
        );
        if (outcome.Content is not { } content)
        {
            return 0;
        }

        KeepableText.Check(content.Title, "title");
        session.Execute(
            "UPDATE feeds SET title = coalesce(@title, title), home = coalesce(@home, home), etag = @etag, last_modified = @modified "
                + "WHERE id = @feed",
            ("@title", content.Title),
            ("@home", content.Home?.AbsoluteUri),
            ("@etag", content.ETag),
            ("@modified", content.LastModified),
            ("@feed", feed)
        );
        var entries = new EntryRows(session, now);
        return content.Entries.Count(entry => entries.Meet(feed, entry));
    }

    private long? IdOf(Uri address) =>
        session.Number(
            "SELECT id FROM feeds WHERE address = @address AND removed_at IS NULL",
            ("@address", address.AbsoluteUri)
        );
}
