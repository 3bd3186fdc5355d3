using System.Collections.Concurrent;

namespace OnRecord.Articles.Fetching;

/// <summary>Knows what the <c>robots.txt</c> of each host allows; asks for each once a day. Safe on any thread.</summary>
/// <remarks>
/// RFC 9309, section 2.3.1: a host without the file (400 to 499, but 429) allows everything, one whose file cannot be had for
/// the time being allows nothing.
/// </remarks>
internal sealed class RobotsRules(Func<Uri, CancellationToken, Task<FetchAnswer>> fetch, string name, TimeProvider time)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);
    private static readonly TimeSpan FailureLifetime = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, Entry> entries = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether an address may be asked for, and how its host wants to be asked.</summary>
    public async ValueTask<RobotsVerdict> JudgeAsync(Uri address, CancellationToken cancellationToken)
    {
        var entry = entries.GetOrAdd(address.GetLeftPart(UriPartial.Authority), _ => new Entry());
        await entry.Turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (time.GetUtcNow() >= entry.Until)
            {
                await RenewAsync(entry, address, cancellationToken).ConfigureAwait(false);
            }
        }
        finally
        {
            entry.Turn.Release();
        }

        return entry.Failure is not null ? new RobotsVerdict(entry.Failure, entry.Until - time.GetUtcNow(), null)
            : entry.File.Allows(address) ? new RobotsVerdict(null, null, entry.File.Delay)
            : new RobotsVerdict($"The robots.txt of {address.Authority} does not allow it.", null, null);
    }

    private async Task RenewAsync(Entry entry, Uri address, CancellationToken cancellationToken)
    {
        var answer = await fetch(new Uri(address, "/robots.txt"), cancellationToken).ConfigureAwait(false);
        (entry.File, entry.Failure) = answer switch
        {
            { Page: { } page } => (RobotsFile.Read(TextOf(page), name), null),
            { Status: >= 400 and < 500 and not 429 } => (RobotsFile.Open, null),
            // An address that is not dialled is refused by the fetcher, with better words.
            { Status: null, Error.Kind: ArticleErrorKind.NotAllowed } when answer.RetryAfter is null => (
                RobotsFile.Open,
                null
            ),
            _ => (
                RobotsFile.Open,
                $"The robots.txt of {address.Authority} cannot be had, so nothing else is asked for there: {answer.Error?.Message}"
            ),
        };
        entry.Until = time.GetUtcNow() + (entry.Failure is null ? Lifetime : FailureLifetime);
    }

    // It must be UTF-8; a byte that is not spoils its line and no other.
    private static string TextOf(FetchedPage page) => Encoding.UTF8.GetString(page.Content).TrimStart('\uFEFF');

    private sealed class Entry
    {
        public SemaphoreSlim Turn { get; } = new(1);

        public RobotsFile File { get; set; } = RobotsFile.Open;

        public string? Failure { get; set; }

        public DateTimeOffset Until { get; set; }
    }
}

/// <summary>What <c>robots.txt</c> comes to for an address.</summary>
/// <param name="Refusal">Why it may not be asked for; null when it may.</param>
/// <param name="RetryAfter">After what time the file is asked for again; null when there is no need to.</param>
/// <param name="Delay">Time that its host wants between two requests; null when it does not say.</param>
internal sealed record RobotsVerdict(string? Refusal, TimeSpan? RetryAfter, TimeSpan? Delay);
