namespace OnRecord.Statements.Times;

/// <summary>A time as far as it has been read.</summary>
/// <param name="Start">First word.</param>
/// <param name="End">The word after the last one.</param>
/// <param name="From">First day; null when it cannot be told.</param>
/// <param name="To">Last day; null when it cannot be told.</param>
/// <param name="Grain">How fine it is.</param>
internal readonly record struct Period(int Start, int End, DateOnly? From, DateOnly? To, TimeGrain Grain)
{
    internal TimeForm Form { get; init; }

    internal TimeLength? Length { get; init; }

    /// <summary>Whether the year is not in the text but taken as the nearest.</summary>
    internal bool IsYearTaken { get; init; }

    /// <summary>Whether a day is given by month and day or by weekday, so that a time of the day can join it.</summary>
    internal bool IsDay => Grain is TimeGrain.Day or TimeGrain.PartOfDay;

    internal static Period Of(int start, int end, (DateOnly? From, DateOnly? To) days, TimeGrain grain) =>
        new(start, end, days.From, days.To, grain);

    internal static Period Of(int start, int end, DateOnly? day) => new(start, end, day, day, TimeGrain.Day);
}
