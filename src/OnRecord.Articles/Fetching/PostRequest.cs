namespace OnRecord.Articles.Fetching;

/// <summary>A message for another program.</summary>
/// <param name="Address">A whole http or https address.</param>
/// <param name="Why">What it is sent for, in a word or two, for the network log.</param>
/// <param name="Body">What is sent, as JSON in UTF-8.</param>
public sealed record PostRequest(Uri Address, string Why, ReadOnlyMemory<byte> Body)
{
    /// <summary>The headers of an attempt, given when that begins.</summary>
    public Func<DateTimeOffset, IReadOnlyList<KeyValuePair<string, string>>> Headers { get; init; } = _ => [];
}

/// <summary>What became of a message.</summary>
/// <param name="Status">The last status; null when no server answered.</param>
/// <param name="Error">Why it did not arrive; null when it did.</param>
/// <param name="Attempts">How often it was sent.</param>
public sealed record PostAnswer(int? Status, string? Error, int Attempts)
{
    /// <summary>Whether it arrived: the server answered with a status from 200 to 299.</summary>
    public bool HasArrived => Error is null;

    /// <summary>Whether it was not sent at all, because its address is never dialled.</summary>
    public bool IsRefused { get; init; }

    /// <summary>How long the server wants to be left alone (<c>Retry-After</c>); null when it does not say. Never negative.</summary>
    public TimeSpan? RetryAfter { get; init; }
}

/// <summary>How messages are sent.</summary>
public sealed record PostOptions
{
    /// <summary>The defaults.</summary>
    public static PostOptions Default { get; } = new();

    /// <summary>How long one attempt may take until the headers of the answer are there; 10 seconds by default, more than zero.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Attempts after the first, where another may help; 2 by default, 0 to 10.</summary>
    public int Retries { get; init; } = 2;

    /// <summary>Time before the second attempt, doubled for each further one, with some chance in it; 2 seconds by default.</summary>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Longest <c>Retry-After</c> that is waited for; 30 seconds by default.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromSeconds(30);

    internal void Validate()
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(TimeLimit, TimeSpan.Zero, nameof(TimeLimit));
        ArgumentOutOfRangeException.ThrowIfNegative(Retries, nameof(Retries));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Retries, 10, nameof(Retries));
        ArgumentOutOfRangeException.ThrowIfLessThan(RetryDelay, TimeSpan.Zero, nameof(RetryDelay));
    }
}
