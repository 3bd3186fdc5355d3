namespace OnRecord.Web.Access;

/// <summary>Somebody who can sign in.</summary>
/// <param name="Name">Unique, without regard to case.</param>
/// <param name="Role">What they may do.</param>
/// <param name="PasswordHash">As ASP.NET Core Identity writes it; empty for no password.</param>
/// <param name="Stamp">Changes with password and role, and ends sessions from before.</param>
/// <param name="Created">When the account was made.</param>
/// <param name="LastSignIn">When they last signed in; null for never.</param>
/// <param name="Failures">Wrong passwords since the last right one.</param>
/// <param name="LockedUntil">No password is right before then; null when not locked.</param>
/// <param name="Subject">Issuer and subject of OpenID Connect, since the first time; null for never.</param>
public sealed record Account(
    string Name,
    Role Role,
    string PasswordHash,
    string Stamp,
    DateTimeOffset Created,
    DateTimeOffset? LastSignIn = null,
    int Failures = 0,
    DateTimeOffset? LockedUntil = null,
    string? Subject = null
);

/// <summary>What a key opens.</summary>
public enum KeyUse
{
    /// <summary>REST and MCP.</summary>
    Programs = 0,

    /// <summary>Feeds, which carry it in their address.</summary>
    Feeds = 1,

    /// <summary>One statement, for whoever has its link; the label is its permanent address.</summary>
    Shared = 2,
}

/// <summary>A key for programs; only its hash is kept.</summary>
/// <param name="Id">The public beginning of the key.</param>
/// <param name="Owner">Whose it is; it may never do more than they.</param>
/// <param name="Label">What for.</param>
/// <param name="Use">What it opens.</param>
/// <param name="Role">What it may do.</param>
/// <param name="Hash">SHA-256 of its secret, in hexadecimal digits.</param>
/// <param name="Created">When it was made.</param>
/// <param name="LastUsed">When it was last used, to the minute; null for never.</param>
public sealed record AccessKey(
    string Id,
    string Owner,
    string Label,
    KeyUse Use,
    Role Role,
    string Hash,
    DateTimeOffset Created,
    DateTimeOffset? LastUsed = null
);

/// <summary>All accounts and keys.</summary>
/// <param name="Accounts">Empty for one user.</param>
/// <param name="Keys">In the order in which they were made.</param>
internal sealed record AccessState(IReadOnlyList<Account> Accounts, IReadOnlyList<AccessKey> Keys)
{
    public static AccessState Empty { get; } = new([], []);
}
