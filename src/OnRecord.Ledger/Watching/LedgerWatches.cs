using OnRecord.Ledger.Queries;

namespace OnRecord.Ledger.Watching;

/// <summary>The watches of a ledger. Safe on any thread.</summary>
/// <remarks>
/// An answer is told once: it is new as long as <see cref="MarkTold"/> was not called for it, so that nothing is lost when the
/// telling fails. A statement that another engine reads again is the one that was told, and so is one that stands word for
/// word in another version of its page.
/// </remarks>
public sealed class LedgerWatches
{
    private readonly StatementLedger ledger;
    private readonly ILedgerDialect dialect;
    private readonly TimeProvider time;

    internal LedgerWatches(StatementLedger ledger, ILedgerDialect dialect, TimeProvider time)
    {
        this.ledger = ledger;
        this.dialect = dialect;
        this.time = time;
    }

    /// <summary>Adds a watch and returns its number.</summary>
    /// <param name="query">The question.</param>
    /// <param name="start">What counts as known.</param>
    /// <exception cref="LedgerException">The ledger cannot be written.</exception>
    public long Add(Query query, WatchStart start = WatchStart.FromNow)
    {
        ArgumentNullException.ThrowIfNull(query);
        return ledger.Write(session => new WatchRows(session, dialect, time.GetUtcNow()).Add(query, start));
    }

    /// <summary>Wants a watch no more.</summary>
    /// <returns>False, and nothing has changed, when there is none of this number.</returns>
    /// <exception cref="LedgerException">The ledger cannot be written.</exception>
    public bool Remove(long id) =>
        ledger.Write(session => new WatchRows(session, dialect, time.GetUtcNow()).Remove(id));

    /// <summary>The watches that are wanted, in the order in which they were added.</summary>
    /// <exception cref="LedgerException">The ledger cannot be read.</exception>
    public IReadOnlyList<StoredWatch> All() =>
        ledger.Read(session => new WatchRows(session, dialect, time.GetUtcNow()).All());

    /// <summary>Answers that have yet to be told.</summary>
    /// <param name="id">The watch.</param>
    /// <param name="limit">Most answers to give at once; at least 1.</param>
    /// <exception cref="LedgerException">There is no such watch, or the ledger cannot be read.</exception>
    public WatchNews News(long id, int limit = 1000)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return ledger.Read(session => new WatchFinder(session, dialect).News(id, limit));
    }

    /// <summary>Notes that answers were told.</summary>
    /// <exception cref="LedgerException">The ledger cannot be written.</exception>
    public void MarkTold(WatchNews news)
    {
        ArgumentNullException.ThrowIfNull(news);
        ledger.Write(session =>
        {
            new WatchRows(session, dialect, time.GetUtcNow()).MarkTold(news);
            return true;
        });
    }

    /// <summary>Answers that were told, the last ones first, each as it was read then.</summary>
    /// <param name="id">The watch.</param>
    /// <param name="limit">Most answers to give; at least 1.</param>
    /// <exception cref="LedgerException">There is no such watch, or the ledger cannot be read.</exception>
    public IReadOnlyList<WatchMatch> Told(long id, int limit = 100)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return ledger.Read(session => new WatchFinder(session, dialect).Told(id, limit));
    }
}
