using Microsoft.Data.Sqlite;
using OnRecord.Ledger.Storing;

namespace OnRecord.Ledger.Sqlite;

/// <summary>Copies and compacts the file of a ledger while others use it.</summary>
internal static class SqliteUpkeep
{
    /// <summary>Writes a copy of one state of the ledger, in one file; there as a whole or not at all.</summary>
    /// <param name="source">An open connection.</param>
    /// <param name="path">Where there is no file yet.</param>
    /// <exception cref="LedgerException">There is a file, or it cannot be written.</exception>
    public static void Copy(SqliteConnection source, string path) =>
        Make(
            path,
            part =>
            {
                using var target = Open(part);
                source.BackupDatabase(target);
            }
        );

    /// <summary>Writes a new ledger in one file; there as a whole or not at all.</summary>
    /// <param name="path">Where there is no file yet.</param>
    /// <param name="write">Fills it within one session.</param>
    /// <exception cref="LedgerException">There is a file, or it cannot be written.</exception>
    public static void Write(string path, Action<SqliteDialect, Session> write) =>
        Make(
            path,
            part =>
            {
                using var file = SqliteDialect.ExistingOrNew(part);
                file.Migrate();
                using var session = file.OpenForWriting();
                write(file, session);
                session.Commit();
            }
        );

    private static void Make(string path, Action<string> write)
    {
        if (File.Exists(path))
        {
            throw new LedgerException(LedgerFailure.Refused, $"There is a file {path} already.");
        }

        var part = path + ".part";
        try
        {
            File.Delete(part);
            write(part);
            // A copy in WAL mode would need its companion files.
            using (var target = Open(part))
            {
                Execute(target, "PRAGMA journal_mode = DELETE");
            }

            File.Move(part, path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new LedgerException(LedgerFailure.NotWritten, $"{path} cannot be written: {e.Message}", e);
        }
    }

    /// <summary>Puts the content of a file in the place of a ledger's, in one transaction.</summary>
    /// <param name="path">A checked ledger.</param>
    /// <param name="target">An open connection to the ledger.</param>
    public static void Replace(string path, SqliteConnection target)
    {
        using var source = Open(path);
        source.BackupDatabase(target);
        Execute(target, "PRAGMA journal_mode = WAL");
    }

    /// <summary>Gives back the room that nothing needs any more.</summary>
    public static void Compact(SqliteConnection connection)
    {
        Execute(connection, "INSERT INTO statement_words (statement_words) VALUES ('optimize')");
        Execute(connection, "VACUUM");
        Execute(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
    }

    private static SqliteConnection Open(string path)
    {
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString()
        );
        connection.Open();
        return connection;
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constants of this class.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
