using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;

namespace OnRecord.Web.Access;

/// <summary>Makes accounts, checks passwords, and locks out who guesses. Safe on any thread.</summary>
internal sealed class AccountBook(AccessFile file, WebOptions options)
{
    /// <summary>Fewest characters of a password.</summary>
    public const int LeastPassword = 12;

    /// <summary>Most characters of a password, and of a name.</summary>
    public const int MostPassword = 200;

    private const int MostFailures = 5;
    private static readonly TimeSpan LockOut = TimeSpan.FromMinutes(15);

    private readonly PasswordHasher<string> hasher = new();

    // An unknown name takes as long as a known one.
    private readonly Lazy<string> nobody = new(() => new PasswordHasher<string>().HashPassword("", NewStamp()));

    /// <summary>Opens the page that makes the first account; changes with every start.</summary>
    public string SetUpCode { get; } = NewStamp();

    /// <summary>All accounts, by name.</summary>
    public IReadOnlyList<Account> All =>
        [.. file.State.Accounts.OrderBy(account => account.Name, StringComparer.OrdinalIgnoreCase)];

    /// <summary>An account; null when there is none of that name.</summary>
    public Account? Find(string name) =>
        file.State.Accounts.FirstOrDefault(account => account.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Makes an account, or says why not.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="password">Its password; empty for none, where people may sign in elsewhere.</param>
    /// <param name="role">What it may do.</param>
    /// <returns>Null when it was made, else the reason in a sentence.</returns>
    public string? Make(string name, string password, Role role)
    {
        name = name.Trim();
        if (name.Length is 0 or > MostPassword || VisibleText.Line(name) != name || Find(name) is not null)
        {
            return "The name is empty, taken, too long, or has characters that cannot be seen.";
        }

        var isElsewhere = password.Length == 0 && options.OpenId is not null;
        if (!isElsewhere && password.Length is < LeastPassword or > MostPassword)
        {
            return $"A password has {LeastPassword} to {MostPassword} characters.";
        }

        var account = new Account(
            name,
            role,
            isElsewhere ? "" : hasher.HashPassword(name, password),
            NewStamp(),
            options.Time.GetUtcNow()
        );
        file.Change(state => state with { Accounts = [.. state.Accounts, account] });
        return null;
    }

    /// <summary>Gives an account another role and ends its sessions; the last admin stays one.</summary>
    /// <returns>Null when that was done, else the reason in a sentence.</returns>
    public string? Change(string name, Role role)
    {
        if (Find(name) is not { } account)
        {
            return "There is no such account.";
        }

        if (role != Role.Admin && IsLastAdmin(account))
        {
            return "Somebody has to be admin.";
        }

        Replace(account, account with { Role = role, Stamp = NewStamp() });
        return null;
    }

    /// <summary>Takes an account and its keys away; the last admin stays.</summary>
    /// <returns>Null when that was done, else the reason in a sentence.</returns>
    public string? Remove(string name)
    {
        if (Find(name) is not { } account)
        {
            return "There is no such account.";
        }

        if (IsLastAdmin(account))
        {
            return "Somebody has to be admin.";
        }

        file.Change(state => new AccessState(
            [.. state.Accounts.Where(other => other.Name != account.Name)],
            [.. state.Keys.Where(key => key.Owner != account.Name)]
        ));
        return null;
    }

    /// <summary>The account of a right name and password; null for a wrong one, and for one that is locked.</summary>
    public Account? SignIn(string name, string password)
    {
        var now = options.Time.GetUtcNow();
        var account = Find(name);
        if (password.Length > MostPassword || account is not { PasswordHash.Length: > 0 } || account.LockedUntil > now)
        {
            _ = hasher.VerifyHashedPassword("", nobody.Value, password.Length > MostPassword ? "" : password);
            return null;
        }

        if (
            hasher.VerifyHashedPassword(account.Name, account.PasswordHash, password)
            == PasswordVerificationResult.Failed
        )
        {
            var failures = account.Failures + 1;
            Replace(
                account,
                failures >= MostFailures
                    ? account with
                    {
                        Failures = 0,
                        LockedUntil = now + LockOut,
                    }
                    : account with
                    {
                        Failures = failures,
                    }
            );
            return null;
        }

        var signedIn = account with { LastSignIn = now, Failures = 0, LockedUntil = null };
        Replace(account, signedIn);
        return signedIn;
    }

    /// <summary>The account of somebody whom a provider of OpenID Connect knows; the first time the one of their name, and from then on of their subject.</summary>
    /// <param name="subject">Issuer and subject.</param>
    /// <param name="name">The name that the provider vouches for.</param>
    /// <returns>Null when there is none, or it is somebody else's by now.</returns>
    public Account? SignInAs(string subject, string name)
    {
        var account =
            file.State.Accounts.FirstOrDefault(known => known.Subject == subject)
            ?? (Find(name) is { Subject: null } named ? named : null);
        if (account is null)
        {
            return null;
        }

        var signedIn = account with { LastSignIn = options.Time.GetUtcNow(), Subject = subject };
        Replace(account, signedIn);
        return signedIn;
    }

    private bool IsLastAdmin(Account account) =>
        account.Role == Role.Admin && file.State.Accounts.Count(other => other.Role == Role.Admin) == 1;

    private void Replace(Account old, Account changed) =>
        file.Change(state =>
            state with
            {
                Accounts = [.. state.Accounts.Select(account => account.Name == old.Name ? changed : account)],
            }
        );

    private static string NewStamp() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
}
