using OnRecord.Ledger.Reporting;

namespace OnRecord.Web.ReportPages;

/// <summary>Makes reports one at a time, and keeps the last few as long as the ledger stays as it is. Safe on any thread.</summary>
internal sealed class ReportDesk(StatementLedger ledger) : IDisposable
{
    private const int MostKept = 4;
    private const int MostStatementsKept = 25_000;

    private readonly SemaphoreSlim one = new(1);
    private readonly LinkedList<(ReportScope Scope, string State, ScopedReport Report)> kept = [];

    /// <summary>The report on something, when those before it are done.</summary>
    /// <exception cref="LedgerException">There is no such article, or more statements than the scope allows.</exception>
    public async Task<ScopedReport> ReportAsync(ReportScope scope, CancellationToken cancellationToken)
    {
        await one.WaitAsync(cancellationToken);
        try
        {
            var state = ledger.ReportState();
            for (var node = kept.First; node is not null; node = node.Next)
            {
                if (AreSame(node.Value.Scope, scope) && node.Value.State == state)
                {
                    kept.Remove(node);
                    kept.AddFirst(node);
                    return node.Value.Report;
                }
            }

            var report = ledger.Report(scope, progress: null, cancellationToken);
            if (report.Report.Statements.Count <= MostStatementsKept)
            {
                kept.AddFirst((scope, state, report));
                if (kept.Count > MostKept)
                {
                    kept.RemoveLast();
                }
            }

            return report;
        }
        finally
        {
            one.Release();
        }
    }

    public void Dispose() => one.Dispose();

    // Two questions are the same when they are understood so.
    private static bool AreSame(ReportScope one, ReportScope two) =>
        one with { Query = null } == two with { Query = null } && one.Query?.Text == two.Query?.Text;
}
