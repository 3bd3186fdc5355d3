using System.CommandLine;
using System.Net;
using OnRecord.Cli.Commands;
using OnRecord.Cli.Ledgers;
using OnRecord.Cli.Terminal;
using OnRecord.Web.Access;

namespace OnRecord.Cli.Serving;

/// <summary><c>onrecord serve</c>.</summary>
internal static class ServeCommand
{
    private const int DefaultPort = 5070;
    private const int HighestPort = 65535;
    private const string AuthorityVariable = "ONRECORD_OIDC_AUTHORITY";
    private const string ClientVariable = "ONRECORD_OIDC_CLIENT_ID";
    private const string SecretVariable = "ONRECORD_OIDC_CLIENT_SECRET";
    private const string ClaimVariable = "ONRECORD_OIDC_NAME_CLAIM";

    private static readonly HelpPage Help = new(
        [
            ("Open the ledger in a browser of this machine", "onrecord serve"),
            ("At another port", "onrecord serve --port 8080"),
            (
                "For a team, behind a proxy that does TLS",
                "onrecord serve --team --host onrecord.example.org --listen 127.0.0.1 --port 8080"
            ),
        ],
        [
            (ExitCode.Done, "the server ran until it was stopped"),
            (ExitCode.SomeFailed, "the address or the port is taken or not this machine's"),
            (ExitCode.Usage, "the command line is wrong"),
            (ExitCode.Ledger, "the ledger cannot be used"),
        ]
    );

    /// <summary>Makes the command.</summary>
    public static Command Create(Shell shell, OpenReader openReader)
    {
        var port = new Option<int?>("--port", "-p")
        {
            HelpName = "N",
            CustomParser = result => WholeNumber.Read(result, "--port", least: 0, HighestPort),
            Description = $"The port; 0 for any that is free [default: {DefaultPort}]",
        };
        var team = new Option<bool>("--team")
        {
            Description =
                $"People sign in, each with a role. Without it the server answers this machine alone, without a password. With {AuthorityVariable}, {ClientVariable} and {SecretVariable} in the environment they may sign in at that provider of OpenID Connect as well.",
        };
        var hosts = new Option<string[]>("--host")
        {
            HelpName = "NAME",
            Description = "With --team: the name by which browsers reach the server; may be given several times.",
        };
        var listen = new Option<string?>("--listen")
        {
            HelpName = "ADDRESS",
            Description = "With --team: the network address to listen at [default: 127.0.0.1]",
        };
        var state = new Option<string?>("--state")
        {
            HelpName = "FOLDER",
            Description =
                "Where accounts, keys and the log of changes are [default: beside the ledger's file with .web behind its name, else 'web' in your data folder]",
        };
        var settings = new ReaderSettings(shell);
        var place = new LedgerPlace(shell);
        var command = new Command("serve", "Show the ledger in a browser, and give it to programs over HTTP.")
        {
            port,
            team,
            hosts,
            listen,
            state,
            settings.Model,
            settings.Threads,
        };
        place.AddTo(command);
        Help.AddTo(command);
        command.Validators.Add(result =>
        {
            settings.Validate(result);
            var hasHosts = result.GetValue(hosts) is { Length: > 0 };
            if (result.GetValue(team) != hasHosts)
            {
                result.AddError(
                    "--team and --host go together: browsers must reach a team's server under a known name."
                );
            }
            if (result.GetValue(listen) is { } address)
            {
                if (!IPAddress.TryParse(address, out _))
                {
                    result.AddError($"--listen must be a network address such as 127.0.0.1; it is '{address}'.");
                }
                else if (!result.GetValue(team))
                {
                    result.AddError("--listen needs --team: without accounts the server answers this machine alone.");
                }
            }
        });
        command.SetAction(
            (parsed, cancellationToken) =>
            {
                OpenIdSettings? openId = null;
                if (parsed.GetValue(team) && ProviderOf(shell, out openId) is { } wrong)
                {
                    shell.Complain(wrong);
                    return Task.FromResult(ExitCode.Usage);
                }
                return new ServeRun(
                    new ServeRequest(
                        place.PathOf(parsed),
                        parsed.GetValue(state) ?? StateBeside(place.PathOf(parsed), shell),
                        parsed.GetValue(port) ?? DefaultPort,
                        parsed.GetValue(team),
                        parsed.GetValue(hosts) ?? [],
                        IPAddress.Parse(parsed.GetValue(listen) ?? "127.0.0.1"),
                        settings.ModelOf(parsed),
                        settings.ThreadsOf(parsed),
                        openId
                    ),
                    shell,
                    openReader
                ).RunAsync(cancellationToken);
            }
        );
        return command;
    }

    /// <summary>Reads where a team signs in from the environment, since a command line is no place for a secret.</summary>
    /// <returns>Null when it is all right, else what is wrong.</returns>
    private static string? ProviderOf(Shell shell, out OpenIdSettings? provider)
    {
        provider = null;
        if (shell.Setting(AuthorityVariable) is not { } authority)
        {
            return null;
        }
        if (
            !Uri.TryCreate(authority, UriKind.Absolute, out var address)
            || shell.Setting(ClientVariable) is not { } client
            || shell.Setting(SecretVariable) is not { } secret
        )
        {
            return $"{AuthorityVariable} must be a web address, and needs {ClientVariable} and {SecretVariable} beside it.";
        }
        provider = new OpenIdSettings(address, client, secret);
        if (shell.Setting(ClaimVariable) is { } claim)
        {
            provider = provider with { NameClaim = claim };
        }
        return provider.IsSafe ? null : $"{AuthorityVariable} must begin with https://; it is '{authority}'.";
    }

    private static string StateBeside(string ledger, Shell shell) =>
        ledger.Contains("://", StringComparison.Ordinal)
            ? Path.Combine(DataFolder.Of(shell), "web")
            : $"{Path.GetFullPath(ledger)}.web";
}
