using OnRecord.Articles.Fetching;
using OnRecord.Cli.Terminal;
using OnRecord.Ledger;
using OnRecord.Web.Webhooks;

namespace OnRecord.Cli.Network;

/// <summary>How this program uses the network: under which name, and where it keeps account of it.</summary>
internal sealed class NetworkPlace(Shell shell)
{
    /// <summary>Names the file of the log where it is not the default.</summary>
    public const string LogVariable = "ONRECORD_NETWORK_LOG";

    /// <summary>Says whom the operators of a server can turn to.</summary>
    public const string ContactVariable = "ONRECORD_CONTACT";

    // The page of the package that this program is published in.
    private const string ProjectPage = "https://www.nuget.org/packages/OnRecord.Cli";

    /// <summary>The file of the log.</summary>
    public string LogPath => shell.Setting(LogVariable) ?? Path.Combine(DataFolder.Of(shell), "network.jsonl");

    /// <summary>For example <c>OnRecord/0.1.0 (+https://example.org/contact)</c>.</summary>
    public string UserAgent
    {
        get
        {
            var version = typeof(NetworkPlace).Assembly.GetName().Version!.ToString(3);
            // A header is one line of plain characters.
            var contact = string.Concat(
                (shell.Setting(ContactVariable) ?? ProjectPage).Where(c => c is > ' ' and < '\x7F')
            );
            return $"OnRecord/{version} (+{contact})";
        }
    }

    /// <summary>A fetcher that keeps account.</summary>
    public PageFetcher OpenFetcher() =>
        new(shell.Fetching with { UserAgent = UserAgent }, new NetworkLog(LogPath, shell.Time), shell.Time);

    /// <summary>The file of the key that webhooks are signed with.</summary>
    public string WebhookKeyPath => Path.Combine(DataFolder.Of(shell), "webhooks.key");

    /// <summary>Sends new answers of watches, and keeps account of it.</summary>
    /// <exception cref="IOException">The key cannot be read or made.</exception>
    public WebhookCourier OpenCourier(StatementLedger ledger) =>
        new(
            ledger,
#pragma warning disable CA2000 // The courier owns its sender.
            new PostSender(
                new NetworkLog(LogPath, shell.Time),
                shell.Fetching with
                {
                    UserAgent = UserAgent,
                },
                shell.Posting,
                shell.Time
            ),
#pragma warning restore CA2000
            new WebhookSecrets(WebhookKeyPath),
            shell.Time
        );

    /// <summary>A fetcher for what nobody waits for.</summary>
    /// <param name="fetcher">Stays the caller's to dispose.</param>
    public PoliteFetcher OpenPolite(PageFetcher fetcher) => new(fetcher, shell.Politeness, shell.Time);
}
