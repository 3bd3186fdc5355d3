namespace OnRecord.Ledger.Storing;

/// <summary>Keeps what was made of one state of the ledger until it has another one. Safe on any thread: whoever wants what is being made waits for it.</summary>
/// <param name="most">Most things to keep; at least 1. All go when there would be more.</param>
internal sealed class StateCache<T>(int most)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, Lazy<T>> kept = new(StringComparer.Ordinal);
    private string state = "";

    /// <summary>What was made of this state, or is now.</summary>
    /// <param name="now">The state, as of <see cref="StatementLedger.State"/>, in the session that <paramref name="make"/> reads in.</param>
    /// <param name="key">Names the thing.</param>
    /// <param name="make">Makes it.</param>
    public T Get(string now, string key, Func<T> make)
    {
        Lazy<T>? thing;
        lock (gate)
        {
            if (state != now || (kept.Count >= most && !kept.ContainsKey(key)))
            {
                kept.Clear();
                state = now;
            }

            if (!kept.TryGetValue(key, out thing))
            {
                thing = new Lazy<T>(make);
                kept.Add(key, thing);
            }
        }

        try
        {
            return thing.Value;
        }
        catch
        {
            // Another try may do better.
            lock (gate)
            {
                if (kept.GetValueOrDefault(key) == thing)
                {
                    kept.Remove(key);
                }
            }

            throw;
        }
    }
}
