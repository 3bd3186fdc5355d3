namespace OnRecord.Ledger.Tests;

/// <summary>Versions on PostgreSQL.</summary>
public sealed class PostgresVersionTests : VersionContract
{
    private readonly PostgresSchemas schemas = new();

    private protected override StatementLedger OpenNew() => StatementLedger.OpenOrCreate(schemas.New());

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        schemas.Dispose();
    }
}
