namespace OnRecord.Articles;

/// <summary>Finds out what an input is made of.</summary>
internal static class FormatSniffer
{
    private static readonly string[] HtmlStarts = ["<!doctype html", "<html", "<head", "<body", "<article", "<!-- "];

    /// <summary>The format told, or else the one that the beginning shows, or else that of the name's ending, or else plain text.</summary>
    /// <param name="told">What the caller says; <see cref="InputFormat.Auto"/> when it does not.</param>
    /// <param name="head">The first bytes of the input.</param>
    /// <param name="name">A path or an address.</param>
    /// <param name="contentType">The media type that came with a page; null when none did.</param>
    public static InputFormat Decide(InputFormat told, ReadOnlySpan<byte> head, string name, string? contentType = null)
    {
        if (told != InputFormat.Auto)
        {
            return told;
        }

        if (head.IndexOf("%PDF-"u8) is >= 0 and < 1024)
        {
            return InputFormat.Pdf;
        }

        if (ByMediaType(contentType) is { } stated)
        {
            return stated;
        }

        var start = Start(head);
        return ByEnding(name) switch
        {
            { } known and not InputFormat.Text => known,
            _ when LooksLikeHtml(start) => InputFormat.Html,
            null when LooksLikeJsonLines(start) => InputFormat.JsonLines,
            _ => InputFormat.Text,
        };
    }

    private static InputFormat? ByMediaType(string? contentType) =>
        contentType?.Split(';')[0].Trim().ToLowerInvariant() switch
        {
            "text/html" or "application/xhtml+xml" => InputFormat.Html,
            "text/markdown" => InputFormat.Markdown,
            "application/pdf" => InputFormat.Pdf,
            "application/x-ndjson" or "application/jsonl" or "application/json-lines" => InputFormat.JsonLines,
            _ => null,
        };

    private static InputFormat? ByEnding(string name) =>
        Path.GetExtension(name).ToLowerInvariant() switch
        {
            ".txt" or ".text" => InputFormat.Text,
            ".html" or ".htm" or ".xhtml" => InputFormat.Html,
            ".md" or ".markdown" => InputFormat.Markdown,
            ".pdf" => InputFormat.Pdf,
            ".jsonl" or ".ndjson" => InputFormat.JsonLines,
            _ => null,
        };

    private static string Start(ReadOnlySpan<byte> head)
    {
        var encoding = head switch
        {
            [0xFF, 0xFE, ..] => Encoding.Unicode,
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
            _ => Encoding.UTF8,
        };
        return encoding.GetString(head[..Math.Min(head.Length, 1024)]).TrimStart('\uFEFF').TrimStart();
    }

    private static bool LooksLikeHtml(string start)
    {
        if (start.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase))
        {
            return start.Contains("<html", StringComparison.OrdinalIgnoreCase);
        }

        return HtmlStarts.Any(s => start.StartsWith(s, StringComparison.OrdinalIgnoreCase));
    }

    private static bool LooksLikeJsonLines(string start)
    {
        var inside = start.StartsWith('{') ? start[1..].TrimStart() : "";
        return inside.StartsWith('"') && inside.Contains("\":", StringComparison.Ordinal);
    }
}
