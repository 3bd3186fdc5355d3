using Microsoft.Data.Sqlite;

namespace OnRecord.Ledger.Tests;

/// <summary>Feeds on SQLite.</summary>
public sealed class SqliteFeedTests : FeedContract
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("onrecord-feed-");

    private protected override StatementLedger OpenNew(TimeProvider time) =>
        StatementLedger.OpenOrCreate(Path.Combine(folder.FullName, "ledger.db"), time);

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }
}
