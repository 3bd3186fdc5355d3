using System.Net;
using Microsoft.Extensions.Hosting;
using OnRecord.Cli.Network;
using OnRecord.Cli.Terminal;
using OnRecord.Inference.Claims;
using OnRecord.Inference.Packages;
using OnRecord.Ledger;
using OnRecord.Ledger.Claiming;
using OnRecord.Web;
using OnRecord.Web.Access;
using OnRecord.Web.Webhooks;

namespace OnRecord.Cli.Serving;

/// <summary>What <c>onrecord serve</c> was asked for.</summary>
/// <param name="Ledger">Where the ledger is.</param>
/// <param name="State">Folder for accounts, keys and the audit log.</param>
/// <param name="Port">The port; 0 for any.</param>
/// <param name="Team">Whether people sign in.</param>
/// <param name="Hosts">Names of a team's server.</param>
/// <param name="Listen">The address to listen at.</param>
/// <param name="Model">Path or name of the model; null for the default.</param>
/// <param name="Threads">Threads to read with.</param>
/// <param name="OpenId">Where a team's people may sign in as well; null for nowhere.</param>
internal sealed record ServeRequest(
    string Ledger,
    string State,
    int Port,
    bool Team,
    IReadOnlyList<string> Hosts,
    IPAddress Listen,
    string? Model,
    int Threads,
    OpenIdSettings? OpenId = null
);

/// <summary>One run of <c>onrecord serve</c>: until somebody stops it.</summary>
internal sealed class ServeRun(ServeRequest request, Shell shell, OpenReader openReader)
{
    // A page is made on one thread from its beginning to its end: with as few threads as processors, whoever asks for a short one
    // would wait for the long ones before it.
    private const int Threads = 32;

    /// <summary>Runs it and returns the exit code.</summary>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        using var ledger = StatementLedger.OpenOrCreate(request.Ledger, shell.Time);
        var opened = openReader(request.Model, ReaderOptions.Default with { Parallelism = request.Threads });
        using var owner = (opened as OpenedReader.Ready)?.Owner;
        using var embedder = OpenEmbedder();
        using var courier = new NetworkPlace(shell).OpenCourier(ledger);
        if (opened is OpenedReader.Unavailable(var reason))
        {
            shell.Complain($"note: texts cannot be read here: {reason}");
        }
        ThreadPool.GetMinThreads(out _, out var completing);
        ThreadPool.SetMinThreads(Threads, completing);
        await using var server = WebServer.Create(OptionsOf(ledger, opened as OpenedReader.Ready, embedder, courier));
        try
        {
            await server.StartAsync(cancellationToken);
        }
        catch (IOException e)
        {
            shell.Complain($"the server cannot listen at {request.Listen}, port {request.Port}: {e.Message}");
            return ExitCode.SomeFailed;
        }
        Greet(server);
        // Whoever stops a server has it end in order.
        await server.WaitForShutdownAsync(cancellationToken);
        return ExitCode.Done;
    }

    private ClaimEmbedder? OpenEmbedder()
    {
        try
        {
            return ClaimEmbedder.Load(EmbedderPackage.Open(shell.Models().Find(ClaimEmbedder.DefaultModel)));
        }
        catch (ModelPackageException e)
        {
            shell.Complain($"note: claims are not kept up to date: {e.Message}");
            return null;
        }
    }

    private WebOptions OptionsOf(
        StatementLedger ledger,
        OpenedReader.Ready? reader,
        ClaimEmbedder? embedder,
        WebhookCourier courier
    ) =>
        new()
        {
            Ledger = ledger,
            StateFolder = request.State,
            Models = shell.Models(),
            Read = reader is null ? null : reader.ReadOneAsync,
            Claims = embedder is null ? null : new ClaimModel(embedder.Manifest.Id, embedder.Embed),
            Network = new ServedNetwork(ledger, reader, courier, shell).Work,
            Team = request.Team,
            OpenId = request.OpenId,
            Hosts = request.Hosts,
            Address = request.Listen,
            Port = request.Port,
            LocalUser =
                shell.Setting("ONRECORD_AUTHOR")
                ?? shell.Setting("USER")
                ?? shell.Setting("USERNAME")
                ?? "somebody on this machine",
            Time = shell.Time,
        };

    private void Greet(Microsoft.AspNetCore.Builder.WebApplication server)
    {
        var address = WebServer.AddressOf(server);
        shell.Error.WriteLine(
            request.Team
                ? $"The ledger is served at {address}, for browsers under {string.Join(", ", request.Hosts)}; Ctrl-C stops it."
                : $"The ledger is at {address} on this machine; Ctrl-C stops it."
        );
        if (WebServer.SetUpPathOf(server) is { } path)
        {
            shell.Error.WriteLine(
                $"Nobody has an account yet. Make the first one here: https://{request.Hosts[0]}{path}"
            );
        }
    }
}
