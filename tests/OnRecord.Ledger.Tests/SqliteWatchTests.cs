using Microsoft.Data.Sqlite;

namespace OnRecord.Ledger.Tests;

/// <summary>Watches on SQLite.</summary>
public sealed class SqliteWatchTests : WatchContract
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("onrecord-watch-");

    private protected override StatementLedger OpenNew(TimeProvider time) =>
        StatementLedger.OpenOrCreate(Path.Combine(folder.FullName, "ledger.db"), time);

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }
}
