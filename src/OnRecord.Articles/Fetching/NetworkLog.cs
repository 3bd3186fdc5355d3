using System.Text.Json;
using System.Text.Json.Serialization;

namespace OnRecord.Articles.Fetching;

/// <summary>Keeps every request that is made or refused, in a file of JSON Lines that only grows.</summary>
/// <remarks>
/// A line is written before a request goes out, and another when it has ended, so that a request is in the file even when
/// the program is killed meanwhile. What cannot be written is not asked for. Several programs may write one file at the same
/// time; safe on any thread.
/// </remarks>
/// <param name="path">The file; made with its folder when it is not there.</param>
/// <param name="time">The clock; null for that of the system.</param>
public sealed class NetworkLog(string path, TimeProvider? time = null)
{
    private const int Attempts = 200;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);
    private static readonly Lock Gate = new();

    private readonly TimeProvider time = time ?? TimeProvider.System;

    /// <summary>The file.</summary>
    public string Path { get; } = path;

    /// <summary>All requests of a file in the order in which they began; empty when there is no file.</summary>
    /// <remarks>Lines that are none, such as one that a power cut cut short, are left out.</remarks>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static IReadOnlyList<NetworkRequest> Read(string path)
    {
        if (!File.Exists(path))
        {
            return [];
        }

        var requests = new List<NetworkRequest>();
        var places = new Dictionary<Guid, int>();
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            switch (LineOf(line))
            {
                case { At: { } at, Method: { } method, Address: { } address, Why: { } why } begun:
                    places[begun.Id] = requests.Count;
                    requests.Add(
                        new NetworkRequest
                        {
                            At = at,
                            Method = method,
                            Address = address,
                            Why = why,
                        }
                    );
                    break;
                case { } ended when places.TryGetValue(ended.Id, out var place):
                    requests[place] = requests[place] with
                    {
                        Dialled = ended.Dialled,
                        Status = ended.Status,
                        Bytes = ended.Bytes ?? 0,
                        Milliseconds = ended.Milliseconds,
                        Error = ended.Error,
                    };
                    break;
                default:
                    break;
            }
        }

        return requests;
    }

    /// <summary>Writes that a request begins.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    internal Guid Begin(string method, Uri address, string why)
    {
        var now = time.GetUtcNow();
        var id = Guid.CreateVersion7(now);
        Append(
            new NetworkLogLine
            {
                Id = id,
                At = now,
                Method = method,
                Address = Shown(address),
                Why = why,
            }
        );
        return id;
    }

    /// <summary>Writes how a request ended.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    internal void End(Guid id, ExchangeTrace trace, string? error) =>
        Append(
            new NetworkLogLine
            {
                Id = id,
                Dialled = trace.Dialled,
                Status = trace.Status,
                Bytes = trace.Received,
                Milliseconds = (long)trace.Elapsed.TotalMilliseconds,
                Error = error,
            }
        );

    // What is after the '@' of http://user:password@host is all that anybody needs to know.
    private static string Shown(Uri address) =>
        !address.IsAbsoluteUri || address.UserInfo.Length == 0
            ? address.OriginalString
            : address.GetComponents(UriComponents.AbsoluteUri & ~UriComponents.UserInfo, UriFormat.UriEscaped);

    private static NetworkLogLine? LineOf(string line)
    {
        try
        {
            return JsonSerializer.Deserialize(line, NetworkLogContext.Default.NetworkLogLine);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private void Append(NetworkLogLine line)
    {
        byte[] bytes =
        [
            .. JsonSerializer.SerializeToUtf8Bytes(line, NetworkLogContext.Default.NetworkLogLine),
            (byte)'\n',
        ];
        lock (Gate)
        {
            using var stream = OpenAlone();
            var isTorn = stream.Length > 0 && LastByte(stream) != '\n';
            stream.Seek(0, SeekOrigin.End);
            stream.Write(isTorn ? [(byte)'\n', .. bytes] : bytes);
        }
    }

    private static int LastByte(FileStream stream)
    {
        stream.Seek(-1, SeekOrigin.End);
        return stream.ReadByte();
    }

    // Another program may hold the file for the moment that its line takes.
    private FileStream OpenAlone()
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(Path))!);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return new FileStream(Path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (attempt < Attempts && File.Exists(Path))
            {
                Thread.Sleep(Pause);
            }
        }
    }
}

/// <summary>A line of the log: the beginning of a request, or its end.</summary>
internal sealed record NetworkLogLine
{
    public Guid Id { get; init; }

    public DateTimeOffset? At { get; init; }

    public string? Method { get; init; }

    public string? Address { get; init; }

    public string? Why { get; init; }

    public string? Dialled { get; init; }

    public int? Status { get; init; }

    public long? Bytes { get; init; }

    public long? Milliseconds { get; init; }

    public string? Error { get; init; }
}

[JsonSerializable(typeof(NetworkLogLine))]
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
internal sealed partial class NetworkLogContext : JsonSerializerContext;
