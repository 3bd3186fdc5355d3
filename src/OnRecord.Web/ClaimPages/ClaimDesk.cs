using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OnRecord.Ledger.Claiming;

namespace OnRecord.Web.ClaimPages;

/// <summary>Keeps claims up to date with the ledger while the server runs, and at once when somebody decides something. Safe on any thread.</summary>
/// <remarks>Pages show claims as the last update left them, so that nobody waits for one that takes long.</remarks>
internal sealed partial class ClaimDesk(WebOptions options, ILogger<ClaimDesk> logger) : BackgroundService
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(15);

    // In a large ledger an update takes a processor for a while, and articles come in all the time; pages need it as well.
    private const int PausesOfWork = 9;

    // Whoever decides something wants to see it, but not to wait for a large ledger.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly Channel<TaskCompletionSource> wanted = Channel.CreateUnbounded<TaskCompletionSource>();

    /// <summary>Whether claims are kept up to date here; otherwise the command line does it.</summary>
    public bool IsOpen => options.Claims is not null;

    /// <summary>Whether claims are being brought up to date now.</summary>
    public bool IsBusy { get; private set; }

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
        while (options.Claims is { } model && !stoppingToken.IsCancellationRequested)
        {
            var waiting = new List<TaskCompletionSource>();
            while (wanted.Reader.TryRead(out var somebody))
            {
                waiting.Add(somebody);
            }

            var begun = options.Time.GetTimestamp();
            Update(model, stoppingToken);
            var rest = PausesOfWork * options.Time.GetElapsedTime(begun);
            waiting.ForEach(somebody => somebody.TrySetResult());
            using var pause = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
            pause.CancelAfter(rest > Between ? rest : Between);
            try
            {
                await wanted.Reader.WaitToReadAsync(pause.Token);
            }
            catch (OperationCanceledException) when (!stoppingToken.IsCancellationRequested)
            {
                // Nobody asked; it is time to look by itself.
            }
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
    }
}
