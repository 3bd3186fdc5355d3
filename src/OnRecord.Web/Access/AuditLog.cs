using System.Text.Json;

namespace OnRecord.Web.Access;

/// <summary>What was done.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who did it.</param>
/// <param name="What">What, in a word or two.</param>
/// <param name="On">To what.</param>
/// <param name="From">Network address that it came from; null when unknown.</param>
public sealed record AuditEntry(DateTimeOffset At, string By, string What, string On, string? From);

/// <summary>Writes down who changed what, a line each, at the end of a file. Safe on any thread of one process.</summary>
internal sealed class AuditLog(WebOptions options)
{
    private readonly Lock gate = new();
    private readonly string path = Path.Combine(options.StateFolder, "audit.jsonl");

    /// <summary>Writes a line.</summary>
    public void Write(HttpContext context, string what, string on) =>
        Write(context.User.Identity?.Name ?? "nobody", context, what, on);

    /// <summary>Writes a line about somebody who has yet to sign in.</summary>
    public void Write(string by, HttpContext context, string what, string on)
    {
        var entry = new AuditEntry(
            options.Time.GetUtcNow(),
            by,
            what,
            on,
            context.Connection.RemoteIpAddress?.ToString()
        );
        lock (gate)
        {
            File.AppendAllText(path, JsonSerializer.Serialize(entry, JsonSerializerOptions.Web) + "\n");
        }
    }

    /// <summary>The last lines, the newest first.</summary>
    public IReadOnlyList<AuditEntry> Last(int count)
    {
        lock (gate)
        {
            return File.Exists(path)
                ?
                [
                    .. File.ReadLines(path)
                        .TakeLast(count)
                        .Select(line => JsonSerializer.Deserialize<AuditEntry>(line, JsonSerializerOptions.Web))
                        .OfType<AuditEntry>()
                        .Reverse(),
                ]
                : [];
        }
    }
}
