namespace OnRecord.Ledger.Storing;

/// <summary>Days, instants and numbers as the tables hold them.</summary>
internal static class StoredValues
{
    private const string DayFormat = "yyyy-MM-dd";
    private const string InstantFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    public static string? Stored(this DateOnly? day) => day?.ToString(DayFormat, CultureInfo.InvariantCulture);

    public static string Stored(this DateOnly day) => day.ToString(DayFormat, CultureInfo.InvariantCulture);

    public static string Stored(this DateTimeOffset instant) =>
        instant.UtcDateTime.ToString(InstantFormat, CultureInfo.InvariantCulture);

    public static string? Stored(this decimal? number) => number?.ToString(CultureInfo.InvariantCulture);

    public static DateOnly? Day(string? stored) =>
        stored is null ? null : DateOnly.ParseExact(stored, DayFormat, CultureInfo.InvariantCulture);

    public static DateTimeOffset Instant(string stored) =>
        DateTimeOffset.ParseExact(
            stored,
            InstantFormat,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal
        );

    public static decimal? Decimal(string? stored) =>
        stored is null ? null : decimal.Parse(stored, NumberStyles.Float, CultureInfo.InvariantCulture);
}
