using Microsoft.Data.Sqlite;

namespace OnRecord.Ledger.Tests;

/// <summary>Versions on SQLite.</summary>
public sealed class SqliteVersionTests : VersionContract
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("onrecord-versions-");

    private protected override StatementLedger OpenNew() =>
        StatementLedger.OpenOrCreate(Path.Combine(folder.FullName, "ledger.db"));

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }
}
