using OnRecord.Ledger.Feeds;
using OnRecord.Ledger.NearTexts;
using OnRecord.Ledger.Rereading;
using OnRecord.Ledger.Reviews;

namespace OnRecord.Ledger.Storing;

/// <summary>Writes articles, appearances, versions and readings within one session.</summary>
internal sealed class ArticleWriter(Session session, ILedgerDialect dialect, DateTimeOffset now)
{
    /// <summary>Writes a checked reading: 1. its text, 2. where it was met, 3. its statements, if this engine's are not there.</summary>
    public Addition Add(Reading reading, Appearance appearance)
    {
        var article = reading.Article;
        var id = ArticleId.Of(article.Text);
        if (TryNote(article, reading.Engine, appearance))
        {
            return Addition.AlreadyThere;
        }

        var isNew = session.Number("SELECT id FROM articles WHERE sha256 = @sha256", ("@sha256", id.Digits)) is null;
        var row = isNew ? WriteText(article.Text) : RowOf(id);
        WriteAppearance(row, article, appearance);
        WriteVersion(row, appearance);
        WriteReading(row, reading);
        return isNew ? Addition.Added : Addition.ReadAgain;
    }

    /// <summary>Notes where a text was met, if it and the engine's reading of it are there.</summary>
    public bool TryNote(Article article, EngineVersion engine, Appearance appearance)
    {
        KeepableText.Check(appearance.Address, "address");
        var id = ArticleId.Of(article.Text);
        if (ArticleRows.FindReading(session, id, engine) is null)
        {
            return false;
        }

        var row = RowOf(id);
        WriteAppearance(row, article, appearance);
        WriteVersion(row, appearance);
        return true;
    }

    /// <summary>Puts an engine's reading in the place of the one that is shown; where the text was met stays as it is.</summary>
    /// <returns>Null, and nothing has changed, when the ledger has no such text.</returns>
    public ReadingChange? Reread(Reading reading)
    {
        var id = ArticleId.Of(reading.Article.Text);
        if (ArticleRows.Find(session, id) is not { } row)
        {
            return null;
        }

        var old = new ArticleLoader(session).Load(row).Reading;
        if (ArticleRows.FindReading(session, id, reading.Engine) is { } there)
        {
            Show(row, there);
        }
        else
        {
            WriteReading(row, reading);
        }

        return ReadingChange.Between(old, new ArticleLoader(session).Load(row).Reading);
    }

    /// <summary>Shows an engine's reading that is there already; null, and nothing has changed, when it is not.</summary>
    public ReadingChange? ShowAgain(ArticleId id, EngineVersion engine)
    {
        if (
            ArticleRows.Find(session, id) is not { } row
            || ArticleRows.FindReading(session, id, engine) is not { } there
        )
        {
            return null;
        }

        var old = new ArticleLoader(session).Load(row).Reading;
        Show(row, there);
        return ReadingChange.Between(old, new ArticleLoader(session).Load(row).Reading);
    }

    private void Show(long row, long reading)
    {
        Retire(row);
        session.Execute("UPDATE readings SET is_current = 1 WHERE id = @reading", ("@reading", reading));
        session.Execute("UPDATE statements SET is_current = 1 WHERE reading_id = @reading", ("@reading", reading));
        var shown = new ArticleLoader(session).Load(row).Reading;
        var rows = session.Rows(
            "SELECT id FROM statements WHERE reading_id = @reading ORDER BY number",
            found => found.Long(0),
            ("@reading", reading)
        );
        foreach (var (statement, found) in rows.Zip(shown.Statements))
        {
            dialect.Index(session, statement, StatementWords.Of(found, shown.Article.Text));
        }

        new CorrectionRows(session, dialect).Apply(row);
    }

    /// <summary>Notes where a text was met on another machine, unless it is known to have been met there.</summary>
    public void ImportAppearance(
        Article article,
        Appearance appearance,
        DateTimeOffset firstSeen,
        DateTimeOffset retrieved
    )
    {
        KeepableText.Check(appearance.Address, "address");
        var id = ArticleId.Of(article.Text);
        var row = ArticleRows.Find(session, id) ?? WriteText(article.Text);
        var isThere = session.Number(
            "SELECT count(*) FROM appearances WHERE article_id = @article AND address = @address",
            ("@article", row),
            ("@address", appearance.Address)
        );
        if (isThere > 0)
        {
            return;
        }

        WriteAppearance(row, article, appearance);
        session.Execute(
            "UPDATE appearances SET first_seen = @first, retrieved = @last WHERE article_id = @article AND address = @address",
            ("@first", firstSeen.Stored()),
            ("@last", retrieved.Stored()),
            ("@article", row),
            ("@address", appearance.Address)
        );
    }

    /// <summary>Notes that a text stood at an address, under its number where that is free, else as the last one.</summary>
    public void ImportVersion(ArticleId id, string address, int number, DateTimeOffset seen)
    {
        var row = RowOf(id);
        var there = session.Rows(
            "SELECT number, article_id, seen FROM versions WHERE address = @address ORDER BY number",
            found => (Number: found.Long(0), Article: found.Long(1), Seen: found.Text(2)),
            ("@address", address)
        );
        if (there.Exists(version => version.Article == row && version.Seen == seen.Stored()))
        {
            return;
        }

        session.Execute(
            "INSERT INTO versions (address, number, article_id, seen) VALUES (@address, @number, @article, @seen)",
            ("@address", address),
            ("@number", there.Exists(version => version.Number == number) ? there[^1].Number + 1 : number),
            ("@article", row),
            ("@seen", seen.Stored())
        );
    }

    /// <summary>Writes the checked reading of a text that has none.</summary>
    public void ImportReading(Reading reading) => WriteReading(RowOf(ArticleId.Of(reading.Article.Text)), reading);

    private long RowOf(ArticleId id) =>
        session.Number("SELECT id FROM articles WHERE sha256 = @sha256", ("@sha256", id.Digits))!.Value;

    private long WriteText(SourceText text)
    {
        var row = session
            .Number(
                "INSERT INTO articles (sha256, text, length, first_seen) VALUES (@sha256, @text, @length, @now) RETURNING id",
                ("@sha256", text.Sha256),
                ("@text", text.Value),
                ("@length", text.Length),
                ("@now", now.Stored())
            )!
            .Value;
        new NearTextRows(session).Compare(row);
        return row;
    }

    // What the place says of the article now replaces what it said before; when it was first seen there stays.
    private void WriteAppearance(long row, Article article, Appearance appearance)
    {
        session.Execute(
            "INSERT INTO appearances (article_id, address, document, url, title, publisher, publisher_key, published, "
                + "published_from, modified, modified_from, first_seen, retrieved) "
                + "VALUES (@article, @address, @document, @url, @title, @publisher, @key, @published, "
                + "@publishedFrom, @modified, @modifiedFrom, @now, @retrieved) "
                + "ON CONFLICT (article_id, address) DO UPDATE SET document = excluded.document, url = excluded.url, "
                + "title = excluded.title, publisher = excluded.publisher, publisher_key = excluded.publisher_key, "
                + "published = excluded.published, published_from = excluded.published_from, "
                + "modified = excluded.modified, modified_from = excluded.modified_from, retrieved = excluded.retrieved",
            ("@article", row),
            ("@address", appearance.Address),
            ("@document", article.Id),
            ("@url", article.Url?.OriginalString),
            ("@title", article.Title),
            ("@publisher", article.Publisher),
            ("@key", article.Publisher is { } publisher ? FoldedText.Of(publisher) : null),
            ("@published", article.Published.Stored()),
            ("@publishedFrom", article.Published is null ? null : appearance.PublishedFrom),
            ("@modified", appearance.Modified.Stored()),
            ("@modifiedFrom", appearance.Modified is null ? null : appearance.ModifiedFrom),
            ("@now", now.Stored()),
            ("@retrieved", (appearance.Retrieved ?? now).Stored())
        );
        new EntryRows(session, now).Keep(row, appearance.Address, appearance.Notes);
        FactRows.Write(session, row, appearance.Address, article.Facts);
        session.Execute(
            "UPDATE articles SET day = coalesce((SELECT min(published) FROM appearances WHERE article_id = @article), '') "
                + "WHERE id = @article",
            ("@article", row)
        );
        session.Execute(
            "UPDATE statements SET day = (SELECT day FROM articles WHERE id = @article) "
                + "WHERE article_id = @article AND day <> (SELECT day FROM articles WHERE id = @article)",
            ("@article", row)
        );
    }

    private void WriteVersion(long row, Appearance appearance)
    {
        var versions = session.Rows(
            "SELECT number, article_id FROM versions WHERE address = @address ORDER BY number DESC",
            found => (Number: found.Long(0), Article: found.Long(1)),
            ("@address", appearance.Address)
        );
        var isThere = versions.Take(appearance.IsCopy ? versions.Count : 1).Any(version => version.Article == row);
        if (!isThere)
        {
            session.Execute(
                "INSERT INTO versions (address, number, article_id, seen) VALUES (@address, @number, @article, @now)",
                ("@address", appearance.Address),
                ("@number", versions is [var last, ..] ? last.Number + 1 : 1),
                ("@article", row),
                ("@now", now.Stored())
            );
        }
    }

    private void WriteReading(long row, Reading reading)
    {
        Retire(row);
        var id = session
            .Number(
                "INSERT INTO readings (article_id, engine, model, published, read_at, is_current) "
                    + "VALUES (@article, @engine, @model, @published, @now, 1) RETURNING id",
                ("@article", row),
                ("@engine", reading.Engine.Version),
                ("@model", reading.Engine.Model),
                ("@published", reading.Article.Published.Stored()),
                ("@now", now.Stored())
            )!
            .Value;
        var day = (string)session.Value("SELECT day FROM articles WHERE id = @article", ("@article", row))!;
        using var writer = new StatementWriter(session);
        var text = reading.Article.Text;
        foreach (var statement in reading.Statements)
        {
            var written = writer.Write(id, row, day, statement, text);
            dialect.Index(session, written, StatementWords.Of(statement, text));
        }

        writer.WriteNames(id, reading.Names, text);
        new CorrectionRows(session, dialect).Apply(row);
    }

    private void Retire(long row)
    {
        if (
            session.Number("SELECT id FROM readings WHERE article_id = @article AND is_current = 1", ("@article", row))
            is not { } reading
        )
        {
            return;
        }

        dialect.Unindex(session, reading);
        session.Execute("UPDATE readings SET is_current = 0 WHERE id = @reading", ("@reading", reading));
        session.Execute("UPDATE statements SET is_current = 0 WHERE reading_id = @reading", ("@reading", reading));
    }
}
