using OnRecord.Ledger.Migrations;
using OnRecord.Ledger.Storing;

namespace OnRecord.Ledger.Upkeep;

/// <summary>
/// Puts all rows of a ledger in the place of another's, from one database to the other: 1. what was there goes, 2. every row comes
/// under its number, 3. the words are indexed anew.
/// </summary>
internal static class LedgerCopy
{
    /// <summary>Copies within two sessions.</summary>
    /// <param name="source">One unchanging state of a ledger that was proved.</param>
    /// <param name="target">A ledger of the same version; kept when the caller commits.</param>
    /// <param name="dialect">That of the target.</param>
    public static void Run(Session source, Session target, ILedgerDialect dialect)
    {
        target.Execute("DELETE FROM statement_words");
        foreach (var table in Migration.Tables.Reverse())
        {
            target.Execute($"DELETE FROM {table}");
        }

        foreach (var table in Migration.Tables)
        {
            CopyTable(source, target, table);

            // Until the server has counted the rows it takes every table for an empty one and reads all of it each time.
            target.Execute($"ANALYZE {table}");
        }

        WordIndex.Fill(target, dialect);
    }

    private static void CopyTable(Session source, Session target, string table)
    {
        var columns = source.ColumnsOf(table);
        string[] parameters = [.. columns.Select(column => "@" + column)];
        using var insert = target.Prepare(
            $"INSERT INTO {table} ({string.Join(", ", columns)}) VALUES ({string.Join(", ", parameters)})",
            parameters
        );
        var rows = source.Stream(
            $"SELECT {string.Join(", ", columns)} FROM {table}",
            row => Enumerable.Range(0, columns.Count).Select(row.Value).ToArray()
        );
        foreach (var row in rows)
        {
            insert.Run(row);
        }
    }
}
