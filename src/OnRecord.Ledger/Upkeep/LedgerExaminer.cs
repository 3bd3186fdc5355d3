using OnRecord.Ledger.Storing;

namespace OnRecord.Ledger.Upkeep;

/// <summary>Gathers how a ledger is.</summary>
internal static class LedgerExaminer
{
    public static LedgerHealth Examine(Session session, ILedgerDialect dialect)
    {
        var (bytes, unused, free) = dialect.Size(session);
        return new LedgerHealth
        {
            Database = dialect.Describe(session),
            Version = (string)session.Value("SELECT max(ScriptName) FROM schema_versions")!,
            Bytes = bytes,
            UnusedBytes = unused,
            FreeBytes = free,
            Counts = ArticleRows.Count(session),
            Engines = session.Rows(
                "SELECT engine, model, count(*) AS articles FROM readings WHERE is_current = 1 "
                    + "GROUP BY engine, model ORDER BY articles DESC, engine, model",
                row => (new EngineVersion(row.Text(0), row.Text(1)), row.Long(2))
            ),
            Faults = dialect.CheckFiles(session),
        };
    }
}
