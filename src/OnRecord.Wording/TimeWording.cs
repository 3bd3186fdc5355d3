namespace OnRecord.Wording;

/// <summary>Days and times in words.</summary>
public static class TimeWording
{
    /// <summary>The days meant: <c>Tue 22 Oct 2024</c>, <c>Oct 2024</c>, <c>since May 2024</c>; null when they cannot be told.</summary>
    public static string? Of(TimeExpression time) =>
        (time.Form, time.From, time.To) switch
        {
            (_, null, null) => null,
            (TimeForm.Since, { } from, _) => $"since {Start(from, time.Grain)}",
            (TimeForm.After, { } from, _) => $"from {Start(from, time.Grain)} on",
            (TimeForm.Until or TimeForm.Before, _, { } to) => $"until {Day(to)}",
            (_, { } from, { } to) => Period(from, to),
            (_, { } from, null) => $"from {Start(from, time.Grain)} on",
            (_, null, { } to) => $"until {Day(to)}",
        };

    /// <summary>One day, with its weekday: <c>Tue 22 Oct 2024</c>.</summary>
    public static string Of(DateOnly day) => day.ToString("ddd d MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>Whether a time names days that only a day of publication could tell.</summary>
    public static bool IsOpen(TimeExpression time) =>
        time is { From: null, To: null, Form: not (TimeForm.Lasting or TimeForm.Recurring or TimeForm.Anchored) };

    private static string Period(DateOnly from, DateOnly to)
    {
        if (from == to)
        {
            return Of(from);
        }
        if (from is { Month: 1, Day: 1 } && to is { Month: 12, Day: 31 })
        {
            return from.Year == to.Year ? Year(from) : $"{Year(from)} to {Year(to)}";
        }
        return from.Day == 1 && to == from.AddMonths(1).AddDays(-1)
            ? from.ToString("MMM yyyy", CultureInfo.InvariantCulture)
            : $"{Day(from)} to {Day(to)}";
    }

    // "Since 2021" says no more than the year.
    private static string Start(DateOnly day, TimeGrain grain) =>
        grain switch
        {
            TimeGrain.Year when day is { Month: 1, Day: 1 } => Year(day),
            TimeGrain.Month when day.Day == 1 => day.ToString("MMM yyyy", CultureInfo.InvariantCulture),
            _ => Day(day),
        };

    private static string Day(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    private static string Year(DateOnly day) => day.Year.ToString(CultureInfo.InvariantCulture);
}
