using Npgsql;
using OnRecord.Ledger.Storing;

namespace OnRecord.Ledger.Postgres;

/// <summary>Looks after the tables of a ledger; the files of the server are its administrator's.</summary>
internal static class PostgresUpkeep
{
    private const string OwnTables =
        "FROM pg_class c WHERE c.relkind = 'r' AND c.relnamespace = current_schema()::regnamespace";

    /// <summary>Bytes of tables and indices.</summary>
    public static long Bytes(Session session) =>
        session.Number($"SELECT CAST(coalesce(sum(pg_total_relation_size(c.oid)), 0) AS BIGINT) {OwnTables}") ?? 0;

    /// <summary>What the server knows to be wrong, a sentence each.</summary>
    public static IReadOnlyList<string> Check(Session session) =>
        [
            .. session.Rows(
                "SELECT c.relname, t.relname FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid "
                    + "JOIN pg_class t ON t.oid = i.indrelid WHERE NOT i.indisvalid AND c.relnamespace = current_schema()::regnamespace",
                row => $"the index {row.Text(0)} of {row.Text(1)} is not whole; REINDEX makes it anew"
            ),
            .. session.Rows(
                "SELECT k.conname, CAST(k.conrelid::regclass AS TEXT) FROM pg_constraint k "
                    + "WHERE NOT k.convalidated AND k.connamespace = current_schema()::regnamespace",
                row => $"the rule {row.Text(0)} of {row.Text(1)} was never checked"
            ),
            .. session.Rows(
                "SELECT checksum_failures FROM pg_stat_database WHERE datname = current_database() AND checksum_failures > 0",
                row =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"the server has read {row.Long(0)} pages of this database that were not as it wrote them"
                    )
            ),
        ];

    /// <summary>Has new rows numbered behind those that were copied; never lower than before, because that is not taken back.</summary>
    public static void CountOnFromCopied(Session session)
    {
        var numbered = session.Rows(
            $"SELECT quote_ident(c.relname), pg_get_serial_sequence(quote_ident(c.relname), a.attname), quote_ident(a.attname) "
                + "FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attidentity <> '' "
                + "WHERE c.relkind = 'r' AND c.relnamespace = current_schema()::regnamespace ORDER BY c.relname",
            row => (Table: row.Text(0), Sequence: row.Text(1), Column: row.Text(2))
        );
        foreach (var (table, sequence, column) in numbered)
        {
            session.Execute(
                $"SELECT setval(CAST(@sequence AS regclass), greatest((SELECT coalesce(max({column}), 0) FROM {table}), nextval(CAST(@sequence AS regclass))))",
                ("@sequence", sequence)
            );
        }
    }

    /// <summary>Gives room back to the disk and brings the planner's figures up to date.</summary>
    public static void Compact(NpgsqlConnection connection)
    {
        using var names = connection.CreateCommand();
#pragma warning disable CA2100 // Constants, and names that the server quoted.
        names.CommandText = $"SELECT quote_ident(c.relname) {OwnTables} ORDER BY c.relname";
        var tables = new List<string>();
        using (var reader = names.ExecuteReader())
        {
            while (reader.Read())
            {
                tables.Add(reader.GetString(0));
            }
        }

        using var vacuum = connection.CreateCommand();
        vacuum.CommandText = $"VACUUM (FULL, ANALYZE) {string.Join(", ", tables)}";
#pragma warning restore CA2100
        vacuum.ExecuteNonQuery();
    }
}
