using System.ComponentModel;
using System.Diagnostics;

namespace OnRecord.Bench;

/// <summary>Runs <c>onrecord read</c> as a process of its own.</summary>
internal static class CommandRun
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(5);

    /// <summary>What the command costs from its start to its end, loading included.</summary>
    /// <param name="model">Folder of the model.</param>
    /// <param name="input">The file to read.</param>
    /// <exception cref="InvalidOperationException">The command failed.</exception>
    /// <remarks>Processor time and memory are looked at while it runs, so the last few milliseconds are missing.</remarks>
    public static Cost Read(string model, string input)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        string[] arguments =
        [
            Path.Combine(AppContext.BaseDirectory, "onrecord.dll"),
            "read",
            input,
            "--model",
            model,
            "--format",
            "jsonl",
            "--quiet",
        ];
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start) ?? throw new InvalidOperationException("The command did not start.");
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        var (processor, peak) = (TimeSpan.Zero, 0L);
        while (!process.WaitForExit(LookEvery))
        {
            process.Refresh();
            try
            {
                processor = process.TotalProcessorTime;
                peak = Math.Max(peak, process.PeakWorkingSet64);
            }
            catch (Exception exception) when (exception is InvalidOperationException or Win32Exception)
            {
                // It ended between the two looks; what was seen last counts.
                break;
            }
        }

        process.WaitForExit();
        return process.ExitCode == 0
            ? new Cost(processor.TotalSeconds, clock.Elapsed.TotalSeconds, peak >> 20)
            : throw new InvalidOperationException($"The command ended with exit code {process.ExitCode}.");
    }
}
