using System.Text;
using OnRecord.Ledger.Exporting;

namespace OnRecord.Ledger.Tests;

/// <summary>What is imported is what was exported, on every database.</summary>
public abstract class ImportContract : PlacedTests
{
    private protected ImportContract(ITestPlaces places)
        : base(places) { }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void Any_reading_survives_export_and_import()
    {
        using var first = StatementLedger.OpenOrCreate(Places.New());
        using var second = StatementLedger.OpenOrCreate(Places.New());
        RandomReading.Any.Sample(reading => _ = first.Add(reading, Told.At("x")), iter: 60, threads: 1);
        var exported = Exported(first);
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(exported));
        var result = second.Import(input, Token);
        Assert.Empty(result.Refused);
        Assert.Equal(first.Count().Articles, result.Added);
        Assert.Empty(second.Verify(cancellationToken: Token));
        Assert.Equal(exported, Exported(second));
    }

    private static string Exported(StatementLedger ledger)
    {
        using var output = new StringWriter();
        var writer = new JsonLinesWriter(output);
        writer.Complete(ledger.Export(null, writer.Write, Token));
        return output.ToString();
    }
}

/// <summary>Imports into SQLite.</summary>
public sealed class SqliteImportTests() : ImportContract(new SqliteFiles());

/// <summary>Imports into PostgreSQL.</summary>
public sealed class PostgresImportTests() : ImportContract(new PostgresSchemas());
