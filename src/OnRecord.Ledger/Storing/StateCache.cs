namespace OnRecord.Ledger.Storing;

/// <summary>Keeps what was made of a state of the ledger. Safe on any thread: whoever wants what is being made waits for it.</summary>
/// <remarks>
/// What people say shows at once, and in a small ledger everything does. In a large one, where articles come in all the time
/// and making takes long, what was made may lag behind them by <see cref="Lag"/>, and is made anew while nobody waits.
/// </remarks>
/// <param name="most">Most things to keep; at least 1. All go when there would be more.</param>
/// <param name="time">The clock.</param>
internal sealed class StateCache<T>(int most, TimeProvider time)
{
    /// <summary>From so many articles on a ledger is a large one.</summary>
    public const int LargeLedger = 1000;

    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Lag = TimeSpan.FromSeconds(60);

    private readonly Lock gate = new();
    private readonly Dictionary<string, Entry> kept = new(StringComparer.Ordinal);

    /// <summary>What was made of this state, or of one that it may lag behind.</summary>
    /// <param name="now">The state.</param>
    /// <param name="key">Names the thing.</param>
    /// <param name="make">Makes it, with the state that it is made of, in a session of its own.</param>
    public T Get(LedgerState now, string key, Func<(LedgerState State, T Value)> make)
    {
        var entry = EntryOf(key);
        if (entry.Made is { } made && made.State.ByPeople == now.ByPeople)
        {
            var age = time.GetElapsedTime(made.At);
            if (made.State.Readings == now.Readings)
            {
                return made.Value;
            }

            if (now.Articles >= LargeLedger && age < Lag)
            {
                if (age >= Fresh)
                {
                    MakeMeanwhile(entry, make);
                }

                return made.Value;
            }
        }

        lock (entry.Making)
        {
            return entry.Made is { } meanwhile && meanwhile.State == now ? meanwhile.Value : Make(entry, make);
        }
    }

    private Entry EntryOf(string key)
    {
        lock (gate)
        {
            if (kept.TryGetValue(key, out var entry))
            {
                return entry;
            }

            if (kept.Count >= most)
            {
                kept.Clear();
            }

            entry = new Entry();
            kept.Add(key, entry);
            return entry;
        }
    }

    private T Make(Entry entry, Func<(LedgerState State, T Value)> make)
    {
        var at = time.GetTimestamp();
        var (state, value) = make();
        entry.Made = new Made(state, value, at);
        return value;
    }

    private void MakeMeanwhile(Entry entry, Func<(LedgerState State, T Value)> make)
    {
        if (Interlocked.Exchange(ref entry.IsBeingMade, 1) == 1)
        {
            return;
        }

        _ = Task.Run(() =>
        {
            try
            {
                lock (entry.Making)
                {
                    Make(entry, make);
                }
            }
            catch (Exception e) when (e is LedgerException or DbException or InvalidOperationException)
            {
                // The ledger is busy or was closed; what is kept serves for now, and who waits for more is told why.
            }
            finally
            {
                Volatile.Write(ref entry.IsBeingMade, 0);
            }
        });
    }

    private sealed record Made(LedgerState State, T Value, long At);

    private sealed class Entry
    {
        public readonly Lock Making = new();
        public volatile Made? Made;
        public int IsBeingMade;
    }
}
