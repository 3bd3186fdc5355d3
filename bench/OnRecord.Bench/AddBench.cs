using System.Diagnostics;
using System.Globalization;
using OnRecord.Ledger;

namespace OnRecord.Bench;

/// <summary>Measures <c>onrecord add</c> of a folder from its start to its end, as a process of its own.</summary>
internal static class AddBench
{
    private const int Looks = 10;
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(500);

    /// <summary>Makes a folder, adds it to a new ledger, and says what that took.</summary>
    /// <param name="articles">How many.</param>
    /// <param name="folder">Where everything goes; emptied before.</param>
    /// <param name="model">Folder of the model.</param>
    /// <param name="place">The ledger; null for a file in the folder.</param>
    /// <exception cref="InvalidOperationException">The command failed.</exception>
    public static string Run(int articles, string folder, string model, string? place)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        var texts = Path.Combine(folder, "articles");
        var words = new RecombinedTexts().Write(texts, articles);
        var ledger = place ?? Path.Combine(folder, "ledger.db");
        var clock = Stopwatch.StartNew();
        using var process = Start(["add", texts, "--ledger", ledger, "--model", model, "--quiet"]);
        var (seen, processor, peak) = (new List<string>(), TimeSpan.Zero, 0L);
        while (!process.WaitForExit(LookEvery))
        {
            process.Refresh();
            if (process.HasExited)
            {
                break;
            }

            (processor, peak) = (process.TotalProcessorTime, process.PeakWorkingSet64);
            var done = CountOf(ledger);
            if (done >= (seen.Count + 1) * articles / Looks)
            {
                seen.Add(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"| {done} | {clock.Elapsed.TotalSeconds:f0} | {process.WorkingSet64 >> 20} | {peak >> 20} |"
                    )
                );
                Console.Error.WriteLine(seen[^1]);
            }
        }

        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"The command ended with exit code {process.ExitCode}.");
        }

        var wall = clock.Elapsed.TotalSeconds;
        using var opened = StatementLedger.Open(ledger);
        var health = opened.Examine();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"""
            {health.Database}: {health.Counts.Articles} articles, {words} words, {health.Counts.Statements} statements in {wall:f0} s of wall clock and {processor.TotalSeconds:f0} s of processor: {articles
                / wall:f1} articles a second, {articles / processor.TotalSeconds:f1} a processor second. {health.Bytes
                * 1000
                / health.Counts.Articles
                >> 20} MB for 1,000 articles.

            | articles kept | after, s | memory, MB | peak, MB |
            |--:|--:|--:|--:|
            {string.Join('\n', seen)}
            """
        );
    }

    private static long CountOf(string ledger)
    {
        try
        {
            using var opened = StatementLedger.Open(ledger);
            return opened.Count().Articles;
        }
        catch (LedgerException e) when (e.Failure == LedgerFailure.Missing)
        {
            return 0;
        }
    }

    private static Process Start(IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList = { Path.Combine(AppContext.BaseDirectory, "onrecord.dll") },
        };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start) ?? throw new InvalidOperationException("The command did not start.");
    }
}
