using OnRecord.Ledger.Storing;
using OnRecord.Ledger.Versions;

namespace OnRecord.Ledger;

/// <content>Versions of an article at one address.</content>
public sealed partial class StatementLedger
{
    /// <summary>The texts that stood at an address, in the order in which they were met; empty for an address that is not known.</summary>
    /// <param name="address">As in <see cref="Appearance.Address"/>.</param>
    /// <exception cref="LedgerException">The ledger cannot be read.</exception>
    public IReadOnlyList<StoredVersion> VersionsAt(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return Read(session => VersionsIn(session).At(address));
    }

    /// <summary>Compares two texts that stood at an address: which statements were kept, changed, added and removed.</summary>
    /// <param name="address">As in <see cref="Appearance.Address"/>.</param>
    /// <param name="from">Number of the earlier version, from 1; may be any other than <paramref name="to"/>.</param>
    /// <param name="to">Number of the later version.</param>
    /// <returns>Null when the address has no such version.</returns>
    /// <exception cref="LedgerException">The ledger cannot be read, or what is kept is damaged.</exception>
    public VersionComparison? CompareVersions(string address, int from, int to)
    {
        ArgumentNullException.ThrowIfNull(address);
        return Read(session => VersionsIn(session).Compare(address, from, to));
    }

    private VersionLoader VersionsIn(Session session) => new(session, () => ActorsIn(session).Names);
}
