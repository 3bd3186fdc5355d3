namespace OnRecord.Articles;

/// <summary>Reads addresses as inputs state them.</summary>
internal static class PageAddress
{
    /// <summary>The address; null when there is none, or when it is not a whole http or https address, which is noted.</summary>
    public static Uri? Parse(string? value, List<string> notes)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            return null;
        }

        if (IsWeb(value, out var url))
        {
            return url;
        }

        notes.Add($"The address '{Excerpt.Around(value, 0)}' is not a web address and was left out.");
        return null;
    }

    /// <summary>Whether it is a whole http or https address.</summary>
    public static bool IsWeb(string value, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Uri? url) =>
        Uri.TryCreate(value.Trim(), UriKind.Absolute, out url)
        && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps);
}
