using OnRecord.Claims;
using OnRecord.Ledger.Actors;

namespace OnRecord.Ledger.Claiming;

/// <summary>A claim with what it was made of.</summary>
/// <param name="Stamp">The state that it was made of.</param>
/// <param name="Told">Who is who in it.</param>
/// <param name="Claim">The claim.</param>
internal sealed record MadeClaim(ClaimStamp Stamp, IReadOnlyDictionary<string, ToldActor> Told, Claim Claim);

/// <summary>
/// Keeps the claims of many statements that are held or were asked for last, as long as they would be made so again. Safe on any thread: whoever wants one
/// that is being made waits for it.
/// </summary>
internal sealed class ClaimCache
{
    // With their texts about a hundred megabytes.
    private const int MostStatements = 5000;

    /// <summary>Most statements of the claims that are held; the rest is for those that somebody asks for.</summary>
    public const int MostHeld = 4000;

    private readonly Lock gate = new();
    private readonly Dictionary<long, Entry> kept = [];
    private HashSet<long> held = [];
    private long asked;

    /// <summary>Has claims stay, once made, whatever else is asked for.</summary>
    /// <param name="claims">Rows of the statements whose words stand for them; they take the place of those that were held before.</param>
    public void Hold(IEnumerable<long> claims)
    {
        lock (gate)
        {
            held = [.. claims];
        }
    }

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

    // Those that were asked for least lately go; what is held and the newest stay, however large they are.
    private void Trim(Entry newest)
    {
        lock (gate)
        {
            var room = MostStatements;
            foreach (
                var (claim, entry) in kept.OrderByDescending(pair => Stays(pair.Key, pair.Value))
                    .ThenByDescending(pair => pair.Value.Asked)
                    .ToList()
            )
            {
                room -= entry.Made?.Claim.Statements.Count ?? 0;
                if (room < 0 && entry.Made is not null && !Stays(claim, entry))
                {
                    kept.Remove(claim);
                }
            }
        }

        bool Stays(long claim, Entry entry) => entry == newest || held.Contains(claim);
    }

    private sealed class Entry
    {
        public readonly Lock Making = new();
        public volatile MadeClaim? Made;
        public long Asked;
    }
}
