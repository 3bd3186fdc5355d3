using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace OnRecord.Web.Access;

/// <summary>Makes keys and knows them again. Safe on any thread.</summary>
/// <remarks>A key is <c>or_ID_SECRET</c>: 48 bits that name it, 256 random bits that prove it.</remarks>
internal sealed class KeyRing(AccessFile file, WebOptions options)
{
    private const int IdBytes = 6;
    private const int SecretBytes = 32;
    private static readonly TimeSpan UseGrain = TimeSpan.FromMinutes(1);

    /// <summary>Makes a key.</summary>
    /// <returns>The key itself, which is shown this once, and what is kept of it.</returns>
    public (string Key, AccessKey Kept) Make(string owner, string label, KeyUse use, Role role)
    {
        var id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdBytes));
        var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));
        var kept = new AccessKey(id, owner, label, use, role, HashOf(secret), options.Time.GetUtcNow());
        file.Change(state => state with { Keys = [.. state.Keys, kept] });
        return ($"or_{id}_{secret}", kept);
    }

    /// <summary>Takes a key away from its owner.</summary>
    /// <returns>False when they have no such key.</returns>
    public bool Revoke(string id, string owner)
    {
        var before = file.State;
        return file.Change(state =>
                state.Keys.Any(key => key.Id == id && key.Owner == owner)
                    ? state with
                    {
                        Keys = [.. state.Keys.Where(key => key.Id != id || key.Owner != owner)],
                    }
                    : state
            ) != before;
    }

    /// <summary>The keys of somebody.</summary>
    public IReadOnlyList<AccessKey> Of(string owner) => [.. file.State.Keys.Where(key => key.Owner == owner)];

    /// <summary>The key that was sent, with its use noted; null when it opens nothing of this kind.</summary>
    public AccessKey? Find(string sent, KeyUse use)
    {
        if (sent.Split('_', 3) is not ["or", var id, var secret])
        {
            return null;
        }

        var hash = Encoding.ASCII.GetBytes(HashOf(secret));
        if (
            file.State.Keys.FirstOrDefault(key => key.Id == id && key.Use == use) is not { } found
            || !CryptographicOperations.FixedTimeEquals(hash, Encoding.ASCII.GetBytes(found.Hash))
        )
        {
            return null;
        }

        Note(found);
        return found;
    }

    private void Note(AccessKey used)
    {
        var now = options.Time.GetUtcNow();
        if (used.LastUsed is { } last && now - last < UseGrain)
        {
            return;
        }

        file.Change(state =>
            state with
            {
                Keys = [.. state.Keys.Select(key => key.Id == used.Id ? key with { LastUsed = now } : key)],
            }
        );
    }

    private static string HashOf(string secret) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
