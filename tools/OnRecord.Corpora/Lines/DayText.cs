namespace OnRecord.Corpora.Lines;

/// <summary>Days as the corpora write them: <c>2016-09-12</c>, or nothing.</summary>
internal static class DayText
{
    public static DateOnly? Parse(string day, LinePlace place)
    {
        if (day.Length == 0)
        {
            return null;
        }

        return DateOnly.TryParseExact(
            day,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var date
        )
            ? date
            : throw place.Error($"'{day}' is no day of the form yyyy-MM-dd");
    }
}
