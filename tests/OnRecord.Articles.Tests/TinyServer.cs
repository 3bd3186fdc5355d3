using System.Net;
using System.Net.Sockets;

namespace OnRecord.Articles.Tests;

/// <summary>Answers each connection with one prepared answer by path, on a free port of this machine.</summary>
internal sealed class TinyServer : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly Dictionary<string, byte[]> answers = [];
    private readonly CancellationTokenSource stop = new();

    public TinyServer()
    {
        listener.Start();
        _ = ServeAsync();
    }

    public List<string> Requests { get; } = [];

    public Uri Address(string path) => new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}{path}");

    public void Answer(string path, string head, byte[] body) =>
        answers[path] = [.. Encoding.ASCII.GetBytes($"HTTP/1.1 {head}\r\nConnection: close\r\n\r\n"), .. body];

    public void Answer(string path, string head, string body = "") => Answer(path, head, Encoding.UTF8.GetBytes(body));

    public void Dispose()
    {
        stop.Cancel();
        listener.Dispose();
        stop.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync(stop.Token);
                await AnswerAsync(client.GetStream());
            }
        }
        catch (Exception e) when (e is OperationCanceledException or ObjectDisposedException or SocketException)
        {
            // The test is over.
        }
    }

    private async Task AnswerAsync(NetworkStream stream)
    {
        var buffer = new byte[8192];
        var count = await stream.ReadAsync(buffer, stop.Token);
        var request = Encoding.ASCII.GetString(buffer, 0, count);
        lock (Requests)
        {
            Requests.Add(request);
        }

        var path = request.Split(' ').ElementAtOrDefault(1) ?? "";
        try
        {
            if (answers.TryGetValue(path, out var answer))
            {
                await stream.WriteAsync(answer, stop.Token);
            }
            else
            {
                // An answer that never comes.
                await Task.Delay(Timeout.Infinite, stop.Token);
            }
        }
        catch (IOException)
        {
            // The client had enough.
        }
    }
}
