using System.Globalization;
using OnRecord.Statements.Times;

namespace OnRecord.Figures.Tests;

public sealed class TimeSpecTests
{
    private static readonly DateOnly Published = new(2024, 10, 25);

    public static TheoryData<string, string> Examples() =>
        new(SpecTable.Rows("times.md").Select(row => (row[0], string.Join(" | ", row[1..]))));

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_spec_holds(string example, string expected)
    {
        var (plain, _) = SpecTable.Unmark(example);
        var text = new SourceText(plain);

        var times = TimeFinder.Find(text, text.Whole, Published);

        var found = string.Join(
            " | ",
            string.Join("; ", times.Select(Days)),
            string.Join("; ", times.Select(time => SpecTable.Words(time.Form))),
            string.Join("; ", times.Select(time => SpecTable.Words(time.Grain)))
        );
        Assert.Equal((example, expected), (SpecTable.Mark(plain, times.Select(time => time.Span)), found));
    }

    private static string Days(TimeExpression time) =>
        time.From == time.To ? Day(time.From) : $"{Day(time.From)}..{Day(time.To)}";

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "-";
}
