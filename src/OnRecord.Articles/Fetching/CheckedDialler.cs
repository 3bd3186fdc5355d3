using System.Net;
using System.Net.Sockets;

namespace OnRecord.Articles.Fetching;

/// <summary>Dials only what is public: a name is looked up once, and the very addresses that were checked are dialled.</summary>
internal sealed class CheckedDialler(FetchOptions options)
{
    /// <summary>Where a request carries its trace.</summary>
    public static readonly HttpRequestOptionsKey<ExchangeTrace> TraceKey = new("onrecord.trace");

    /// <summary>Opens a connection.</summary>
    /// <exception cref="PrivateAddressException">None of the host's addresses is public.</exception>
    public async ValueTask<Stream> DialAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var found = IPAddress.TryParse(host, out var literal)
            ? [literal]
            : await options.Resolve(host, cancellationToken).ConfigureAwait(false);
        var allowed = MayBePrivate(host) ? found : Array.FindAll(found, PublicAddress.IsPublic);
        if (allowed.Length == 0)
        {
            throw new PrivateAddressException(
                $"{host} is at {string.Join(", ", found.Select(a => a.ToString()))}, on this machine or in a private network; such addresses are not dialled."
            );
        }

        if (context.InitialRequestMessage.Options.TryGetValue(TraceKey, out var trace))
        {
            trace.Dialled = string.Join(", ", allowed.Select(address => new IPEndPoint(address, port)));
        }

        var socket = await options.Connect(allowed, port, cancellationToken).ConfigureAwait(false);
        return new TracedStream(socket, Plain(socket.RemoteEndPoint));
    }

    /// <summary>Dials addresses one after the other until one answers.</summary>
    public static async Task<Socket> ConnectAsync(IPAddress[] addresses, int port, CancellationToken cancellationToken)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, port, cancellationToken).ConfigureAwait(false);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private bool MayBePrivate(string host) =>
        options.AllowPrivateAddresses || options.PrivateHosts.Contains(host, StringComparer.OrdinalIgnoreCase);

    // A socket for both families gives IPv4 addresses as IPv6 ones.
    private static EndPoint Plain(EndPoint? remote) =>
        remote is IPEndPoint { Address.IsIPv4MappedToIPv6: true } mapped
            ? new IPEndPoint(mapped.Address.MapToIPv4(), mapped.Port)
            : remote ?? new IPEndPoint(IPAddress.Any, 0);
}
