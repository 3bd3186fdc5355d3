using Microsoft.Data.Sqlite;

namespace OnRecord.Ledger.Tests;

/// <summary>The contract on SQLite, and what only a file can do.</summary>
public sealed class SqliteLedgerTests : LedgerContract
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("onrecord-ledger-");
    private int made;
    private string path = "";

    private string PathOf(string name) => Path.Combine(folder.FullName, name);

    private protected override StatementLedger OpenNew(TimeProvider time)
    {
        path = PathOf($"ledger-{made++}.db");
        return StatementLedger.OpenOrCreate(path, time);
    }

    private protected override StatementLedger OpenAgain() => StatementLedger.OpenOrCreate(path);

    private protected override void Unmake()
    {
        foreach (var file in new[] { path, path + "-wal", path + "-shm" })
        {
            File.Delete(file);
        }
    }

    private protected override void Tamper(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The tests' own texts.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    [Fact]
    public void A_ledger_that_is_not_there_is_missing_and_not_made()
    {
        var missing = Assert.Throws<LedgerException>(() => StatementLedger.Open(PathOf("none.db")));
        Assert.Equal(LedgerFailure.Missing, missing.Failure);
        Assert.Empty(folder.GetFiles());
    }

    [Fact]
    public void Another_program_s_database_is_left_alone()
    {
        path = PathOf("other.db");
        Tamper("CREATE TABLE notes (id INTEGER PRIMARY KEY)");
        var before = File.ReadAllBytes(path);
        var refused = Assert.Throws<LedgerException>(() => StatementLedger.OpenOrCreate(path));
        Assert.Equal(LedgerFailure.Unusable, refused.Failure);
        Assert.Equal(before, File.ReadAllBytes(path));
    }

    [Fact]
    public void A_file_that_is_no_database_is_refused()
    {
        File.WriteAllText(PathOf("text.db"), "This is a text of some length, and no database at all.");
        var refused = Assert.Throws<LedgerException>(() => StatementLedger.OpenOrCreate(PathOf("text.db")));
        Assert.Equal(LedgerFailure.Unusable, refused.Failure);
    }

    [Fact]
    public void A_folder_is_made_for_a_new_ledger()
    {
        using var ledger = StatementLedger.OpenOrCreate(PathOf("deep/down/ledger.db"));
        Assert.Equal(new LedgerCounts(0, 0, 0, 0), ledger.Count());
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }
}
