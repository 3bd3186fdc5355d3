namespace OnRecord.Statements;

/// <summary>How a time expression relates to the days that it names.</summary>
public enum TimeForm
{
    /// <summary>On the day or in the period: "Tuesday", "in August", "between March and June".</summary>
    During = 0,

    /// <summary>From then on: "since May".</summary>
    Since = 1,

    /// <summary>Up to then: "until Friday", "by 2030".</summary>
    Until = 2,

    /// <summary>Before then: "before Oct. 24".</summary>
    Before = 3,

    /// <summary>After then: "after 2014".</summary>
    After = 4,

    /// <summary>How long, without a place in the calendar: "for months".</summary>
    Lasting = 5,

    /// <summary>Again and again: "every Tuesday".</summary>
    Recurring = 6,

    /// <summary>Tied to another time of the text: "later that day", "two days earlier".</summary>
    Anchored = 7,
}

/// <summary>How fine a time expression is.</summary>
public enum TimeGrain
{
    /// <summary>A time of the day: "10:30 a.m.", "Tuesday night".</summary>
    PartOfDay = 0,

    /// <summary>A day.</summary>
    Day = 1,

    /// <summary>A week, from Monday to Sunday, or a weekend.</summary>
    Week = 2,

    /// <summary>A month.</summary>
    Month = 3,

    /// <summary>A season or a quarter of a year.</summary>
    Season = 4,

    /// <summary>A year.</summary>
    Year = 5,

    /// <summary>A decade.</summary>
    Decade = 6,

    /// <summary>A century.</summary>
    Century = 7,

    /// <summary>A second; only as a length.</summary>
    Second = 8,

    /// <summary>A minute; only as a length.</summary>
    Minute = 9,

    /// <summary>An hour; only as a length.</summary>
    Hour = 10,
}

/// <summary>A length of time in the words of the text.</summary>
/// <param name="Amount">How many; null where the text does not count ("for months").</param>
/// <param name="Unit">Of what.</param>
public readonly record struct TimeLength(decimal? Amount, TimeGrain Unit);

/// <summary>What happened at a time.</summary>
public enum TimeRole
{
    /// <summary>What the statement is about.</summary>
    Event = 0,

    /// <summary>The saying or thinking itself.</summary>
    Saying = 1,
}

/// <summary>A date or time in the text, resolved against the date of publication where that is known.</summary>
/// <param name="Span">The very characters, with "since", "until", "for" and the like, without "on" and "in".</param>
/// <param name="From">First day meant; null when it cannot be told or is open.</param>
/// <param name="To">Last day meant; null when it cannot be told or is open. Equal to <paramref name="From"/> for a single day.</param>
/// <remarks>What is found and how it is resolved stands in <c>specs/times.md</c>.</remarks>
public sealed record TimeExpression(TextSpan Span, DateOnly? From, DateOnly? To)
{
    /// <summary>How the expression relates to its days.</summary>
    public TimeForm Form { get; init; }

    /// <summary>How fine it is.</summary>
    public TimeGrain Grain { get; init; } = TimeGrain.Day;

    /// <summary>How long; null unless the text gives a length.</summary>
    public TimeLength? Length { get; init; }

    /// <summary>Whether it dates the saying or what is said. The finder itself always gives <see cref="TimeRole.Event"/>.</summary>
    public TimeRole Role { get; init; }
}
