using Polly;

namespace OnRecord.Articles.Fetching;

/// <summary>Fetches as a program that asks by itself should: by <c>robots.txt</c>, one request to a host after the other, again after a while where a server is busy.</summary>
/// <remarks>Safe on any thread; keep one for the life of the program, since it remembers who wants to be left alone.</remarks>
public sealed class PoliteFetcher
{
    private readonly PageFetcher fetcher;
    private readonly PoliteOptions options;
    private readonly HostPace pace;
    private readonly RobotsRules robots;
    private readonly ResiliencePipeline<FetchAnswer> pipeline;

    /// <summary>A fetcher with these options.</summary>
    /// <param name="fetcher">Stays the caller's to dispose.</param>
    /// <param name="options">Null for the defaults.</param>
    /// <param name="time">The clock; null for that of the system.</param>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public PoliteFetcher(PageFetcher fetcher, PoliteOptions? options = null, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(fetcher);
        this.fetcher = fetcher;
        this.options = options ?? PoliteOptions.Default;
        this.options.Validate();
        time ??= TimeProvider.System;
        pace = new HostPace(this.options, time);
        pipeline = Retrying.Pipeline<FetchAnswer>(
            this.options.Retries,
            this.options.RetryDelay,
            answer => IsWorthAnother(answer, this.options),
            // The host is held for as long anyway.
            answer => answer.RetryAfter,
            time
        );
        robots = new RobotsRules(AskForRobotsAsync, this.options.RobotsName, time);
    }

    /// <summary>Fetches an address, unless it has not changed; waits for its turn.</summary>
    /// <remarks>
    /// Of kind <see cref="ArticleErrorKind.NotAllowed"/> with <see cref="FetchAnswer.RetryAfter"/> is what was not asked for,
    /// because its host wants to be left alone for so long, or because its <c>robots.txt</c> could not be had.
    /// </remarks>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public Task<FetchAnswer> FetchAsync(FetchRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return RepeatedAsync(
            request,
            new Gate(pace, request.IgnoresRobots ? null : robots, options.Delay),
            cancellationToken
        );
    }

    /// <summary>The hosts that are asked nothing for now, because they want to be left alone for longer than <see cref="PoliteOptions.LongestWait"/>; and until when.</summary>
    public IReadOnlyDictionary<string, DateTimeOffset> Held() => pace.Held();

    /// <summary>Asks a host nothing until then, as it wanted of an earlier run.</summary>
    /// <param name="host">Its name as in an address.</param>
    /// <param name="until">Until when; an earlier time than is known changes nothing.</param>
    public void Hold(string host, DateTimeOffset until)
    {
        ArgumentNullException.ThrowIfNull(host);
        pace.Hold(host, until);
    }

    private Task<FetchAnswer> AskForRobotsAsync(Uri address, CancellationToken cancellationToken) =>
        RepeatedAsync(
            new FetchRequest(address, "robots.txt") { Accept = "text/plain, */*;q=0.5" },
            new Gate(pace, null, TimeSpan.Zero),
            cancellationToken
        );

    private async Task<FetchAnswer> RepeatedAsync(
        FetchRequest request,
        Gate gate,
        CancellationToken cancellationToken
    ) =>
        await pipeline
            .ExecuteAsync(
                async token =>
                {
                    var answer = await fetcher.FetchAsync(request, gate, token).ConfigureAwait(false);
                    if (answer is { Status: not null, RetryAfter: { } wait, Page: null })
                    {
                        pace.Hold(request.Address, wait);
                    }

                    return answer;
                },
                cancellationToken
            )
            .ConfigureAwait(false);

    private static bool IsWorthAnother(FetchAnswer answer, PoliteOptions options) =>
        answer.Error?.Kind == ArticleErrorKind.Network
        && Retrying.MayPass(answer.Status)
        && !(answer.RetryAfter > options.LongestWait);

    private sealed class Gate(HostPace pace, RobotsRules? robots, TimeSpan delay) : IHopGate
    {
        public async ValueTask<HopPermit> EnterAsync(Uri address, CancellationToken cancellationToken)
        {
            // What is never dialled needs no turn; the fetcher refuses it.
            if (address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps)
            {
                return HopPermit.Free;
            }

            var wanted = delay;
            if (robots is not null)
            {
                var verdict = await robots.JudgeAsync(address, cancellationToken).ConfigureAwait(false);
                if (verdict.Refusal is { } refusal)
                {
                    return HopPermit.Refused(refusal, verdict.RetryAfter);
                }

                wanted = verdict.Delay > delay ? verdict.Delay.Value : delay;
            }

            return await pace.EnterAsync(address, wanted, cancellationToken).ConfigureAwait(false);
        }
    }
}
