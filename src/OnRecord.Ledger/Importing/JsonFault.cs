using System.Text.Json;

namespace OnRecord.Ledger.Importing;

/// <summary>What is wrong with JSON, in a sentence that tells the field and the text there, and nothing of this program.</summary>
internal static class JsonFault
{
    private const string Missing = "including: ";
    private const int Before = 10;
    private const int Longest = 40;

    /// <summary>The sentence.</summary>
    /// <param name="fault">What was thrown.</param>
    /// <param name="line">The line that was read; null when it is at hand no more.</param>
    public static string Of(JsonException fault, string? line)
    {
        var field = fault.Path is { Length: > 2 } path ? $" in {path[2..]}" : "";
        return What(fault) + field + Near(fault, line);
    }

    // The library's words name types of this program, and say the place once more.
    private static string What(JsonException fault)
    {
        var message = fault.Message;
        if (message.IndexOf(Missing, StringComparison.Ordinal) is var missing and >= 0)
        {
            return $"it lacks {Ended(message[(missing + Missing.Length)..])}";
        }

        if (message.Contains("could not be mapped", StringComparison.Ordinal))
        {
            return "a field that no export has";
        }

        return message.Contains("could not be converted", StringComparison.Ordinal)
            ? "a value of another kind than it should be"
            : Ended(message);
    }

    private static string Ended(string message)
    {
        string[] ends = [" Path:", " LineNumber:", " |"];
        return message[
            ..ends.Select(end => message.IndexOf(end, StringComparison.Ordinal))
                .Where(at => at >= 0)
                .DefaultIfEmpty(message.Length)
                .Min()
        ]
            .TrimEnd('.');
    }

    private static string Near(JsonException fault, string? line)
    {
        if (line is null || fault.BytePositionInLine is not { } bytes)
        {
            return ".";
        }

        var written = Encoding.UTF8.GetBytes(line);
        var column = Encoding.UTF8.GetCharCount(written, 0, (int)Math.Min(bytes, written.Length));
        var start = Math.Max(0, Math.Min(column - Before, line.Length - Longest));
        var end = Math.Min(line.Length, start + Longest);
        return string.Create(
            CultureInfo.InvariantCulture,
            $", column {column + 1}. Near: {(start > 0 ? "…" : "")}{line[start..end]}{(end < line.Length ? "…" : "")}"
        );
    }
}
