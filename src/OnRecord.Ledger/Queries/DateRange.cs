namespace OnRecord.Ledger.Queries;

/// <summary>Reads <c>2024</c>, <c>2024-05</c>, <c>2024-05-12</c>, and two of them with <c>..</c> between, either of which may be left out.</summary>
internal static class DateRange
{
    private const string Separator = "..";
    private const string Shape = "a year, a month or a day such as 2024, 2024-05, 2024-05-12, or two with '..' between";

    /// <exception cref="QuerySyntaxException">It is no such range.</exception>
    public static QueryNode.Published Read(QueryToken token)
    {
        var text = token.Text;
        var middle = text.IndexOf(Separator, StringComparison.Ordinal);
        if (middle < 0)
        {
            return Period(text) is var (first, last) ? new QueryNode.Published(first, last) : throw Wrong(token);
        }

        var from = text[..middle];
        var to = text[(middle + Separator.Length)..];
        var start = Period(from);
        var end = Period(to);
        if ((from.Length > 0 && start is null) || (to.Length > 0 && end is null) || (start is null && end is null))
        {
            throw Wrong(token);
        }

        return start?.First > end?.Last
            ? throw new QuerySyntaxException("This ends before it begins.", token.Start, token.Length)
            : new QueryNode.Published(start?.First, end?.Last);
    }

    private static (DateOnly First, DateOnly Last)? Period(string text) =>
        Day(text, "yyyy-MM-dd") is { } day ? (day, day)
        : Day(text, "yyyy-MM") is { } month ? (month, month.AddMonths(1).AddDays(-1))
        : Day(text, "yyyy") is { } year ? (year, year.AddYears(1).AddDays(-1))
        : null;

    private static DateOnly? Day(string text, string format) =>
        DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && day.Year < DateOnly.MaxValue.Year
            ? day
            : null;

    private static QuerySyntaxException Wrong(QueryToken token) =>
        new($"'{token.Text}' is no date; write {Shape}.", token.Start, token.Length);
}
