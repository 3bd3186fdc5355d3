using System.Text;
using Microsoft.Data.Sqlite;
using OnRecord.Ledger.Exporting;

namespace OnRecord.Ledger.Tests;

/// <summary>What is imported is what was exported.</summary>
public sealed class ImportTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("onrecord-import-");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void Any_reading_survives_export_and_import()
    {
        using var first = StatementLedger.OpenOrCreate(Path.Combine(folder.FullName, "first.db"));
        using var second = StatementLedger.OpenOrCreate(Path.Combine(folder.FullName, "second.db"));
        RandomReading.Any.Sample(reading => _ = first.Add(reading, Told.At("x")), iter: 60, threads: 1);
        var exported = Exported(first);
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(exported));
        var result = second.Import(input, Token);
        Assert.Empty(result.Refused);
        Assert.Equal(first.Count().Articles, result.Added);
        Assert.Empty(second.Verify(cancellationToken: Token));
        Assert.Equal(exported, Exported(second));
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    private static string Exported(StatementLedger ledger)
    {
        using var output = new StringWriter();
        var writer = new JsonLinesWriter(output);
        writer.Complete(ledger.Export(null, writer.Write, Token));
        return output.ToString();
    }
}
