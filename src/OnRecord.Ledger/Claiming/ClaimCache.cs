using OnRecord.Claims;
using OnRecord.Ledger.Actors;

namespace OnRecord.Ledger.Claiming;

/// <summary>A claim with what it was made of.</summary>
/// <param name="Stamp">The state that it was made of.</param>
/// <param name="Told">Who is who in it.</param>
/// <param name="Claim">The claim.</param>
internal sealed record MadeClaim(ClaimStamp Stamp, IReadOnlyDictionary<string, ToldActor> Told, Claim Claim);

/// <summary>
/// Keeps the claims of many statements that were asked for last, as long as they would be made so again. Safe on any thread: whoever wants one that is being
/// made waits for it.
/// </summary>
internal sealed class ClaimCache
{
    // With their texts about a hundred megabytes.
    private const int MostStatements = 5000;

    private readonly Lock gate = new();
    private readonly Dictionary<long, Entry> kept = [];
    private long asked;

    /// <summary>The claim of a state.</summary>
    /// <param name="now">The state.</param>
    /// <param name="names">Tells who is who now.</param>
    /// <param name="make">Makes it of that state.</param>
    public Claim Get(ClaimStamp now, ActorNames names, Func<MadeClaim> make)
    {
        var entry = EntryOf(now.Claim);
        if (Holds(entry.Made) is { } claim)
        {
            return claim;
        }

        lock (entry.Making)
        {
            if (Holds(entry.Made) is { } meanwhile)
            {
                return meanwhile;
            }

            var made = make();
            entry.Made = made;
            Trim(entry);
            return made.Claim;
        }

        Claim? Holds(MadeClaim? made) =>
            made is not null && made.Stamp == now && names.TellsStill(made.Told) ? made.Claim : null;
    }

    private Entry EntryOf(long claim)
    {
        lock (gate)
        {
            if (!kept.TryGetValue(claim, out var entry))
            {
                entry = new Entry();
                kept.Add(claim, entry);
            }

            entry.Asked = ++asked;
            return entry;
        }
    }

    // Those that were asked for least lately go; the newest stays, however large it is.
    private void Trim(Entry newest)
    {
        lock (gate)
        {
            var room = MostStatements - newest.Made!.Claim.Statements.Count;
            foreach (var (claim, entry) in kept.OrderByDescending(pair => pair.Value.Asked).ToList())
            {
                if (entry == newest || entry.Made is not { } made)
                {
                    continue;
                }

                room -= made.Claim.Statements.Count;
                if (room < 0)
                {
                    kept.Remove(claim);
                }
            }
        }
    }

    private sealed class Entry
    {
        public readonly Lock Making = new();
        public volatile MadeClaim? Made;
        public long Asked;
    }
}
