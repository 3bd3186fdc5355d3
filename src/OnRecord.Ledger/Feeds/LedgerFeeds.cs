using OnRecord.Ledger.Storing;

namespace OnRecord.Ledger.Feeds;

/// <summary>The feeds of a ledger and the pages that wait to be fetched. Safe on any thread.</summary>
/// <remarks>
/// A page that was met in a feed waits until an article from it is kept with <see cref="Appearance.Notes"/> of that feed, or
/// until it is given up; so a run that is stopped goes on where it was.
/// </remarks>
public sealed class LedgerFeeds
{
    private readonly StatementLedger ledger;
    private readonly TimeProvider time;

    internal LedgerFeeds(StatementLedger ledger, TimeProvider time)
    {
        this.ledger = ledger;
        this.time = time;
    }

    /// <summary>Adds a feed, or wants one again that was removed.</summary>
    /// <returns>False, and nothing has changed, when it is there.</returns>
    /// <param name="address">Where it is; http or https.</param>
    /// <param name="title">Its title; null when it is not known.</param>
    /// <param name="home">The page that it belongs to; null when it is not known.</param>
    /// <param name="folder">The folder that it lies in; null for none.</param>
    /// <param name="robots">Whether <c>robots.txt</c> is asked about the feed itself.</param>
    /// <exception cref="LedgerException">The ledger cannot be written.</exception>
    public bool Add(
        Uri address,
        string? title = null,
        Uri? home = null,
        string? folder = null,
        RobotsChoice robots = RobotsChoice.Asked
    )
    {
        ArgumentNullException.ThrowIfNull(address);
        return ledger.Write(session =>
            new FeedRows(session, time.GetUtcNow()).Add(address, title, home, folder, robots)
        );
    }

    /// <summary>Wants a feed no more; what came by it stays.</summary>
    /// <returns>False, and nothing has changed, when it is not there.</returns>
    /// <exception cref="LedgerException">The ledger cannot be written.</exception>
    public bool Remove(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return ledger.Write(session => new FeedRows(session, time.GetUtcNow()).Remove(address));
    }

    /// <summary>The feeds that are wanted, in the order in which they were added.</summary>
    /// <exception cref="LedgerException">The ledger cannot be read.</exception>
    public IReadOnlyList<StoredFeed> All() => ledger.Read(session => new FeedRows(session, time.GetUtcNow()).All());

    /// <summary>Keeps what came of asking for a feed, its entries with it.</summary>
    /// <returns>How many pages wait because of it that did not wait before.</returns>
    /// <exception cref="LedgerException">There is no such feed, or the ledger cannot be written; nothing has changed then.</exception>
    public int Record(Uri address, FeedOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(address);
        ArgumentNullException.ThrowIfNull(outcome);
        return ledger.Write(session => new FeedRows(session, time.GetUtcNow()).Record(address, outcome));
    }

    /// <summary>The pages that are to be fetched, in the order in which they were met, each once.</summary>
    /// <param name="selection">Which.</param>
    /// <exception cref="LedgerException">The ledger cannot be read.</exception>
    public IReadOnlyList<WaitingPage> Waiting(PageSelection selection)
    {
        ArgumentNullException.ThrowIfNull(selection);
        return ledger.Read(session => new EntryRows(session, time.GetUtcNow()).Waiting(selection));
    }

    /// <summary>Notes that a page was fetched, and by which marks it can be told whether it has changed.</summary>
    /// <exception cref="LedgerException">The ledger cannot be written.</exception>
    public void Fetched(Uri page, string? eTag, string? lastModified) =>
        Change(page, (rows, address) => rows.Fetched(address, eTag, lastModified));

    /// <summary>Notes that a page is as it was when it was kept.</summary>
    /// <exception cref="LedgerException">The ledger cannot be written.</exception>
    public void Unchanged(Uri page) => Change(page, (rows, address) => rows.Unchanged(address));

    /// <summary>Notes that a page could not be had.</summary>
    /// <param name="page">Where it is.</param>
    /// <param name="error">Why.</param>
    /// <param name="dueAt">When it is to be tried again; null to give it up.</param>
    /// <exception cref="LedgerException">The ledger cannot be written.</exception>
    public void Failed(Uri page, string error, DateTimeOffset? dueAt)
    {
        ArgumentNullException.ThrowIfNull(error);
        Change(page, (rows, address) => rows.Failed(address, error, dueAt));
    }

    /// <summary>Puts feeds and pages off whose host wants to be left alone.</summary>
    /// <param name="addresses">Addresses of feeds and pages.</param>
    /// <param name="until">Until when.</param>
    /// <exception cref="LedgerException">The ledger cannot be written.</exception>
    public void PutOff(IEnumerable<Uri> addresses, DateTimeOffset until)
    {
        ArgumentNullException.ThrowIfNull(addresses);
        ledger.Write(session =>
        {
            var rows = new EntryRows(session, time.GetUtcNow());
            foreach (var address in addresses)
            {
                rows.PutOff(address.AbsoluteUri, until);
            }

            return true;
        });
    }

    /// <summary>The hosts that want to be left alone for now, by name.</summary>
    /// <exception cref="LedgerException">The ledger cannot be read.</exception>
    public IReadOnlyList<HostRest> Rests() =>
        ledger.Read(session =>
            session.Rows(
                "SELECT host, until FROM host_rests WHERE until > @now ORDER BY host",
                row => new HostRest(row.Text(0), StoredValues.Instant(row.Text(1))),
                ("@now", time.GetUtcNow().Stored())
            )
        );

    /// <summary>Keeps which hosts want to be left alone, in place of those that were kept.</summary>
    /// <exception cref="LedgerException">The ledger cannot be written.</exception>
    public void KeepRests(IReadOnlyCollection<HostRest> rests)
    {
        ArgumentNullException.ThrowIfNull(rests);
        ledger.Write(session =>
        {
            session.Execute("DELETE FROM host_rests");
            foreach (var rest in rests)
            {
                session.Execute(
                    "INSERT INTO host_rests (host, until) VALUES (@host, @until)",
                    ("@host", rest.Host),
                    ("@until", rest.Until.Stored())
                );
            }

            return true;
        });
    }

    private void Change(Uri page, Action<EntryRows, string> change)
    {
        ArgumentNullException.ThrowIfNull(page);
        ledger.Write(session =>
        {
            change(new EntryRows(session, time.GetUtcNow()), page.AbsoluteUri);
            return true;
        });
    }
}

/// <summary>Whether <c>robots.txt</c> is asked about a feed itself; about the pages in it, it always is.</summary>
public enum RobotsChoice
{
    /// <summary>It is.</summary>
    Asked = 0,

    /// <summary>It is not, because a person wants this very feed.</summary>
    Ignored = 1,
}

/// <summary>Which pages are to be fetched.</summary>
public sealed record PageSelection
{
    /// <summary>Whether those are meant as well that wait for a later time, and those that were given up.</summary>
    public bool IsEverything { get; init; }

    /// <summary>Pages that were met first since then are looked at again for changes; null for none.</summary>
    public DateTimeOffset? AgainSince { get; init; }

    /// <summary>… when they were last asked for before then; used with <see cref="AgainSince"/> alone.</summary>
    public DateTimeOffset AgainBefore { get; init; }
}
