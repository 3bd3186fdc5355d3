using OnRecord.Ledger.Feeds;
using OnRecord.Ledger.NearTexts;
using OnRecord.Ledger.Reviews;

namespace OnRecord.Ledger.Storing;

/// <summary>Loads articles with all that is kept of them.</summary>
internal sealed class ArticleLoader(Session session)
{
    /// <summary>The article whose id begins so; null when there is none.</summary>
    public StoredArticle? Find(ArticleId id) =>
        ArticleRows.Find(session, id) is { } row
            ? Load(row) with
            {
                NearTexts = new NearTextRows(session).Of(row),
            }
            : null;

    /// <summary>The article of a row.</summary>
    public StoredArticle Load(long row)
    {
        var id = IdOf(row);
        var appearances = Appearances(row, TextOf(row, id));
        var readings = session.Rows(
            "SELECT id, engine, model FROM readings WHERE article_id = @article ORDER BY is_current DESC, id DESC",
            found => (Row: found.Long(0), Engine: new EngineVersion(found.Text(1), found.Text(2))),
            ("@article", row)
        );
        return new StoredArticle
        {
            Id = id,
            Appearances = appearances,
            Reading = new ReadingLoader(session).Load(readings[0].Row, appearances[0].Article),
            Engines = [.. readings.Select(reading => reading.Engine)],
            Versions = Versions(row),
            Reviews = ReviewLoader.Load(session, row, appearances[0].Article.Text),
        };
    }

    /// <summary>The whole id of an article.</summary>
    /// <exception cref="LedgerException">It is no id.</exception>
    public ArticleId IdOf(long row)
    {
        var hash = (string)session.Value("SELECT sha256 FROM articles WHERE id = @id", ("@id", row))!;
        return ArticleId.TryParse(hash, out var id) && id.IsFull
            ? id
            : throw new LedgerException(LedgerFailure.Damaged, $"'{hash}' is no hash of a text.");
    }

    /// <summary>The text of an article, proved by its hash.</summary>
    /// <exception cref="LedgerException">The text has another hash.</exception>
    public SourceText TextOf(long row, ArticleId id)
    {
        var text = new SourceText((string)session.Value("SELECT text FROM articles WHERE id = @id", ("@id", row))!);
        return text.Sha256 == id.Digits
            ? text
            : throw new LedgerException(
                LedgerFailure.Damaged,
                $"The text of {id} has another hash than when it was added."
            );
    }

    /// <summary>Where an article was met, in the order of time; never empty.</summary>
    public List<StoredAppearance> Appearances(long row, SourceText text)
    {
        var notes = new EntryRows(session, default).NotesOf(row);
        return
        [
            .. session
                .Rows(
                    "SELECT address, document, url, title, publisher, published, published_from, modified, modified_from, "
                        + "first_seen, retrieved, id FROM appearances WHERE article_id = @article ORDER BY first_seen, id",
                    found => (Place: AppearanceOf(found, text), Row: found.Long(11)),
                    ("@article", row)
                )
                .Select(found =>
                    found.Place with
                    {
                        Appearance = found.Place.Appearance with { Notes = [.. notes[found.Place.Appearance.Address]] },
                        Article = found.Place.Article with { Facts = FactRows.Load(session, found.Row) },
                    }
                ),
        ];
    }

    private static StoredAppearance AppearanceOf(Row found, SourceText text) =>
        new(
            new Appearance
            {
                Address = found.Text(0),
                PublishedFrom = found.TextOrNull(6),
                Modified = StoredValues.Day(found.TextOrNull(7)),
                ModifiedFrom = found.TextOrNull(8),
            },
            new Article
            {
                Id = found.Text(1),
                Text = text,
                Title = found.TextOrNull(3),
                Publisher = found.TextOrNull(4),
                Published = StoredValues.Day(found.TextOrNull(5)),
                Url = Uri.TryCreate(found.TextOrNull(2), UriKind.RelativeOrAbsolute, out var url) ? url : null,
            },
            StoredValues.Instant(found.Text(9)),
            StoredValues.Instant(found.Text(10))
        );

    private List<StoredVersion> Versions(long row) =>
        session.Rows(
            "SELECT v.address, v.number, a.sha256, v.seen FROM versions v JOIN articles a ON a.id = v.article_id "
                + "WHERE v.address IN (SELECT address FROM versions WHERE article_id = @article) "
                + "ORDER BY v.address, v.number",
            found => new StoredVersion(
                found.Text(0),
                found.Int(1),
                ArticleId.TryParse(found.Text(2), out var id) ? id : default,
                StoredValues.Instant(found.Text(3))
            ),
            ("@article", row)
        );
}
