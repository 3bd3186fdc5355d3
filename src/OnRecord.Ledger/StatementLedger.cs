using OnRecord.Claims;
using OnRecord.Claims.Grouping;
using OnRecord.Ledger.Actors;
using OnRecord.Ledger.Claiming;
using OnRecord.Ledger.Exporting;
using OnRecord.Ledger.Feeds;
using OnRecord.Ledger.Finding;
using OnRecord.Ledger.Hooks;
using OnRecord.Ledger.Importing;
using OnRecord.Ledger.NearTexts;
using OnRecord.Ledger.Postgres;
using OnRecord.Ledger.Queries;
using OnRecord.Ledger.Rereading;
using OnRecord.Ledger.Reviews;
using OnRecord.Ledger.Sqlite;
using OnRecord.Ledger.Storing;
using OnRecord.Ledger.Upkeep;
using OnRecord.Ledger.Verifying;
using OnRecord.Ledger.Watching;

namespace OnRecord.Ledger;

/// <summary>Keeps articles, where they were met, and what each engine read in them.</summary>
/// <remarks>
/// A text is kept once, by its hash; a reading once for each text and engine, so that adding again changes nothing. Each
/// addition is kept as a whole or not at all, even when the power fails. Safe on any thread: any number of threads and
/// programs may read while one writes; writers wait for each other.
/// </remarks>
public sealed partial class StatementLedger : IDisposable
{
    private readonly ILedgerDialect dialect;
    private readonly TimeProvider time;

    private StatementLedger(ILedgerDialect dialect, TimeProvider? time)
    {
        this.dialect = dialect;
        this.time = time ?? TimeProvider.System;
        actors = new StateCache<ActorIndex>(1 + ReviewStates.Names.Count, TimeProvider.System);
        facets = new StateCache<FacetCounts>(MostFacets, TimeProvider.System);
        claims = new ClaimCache();
    }

    /// <summary>Opens the ledger in a file or in PostgreSQL, and brings it to this version of the program.</summary>
    /// <param name="path">The file; or <c>postgres://USER@HOST/DATABASE</c>, or <c>Host=…;Database=…</c>.</param>
    /// <param name="time">The clock; null for that of the system.</param>
    /// <exception cref="LedgerException">There is none, or it cannot be used.</exception>
    public static StatementLedger Open(string path, TimeProvider? time = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return Open(
            PostgresPlace.IsDatabase(path) ? PostgresDialect.Existing(path) : SqliteDialect.Existing(path),
            time
        );
    }

    /// <summary>Opens the ledger in a file or in PostgreSQL, or makes a new one there.</summary>
    /// <inheritdoc cref="Open(string, TimeProvider?)"/>
    public static StatementLedger OpenOrCreate(string path, TimeProvider? time = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return Open(
            PostgresPlace.IsDatabase(path) ? PostgresDialect.ExistingOrNew(path) : SqliteDialect.ExistingOrNew(path),
            time
        );
    }

    /// <summary>The full path of the file, or where the database is, without a password.</summary>
    public string Location => dialect.Location;

    /// <summary>The feeds that articles come by.</summary>
    public LedgerFeeds Feeds => new(this, time);

    /// <summary>Questions that are asked again and again.</summary>
    public LedgerWatches Watches => new(this, dialect, time);

    /// <summary>Addresses to which new answers of watches are sent.</summary>
    public LedgerHooks Hooks => new(this, dialect, time);

    /// <summary>Keeps a reading and notes where its text was met.</summary>
    /// <param name="reading">Checked first: every span must lie in the text.</param>
    /// <param name="appearance">Where the text was met.</param>
    /// <exception cref="LedgerException">The reading cannot be kept exactly, or the ledger not written; nothing has changed then.</exception>
    public Addition Add(Reading reading, Appearance appearance)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(appearance);
        ReadingCheck.Check(reading);
        return Write(session => new ArticleWriter(session, dialect, time.GetUtcNow()).Add(reading, appearance));
    }

    /// <summary>Notes where a text was met, if it and this engine's reading of it are there.</summary>
    /// <returns>False, and nothing has changed, when the text has yet to be read by this engine.</returns>
    /// <param name="article">The article as it was met.</param>
    /// <param name="engine">The engine that would read it.</param>
    /// <param name="appearance">Where it was met.</param>
    /// <exception cref="LedgerException">The ledger cannot be written.</exception>
    public bool TryNote(Article article, EngineVersion engine, Appearance appearance)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(engine);
        ArgumentNullException.ThrowIfNull(appearance);
        return Read(session => ArticleRows.FindReading(session, ArticleId.Of(article.Text), engine)) is not null
            && Write(session =>
                new ArticleWriter(session, dialect, time.GetUtcNow()).TryNote(article, engine, appearance)
            );
    }

    /// <summary>The articles whose shown reading is by another engine, in the order in which they were added.</summary>
    /// <exception cref="LedgerException">The ledger cannot be read.</exception>
    public IReadOnlyList<ArticleId> NotShownBy(EngineVersion engine)
    {
        ArgumentNullException.ThrowIfNull(engine);
        return Read(session => ArticleRows.NotShownBy(session, engine));
    }

    /// <summary>Puts an engine's reading in the place of the one that is shown; older readings stay beside it.</summary>
    /// <returns>How they differ; null, and nothing has changed, when the ledger has no such text.</returns>
    /// <exception cref="LedgerException">The reading cannot be kept exactly, or the ledger not written; nothing has changed then.</exception>
    public ReadingChange? Reread(Reading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ReadingCheck.Check(reading);
        return Write(session => new ArticleWriter(session, dialect, time.GetUtcNow()).Reread(reading));
    }

    /// <summary>Shows an engine's reading that the ledger has kept already.</summary>
    /// <returns>How it differs from the one before; null, and nothing has changed, when there is none.</returns>
    /// <exception cref="LedgerException">The ledger cannot be written.</exception>
    public ReadingChange? ShowAgain(ArticleId id, EngineVersion engine)
    {
        ArgumentNullException.ThrowIfNull(engine);
        return Write(session => new ArticleWriter(session, dialect, time.GetUtcNow()).ShowAgain(id, engine));
    }

    /// <summary>An article by its id or the beginning of it; null when there is none.</summary>
    /// <exception cref="LedgerException">Several articles begin so, or what is kept is damaged.</exception>
    public StoredArticle? Find(ArticleId id) => Read(session => new ArticleLoader(session).Find(id));

    /// <summary>Keeps what a person says of a statement or an article, and applies it to the reading that is shown and to every later one.</summary>
    /// <returns>The number of the correction.</returns>
    /// <exception cref="LedgerException">It makes no sense of this article, or the ledger cannot be written; nothing has changed then.</exception>
    public long Correct(Correction correction)
    {
        ArgumentNullException.ThrowIfNull(correction);
        return Write(session => new CorrectionRows(session, dialect).Add(correction, time.GetUtcNow()));
    }

    /// <summary>All corrections of an article, or of the ledger, in the order in which they were made.</summary>
    /// <param name="article">The article; null for all.</param>
    /// <exception cref="LedgerException">The ledger cannot be read, or what is kept is damaged.</exception>
    public IReadOnlyList<StoredCorrection> Corrections(ArticleId? article = null) =>
        Read(session =>
            article is not { } id ? new CorrectionRows(session, dialect).Load(null)
            : ArticleRows.Find(session, id) is { } row ? new CorrectionRows(session, dialect).Load(row)
            : []
        );

    /// <summary>Makes a name another name of an actor, or an actor of its own, whatever was decided of it before.</summary>
    /// <param name="name">The name; for a person's name of one word with <c>@</c> and digits of its article's id, where several articles have it.</param>
    /// <param name="into">A name of the actor; null to make the name an actor of its own.</param>
    /// <param name="author">Who decides; not empty.</param>
    /// <param name="note">Why; null when nobody says.</param>
    /// <exception cref="LedgerException">A name is nobody's, or may be that of several; nothing has changed then.</exception>
    public void DecideActor(string name, string? into, string author, string? note = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentException.ThrowIfNullOrEmpty(author);
        Write(session =>
        {
            new ActorDirectory(session).Decide(name, into, author, note, time.GetUtcNow());
            return true;
        });
    }

    /// <summary>Finds statements.</summary>
    /// <param name="request">What is looked for.</param>
    /// <exception cref="ArgumentException">The limit is out of its range, or the cursor is another question's.</exception>
    /// <exception cref="LedgerException">The ledger cannot be read, or what was found is damaged.</exception>
    public FindPage Find(FindRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentOutOfRangeException.ThrowIfLessThan(request.Limit, 1, nameof(request));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(request.Limit, FindRequest.MaxLimit, nameof(request));
        if (request.After is { } cursor && !cursor.BelongsTo(request))
        {
            throw new ArgumentException("The cursor comes from another question or another order.", nameof(request));
        }

        return Read(session => new StatementFinder(session, dialect).Find(request));
    }

    /// <summary>Whether claims are as <see cref="UpdateClaims"/> would make them.</summary>
    /// <param name="model">Id of the model, as in <see cref="ClaimModel.Id"/>.</param>
    /// <exception cref="LedgerException">The ledger cannot be read.</exception>
    public bool ClaimsAreCurrent(string model)
    {
        ArgumentException.ThrowIfNullOrEmpty(model);
        return Read(session => ClaimUpdater.IsCurrent(session, model));
    }

    /// <summary>Brings claims up to date with what was added, read again, corrected and decided; cheap when nothing was.</summary>
    /// <param name="model">Turns wordings into vectors.</param>
    /// <param name="progress">Told how far it is; null for nobody.</param>
    /// <param name="cancellationToken">Stops; a later update goes on from there.</param>
    /// <exception cref="LedgerException">The ledger cannot be read or written.</exception>
    public ClaimUpdate UpdateClaims(
        ClaimModel model,
        Action<ClaimProgress>? progress = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(model);
        return new ClaimUpdater(
            model,
            Read,
            write =>
                Write(session =>
                {
                    write(session);
                    return true;
                })
        ).Run(progress, cancellationToken);
    }

    /// <summary>Claims of two statements or more, as the last update made them.</summary>
    /// <exception cref="ArgumentException">The limit is out of its range.</exception>
    /// <exception cref="LedgerException">The ledger cannot be read.</exception>
    public ClaimPage FindClaims(ClaimRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentOutOfRangeException.ThrowIfLessThan(request.Limit, 1, nameof(request));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(request.Limit, ClaimRequest.MaxLimit, nameof(request));
        ArgumentOutOfRangeException.ThrowIfNegative(request.Skip, nameof(request));
        return Read(session => ClaimsIn(session).Find(request));
    }

    /// <summary>The claim that a statement belongs to, with all positions; the statement alone when it belongs to none.</summary>
    /// <param name="id">Any of its statements.</param>
    /// <returns>Null when the ledger shows no such statement.</returns>
    /// <exception cref="LedgerException">The ledger cannot be read, or what is kept is damaged.</exception>
    public Claim? FindClaim(StatementId id) => Read(session => ClaimIn(session, id));

    /// <summary>Keeps what a person decides about which statements are one claim; it holds from the next update on.</summary>
    /// <param name="verb">What is decided.</param>
    /// <param name="statement">The statement that it is about.</param>
    /// <param name="other">The other statement; may be null for <see cref="ClaimVerb.Split"/> only.</param>
    /// <param name="author">Who decides; not empty.</param>
    /// <param name="note">Why; null when nobody says.</param>
    /// <exception cref="LedgerException">The ledger holds no such statement; nothing has changed then.</exception>
    public void DecideClaim(
        ClaimVerb verb,
        StatementId statement,
        StatementId? other,
        string author,
        string? note = null
    )
    {
        ArgumentException.ThrowIfNullOrEmpty(author);
        if (verb == ClaimVerb.Merge && other is null)
        {
            throw new ArgumentException("A merge is of two statements.", nameof(other));
        }

        Write(session =>
        {
            ClaimDecisionRows.Add(session, verb, statement, other, (author, note, time.GetUtcNow()));
            return true;
        });
    }

    /// <summary>What people decided about claims, in the order in which they did.</summary>
    /// <exception cref="LedgerException">The ledger cannot be read.</exception>
    public IReadOnlyList<StoredClaimDecision> ClaimDecisions() => Read(ClaimDecisionRows.All);

    /// <summary>All pairs of texts that are one with changes: cut, added to, edited; in the order in which they were added.</summary>
    /// <exception cref="LedgerException">The ledger cannot be read.</exception>
    public IReadOnlyList<NearTextPair> NearTexts() => Read(session => new NearTextRows(session).All());

    /// <summary>How much the ledger holds.</summary>
    /// <exception cref="LedgerException">The ledger cannot be read.</exception>
    public LedgerCounts Count() => Read(ArticleRows.Count);

    /// <summary>Proves again that every text has its hash and every span its text, and has the database check its files.</summary>
    /// <param name="proved">Told of each article that was proved.</param>
    /// <param name="cancellationToken">Stops between articles.</param>
    /// <returns>What is wrong; empty when all is proved.</returns>
    /// <exception cref="LedgerException">The ledger cannot be read at all.</exception>
    public IReadOnlyList<LedgerFault> Verify(
        Action<ProvedArticle>? proved = null,
        CancellationToken cancellationToken = default
    ) => Read(session => new LedgerVerifier(session, dialect).Verify(proved, cancellationToken));

    /// <summary>Gives out articles in the order of their ids, from one unchanging state of the ledger, and checks their number.</summary>
    /// <param name="query">Which statements; null for every article with all of its statements.</param>
    /// <param name="write">Told of each article, with the statements asked for.</param>
    /// <param name="cancellationToken">Stops between articles.</param>
    /// <exception cref="LedgerException">Something is damaged, or not everything could be given out.</exception>
    public ExportCounts Export(
        Query? query,
        Action<StoredArticle> write,
        CancellationToken cancellationToken = default
    ) => Read(session => new LedgerExporter(session, dialect).Export(query, write, cancellationToken));

    /// <summary>Keeps what an export of JSON Lines or a bundle holds, article by article; what is there already stays as it is.</summary>
    /// <param name="input">A stream that can seek.</param>
    /// <param name="cancellationToken">Stops between articles; what was kept stays.</param>
    /// <exception cref="LedgerException">The ledger cannot be written.</exception>
    public ImportResult Import(Stream input, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(input);
        return new LedgerImport(
            json => Write(session => new ArticleImporter(session, dialect, time.GetUtcNow()).Import(json)),
            decision =>
                Write(session =>
                {
                    new ActorDirectory(session).Import(decision);
                    return true;
                })
        ).Import(input, cancellationToken);
    }

    /// <summary>Copies one state of the ledger to a new file, while others use it; a file of SQLite, wherever the ledger is.</summary>
    /// <exception cref="LedgerException">There is such a file, or it cannot be written.</exception>
    public void BackUp(string path) => Explained(() => dialect.BackUp(path));

    /// <summary>Proves a backup and puts it where a ledger belongs.</summary>
    /// <param name="backup">The file of the backup; left as it is.</param>
    /// <param name="path">Where the ledger belongs; as for <see cref="Open(string, TimeProvider?)"/>.</param>
    /// <param name="existing">What to do with a ledger that is there.</param>
    /// <exception cref="LedgerException">The backup is not all right, or a ledger is in the way; nothing has changed then.</exception>
    public static LedgerCounts Restore(string backup, string path, Existing existing) =>
        LedgerRestorer.Restore(backup, path, existing);

    /// <summary>Gives back the room that nothing needs any more; others have to wait meanwhile.</summary>
    /// <exception cref="LedgerException">The ledger cannot be written.</exception>
    public void Compact() => Explained(dialect.Compact);

    /// <summary>How the ledger is; has the database check its files, but proves no span.</summary>
    /// <exception cref="LedgerException">The ledger cannot be read at all.</exception>
    public LedgerHealth Examine() => Read(session => LedgerExaminer.Examine(session, dialect));

    /// <summary>Closes the ledger.</summary>
    public void Dispose() => dialect.Dispose();

    internal void ReplaceWith(string path) => Explained(() => dialect.ReplaceWith(path));

    internal static StatementLedger Open(ILedgerDialect dialect, TimeProvider? time)
    {
        var ledger = new StatementLedger(dialect, time);
        try
        {
            ledger.Explained(dialect.Migrate);
            return ledger;
        }
        catch
        {
            ledger.Dispose();
            throw;
        }
    }

    internal T Read<T>(Func<Session, T> read)
    {
        T? result = default;
        Explained(() =>
        {
            using var session = dialect.OpenForReading();
            result = read(session);
        });
        return result!;
    }

    internal T Write<T>(Func<Session, T> write)
    {
        T? result = default;
        Explained(() =>
        {
            using var session = dialect.OpenForWriting();
            result = write(session);
            session.Commit();
        });
        return result!;
    }

    private void Explained(Action action)
    {
        try
        {
            action();
        }
        catch (DbException e) when (dialect.Explain(e) is { } explained)
        {
            throw explained;
        }
    }
}
