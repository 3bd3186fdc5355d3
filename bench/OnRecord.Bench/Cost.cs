using System.Diagnostics;

namespace OnRecord.Bench;

/// <summary>What a piece of work cost.</summary>
/// <param name="Processor">Seconds of processor time, of all threads.</param>
/// <param name="Wall">Seconds on the clock.</param>
internal readonly record struct Cost(double Processor, double Wall)
{
    /// <summary>The median of several runs by processor time, after one that does not count.</summary>
    public static Cost OfMedian(int runs, Action work)
    {
        work();
        var costs = Enumerable.Range(0, runs).Select(_ => Of(work)).OrderBy(c => c.Processor).ToList();
        return costs[costs.Count / 2];
    }

    public static Cost Of(Action work)
    {
        using var process = Process.GetCurrentProcess();
        var (before, clock) = (process.TotalProcessorTime, Stopwatch.StartNew());
        work();
        var wall = clock.Elapsed.TotalSeconds;
        process.Refresh();
        return new Cost((process.TotalProcessorTime - before).TotalSeconds, wall);
    }
}
