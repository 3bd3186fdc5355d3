namespace OnRecord.Articles.Fetching;

/// <summary>What is seen of one request on the wire. Written by the flow of that request alone.</summary>
internal sealed class ExchangeTrace(TimeProvider time)
{
    private static readonly AsyncLocal<ExchangeTrace?> Flowing = new();
    private readonly long start = time.GetTimestamp();

    /// <summary>The request whose flow this is; null outside of one.</summary>
    public static ExchangeTrace? Current
    {
        get => Flowing.Value;
        set => Flowing.Value = value;
    }

    /// <summary>Address and port that were dialled; null when none was.</summary>
    public string? Dialled { get; set; }

    /// <summary>The status that came; null when none did.</summary>
    public int? Status { get; set; }

    /// <summary>Bytes that came.</summary>
    public long Received { get; set; }

    /// <summary>Time since the beginning.</summary>
    public TimeSpan Elapsed => time.GetElapsedTime(start);
}
