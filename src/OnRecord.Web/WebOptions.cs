using System.Net;
using OnRecord.Inference.Packages;
using OnRecord.Ledger.Claiming;
using OnRecord.Web.Access;

namespace OnRecord.Web;

/// <summary>Reads one article; null as a member of options when no model is to be had.</summary>
/// <exception cref="OperationCanceledException">The caller has gone.</exception>
public delegate Task<Reading> ReadArticle(Article article, CancellationToken cancellationToken);

/// <summary>What the web server is to show, to whom, and where.</summary>
public sealed record WebOptions
{
    /// <summary>The ledger; stays open as long as the server runs, and is closed by the caller.</summary>
    public required StatementLedger Ledger { get; init; }

    /// <summary>Folder for accounts, keys and the audit log; made when it is not there.</summary>
    public required string StateFolder { get; init; }

    /// <summary>Reads what people paste; null when there is no model.</summary>
    public ReadArticle? Read { get; init; }

    /// <summary>Keeps claims up to date while the server runs; null to show them as the last update of the ledger left them.</summary>
    public ClaimModel? Claims { get; init; }

    /// <summary>What people may have done over the network; null for nothing.</summary>
    public NetworkWork? Network { get; init; }

    /// <summary>Where models are looked for.</summary>
    public required ModelLocator Models { get; init; }

    /// <summary>Whether people sign in. Otherwise there is one user, on this machine, who may do everything.</summary>
    public bool Team { get; init; }

    /// <summary>The name of the one user; marks what that user corrects. Of no use for a team.</summary>
    public string LocalUser { get; init; } = "somebody on this machine";

    /// <summary>The address to listen at; for one user it must be of the loopback interface.</summary>
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>The port; 0 for any that is free.</summary>
    public int Port { get; init; }

    /// <summary>Names under which a team's browsers reach the server, with a port or for any port; empty for one user.</summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    /// <summary>Where a team's people may sign in besides with a password; null for nowhere. Needs <see cref="Network"/>.</summary>
    public OpenIdSettings? OpenId { get; init; }

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Requests that a person or key may make of the API in a minute; 600 by default.</summary>
    public int ApiRequestsPerMinute { get; init; } = 600;

    /// <summary>Throws when the options contradict each other.</summary>
    /// <exception cref="ArgumentException">Says which do.</exception>
    internal void Check()
    {
        if (!Team && !IPAddress.IsLoopback(Address))
        {
            throw new ArgumentException(
                $"Without accounts the server may be reached from this machine only, not at {Address}."
            );
        }

        if (OpenId is { } provider)
        {
            provider.Check();
            if (!Team || Network is null)
            {
                throw new ArgumentException("Signing in at a provider is for teams whose server uses the network.");
            }
        }

        if (Team && Hosts.Count == 0)
        {
            throw new ArgumentException("A team's server must know under which name browsers reach it.");
        }
    }
}
