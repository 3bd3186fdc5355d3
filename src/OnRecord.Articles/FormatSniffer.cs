namespace OnRecord.Articles;

/// <summary>Finds out what an input is made of.</summary>
internal static class FormatSniffer
{
    /// <summary>Keys that only items in ninjs have near their beginning.</summary>
    private static readonly string[] NinjsKeys =
    [
        "representationtype",
        "pubstatus",
        "versioncreated",
        "body_text",
        "body_xhtml",
        "bodies",
        "contentcreated",
        "firstcreated",
    ];

    private static readonly string[] HtmlStarts = ["<!doctype html", "<html", "<head", "<body", "<article", "<!-- "];

    /// <summary>The format told, or else the one that the beginning shows, or else that of the name's ending, or else plain text.</summary>
    /// <param name="told">What the caller says; <see cref="InputFormat.Auto"/> when it does not.</param>
    /// <param name="head">The first bytes of the input.</param>
    /// <param name="name">A path or an address.</param>
    /// <param name="contentType">The media type that came with a page; null when none did.</param>
    public static InputFormat Decide(InputFormat told, ReadOnlySpan<byte> head, string name, string? contentType = null)
    {
        if (Container(head) is { } container)
        {
            return container;
        }

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
        return (ByEnding(name) ?? (contentType is null ? ByPackedEnding(name) : null)) switch
        {
            { } known and not InputFormat.Text => known,
            null when LooksLikeNewsMl(start) => InputFormat.NewsMl,
            null when LooksLikeNinjs(start) => InputFormat.Ninjs,
            _ when LooksLikeHtml(start) => InputFormat.Html,
            null when LooksLikeJsonLines(start) => InputFormat.JsonLines,
            _ => InputFormat.Text,
        };
    }

    /// <summary>What holds other files, whatever was said of those.</summary>
    private static InputFormat? Container(ReadOnlySpan<byte> head) =>
        head switch
        {
            [0x50, 0x4B, 0x03, 0x04, ..] or [0x50, 0x4B, 0x05, 0x06, ..] => InputFormat.Zip,
            [0x1F, 0x8B, 0x08, ..] => InputFormat.Gzip,
            [0x28, 0xB5, 0x2F, 0xFD, ..] => InputFormat.Zstandard,
            _ when head.StartsWith("WARC/"u8) && head.Length > 5 && char.IsAsciiDigit((char)head[5]) =>
                InputFormat.Warc,
            _ when head.Length > 262 && head[257..].StartsWith("ustar"u8) => InputFormat.Tar,
            _ => null,
        };

    private static InputFormat? ByMediaType(string? contentType) =>
        contentType?.Split(';')[0].Trim().ToLowerInvariant() switch
        {
            "text/html" or "application/xhtml+xml" => InputFormat.Html,
            "text/markdown" => InputFormat.Markdown,
            "application/pdf" => InputFormat.Pdf,
            "message/rfc822" => InputFormat.Mail,
            "multipart/related" or "application/x-mimearchive" => InputFormat.Mhtml,
            "text/csv" or "text/tab-separated-values" => InputFormat.Csv,
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
            ".csv" or ".tsv" => InputFormat.Csv,
            ".eml" => InputFormat.Mail,
            ".warc" => InputFormat.Warc,
            ".mht" or ".mhtml" => InputFormat.Mhtml,
            _ => null,
        };

    /// <summary>Packed files are known by how they begin; one that does not is a damaged one. A server may have unpacked it.</summary>
    private static InputFormat? ByPackedEnding(string name) =>
        Path.GetExtension(name).ToLowerInvariant() switch
        {
            ".gz" or ".tgz" => InputFormat.Gzip,
            ".zst" => InputFormat.Zstandard,
            ".zip" => InputFormat.Zip,
            ".tar" => InputFormat.Tar,
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
        return encoding.GetString(head).TrimStart('\uFEFF').TrimStart();
    }

    private static bool LooksLikeHtml(string start)
    {
        if (start.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase))
        {
            return start.Contains("<html", StringComparison.OrdinalIgnoreCase);
        }

        return HtmlStarts.Any(s => start.StartsWith(s, StringComparison.OrdinalIgnoreCase));
    }

    private static bool LooksLikeNewsMl(string start) =>
        start.StartsWith('<')
        && (
            start.Contains("<newsMessage", StringComparison.Ordinal)
            || start.Contains("<newsItem", StringComparison.Ordinal)
            || start.Contains("http://iptc.org/std/nar/", StringComparison.Ordinal)
        );

    private static bool LooksLikeNinjs(string start) =>
        start.StartsWith('{') && NinjsKeys.Any(key => start.Contains($"\"{key}\"", StringComparison.OrdinalIgnoreCase));

    private static bool LooksLikeJsonLines(string start)
    {
        var line = start.Split('\n', 2);
        var inside = start.StartsWith('{') ? start[1..].TrimStart() : "";
        return inside.StartsWith('"')
            && inside.Contains("\":", StringComparison.Ordinal)
            && (line.Length == 1 || line[0].TrimEnd().EndsWith('}'));
    }
}
