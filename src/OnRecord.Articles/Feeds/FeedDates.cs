namespace OnRecord.Articles.Feeds;

/// <summary>Reads dates as feeds write them: RFC 822 with its names of zones and its slips, and ISO 8601.</summary>
internal static class FeedDates
{
    private static readonly Dictionary<string, string> Zones = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Z"] = "+00:00",
        ["UT"] = "+00:00",
        ["UTC"] = "+00:00",
        ["GMT"] = "+00:00",
        ["WET"] = "+00:00",
        ["BST"] = "+01:00",
        ["CET"] = "+01:00",
        ["CEST"] = "+02:00",
        ["EET"] = "+02:00",
        ["EEST"] = "+03:00",
        ["MSK"] = "+03:00",
        ["JST"] = "+09:00",
        ["AEST"] = "+10:00",
        ["AEDT"] = "+11:00",
        ["EST"] = "-05:00",
        ["EDT"] = "-04:00",
        ["CST"] = "-06:00",
        ["CDT"] = "-05:00",
        ["MST"] = "-07:00",
        ["MDT"] = "-06:00",
        ["PST"] = "-08:00",
        ["PDT"] = "-07:00",
    };

    private static readonly string[] Formats =
    [
        "d MMM yyyy H:m:s zzz",
        "d MMM yyyy H:m zzz",
        "d MMM yy H:m:s zzz",
        "d MMM yy H:m zzz",
        "d MMMM yyyy H:m:s zzz",
        "d MMM yyyy H:m:s",
        "d MMM yyyy H:m",
        "d MMM yyyy",
        "d MMMM yyyy",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
        "yyyy-MM-dd'T'HH:mm:ssK",
        "yyyy-MM-dd'T'HH:mmK",
        "yyyy-MM-dd HH:mm:ss zzz",
        "yyyy-MM-dd HH:mm:ssK",
        "yyyy-MM-dd",
        "yyyy-MM",
        "yyyy",
    ];

    /// <summary>The moment in the zone in which it is stated, UTC where none is; null when it cannot be read.</summary>
    public static DateTimeOffset? Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > 100)
        {
            return null;
        }

        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToList();
        // The day of the week is wrong often enough, and no help.
        if (words.Count > 1 && char.IsLetter(words[0][0]) && words[0].TrimEnd(',', '.').All(char.IsLetter))
        {
            words.RemoveAt(0);
        }

        if (words.Count > 1 && words[^1].StartsWith('('))
        {
            words.RemoveAt(words.Count - 1);
        }

        for (var i = 0; i < words.Count; i++)
        {
            words[i] = words[i] is "Sept" or "Sept." ? "Sep" : words[i];
        }

        if (words.Count > 0)
        {
            words[^1] = Offset(words[^1]);
        }

        return DateTimeOffset.TryParseExact(
            string.Join(' ', words),
            Formats,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out var moment
        )
            ? moment
            : null;
    }

    // "GMT+0200" is "+0200".
    private static string Offset(string zone) =>
        Zones.TryGetValue(zone, out var offset) ? offset
        : zone.Length > 3 && zone[..3].ToUpperInvariant() is "GMT" or "UTC" && zone[3] is '+' or '-' ? zone[3..]
        : zone;
}
