using System.Data;
using Npgsql;
using OnRecord.Ledger.Queries;
using OnRecord.Ledger.Sqlite;
using OnRecord.Ledger.Storing;
using OnRecord.Ledger.Upkeep;

namespace OnRecord.Ledger.Postgres;

/// <summary>A ledger in a schema of a PostgreSQL database: any number of readers, one writer at a time, on any machine.</summary>
internal sealed class PostgresDialect : ILedgerDialect
{
    /// <summary>The first half of the advisory locks of ledgers: "ONRC".</summary>
    public const int LockSpace = 0x4F4E5243;

    private const int BusySeconds = 30;

    // One state for all that is read; a long question is planned for its own words.
    private const string Reading =
        "SET TRANSACTION READ ONLY; SET LOCAL plan_cache_mode = force_custom_plan; SET LOCAL jit = off; "
        + "SET LOCAL work_mem = '64MB'";

    // The lock comes first: what is read after it has all that the writer before has kept.
    private static readonly string Writing = string.Create(
        CultureInfo.InvariantCulture,
        $"SET LOCAL lock_timeout = '{BusySeconds}s'; SET LOCAL jit = off; SELECT pg_advisory_xact_lock({LockSpace}, hashtext(current_schema()))"
    );

    private readonly NpgsqlDataSource source;
    private readonly string? searchPath;
    private readonly bool makeNew;

    private PostgresDialect(string place, bool makeNew)
    {
        var settings = PostgresPlace.Read(place);
        Location = PostgresPlace.Shown(settings);
        searchPath = settings.SearchPath;
        source = NpgsqlDataSource.Create(settings);
        this.makeNew = makeNew;
    }

    /// <inheritdoc/>
    public string Location { get; }

    /// <summary>A ledger that is there.</summary>
    /// <exception cref="LedgerException">The connection is not written as it should be.</exception>
    public static PostgresDialect Existing(string place) => new(place, makeNew: false);

    /// <summary>A ledger that is made, with its schema, when it is not there; the database must be.</summary>
    /// <inheritdoc cref="Existing"/>
    public static PostgresDialect ExistingOrNew(string place) => new(place, makeNew: true);

    /// <inheritdoc/>
    public void Migrate() => new PostgresMigrator(source, searchPath, Location).Migrate(makeNew);

    /// <inheritdoc/>
    public Session OpenForReading() => OpenSession(IsolationLevel.RepeatableRead, Reading);

    /// <inheritdoc/>
    public Session OpenForWriting() => OpenSession(IsolationLevel.ReadCommitted, Writing);

    /// <inheritdoc/>
    public LedgerException? Explain(Exception error) => PostgresErrors.Explain(error, Location, BusySeconds);

    // The weights are those of the columns of SQLite's index; a piece never joins the next to a phrase.
    /// <inheritdoc/>
    public void Index(Session session, long statement, StatementWords words) =>
        session.Gather(
            "INSERT INTO statement_words (statement_id, words) VALUES (@id, ts_delete("
                + "setweight(to_tsvector('onrecord', @content), 'A') || setweight(to_tsvector('onrecord', @who), 'B') || "
                + "setweight(to_tsvector('onrecord', @cue), 'C') || setweight(to_tsvector('onrecord', @target), 'D'), "
                + $"'{PostgresWords.Border}'))",
            ("@id", statement),
            ("@content", Column(words.Content)),
            ("@who", Column(words.Source) + Column(words.Speaker)),
            ("@cue", Column(words.Cue)),
            ("@target", Column(words.Target))
        );

    /// <inheritdoc/>
    public void Unindex(Session session, long reading) =>
        session.Execute(
            "DELETE FROM statement_words WHERE statement_id IN (SELECT id FROM statements WHERE reading_id = @reading)",
            ("@reading", reading)
        );

    /// <inheritdoc/>
    public long CountUnindexed(Session session, long article) =>
        session.Number(
            "SELECT count(*) FROM statements s WHERE s.article_id = @article AND s.is_current = 1 "
                + "AND NOT EXISTS (SELECT 1 FROM statement_words w WHERE w.statement_id = s.id)",
            ("@article", article)
        ) ?? 0;

    /// <inheritdoc/>
    public string WordQuery(QueryNode words) => PostgresWords.Query(words);

    /// <inheritdoc/>
    public string WordCondition(string parameter) =>
        $"s.id IN (SELECT w.statement_id FROM statement_words w WHERE w.words @@ to_tsquery('onrecord', {parameter}))";

    // Weights of D, C, B and A; longer statements count for less.
    /// <inheritdoc/>
    public WordRanking WordRanking(string parameter) =>
        new(
            "statement_words w",
            "w.statement_id",
            $"w.words @@ to_tsquery('onrecord', {parameter})",
            $"CAST(-ts_rank('{{0.25, 0.25, 0.5, 1}}', w.words, to_tsquery('onrecord', {parameter}), 1) AS DOUBLE PRECISION)"
        );

    /// <inheritdoc/>
    public string ExactText(string column) => $"CAST({column} AS TEXT)";

    /// <inheritdoc/>
    public IReadOnlyList<string> CheckFiles(Session session) => PostgresUpkeep.Check(session);

    // A file of SQLite, which can be proved and carried away.
    /// <inheritdoc/>
    public void BackUp(string path)
    {
        using var source = OpenForReading();
        SqliteUpkeep.Write(Path.GetFullPath(path), (file, target) => LedgerCopy.Run(source, target, file));
    }

    /// <inheritdoc/>
    public void ReplaceWith(string path)
    {
        using var file = SqliteDialect.Existing(path);
        using var source = file.OpenForReading();
        using var target = OpenForWriting();
        LedgerCopy.Run(source, target, this);
        PostgresUpkeep.CountOnFromCopied(target);
        target.Commit();
    }

    /// <inheritdoc/>
    public void Compact()
    {
        using var connection = source.OpenConnection();
        PostgresUpkeep.Compact(connection);
    }

    /// <inheritdoc/>
    public (long Bytes, long? Unused, long? Free) Size(Session session) => (PostgresUpkeep.Bytes(session), null, null);

    /// <inheritdoc/>
    public string Describe(Session session) => $"PostgreSQL {session.Value("SHOW server_version")}";

    /// <inheritdoc/>
    public void Dispose() => source.Dispose();

    private static string Column(string text) => $"{PostgresWords.Joined(text)}{PostgresWords.Border} ";

    private Session OpenSession(IsolationLevel isolation, string beginning)
    {
        var connection = source.OpenConnection();
        try
        {
            var transaction = connection.BeginTransaction(isolation);
            using var command = connection.CreateCommand();
#pragma warning disable CA2100 // One of two constants.
            command.CommandText = beginning;
#pragma warning restore CA2100
            command.ExecuteNonQuery();
            return new Session(connection, transaction);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
