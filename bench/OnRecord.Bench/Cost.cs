using System.Diagnostics;

namespace OnRecord.Bench;

/// <summary>What a piece of work cost.</summary>
/// <param name="Processor">Seconds of processor time, of all threads.</param>
/// <param name="Wall">Seconds on the clock.</param>
/// <param name="PeakMegabytes">The most memory that the process had resident so far, in 2^20 bytes.</param>
internal readonly record struct Cost(double Processor, double Wall, long PeakMegabytes)
{
    /// <summary>Runs work in this process.</summary>
    public static Cost Of(Action work)
    {
        using var process = Process.GetCurrentProcess();
        var (before, clock) = (process.TotalProcessorTime, Stopwatch.StartNew());
        work();
        var wall = clock.Elapsed.TotalSeconds;
        process.Refresh();
        return new Cost((process.TotalProcessorTime - before).TotalSeconds, wall, process.PeakWorkingSet64 >> 20);
    }

    /// <summary>Runs work several times, after one time that does not count.</summary>
    /// <returns>By processor time, the least first.</returns>
    public static Cost[] OfRuns(int runs, Action work)
    {
        work();
        return Ordered(runs, () => Of(work));
    }

    /// <summary>Takes several measurements.</summary>
    /// <returns>By processor time, the least first.</returns>
    public static Cost[] Ordered(int runs, Func<Cost> measure) =>
        [.. Enumerable.Range(0, runs).Select(_ => measure()).OrderBy(cost => cost.Processor)];
}
