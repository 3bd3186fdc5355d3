using System.Collections.Concurrent;

namespace OnRecord.Articles.Fetching;

/// <summary>Keeps requests to one host apart, and away from it while it wants to be left alone. Safe on any thread.</summary>
internal sealed class HostPace(PoliteOptions options, TimeProvider time)
{
    private static readonly TimeSpan LongestHold = TimeSpan.FromDays(7);
    private readonly ConcurrentDictionary<string, Host> hosts = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Waits for the turn of a request.</summary>
    public async ValueTask<HopPermit> EnterAsync(Uri address, TimeSpan delay, CancellationToken cancellationToken)
    {
        var host = HostOf(address);
        if (Held(host) is { } held && held > options.LongestWait)
        {
            return Refused(address, held);
        }

        await host.Turns.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var wait = NextTurn(host, delay);
            if (wait > TimeSpan.Zero)
            {
                await Task.Delay(wait, time, cancellationToken).ConfigureAwait(false);
                Begin(host);
            }

            // Somebody else may have been told to stay away meanwhile.
            if (Held(host) is { } later && later > options.LongestWait)
            {
                host.Turns.Release();
                return Refused(address, later);
            }

            return new HopPermit(() => host.Turns.Release());
        }
        catch
        {
            host.Turns.Release();
            throw;
        }
    }

    /// <summary>Keeps requests away from a host for a time.</summary>
    public void Hold(Uri address, TimeSpan duration) =>
        Hold(HostOf(address), time.GetUtcNow() + (duration < LongestHold ? duration : LongestHold));

    /// <summary>Keeps requests away from a host, named as in an address, until then.</summary>
    public void Hold(string host, DateTimeOffset until) => Hold(HostOf(host), until);

    /// <summary>The hosts that are kept away from for longer than a request waits, by name.</summary>
    public IReadOnlyDictionary<string, DateTimeOffset> Held() =>
        hosts
            .Where(host => Held(host.Value) > options.LongestWait)
            .OrderBy(host => host.Key, StringComparer.Ordinal)
            .ToDictionary(host => host.Key, host => host.Value.HeldUntil, StringComparer.OrdinalIgnoreCase);

    private static void Hold(Host host, DateTimeOffset until)
    {
        lock (host)
        {
            host.HeldUntil = until > host.HeldUntil ? until : host.HeldUntil;
        }
    }

    private static HopPermit Refused(Uri address, TimeSpan held) =>
        HopPermit.Refused($"{address.Host} asks to be left alone for now (Retry-After).", held);

    private Host HostOf(Uri address) => HostOf(address.Host);

    private Host HostOf(string name) => hosts.GetOrAdd(name, _ => new Host(options.PerHost));

    private TimeSpan? Held(Host host)
    {
        lock (host)
        {
            return host.HeldUntil - time.GetUtcNow() is var left && left > TimeSpan.Zero ? left : null;
        }
    }

    private TimeSpan NextTurn(Host host, TimeSpan delay)
    {
        lock (host)
        {
            var now = time.GetUtcNow();
            var turn = new[] { now, host.Last is { } last ? last + delay : now, host.HeldUntil }.Max();
            host.Last = turn;
            return turn - now;
        }
    }

    // A wait may take longer than it was asked to: the next request keeps its distance from when this one really begins.
    private void Begin(Host host)
    {
        lock (host)
        {
            var now = time.GetUtcNow();
            host.Last = host.Last > now ? host.Last : now;
        }
    }

    private sealed class Host(int turns)
    {
        public SemaphoreSlim Turns { get; } = new(turns);

        public DateTimeOffset? Last { get; set; }

        public DateTimeOffset HeldUntil { get; set; }
    }
}
