namespace OnRecord.Ledger.Tests;

/// <summary>Watches on PostgreSQL.</summary>
public sealed class PostgresWatchTests : WatchContract
{
    private readonly PostgresSchemas schemas = new();

    private protected override StatementLedger OpenNew(TimeProvider time) =>
        StatementLedger.OpenOrCreate(schemas.New(), time);

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        schemas.Dispose();
    }
}
