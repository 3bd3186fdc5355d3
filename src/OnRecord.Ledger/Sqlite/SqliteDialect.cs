using System.Data;
using Microsoft.Data.Sqlite;
using OnRecord.Ledger.Queries;
using OnRecord.Ledger.Storing;

namespace OnRecord.Ledger.Sqlite;

/// <summary>A ledger in one SQLite file in WAL mode: any number of readers, one writer at a time.</summary>
internal sealed class SqliteDialect : ILedgerDialect
{
    private const int BusySeconds = 30;
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int InputOutput = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;

    private readonly string connectionString;

    private SqliteDialect(string path, SqliteOpenMode mode)
    {
        Location = path;
        connectionString = new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = mode,
            ForeignKeys = true,
            DefaultTimeout = BusySeconds,
        }.ToString();
    }

    /// <inheritdoc/>
    public string Location { get; }

    /// <summary>A ledger in a file that is there.</summary>
    /// <exception cref="LedgerException">It is not there.</exception>
    public static SqliteDialect Existing(string path)
    {
        if (!File.Exists(path))
        {
            throw new LedgerException(
                LedgerFailure.Missing,
                $"There is no ledger at {path}; 'onrecord add' makes one, --ledger names another."
            );
        }

        return new SqliteDialect(Path.GetFullPath(path), SqliteOpenMode.ReadWrite);
    }

    /// <summary>A ledger in a file that is made, with its folder, when it is not there.</summary>
    /// <exception cref="LedgerException">The folder cannot be made.</exception>
    public static SqliteDialect ExistingOrNew(string path)
    {
        var full = Path.GetFullPath(path);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new LedgerException(LedgerFailure.NotWritten, $"The folder of {full} cannot be made: {e.Message}", e);
        }

        return new SqliteDialect(full, SqliteOpenMode.ReadWriteCreate);
    }

    /// <inheritdoc/>
    public void Migrate() => SqliteMigrator.Migrate(OpenConnection(), Location);

    /// <inheritdoc/>
    public Session OpenForReading() => OpenSession("PRAGMA query_only = ON", deferred: true);

    /// <inheritdoc/>
    public Session OpenForWriting() => OpenSession("PRAGMA query_only = OFF", deferred: false);

    /// <inheritdoc/>
    public LedgerException? Explain(Exception error)
    {
        if (error is not SqliteException sqlite)
        {
            return null;
        }

        var (failure, message) = sqlite.SqliteErrorCode switch
        {
            Busy or Locked => (LedgerFailure.Busy, $"Another program has held {Location} for {BusySeconds} seconds."),
            ReadOnly => (LedgerFailure.NotWritten, $"{Location} may not be written."),
            Full => (LedgerFailure.NotWritten, $"There is no room left to write {Location}."),
            InputOutput => (LedgerFailure.NotWritten, $"{Location} cannot be read or written: {sqlite.Message}"),
            Corrupt => (
                LedgerFailure.Damaged,
                $"{Location} is damaged: {sqlite.Message} 'onrecord restore' puts a backup in its place."
            ),
            CannotOpen => (LedgerFailure.Unusable, $"{Location} cannot be opened: {sqlite.Message}"),
            NotADatabase => (LedgerFailure.Unusable, $"{Location} is no ledger."),
            _ => (LedgerFailure.Damaged, $"{Location}: {sqlite.Message}"),
        };
        return new LedgerException(failure, message, sqlite);
    }

    /// <inheritdoc/>
    public void Index(Session session, long statement, StatementWords words) =>
        session.Execute(
            "INSERT INTO statement_words (rowid, content, cue, source, speaker, target) "
                + "VALUES (@id, @content, @cue, @source, @speaker, @target)",
            ("@id", statement),
            ("@content", words.Content),
            ("@cue", words.Cue),
            ("@source", words.Source),
            ("@speaker", words.Speaker),
            ("@target", words.Target)
        );

    /// <inheritdoc/>
    public void Unindex(Session session, long reading) =>
        session.Execute(
            "DELETE FROM statement_words WHERE rowid IN (SELECT id FROM statements WHERE reading_id = @reading)",
            ("@reading", reading)
        );

    /// <inheritdoc/>
    public long CountUnindexed(Session session, long article) =>
        session.Number(
            "SELECT count(*) FROM statements s WHERE s.article_id = @article AND s.is_current = 1 "
                + "AND NOT EXISTS (SELECT 1 FROM statement_words w WHERE w.rowid = s.id)",
            ("@article", article)
        ) ?? 0;

    /// <inheritdoc/>
    public string WordQuery(QueryNode words) => FtsQuery.Of(words);

    /// <inheritdoc/>
    public string WordCondition(string parameter) =>
        $"s.id IN (SELECT rowid FROM statement_words WHERE statement_words MATCH {parameter})";

    // What is said weighs most, then who says it.
    /// <inheritdoc/>
    public WordRanking WordRanking(string parameter) =>
        new(
            "statement_words",
            "statement_words.rowid",
            $"statement_words MATCH {parameter}",
            "bm25(statement_words, 4.0, 1.0, 2.0, 2.0, 1.0)"
        );

    /// <inheritdoc/>
    public string ExactText(string column) => $"printf('%!.17g', {column})";

    /// <inheritdoc/>
    public IReadOnlyList<string> CheckFiles(Session session)
    {
        var found = session.Rows("PRAGMA integrity_check(20)", row => row.Text(0));
        found.RemoveAll(line => line == "ok");
        var lost = session.Rows(
            "PRAGMA foreign_key_check",
            row => $"a row of {row.Text(0)} points to no row of {row.Text(2)}"
        );
        return [.. found, .. lost.Take(20)];
    }

    /// <inheritdoc/>
    public void BackUp(string path)
    {
        using var connection = OpenConnection();
        SqliteUpkeep.Copy(connection, Path.GetFullPath(path));
    }

    /// <inheritdoc/>
    public void ReplaceWith(string path)
    {
        using var connection = OpenConnection();
        SqliteUpkeep.Replace(path, connection);
    }

    /// <inheritdoc/>
    public void Compact()
    {
        using var connection = OpenConnection();
        SqliteUpkeep.Compact(connection);
    }

    /// <inheritdoc/>
    public (long Bytes, long? Unused, long? Free) Size(Session session)
    {
        var bytes = new[] { Location, Location + "-wal" }
            .Select(path => new FileInfo(path))
            .Where(file => file.Exists)
            .Sum(file => file.Length);
        var unused = session.Number("PRAGMA freelist_count") * session.Number("PRAGMA page_size") ?? 0;
        return (bytes, unused, FreeBytes());
    }

    /// <inheritdoc/>
    public string Describe(Session session) => $"SQLite {session.Value("SELECT sqlite_version()")}";

    /// <inheritdoc/>
    public void Dispose()
    {
        using var connection = new SqliteConnection(connectionString);
        SqliteConnection.ClearPool(connection);
    }

    private long? FreeBytes()
    {
        try
        {
            return new DriveInfo(Location).AvailableFreeSpace;
        }
        catch (Exception e) when (e is IOException or ArgumentException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private Session OpenSession(string access, bool deferred)
    {
        var connection = OpenConnection();
        try
        {
            using (var command = connection.CreateCommand())
            {
#pragma warning disable CA2100 // One of two constants.
                command.CommandText = access;
#pragma warning restore CA2100
                command.ExecuteNonQuery();
            }

            return new Session(connection, connection.BeginTransaction(IsolationLevel.Serializable, deferred));
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    // FULL: what was committed is there after a power cut. A ledger from a stranger may not run functions of its own.
    private SqliteConnection OpenConnection()
    {
        var connection = new SqliteConnection(connectionString);
        try
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA query_only = OFF; PRAGMA synchronous = FULL; PRAGMA trusted_schema = OFF";
            command.ExecuteNonQuery();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
