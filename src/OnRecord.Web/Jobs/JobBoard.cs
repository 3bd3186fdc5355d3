using Microsoft.Extensions.Logging;

namespace OnRecord.Web.Jobs;

/// <summary>Runs jobs, one at a time, and remembers the last ones. Safe on any thread.</summary>
internal sealed partial class JobBoard(WebOptions options, ILogger<JobBoard> logger) : IAsyncDisposable
{
    private const int Remembered = 20;

    private readonly Lock gate = new();
    private readonly List<Job> jobs = [];
    private CancellationTokenSource? stop;
    private Task running = Task.CompletedTask;
    private int last;
    private bool isClosed;

    /// <summary>The last jobs, the newest first.</summary>
    public IReadOnlyList<Job> All
    {
        get
        {
            lock (gate)
            {
                return [.. Enumerable.Reverse(jobs)];
            }
        }
    }

    /// <summary>A job by its number; null when there is none, or it is forgotten.</summary>
    public Job? Find(int number) => All.FirstOrDefault(job => job.Number == number);

    /// <summary>Why a job was not started.</summary>
    /// <param name="running">The one that is under way.</param>
    public static string OneAtATime(Job running) =>
        $"“{running.Name}” is still under way, and one job runs at a time. Try again when it has ended.";

    /// <summary>Starts a job; one of the same name that is under way already counts as it.</summary>
    /// <param name="name">What it does.</param>
    /// <param name="by">Who asks for it.</param>
    /// <param name="work">Does it; false when some of it could not be done.</param>
    /// <param name="job">The job; where it is not started, the one that is under way.</param>
    /// <returns>False when another one is under way.</returns>
    public bool TryStart(string name, string by, Func<JobVoice, CancellationToken, Task<bool>> work, out Job job)
    {
        lock (gate)
        {
            ObjectDisposedException.ThrowIf(isClosed, this);
            if (jobs.LastOrDefault() is { } busy && busy.Now.State == JobState.Running)
            {
                job = busy;
                return busy.Name == name;
            }

            var started = new Job(++last, name, by, options.Time.GetUtcNow());
            jobs.Add(started);
            if (jobs.Count > Remembered)
            {
                jobs.RemoveAt(0);
            }

            stop?.Dispose();
            stop = new CancellationTokenSource();
            var token = stop.Token;
            running = Task.Run(() => RunAsync(started, work, token), CancellationToken.None);
            job = started;
            return true;
        }
    }

    /// <summary>Stops a job; does nothing when it has ended.</summary>
    public void Stop(Job job)
    {
        lock (gate)
        {
            if (ReferenceEquals(jobs.LastOrDefault(), job) && job.Now.State == JobState.Running)
            {
                stop?.Cancel();
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        Task unfinished;
        CancellationTokenSource? source;
        lock (gate)
        {
            isClosed = true;
            (unfinished, source) = (running, stop);
        }

        if (source is not null)
        {
            await source.CancelAsync();
            await unfinished;
            source.Dispose();
        }
    }

    private async Task RunAsync(Job job, Func<JobVoice, CancellationToken, Task<bool>> work, CancellationToken token)
    {
        try
        {
            var done = await work(new JobVoice(job.Say, job.Tell), token);
            job.End(
                token.IsCancellationRequested ? JobState.Stopped
                : done ? JobState.Done
                : JobState.Failed
            );
        }
        catch (OperationCanceledException) when (token.IsCancellationRequested)
        {
            job.End(JobState.Stopped);
        }
#pragma warning disable CA1031 // A job that breaks, however it does, must not take the server with it.
        catch (Exception e)
#pragma warning restore CA1031
        {
            Log.Broken(logger, job.Name, e);
            job.Say(e is LedgerException or IOException ? e.Message : "It broke off; the server's log says why.");
            job.End(JobState.Failed);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(2, LogLevel.Error, "The job '{Name}' broke off.")]
        public static partial void Broken(ILogger logger, string name, Exception exception);
    }
}
