namespace OnRecord.Articles.Fetching;

/// <summary>A request that was made, or that was refused before it was.</summary>
public sealed record NetworkRequest
{
    /// <summary>When it began.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>For example <c>GET</c>.</summary>
    public required string Method { get; init; }

    /// <summary>The address that was asked for; a password in it is not kept.</summary>
    public required string Address { get; init; }

    /// <summary>What it was asked for: <c>page</c>, <c>feed</c>, <c>robots.txt</c>.</summary>
    public required string Why { get; init; }

    /// <summary>Address and port that were dialled, several where the first did not answer; null when none was.</summary>
    public string? Dialled { get; init; }

    /// <summary>The status that the server answered; null when none did.</summary>
    public int? Status { get; init; }

    /// <summary>Bytes that came over the wire, headers included.</summary>
    public long Bytes { get; init; }

    /// <summary>Milliseconds from the beginning to the last byte; null when the program ended in between.</summary>
    public long? Milliseconds { get; init; }

    /// <summary>Why it failed or was refused; null when it did not, or when the program ended in between.</summary>
    public string? Error { get; init; }
}
