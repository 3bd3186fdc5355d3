namespace OnRecord.Articles.Fetching;

/// <summary>Asked before each request, redirects included, whether it may go out, and when.</summary>
internal interface IHopGate
{
    /// <summary>Waits until the host may be asked.</summary>
    ValueTask<HopPermit> EnterAsync(Uri address, CancellationToken cancellationToken);
}

/// <summary>Leave to make one request, to be given back when it has ended.</summary>
/// <param name="refusal">Why it may not be made; null when it may.</param>
/// <param name="release">Called when it has ended; null when nobody waits for that.</param>
internal sealed class HopPermit(string? refusal, Action? release) : IDisposable
{
    /// <summary>Leave without conditions.</summary>
    public static HopPermit Free { get; } = new(null, null);

    public string? Refusal { get; } = refusal;

    public void Dispose() => release?.Invoke();
}
