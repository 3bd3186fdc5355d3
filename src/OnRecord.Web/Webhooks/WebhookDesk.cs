using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace OnRecord.Web.Webhooks;

/// <summary>Sends what is new to webhooks while the server runs: when articles came in, and when one that failed is due again.</summary>
internal sealed partial class WebhookDesk(WebOptions options, ILogger<WebhookDesk> logger) : BackgroundService
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Network?.Webhooks is not { } courier)
        {
            return;
        }

        try
        {
            string? sentFor = null;
            using var clock = new PeriodicTimer(Between);
            do
            {
                sentFor = await LookAsync(courier, sentFor, stoppingToken);
            } while (await clock.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server ends; the next one goes on from there.
        }
    }

    // The questions are asked again only when they may have other answers.
    private async Task<string?> LookAsync(WebhookCourier courier, string? sentFor, CancellationToken cancellationToken)
    {
        try
        {
            var hooks = options.Ledger.Hooks.All();
            var now = options.Time.GetUtcNow();
            if (hooks.Count == 0)
            {
                return null;
            }

            var state = $"{options.Ledger.State()} {hooks.Max(hook => hook.Id)}";
            if (state != sentFor || hooks.Any(hook => hook.Failures > 0 && hook.DueAt <= now))
            {
                await courier.SendAsync(HookSelection.Due, watches: null, cancellationToken);
            }

            return state;
        }
        catch (Exception e) when (e is LedgerException or IOException or UnauthorizedAccessException)
        {
            Log.NotSent(logger, e.Message);
            return null;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(3, LogLevel.Error, "Webhooks are not sent: {Reason}")]
        public static partial void NotSent(ILogger logger, string reason);
    }
}
