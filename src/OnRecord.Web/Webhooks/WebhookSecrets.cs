using System.Security.Cryptography;
using System.Text;

namespace OnRecord.Web.Webhooks;

/// <summary>What webhooks are signed with: made from a key in one file that its owner alone may read. Safe on any thread.</summary>
/// <remarks>The ledger has only what tells one secret from the next, so that copies of it sign nothing.</remarks>
public sealed class WebhookSecrets
{
    private const int KeyBytes = 32;
    private const int SaltBytes = 16;
    private const string Prefix = "whsec_";

    private readonly Lazy<byte[]> key;

    /// <summary>Reads the key when it is first needed, or makes one where there is none.</summary>
    /// <param name="path">The file; made with its folder when it is not there.</param>
    public WebhookSecrets(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        key = new Lazy<byte[]>(() => KeyIn(path));
    }

    /// <summary>What makes a secret another one than all others.</summary>
    public static string NewSalt() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SaltBytes));

    /// <summary>The secret of a webhook, as its receiver is told: <c>whsec_</c> and 32 bytes in base 64.</summary>
    /// <exception cref="IOException">The key cannot be read or made, or is damaged.</exception>
    /// <exception cref="UnauthorizedAccessException">The key may not be read or made.</exception>
    public string SecretOf(string salt) => Prefix + Convert.ToBase64String(BytesOf(salt));

    /// <summary>The headers that prove who sent a message, and when (Standard Webhooks 1.0.0).</summary>
    /// <param name="salt">That of the webhook.</param>
    /// <param name="message">Id of the message.</param>
    /// <param name="at">When it is sent.</param>
    /// <param name="body">What is sent.</param>
    /// <exception cref="IOException">The key cannot be read or made, or is damaged.</exception>
    /// <exception cref="UnauthorizedAccessException">The key may not be read or made.</exception>
    public IReadOnlyList<KeyValuePair<string, string>> HeadersOf(
        string salt,
        string message,
        DateTimeOffset at,
        ReadOnlySpan<byte> body
    )
    {
        var seconds = at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        byte[] signed = [.. Encoding.UTF8.GetBytes($"{message}.{seconds}."), .. body];
        var signature = Convert.ToBase64String(HMACSHA256.HashData(BytesOf(salt), signed));
        return
        [
            new("webhook-id", message),
            new("webhook-timestamp", seconds),
            new("webhook-signature", $"v1,{signature}"),
        ];
    }

    private byte[] BytesOf(string salt) => HMACSHA256.HashData(key.Value, Encoding.UTF8.GetBytes(salt));

    private static byte[] KeyIn(string path)
    {
        if (!File.Exists(path))
        {
            Make(path);
        }

        var bytes = File.ReadAllBytes(path);
        return bytes.Length == KeyBytes
            ? bytes
            : throw new InvalidDataException(
                $"The key of webhooks '{path}' is damaged: it has {bytes.Length} bytes, not {KeyBytes}."
            );
    }

    // Whoever comes second finds the first one's.
    private static void Make(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var beside = $"{path}.{Guid.NewGuid():N}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var stream = new FileStream(beside, options))
        {
            stream.Write(RandomNumberGenerator.GetBytes(KeyBytes));
            stream.Flush(flushToDisk: true);
        }

        try
        {
            File.Move(beside, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(beside);
        }
    }
}
