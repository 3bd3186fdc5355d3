using DbUp;
using DbUp.Sqlite.Helpers;
using Microsoft.Data.Sqlite;
using OnRecord.Ledger.Migrations;

namespace OnRecord.Ledger.Sqlite;

/// <summary>Runs the migrations that a SQLite file has not had, all in one transaction that keeps other programs out.</summary>
internal static class SqliteMigrator
{
    private const string Journal = "schema_versions";

    // "ONRC"; tells a ledger from any other SQLite file.
    private const long ApplicationId = 0x4F4E5243;

    /// <summary>Brings the file to the newest version.</summary>
    /// <param name="connection">An open connection, disposed of afterwards.</param>
    /// <param name="location">For messages.</param>
    /// <exception cref="LedgerException">The file is another program's, or a newer ledger.</exception>
    /// <exception cref="SqliteException">The file is no database.</exception>
    public static void Migrate(SqliteConnection connection, string location)
    {
        using var _ = connection;
        var isUpToDate = IsUpToDate(connection, location);
        // Changes nothing where the mode is set; a restored backup has another.
        Execute(connection, "PRAGMA journal_mode = WAL");
        if (isUpToDate)
        {
            return;
        }

        Execute(connection, "BEGIN IMMEDIATE");
        try
        {
            if (!IsUpToDate(connection, location))
            {
                Run(connection, location);
                Execute(
                    connection,
                    string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id = {ApplicationId}")
                );
            }

            Execute(connection, "COMMIT");
        }
        catch
        {
            Execute(connection, "ROLLBACK");
            throw;
        }
    }

    private static bool IsUpToDate(SqliteConnection connection, string location)
    {
        var application = Number(connection, "PRAGMA application_id");
        var isEmpty = Number(connection, "SELECT count(*) FROM sqlite_master") == 0;
        if (application != ApplicationId)
        {
            return isEmpty && application == 0
                ? false
                : throw new LedgerException(LedgerFailure.Unusable, $"{location} is a database of another program.");
        }

        var known = Migration.ScriptsFor("Sqlite").Select(script => script.Name).ToHashSet(StringComparer.Ordinal);
        var had = Names(connection);
        return had.FirstOrDefault(name => !known.Contains(name)) is { } unknown
            ? throw new LedgerException(
                LedgerFailure.Newer,
                $"{location} was written by a newer version of OnRecord (it has had {unknown})."
            )
            : had.Count == known.Count;
    }

    private static void Run(SqliteConnection connection, string location)
    {
        using var shared = new SharedConnection(connection);
        var result = DeployChanges
            .To.SqliteDatabase(shared)
            .WithScripts(Migration.ScriptsFor("Sqlite"))
            .WithVariable("identity", "INTEGER PRIMARY KEY")
            .WithVariable("without_rowid", "WITHOUT ROWID")
            .JournalToSqliteTable(Journal)
            .WithoutTransaction()
            .LogToNowhere()
            .Build()
            .PerformUpgrade();
        if (!result.Successful)
        {
            throw new LedgerException(
                LedgerFailure.Unusable,
                $"{location} could not be brought to this version: {result.ErrorScript?.Name}: {result.Error.Message}",
                result.Error
            );
        }
    }

    private static List<string> Names(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT ScriptName FROM {Journal}";
        using var reader = command.ExecuteReader();
        var names = new List<string>();
        while (reader.Read())
        {
            names.Add(reader.GetString(0));
        }

        return names;
    }

    private static long Number(SqliteConnection connection, string sql)
    {
        using var command = Command(connection, sql);
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = Command(connection, sql);
        command.ExecuteNonQuery();
    }

    private static SqliteCommand Command(SqliteConnection connection, string sql)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constants of this class.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command;
    }
}
