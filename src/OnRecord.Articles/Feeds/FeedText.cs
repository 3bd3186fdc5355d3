using System.Net;
using AngleSharp.Html.Parser;

namespace OnRecord.Articles.Feeds;

/// <summary>Cleans the short texts of feeds: one line, without what a database could not give back exactly.</summary>
internal static class FeedText
{
    /// <summary>Most categories kept of an entry.</summary>
    public const int MaxCategories = 50;

    private const int MaxLength = 1000;
    private const int MaxAddressLength = 4000;

    /// <summary>The text on one line, cut off where it is beyond all measure; null when nothing is left.</summary>
    public static string? Line(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var line = new StringBuilder();
        foreach (var rune in text.AsSpan(0, Math.Min(text.Length, 10 * MaxLength)).EnumerateRunes())
        {
            var isSpace = Rune.IsWhiteSpace(rune) || Rune.IsControl(rune);
            if (line.Length + rune.Utf16SequenceLength > MaxLength)
            {
                break;
            }

            if (!isSpace)
            {
                line.Append(rune.ToString());
            }
            else if (line.Length > 0 && line[^1] != ' ')
            {
                line.Append(' ');
            }
        }

        return line.ToString().TrimEnd() is { Length: > 0 } kept ? kept : null;
    }

    /// <summary>A headline, which feeds write as text or as HTML without saying which.</summary>
    public static string? Headline(string? text)
    {
        var decoded = WebUtility.HtmlDecode(text);
        if (decoded is not null && decoded.Length <= 10 * MaxLength && HasTag(decoded))
        {
            using var document = new HtmlParser().ParseDocument(decoded);
            decoded = document.Body?.TextContent;
        }

        return Line(decoded);
    }

    /// <summary>The whole http or https address, without its fragment; null when it is none.</summary>
    public static Uri? Address(Uri feed, string? text) =>
        text is not null
        && text.Length <= MaxAddressLength
        && Uri.TryCreate(feed, text.Trim(), out var whole)
        && text.Trim().Length > 0
        && PageAddress.IsWeb(whole.AbsoluteUri, out _)
            ? new Uri(whole.GetComponents(UriComponents.HttpRequestUrl | UriComponents.UserInfo, UriFormat.UriEscaped))
            : null;

    /// <summary>Whether a text is a web address by itself, as the <c>guid</c> of many feeds is.</summary>
    public static bool IsWhole(string? text) => text is not null && PageAddress.IsWeb(text, out _);

    private static bool HasTag(string text)
    {
        for (var at = text.IndexOf('<', StringComparison.Ordinal); at >= 0; at = text.IndexOf('<', at + 1))
        {
            if (at + 1 < text.Length && (char.IsAsciiLetter(text[at + 1]) || text[at + 1] is '/' or '!'))
            {
                return true;
            }
        }

        return false;
    }
}
