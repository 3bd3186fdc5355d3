namespace OnRecord.Articles.Fetching;

/// <summary>Asked before each request, redirects included, whether it may go out, and when.</summary>
internal interface IHopGate
{
    /// <summary>Waits until the host may be asked.</summary>
    ValueTask<HopPermit> EnterAsync(Uri address, CancellationToken cancellationToken);
}

/// <summary>Leave to make one request, to be given back when it has ended; or the word that it may not be made.</summary>
/// <param name="release">Called when it has ended; null when nobody waits for that.</param>
internal sealed class HopPermit(Action? release) : IDisposable
{
    /// <summary>Leave without conditions.</summary>
    public static HopPermit Free { get; } = new(null);

    /// <summary>Why the request may not be made; null when it may.</summary>
    public string? Refusal { get; private init; }

    /// <summary>After what time it may; null when it may now, or never.</summary>
    public TimeSpan? RetryAfter { get; private init; }

    /// <summary>No leave.</summary>
    public static HopPermit Refused(string refusal, TimeSpan? retryAfter = null) =>
        new(null) { Refusal = refusal, RetryAfter = retryAfter };

    public void Dispose() => release?.Invoke();
}
