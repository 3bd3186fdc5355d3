using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OnRecord.Ledger.Claiming;

namespace OnRecord.Web.ClaimPages;

/// <summary>
/// Keeps claims up to date with the ledger while the server runs, and at once when somebody decides something; then makes the largest ones ready, whose
/// articles take long to load. Safe on any thread.
/// </summary>
/// <remarks>Pages show claims as the last update left them, so that nobody waits for one that takes long.</remarks>
internal sealed partial class ClaimDesk(WebOptions options, ILogger<ClaimDesk> logger) : BackgroundService
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(15);

    // In a large ledger an update takes a processor for a while, and articles come in all the time; pages need it as well.
    private const int PausesOfWork = 9;

    // Whoever decides something wants to see it, but not to wait for a large ledger.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly Channel<TaskCompletionSource> wanted = Channel.CreateUnbounded<TaskCompletionSource>();

    // The state of claims whose largest ones are ready.
    private string? ready;

    /// <summary>Whether claims are kept up to date here; otherwise the command line does it.</summary>
    public bool IsOpen => options.Claims is not null;

    /// <summary>Whether claims are being brought up to date now.</summary>
    public bool IsBusy { get; private set; }

    /// <summary>Whether the largest claims are ready, so that nobody waits for their articles.</summary>
    public bool IsReady => ready is not null && ready == options.Ledger.StateOfClaims();

    /// <summary>Has claims brought up to date, and waits for it a while.</summary>
    public async Task UpdateSoonAsync(CancellationToken cancellationToken)
    {
        if (!IsOpen)
        {
            return;
        }

        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        wanted.Writer.TryWrite(done);
        try
        {
            await done.Task.WaitAsync(Patience, cancellationToken);
        }
        catch (TimeoutException)
        {
            // It goes on without anybody waiting.
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await KeepAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server ends; the next one goes on from there.
        }
    }

    private async Task KeepAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var waiting = new List<TaskCompletionSource>();
            while (wanted.Reader.TryRead(out var somebody))
            {
                waiting.Add(somebody);
            }

            var begun = options.Time.GetTimestamp();
            if (options.Claims is { } model)
            {
                Update(model, stoppingToken);
            }

            var rest = PausesOfWork * options.Time.GetElapsedTime(begun);
            waiting.ForEach(somebody => somebody.TrySetResult());
            rest = rest > Between ? rest : Between;
            begun = options.Time.GetTimestamp();
            await MakeReadyAsync(rest, stoppingToken);
            await IsWantedWithinAsync(rest - options.Time.GetElapsedTime(begun), stoppingToken);
        }
    }

    // Whether somebody has decided something before the time is over.
    private async Task<bool> IsWantedWithinAsync(TimeSpan time, CancellationToken stoppingToken)
    {
        using var pause = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        pause.CancelAfter(time > TimeSpan.Zero ? time : TimeSpan.Zero);
        try
        {
            return await wanted.Reader.WaitToReadAsync(pause.Token);
        }
        catch (OperationCanceledException) when (!stoppingToken.IsCancellationRequested)
        {
            return false;
        }
    }

    // One claim after another, with pauses for pages. Where it ends before all are ready, it goes on after the next look: those that are ready cost little then.
    private async Task MakeReadyAsync(TimeSpan time, CancellationToken stoppingToken)
    {
        try
        {
            var state = options.Ledger.StateOfClaims();
            if (state == ready)
            {
                return;
            }

            var first = options.Time.GetTimestamp();
            foreach (var claim in options.Ledger.HoldLargestClaims())
            {
                var begun = options.Time.GetTimestamp();
                options.Ledger.FindClaim(claim);
                if (
                    await IsWantedWithinAsync(PausesOfWork * options.Time.GetElapsedTime(begun), stoppingToken)
                    || options.Time.GetElapsedTime(first) > time
                )
                {
                    return;
                }
            }

            ready = state;
        }
        catch (LedgerException e)
        {
            Log.NotReady(logger, e.Message);
        }
    }

    private void Update(ClaimModel model, CancellationToken cancellationToken)
    {
        try
        {
            if (options.Ledger.ClaimsAreCurrent(model.Id))
            {
                return;
            }

            IsBusy = true;
            options.Ledger.UpdateClaims(model, progress: null, cancellationToken);
        }
        catch (LedgerException e)
        {
            Log.NotUpdated(logger, e.Message);
        }
        finally
        {
            IsBusy = false;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Claims are not up to date: {Reason}")]
        public static partial void NotUpdated(ILogger logger, string reason);

        [LoggerMessage(2, LogLevel.Error, "The largest claims are not made ready: {Reason}")]
        public static partial void NotReady(ILogger logger, string reason);
    }
}
