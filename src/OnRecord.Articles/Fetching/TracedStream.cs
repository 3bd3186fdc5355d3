using System.Net;
using System.Net.Sockets;

namespace OnRecord.Articles.Fetching;

/// <summary>A connection that tells the request in whose flow it is used which address it leads to, and how much came.</summary>
/// <remarks>A connection serves several requests one after the other; only its use tells which.</remarks>
internal sealed class TracedStream(Socket socket, EndPoint remote) : NetworkStream(socket, ownsSocket: true)
{
    private readonly string name = remote.ToString()!;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var count = await base.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        if (ExchangeTrace.Current is { } trace)
        {
            trace.Received += count;
        }

        return count;
    }

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (ExchangeTrace.Current is { } trace)
        {
            trace.Dialled = name;
        }

        return base.WriteAsync(buffer, cancellationToken);
    }
}
