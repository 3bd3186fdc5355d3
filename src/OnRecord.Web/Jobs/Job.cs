using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;

namespace OnRecord.Web.Jobs;

/// <summary>How a job is.</summary>
public enum JobState
{
    /// <summary>It goes on.</summary>
    Running = 0,

    /// <summary>All of it is done.</summary>
    Done = 1,

    /// <summary>Some of it could not be done; its lines say what.</summary>
    Failed = 2,

    /// <summary>Somebody stopped it.</summary>
    Stopped = 3,
}

/// <summary>Work that goes on while pages are shown, and says what it does. Safe on any thread.</summary>
public sealed class Job
{
    // A job that says more than this says too much to read; what is left out is counted.
    private const int MostLines = 2000;

    private readonly Lock gate = new();
    private readonly List<string> lines = [];
    private TaskCompletionSource changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private string progress = "";
    private JobState state;
    private int leftOut;

    internal Job(int number, string name, string startedBy, DateTimeOffset startedAt)
    {
        Number = number;
        Name = name;
        StartedBy = startedBy;
        StartedAt = startedAt;
    }

    /// <summary>From 1, since the server was started.</summary>
    public int Number { get; }

    /// <summary>What it does, in a few words.</summary>
    public string Name { get; }

    /// <summary>Who asked for it.</summary>
    public string StartedBy { get; }

    /// <summary>When.</summary>
    public DateTimeOffset StartedAt { get; }

    /// <summary>How it is now, with its lines and how far it is.</summary>
    public (JobState State, IReadOnlyList<string> Lines, string Progress) Now
    {
        get
        {
            lock (gate)
            {
                return (state, [.. lines], progress);
            }
        }
    }

    /// <summary>In a word or two.</summary>
    public static string WordsOf(JobState state) =>
        state switch
        {
            JobState.Running => "under way",
            JobState.Done => "done",
            JobState.Stopped => "stopped",
            _ => "ended; not everything could be done",
        };

    internal void Say(string line) =>
        Change(() =>
        {
            if (lines.Count < MostLines)
            {
                lines.Add(VisibleText.Line(line));
            }
            else
            {
                leftOut++;
                progress = string.Create(CultureInfo.InvariantCulture, $"{leftOut} more lines");
            }
        });

    internal void Tell(string now) => Change(() => progress = VisibleText.Line(now));

    internal void End(JobState end) => Change(() => (state, progress) = (end, ""));

    /// <summary>What it says from a line on, until it ends: <c>line</c>, <c>progress</c>, and at last <c>end</c>.</summary>
    internal async IAsyncEnumerable<SseItem<string>> FollowAsync(
        int from,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var told = "";
        while (true)
        {
            List<string> fresh;
            string now;
            JobState end;
            Task next;
            lock (gate)
            {
                fresh = [.. lines.Skip(from)];
                now = progress;
                end = state;
                next = changed.Task;
            }

            foreach (var line in fresh)
            {
                from++;
                yield return new SseItem<string>(line, "line")
                {
                    EventId = from.ToString(CultureInfo.InvariantCulture),
                };
            }

            if (end != JobState.Running)
            {
                yield return new SseItem<string>(WordsOf(end), "end");
                yield break;
            }

            if (now != told)
            {
                told = now;
                yield return new SseItem<string>(now, "progress");
            }

            await next.WaitAsync(cancellationToken);
        }
    }

    private void Change(Action change)
    {
        TaskCompletionSource before;
        lock (gate)
        {
            change();
            before = changed;
            changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        before.TrySetResult();
    }
}
