using Microsoft.Data.Sqlite;

namespace OnRecord.Ledger.Tests;

/// <summary>Places for ledgers of a test in one kind of database; gone when disposed of.</summary>
internal interface ITestPlaces : IDisposable
{
    /// <summary>How the database calls itself.</summary>
    string Database { get; }

    /// <summary>A place where no ledger is yet.</summary>
    string New();

    /// <summary>Changes a ledger behind its back.</summary>
    void Tamper(string place, string sql);
}

/// <summary>Files of SQLite.</summary>
internal sealed class SqliteFiles : ITestPlaces
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("onrecord-ledgers-");
    private int made;

    public string Database => "SQLite 3.";

    public string New() =>
        Path.Combine(folder.FullName, string.Create(CultureInfo.InvariantCulture, $"ledger-{made++}.db"));

    public void Tamper(string place, string sql) => Run(place, sql);

    public static void Run(string place, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={place};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The tests' own texts.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }
}
