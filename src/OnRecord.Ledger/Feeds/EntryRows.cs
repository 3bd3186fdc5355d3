using OnRecord.Ledger.Storing;

namespace OnRecord.Ledger.Feeds;

/// <summary>Reads and writes entries of feeds within one session.</summary>
internal sealed class EntryRows(Session session, DateTimeOffset now)
{
    private const string InstantFormat = "yyyy-MM-dd'T'HH:mm:sszzz";
    private const string NoteColumns =
        "entry, title, author, published, updated, categories, source_name, source_address";

    private const string NoteValues =
        "@entry, @title, @author, @published, @updated, @categories, @sourceName, @sourceAddress";

    /// <summary>Keeps an entry that stands in a feed.</summary>
    /// <returns>Whether its page waits because of this: it is new, or has another date or headline than before.</returns>
    public bool Meet(long feed, MetEntry entry)
    {
        var note = entry.Note;
        var address = entry.Address.AbsoluteUri;
        KeepableText.Check(address, "address");
        Check(note);
        var known = session.Rows(
            "SELECT id, address, title, updated, published, state FROM feed_entries WHERE feed_id = @feed AND entry = @entry",
            row =>
                (
                    Id: row.Long(0),
                    Address: row.Text(1),
                    Title: row.TextOrNull(2),
                    Updated: row.TextOrNull(3),
                    Published: row.TextOrNull(4),
                    State: row.Text(5)
                ),
            ("@feed", feed),
            ("@entry", note.Entry)
        );
        if (known.Count == 0)
        {
            session.Execute(
                $"INSERT INTO feed_entries (feed_id, address, {NoteColumns}, first_seen, state, failures, due_at) "
                    + $"VALUES (@feed, @address, {NoteValues}, @now, 'waiting', 0, @now)",
                [.. Values(note), ("@feed", feed), ("@address", address), ("@now", now.Stored())]
            );
            return true;
        }

        var (id, oldAddress, title, updated, published, state) = known[0];
        var isSame =
            oldAddress == address
            && title == note.Title
            && updated == Written(note.Updated)
            && published == Written(note.Published);
        if (isSame)
        {
            return false;
        }

        session.Execute(
            "UPDATE feed_entries SET address = @address, title = @title, author = @author, published = @published, "
                + "updated = @updated, categories = @categories, source_name = @sourceName, source_address = @sourceAddress, "
                + "state = 'waiting', failures = 0, error = NULL, due_at = @now WHERE id = @id AND entry = @entry",
            [.. Values(note), ("@address", address), ("@now", now.Stored()), ("@id", id)]
        );
        return state != "waiting";
    }

    /// <summary>The pages of a selection, each once, with what all feeds say of it.</summary>
    public List<WaitingPage> Waiting(PageSelection selection)
    {
        var since = selection.AgainSince?.Stored() ?? "9999";
        var rows = session.Rows(
            $"SELECT e.{NoteColumns.Replace(", ", ", e.", StringComparison.Ordinal)}, f.address, e.address, e.page_etag, "
                + "e.page_last_modified, e.failures, e.state, "
                + "CASE WHEN (e.state = 'waiting' AND (e.due_at <= @now OR @all = 1)) OR (e.state = 'failed' AND @all = 1) "
                + "OR (e.state = 'kept' AND e.first_seen >= @since AND e.asked_at <= @before AND e.due_at <= @now) THEN 1 ELSE 0 END "
                + "FROM feed_entries e JOIN feeds f ON f.id = e.feed_id WHERE f.removed_at IS NULL "
                + "AND (e.state <> 'kept' OR e.first_seen >= @since OR EXISTS (SELECT 1 FROM feed_entries o "
                + "WHERE o.address = e.address AND o.state <> 'kept')) ORDER BY e.id",
            row =>
                (
                    Note: NoteAt(row, row.Text(8)),
                    Address: row.Text(9),
                    ETag: row.TextOrNull(10),
                    LastModified: row.TextOrNull(11),
                    Failures: row.Int(12),
                    IsKept: row.Text(13) == "kept",
                    IsDue: row.Long(14) == 1
                ),
            ("@now", now.Stored()),
            ("@all", selection.IsEverything ? 1L : 0L),
            ("@since", since),
            ("@before", selection.AgainBefore.Stored())
        );
        return
        [
            .. rows.GroupBy(row => row.Address)
                .Where(group => group.Any(row => row.IsDue))
                .Select(group =>
                {
                    // A feed says that the page has changed, or it is new there: it is wanted whole then, to be kept with that.
                    var mayBeUnchanged = group.All(row => row.IsKept);
                    var first = group.First();
                    return new WaitingPage(
                        new Uri(group.Key),
                        [.. group.Select(row => row.Note)],
                        mayBeUnchanged ? first.ETag : null,
                        mayBeUnchanged ? first.LastModified : null,
                        group.Max(row => row.Failures),
                        mayBeUnchanged
                    );
                }),
        ];
    }

    /// <summary>Keeps what feeds say of an article where it was met; its page waits no more.</summary>
    public void Keep(long article, string address, IReadOnlyList<FeedNote> notes)
    {
        foreach (var note in notes)
        {
            Check(note);
            session.Execute(
                $"INSERT INTO appearance_entries (article_id, address, feed, {NoteColumns}) "
                    + $"VALUES (@article, @address, @feed, {NoteValues}) ON CONFLICT (article_id, address, feed, entry) DO UPDATE SET "
                    + "title = excluded.title, author = excluded.author, published = excluded.published, updated = excluded.updated, "
                    + "categories = excluded.categories, source_name = excluded.source_name, source_address = excluded.source_address",
                [.. Values(note), ("@article", article), ("@address", address), ("@feed", note.Feed)]
            );
            session.Execute(
                "UPDATE feed_entries SET state = 'kept', failures = 0, error = NULL, asked_at = @now "
                    + "WHERE entry = @entry AND feed_id = (SELECT id FROM feeds WHERE address = @feed)",
                ("@now", now.Stored()),
                ("@entry", note.Entry),
                ("@feed", note.Feed)
            );
        }
    }

    /// <summary>What feeds said of an article, by the addresses where it was met.</summary>
    public ILookup<string, FeedNote> NotesOf(long article) =>
        session
            .Rows(
                $"SELECT {NoteColumns}, feed, address FROM appearance_entries WHERE article_id = @article ORDER BY address, feed, entry",
                row => (Note: NoteAt(row, row.Text(8)), Address: row.Text(9)),
                ("@article", article)
            )
            .ToLookup(row => row.Address, row => row.Note);

    public void Fetched(string address, string? eTag, string? lastModified) =>
        session.Execute(
            "UPDATE feed_entries SET page_etag = @etag, page_last_modified = @modified, asked_at = @now WHERE address = @address",
            ("@etag", eTag),
            ("@modified", lastModified),
            ("@now", now.Stored()),
            ("@address", address)
        );

    public void Unchanged(string address) =>
        session.Execute(
            "UPDATE feed_entries SET state = 'kept', failures = 0, error = NULL, asked_at = @now WHERE address = @address",
            ("@now", now.Stored()),
            ("@address", address)
        );

    // What is kept stays kept: only that it could not be looked at again is noted.
    public void Failed(string address, string error, DateTimeOffset? dueAt) =>
        session.Execute(
            "UPDATE feed_entries SET failures = failures + 1, error = @error, asked_at = @now, due_at = @due, "
                + "state = CASE WHEN state = 'kept' THEN 'kept' WHEN @again = 1 THEN 'waiting' ELSE 'failed' END "
                + "WHERE address = @address",
            ("@error", error),
            ("@now", now.Stored()),
            ("@due", (dueAt ?? now).Stored()),
            ("@again", dueAt is null ? 0L : 1L),
            ("@address", address)
        );

    public void PutOff(string address, DateTimeOffset until)
    {
        session.Execute(
            "UPDATE feed_entries SET due_at = @until WHERE address = @address",
            ("@until", until.Stored()),
            ("@address", address)
        );
        session.Execute(
            "UPDATE feeds SET due_at = @until WHERE address = @address",
            ("@until", until.Stored()),
            ("@address", address)
        );
    }

    private static void Check(FeedNote note)
    {
        var texts = new[] { note.Feed, note.Entry, note.Title, note.Author, note.SourceName, note.SourceAddress };
        foreach (var text in texts.Concat(note.Categories))
        {
            KeepableText.Check(text, "entry of a feed");
        }
    }

    private static (string Name, object? Value)[] Values(FeedNote note) =>
        [
            ("@entry", note.Entry),
            ("@title", note.Title),
            ("@author", note.Author),
            ("@published", Written(note.Published)),
            ("@updated", Written(note.Updated)),
            ("@categories", string.Join('\n', note.Categories)),
            ("@sourceName", note.SourceName),
            ("@sourceAddress", note.SourceAddress),
        ];

    private static FeedNote NoteAt(Row row, string feed) =>
        new()
        {
            Feed = feed,
            Entry = row.Text(0),
            Title = row.TextOrNull(1),
            Author = row.TextOrNull(2),
            Published = Read(row.TextOrNull(3)),
            Updated = Read(row.TextOrNull(4)),
            Categories = row.Text(5).Split('\n', StringSplitOptions.RemoveEmptyEntries),
            SourceName = row.TextOrNull(6),
            SourceAddress = row.TextOrNull(7),
        };

    private static string? Written(DateTimeOffset? moment) =>
        moment?.ToString(InstantFormat, CultureInfo.InvariantCulture);

    private static DateTimeOffset? Read(string? stored) =>
        stored is null ? null : DateTimeOffset.ParseExact(stored, InstantFormat, CultureInfo.InvariantCulture);
}
