using Microsoft.Data.Sqlite;

namespace OnRecord.Ledger.Tests;

/// <summary>Claims on SQLite.</summary>
public sealed class SqliteClaimTests : ClaimContract
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("onrecord-claims-");

    private protected override StatementLedger OpenNew() =>
        StatementLedger.OpenOrCreate(Path.Combine(folder.FullName, "ledger.db"));

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }
}
