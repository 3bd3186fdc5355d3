using OnRecord.Ledger.Watching;

namespace OnRecord.Ledger.Hooks;

/// <summary>Addresses to which new answers of watches are sent, and what became of it. Safe on any thread.</summary>
/// <remarks>
/// Each address has its own account of what was sent to it, whatever was told elsewhere: an answer is new for it until a message
/// with it has arrived, so that nothing is lost when a receiver is away. It may come twice when the program is killed in between.
/// </remarks>
public sealed class LedgerHooks
{
    /// <summary>Longest address, in UTF-16 code units.</summary>
    public const int LongestAddress = 2000;

    private readonly StatementLedger ledger;
    private readonly ILedgerDialect dialect;
    private readonly TimeProvider time;

    internal LedgerHooks(StatementLedger ledger, ILedgerDialect dialect, TimeProvider time)
    {
        this.ledger = ledger;
        this.dialect = dialect;
        this.time = time;
    }

    /// <summary>Reads an address that somebody writes; null, with the reason in a sentence, for one that nothing is sent to.</summary>
    public static Uri? AddressOf(string? written, out string reason)
    {
        reason =
            !Uri.TryCreate(written?.Trim(), UriKind.Absolute, out var address)
            || (address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps)
                ? "A webhook has a web address that begins with http:// or https://."
            : address.UserInfo.Length > 0 ? "A webhook's address has no user name in it."
            : address.AbsoluteUri.Length > LongestAddress
                ? $"A webhook's address has at most {LongestAddress} characters."
            : "";
        return reason.Length == 0 ? new Uri(address!.AbsoluteUri) : null;
    }

    /// <summary>Adds an address.</summary>
    /// <param name="watch">Number of the watch.</param>
    /// <param name="address">As <see cref="AddressOf"/> gives it.</param>
    /// <param name="salt">What its secret is made from; other for each address.</param>
    /// <param name="start">What of the ledger counts as sent.</param>
    /// <returns>Its number.</returns>
    /// <exception cref="LedgerException">There is no such watch, or the ledger cannot be written; nothing has changed then.</exception>
    public long Add(long watch, Uri address, string salt, WatchStart start = WatchStart.FromNow)
    {
        ArgumentNullException.ThrowIfNull(address);
        ArgumentException.ThrowIfNullOrEmpty(salt);
        return ledger.Write(session => Rows(session).Add(watch, address, salt, start));
    }

    /// <summary>Sends nothing there any more.</summary>
    /// <returns>False, and nothing has changed, when there is none of this number.</returns>
    /// <exception cref="LedgerException">The ledger cannot be written.</exception>
    public bool Remove(long id) => ledger.Write(session => Rows(session).Remove(id));

    /// <summary>The addresses of all watches that are wanted, in the order in which they were added.</summary>
    /// <exception cref="LedgerException">The ledger cannot be read.</exception>
    public IReadOnlyList<StoredHook> All() => ledger.Read(session => Rows(session).All());

    /// <summary>The last messages that were sent to an address, the newest first.</summary>
    /// <param name="id">Number of the address.</param>
    /// <param name="limit">Most messages to give; at least 1.</param>
    /// <exception cref="LedgerException">The ledger cannot be read.</exception>
    public IReadOnlyList<HookMessage> Messages(long id, int limit = 50)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return ledger.Read(session => Rows(session).Messages(id, limit));
    }

    /// <summary>Answers that have yet to arrive there.</summary>
    /// <param name="hook">The address.</param>
    /// <param name="limit">Most answers to give at once; at least 1.</param>
    /// <exception cref="LedgerException">The ledger cannot be read.</exception>
    public WatchNews News(StoredHook hook, int limit)
    {
        ArgumentNullException.ThrowIfNull(hook);
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return ledger.Read(session => new WatchFinder(session, dialect).News(hook.Sent, limit));
    }

    /// <summary>Keeps what became of a message; its answers are new no more when it has arrived.</summary>
    /// <param name="hook">The address.</param>
    /// <param name="news">What was in it.</param>
    /// <param name="message">The message.</param>
    /// <param name="dueAt">Before then nothing is to be sent by itself.</param>
    /// <exception cref="LedgerException">The ledger cannot be written.</exception>
    public void Record(StoredHook hook, WatchNews news, HookMessage message, DateTimeOffset dueAt)
    {
        ArgumentNullException.ThrowIfNull(hook);
        ArgumentNullException.ThrowIfNull(news);
        ArgumentNullException.ThrowIfNull(message);
        ledger.Write(session =>
        {
            Rows(session).Record(hook.Id, message, dueAt);
            if (message.Error is null)
            {
                new WatchRows(session, dialect, time.GetUtcNow()).MarkTold(news);
            }

            return true;
        });
    }

    private HookRows Rows(Storing.Session session) => new(session, dialect, time.GetUtcNow());
}
