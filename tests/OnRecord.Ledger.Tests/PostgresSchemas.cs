using Npgsql;

namespace OnRecord.Ledger.Tests;

/// <summary>
/// Schemas of their own in the PostgreSQL that <c>ONRECORD_TEST_POSTGRES</c> names (<c>eng/with-postgres.sh</c> starts one and sets
/// it); gone when disposed of. A test that asks for one is skipped where there is none.
/// </summary>
internal sealed class PostgresSchemas : ITestPlaces
{
    private const string Variable = "ONRECORD_TEST_POSTGRES";

    private readonly List<string> schemas = [];

    private static string? Server =>
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } server ? server : null;

    public string Database => "PostgreSQL ";

    /// <summary>The place of a new ledger.</summary>
    public string New()
    {
        Assert.SkipWhen(
            Server is null,
            $"There is no PostgreSQL: {Variable} names none. eng/with-postgres.sh runs a command beside one."
        );
        var schema = $"t_{Guid.NewGuid():N}";
        schemas.Add(schema);
        return $"{Server};Search Path={schema}";
    }

    public void Tamper(string place, string sql) => Run(place, sql);

    public static void Run(string place, string sql)
    {
        using var connection = new NpgsqlConnection($"{place};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The tests' own texts.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    public void Dispose()
    {
        foreach (var schema in schemas)
        {
            Run(Server!, $"DROP SCHEMA IF EXISTS {schema} CASCADE");
        }
    }
}
