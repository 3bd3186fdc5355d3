namespace OnRecord.Articles;

/// <summary>Reads the day of publication as inputs state it.</summary>
internal static class PublicationDate
{
    private static readonly string[] Formats =
    [
        "yyyy-MM-dd",
        "yyyy/MM/dd",
        "yyyyMMdd",
        "yyyy-MM-ddTHH:mmK",
        "yyyy-MM-ddTHH:mm:ssK",
        "yyyy-MM-ddTHH:mm:ss.FFFFFFFK",
        "yyyy-MM-dd HH:mm:ssK",
        "yyyy-MM-dd HH:mm:ss zzz",
        "r",
        "d MMMM yyyy",
        "d MMM yyyy",
        "MMMM d, yyyy",
        "MMM d, yyyy",
    ];

    /// <summary>The calendar day as stated, in the time zone in which it is stated; null when there is none or it cannot be read, which is noted.</summary>
    public static DateOnly? Parse(string? value, List<string> notes)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            return null;
        }

        if (
            DateTimeOffset.TryParseExact(
                value.Trim(),
                Formats,
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal,
                out var moment
            )
        )
        {
            return DateOnly.FromDateTime(moment.DateTime);
        }

        notes.Add($"The date of publication '{Excerpt.Around(value, 0)}' is not understood and was left out.");
        return null;
    }
}
