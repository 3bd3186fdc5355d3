namespace OnRecord.Ledger.Tests;

/// <summary>Finding on PostgreSQL.</summary>
public sealed class PostgresFindTests : FindContract
{
    private readonly PostgresSchemas schemas = new();

    private protected override StatementLedger OpenNew() => StatementLedger.OpenOrCreate(schemas.New());

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        schemas.Dispose();
    }
}
