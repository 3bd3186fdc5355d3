using OnRecord.Articles.Feeds;
using OnRecord.Cli.Feeds;
using OnRecord.Cli.Network;
using OnRecord.Cli.Terminal;
using OnRecord.Ledger;
using OnRecord.Web;
using OnRecord.Web.Webhooks;

namespace OnRecord.Cli.Serving;

/// <summary>What <c>onrecord feed add</c> and <c>onrecord fetch</c> do, for people in a browser.</summary>
/// <param name="ledger">The ledger.</param>
/// <param name="reader">Reads articles; null where there is no model.</param>
/// <param name="courier">Sends new answers of watches; stays the caller's to dispose.</param>
/// <param name="shell">What is said to nobody, and how the network is used.</param>
internal sealed class ServedNetwork(
    StatementLedger ledger,
    OpenedReader.Ready? reader,
    WebhookCourier courier,
    Shell shell
)
{
    // Lines are broken by the browser.
    private const int Wide = 400;

    private static readonly TimeSpan Revisit = TimeSpan.FromDays(2);

    /// <summary>It, as the server asks for it.</summary>
    public NetworkWork Work =>
        new()
        {
            AddFeed = AddAsync,
            Fetch = FetchAsync,
            Webhooks = courier,
            LogPath = new NetworkPlace(shell).LogPath,
        };

    private async Task<bool> AddAsync(Uri address, string? folder, JobVoice voice, CancellationToken cancellationToken)
    {
        await using var writer = new JobWriter(voice);
        var own = ShellOf(writer);
        var network = new NetworkPlace(own);
        using var pages = network.OpenFetcher();
        var fetcher = new FeedFetcher(network.OpenPolite(pages));
        return await new FeedAdder(ledger.Feeds, fetcher, new FeedWishes { Folder = folder }, own).AddAsync(
            address,
            cancellationToken
        );
    }

    private async Task<bool> FetchAsync(JobVoice voice, CancellationToken cancellationToken)
    {
        if (reader is null)
        {
            voice.Say("There is no model to read articles with.");
            return false;
        }
        await using var writer = new JobWriter(voice);
        var request = new FetchRunRequest
        {
            Every = null,
            All = false,
            Revisit = Revisit,
            Force = false,
            Quiet = false,
        };
        return await new FetchRun(request, ledger, reader, ShellOf(writer)).RunAsync(cancellationToken)
            == ExitCode.Done;
    }

    private Shell ShellOf(JobWriter writer) => shell with { Error = writer, ErrorIsTerminal = true, Width = Wide };
}
