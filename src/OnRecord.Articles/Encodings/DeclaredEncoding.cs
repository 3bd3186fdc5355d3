using System.Text.RegularExpressions;

namespace OnRecord.Articles.Encodings;

/// <summary>Finds the encoding that a page states in itself.</summary>
internal static partial class DeclaredEncoding
{
    /// <summary>The HTML standard has browsers look through the first 1,024 bytes; pages in the wild need a few more.</summary>
    private const int Window = 4096;

    /// <summary>The name in a <c>meta</c> element or an XML declaration; null when there is none.</summary>
    public static string? Find(ReadOnlySpan<byte> page)
    {
        var start = Encoding.Latin1.GetString(page[..Math.Min(page.Length, Window)]);
        var match = Declaration().Match(start);
        return match.Success ? match.Groups["name"].Value : null;
    }

    [GeneratedRegex(
        """(?:<meta\s[^>]{0,200}?charset|^\s*<\?xml\s[^>]{0,200}?encoding)\s{0,20}=\s{0,20}["']?\s{0,20}(?<name>[a-zA-Z0-9_:.-]{1,40})""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Declaration();
}
