using System.Diagnostics;

namespace OnRecord.Bench;

/// <summary><c>onrecord serve</c> as a process of its own, at a port that was free; ends with this object.</summary>
internal sealed class ServedLedger : IDisposable
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(1);

    private readonly DirectoryInfo state = Directory.CreateTempSubdirectory("onrecord-bench-web-");
    private readonly Process process;

    private ServedLedger(string ledger)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardError = true };
        string[] arguments =
        [
            Path.Combine(AppContext.BaseDirectory, "onrecord.dll"),
            "serve",
            "--ledger",
            ledger,
            "--state",
            state.FullName,
            "--port",
            "0",
        ];
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        process = Process.Start(start) ?? throw new InvalidOperationException("The server did not start.");
    }

    /// <summary>Where it is reached.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>Processor time that it has used so far.</summary>
    public TimeSpan Processor
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>The most memory that it has had resident, in 2^20 bytes.</summary>
    public long PeakMegabytes
    {
        get
        {
            process.Refresh();
            return process.PeakWorkingSet64 >> 20;
        }
    }

    /// <summary>Starts it, and waits until it can be asked.</summary>
    public static async Task<ServedLedger> StartAsync(string ledger, CancellationToken cancellationToken)
    {
        var served = new ServedLedger(ledger);
        try
        {
            served.Address = await served.AddressAsync(cancellationToken);
            return served;
        }
        catch
        {
            served.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
        state.Delete(recursive: true);
    }

    private async Task<Uri> AddressAsync(CancellationToken cancellationToken)
    {
        var said =
            await process
                .StandardError.ReadLineAsync(cancellationToken)
                .AsTask()
                .WaitAsync(LongestStart, cancellationToken)
            ?? throw new InvalidOperationException("The server ended before it could be asked.");
        _ = TellErrorsAsync();
        return new Uri(said.Split(' ').First(word => word.StartsWith("http://", StringComparison.Ordinal)));
    }

    private async Task TellErrorsAsync()
    {
        while (await process.StandardError.ReadLineAsync() is { } line)
        {
            await Console.Error.WriteLineAsync(line);
        }
    }
}
