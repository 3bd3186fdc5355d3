namespace OnRecord.Articles.Fetching;

/// <summary>How servers are spared.</summary>
public sealed record PoliteOptions
{
    /// <summary>The defaults.</summary>
    public static PoliteOptions Default { get; } = new();

    /// <summary>The name by which <c>robots.txt</c> knows this program; <c>OnRecord</c> by default, letters, <c>-</c> and <c>_</c>.</summary>
    public string RobotsName { get; init; } = "OnRecord";

    /// <summary>Requests to one host at the same time; 1 by default, at least 1.</summary>
    public int PerHost { get; init; } = 1;

    /// <summary>Time between the beginnings of two requests to one host; 1 second by default, not negative. A <c>Crawl-delay</c> that is longer counts instead, up to a minute.</summary>
    public TimeSpan Delay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How often a request is repeated that failed for the time being; 2 by default, 0 for never.</summary>
    public int Retries { get; init; } = 2;

    /// <summary>Time before the first repetition, doubled for each after it; 2 seconds by default, more than zero.</summary>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>A <c>Retry-After</c> up to this is waited for; a longer one ends the request, and the host is asked nothing until then. 30 seconds by default.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromSeconds(30);

    internal void Validate()
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(RobotsName, nameof(RobotsName));
        ArgumentOutOfRangeException.ThrowIfLessThan(PerHost, 1, nameof(PerHost));
        ArgumentOutOfRangeException.ThrowIfLessThan(Delay, TimeSpan.Zero, nameof(Delay));
        ArgumentOutOfRangeException.ThrowIfNegative(Retries, nameof(Retries));
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(RetryDelay, TimeSpan.Zero, nameof(RetryDelay));
        ArgumentOutOfRangeException.ThrowIfLessThan(LongestWait, TimeSpan.Zero, nameof(LongestWait));
    }
}
