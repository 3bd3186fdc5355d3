using Polly;
using Polly.Retry;

namespace OnRecord.Articles.Fetching;

/// <summary>Asks again, after longer and longer waits, where a server is busy or out of reach.</summary>
internal static class Retrying
{
    /// <summary>A pipeline that asks again.</summary>
    /// <param name="retries">How often at most; 0 never.</param>
    /// <param name="delay">Before the first; then twice as long each time, give or take.</param>
    /// <param name="isWorthAnother">Whether an answer may be another one next time.</param>
    /// <param name="retryAfter">How long the server asks to be left alone; null when it does not say.</param>
    /// <param name="time">The clock.</param>
    public static ResiliencePipeline<T> Pipeline<T>(
        int retries,
        TimeSpan delay,
        Func<T, bool> isWorthAnother,
        Func<T, TimeSpan?> retryAfter,
        TimeProvider time
    )
        where T : class
    {
        var builder = new ResiliencePipelineBuilder<T> { TimeProvider = time };
        if (retries > 0)
        {
            builder.AddRetry(
                new RetryStrategyOptions<T>
                {
                    ShouldHandle = args =>
                        ValueTask.FromResult(args.Outcome.Result is { } answer && isWorthAnother(answer)),
                    MaxRetryAttempts = retries,
                    BackoffType = DelayBackoffType.Exponential,
                    Delay = delay,
                    UseJitter = true,
                    DelayGenerator = args =>
                        ValueTask.FromResult(args.Outcome.Result is { } answer ? retryAfter(answer) : null),
                }
            );
        }

        return builder.Build();
    }

    /// <summary>Whether a status tells of something that passes.</summary>
    /// <param name="status">Null when there was no answer.</param>
    public static bool MayPass(int? status) => status is null or 408 or 429 or 500 or 502 or 503 or 504;
}
