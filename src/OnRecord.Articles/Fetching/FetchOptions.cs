using System.Net;
using System.Net.Sockets;

namespace OnRecord.Articles.Fetching;

/// <summary>How pages are fetched.</summary>
public sealed record FetchOptions
{
    /// <summary>Largest headers of an answer, in kilobytes.</summary>
    public const int MaxHeaderKilobytes = 64;

    /// <summary>The defaults.</summary>
    public static FetchOptions Default { get; } = new();

    /// <summary>What the fetcher calls itself; <c>OnRecord/1</c> by default, never a browser's name.</summary>
    public string UserAgent { get; init; } = "OnRecord/1";

    /// <summary>How long one page may take, all redirects and its last byte included; 30 seconds by default, more than zero.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Largest page in bytes, after decompression; 20 MB by default, at least 1.</summary>
    public int MaxBytes { get; init; } = 20 * 1024 * 1024;

    /// <summary>Redirects followed; 5 by default, 0 for none, at most 20.</summary>
    public int MaxRedirects { get; init; } = 5;

    /// <summary>
    /// Whether addresses of this machine and of private networks may be dialled; false by default, so that a page or a
    /// redirect cannot make the fetcher look into the network that it runs in.
    /// </summary>
    public bool AllowPrivateAddresses { get; init; }

    /// <summary>Hosts that may be dialled wherever they are; for tests of redirects from a public host to a private one.</summary>
    internal IReadOnlyCollection<string> PrivateHosts { get; init; } = [];

    /// <summary>Looks up the addresses of a name; asked once for each connection.</summary>
    internal Func<string, CancellationToken, Task<IPAddress[]>> Resolve { get; init; } = Dns.GetHostAddressesAsync;

    /// <summary>Dials the addresses that were checked, one after the other.</summary>
    internal Func<IPAddress[], int, CancellationToken, Task<Socket>> Connect { get; init; } =
        CheckedDialler.ConnectAsync;

    internal void Validate()
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(UserAgent, nameof(UserAgent));
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(TimeLimit, TimeSpan.Zero, nameof(TimeLimit));
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxBytes, 1, nameof(MaxBytes));
        ArgumentOutOfRangeException.ThrowIfNegative(MaxRedirects, nameof(MaxRedirects));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(MaxRedirects, 20, nameof(MaxRedirects));
    }
}
