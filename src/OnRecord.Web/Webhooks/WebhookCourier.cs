using System.Text;
using System.Text.Json;
using OnRecord.Articles.Fetching;
using OnRecord.Ledger.Hooks;
using OnRecord.Ledger.Json;
using OnRecord.Ledger.Watching;
using OnRecord.Statements.Json;
using OnRecord.Web.Api;

namespace OnRecord.Web.Webhooks;

/// <summary>What a webhook is told.</summary>
/// <param name="Type">Always <c>watch.answered</c>.</param>
/// <param name="Timestamp">When the message was made.</param>
/// <param name="Data">The answers.</param>
public sealed record JsonWebhookMessage(string Type, DateTimeOffset Timestamp, JsonWatchNews Data);

/// <summary>What came of sending.</summary>
/// <param name="Statements">Answers that arrived.</param>
/// <param name="Lost">Webhooks whose message did not arrive, each with the reason.</param>
public sealed record CourierTally(int Statements, IReadOnlyList<(StoredHook Hook, string Reason)> Lost);

/// <summary>Which webhooks are sent to.</summary>
public enum HookSelection
{
    /// <summary>Those that are due: whoever failed is left alone for a while.</summary>
    Due = 0,

    /// <summary>All.</summary>
    All = 1,
}

/// <summary>Sends new answers of watches to their webhooks. Safe on any thread; one sending at a time.</summary>
/// <param name="ledger">The ledger.</param>
/// <param name="sender">Sends.</param>
/// <param name="secrets">Signs.</param>
/// <param name="time">The clock.</param>
public sealed class WebhookCourier(StatementLedger ledger, PostSender sender, WebhookSecrets secrets, TimeProvider time)
    : IDisposable
{
    /// <summary>Most answers of a message.</summary>
    public const int MostAnswers = 20;

    /// <summary>What a message is sent for, in the network log.</summary>
    public const string Why = "webhook";

    private static readonly TimeSpan FirstPause = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan LongestPause = TimeSpan.FromDays(1);

    private readonly SemaphoreSlim one = new(1);

    /// <summary>Adds a webhook.</summary>
    /// <param name="watch">Number of the watch.</param>
    /// <param name="address">As <see cref="LedgerHooks.AddressOf"/> gives it.</param>
    /// <param name="start">What of the ledger counts as sent.</param>
    /// <returns>Its number, and its secret, which is not shown again.</returns>
    /// <exception cref="LedgerException">There is no such watch, or the ledger cannot be written.</exception>
    public (long Id, string Secret) Add(long watch, Uri address, WatchStart start)
    {
        var salt = WebhookSecrets.NewSalt();
        return (ledger.Hooks.Add(watch, address, salt, start), secrets.SecretOf(salt));
    }

    /// <summary>Sends what is new, a message after the other; a webhook that fails gets no further one for now.</summary>
    /// <param name="selection">Which webhooks.</param>
    /// <param name="watches">Only those of these watches; null for all.</param>
    /// <param name="cancellationToken">Stops; what has arrived is not sent again.</param>
    /// <exception cref="LedgerException">The ledger cannot be read or written.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public async Task<CourierTally> SendAsync(
        HookSelection selection,
        IReadOnlyCollection<long>? watches,
        CancellationToken cancellationToken
    )
    {
        await one.WaitAsync(cancellationToken);
        try
        {
            var (arrived, lost) = (0, new List<(StoredHook, string)>());
            var now = time.GetUtcNow();
            foreach (var hook in ledger.Hooks.All())
            {
                if (watches?.Contains(hook.Watch) != false && (selection == HookSelection.All || hook.DueAt <= now))
                {
                    var (sent, error) = await SendAsync(hook, cancellationToken);
                    arrived += sent;
                    if (error is not null)
                    {
                        lost.Add((hook, error));
                    }
                }
            }

            return new CourierTally(arrived, lost);
        }
        finally
        {
            one.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        sender.Dispose();
        one.Dispose();
    }

    private async Task<(int Arrived, string? Error)> SendAsync(StoredHook hook, CancellationToken cancellationToken)
    {
        for (var arrived = 0; ; )
        {
            var news = ledger.Hooks.News(hook, MostAnswers);
            if (news.Matches.Count == 0)
            {
                return (arrived, null);
            }

            var now = time.GetUtcNow();
            var id = $"msg_{Guid.CreateVersion7(now):N}";
            var body = BodyOf(hook, news, now);
            var answer = await sender.SendAsync(
                new PostRequest(hook.Address, Why, body) { Headers = at => secrets.HeadersOf(hook.Salt, id, at, body) },
                cancellationToken
            );
            var message = new HookMessage(id, now, news.Matches.Count, answer.Attempts, answer.Status, answer.Error);
            ledger.Hooks.Record(
                hook,
                news,
                message,
                answer.HasArrived ? now : now + PauseAfter(hook.Failures, answer.RetryAfter)
            );
            if (answer.Error is { } error)
            {
                return (arrived, error);
            }

            arrived += news.Matches.Count;
        }
    }

    private static byte[] BodyOf(StoredHook hook, WatchNews news, DateTimeOffset now)
    {
        var watch = news.Watch with { Id = hook.Watch, Question = hook.Question };
        var message = new JsonWebhookMessage(
            "watch.answered",
            now,
            new JsonWatchNews(
                watch.Id,
                watch.Question,
                watch.LookedAt,
                [.. news.Matches.Select(match => JsonMatch.Of(watch, match))]
            )
        );
        return Encoding.UTF8.GetBytes(ReadingJson.Escape(JsonSerializer.Serialize(message, ApiBody.Json)));
    }

    private static TimeSpan PauseAfter(int failures, TimeSpan? asked)
    {
        var pause = TimeSpan.FromMinutes(FirstPause.TotalMinutes * Math.Pow(2, Math.Min(failures, 10)));
        pause = pause > LongestPause ? LongestPause : pause;
        return asked is { } wanted && wanted > pause
            ? wanted < LongestPause
                ? wanted
                : LongestPause
            : pause;
    }
}
