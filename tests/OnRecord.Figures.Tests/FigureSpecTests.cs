using System.Globalization;
using OnRecord.Statements.Figures;

namespace OnRecord.Figures.Tests;

public sealed class FigureSpecTests
{
    private static readonly DateOnly Published = new(2024, 10, 25);

    public static TheoryData<string, string> Examples() =>
        new(SpecTable.Rows("figures.md").Select(row => (row[0], string.Join(" | ", row[1..]))));

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_spec_holds(string example, string expected)
    {
        var (plain, _) = SpecTable.Unmark(example);
        var text = new SourceText(plain);

        var figures = FigureFinder.Find(text, text.Whole, Published);

        var found = string.Join(
            " | ",
            Cell(figures, Number),
            Cell(figures, figure => SpecTable.Words(figure.Bound)),
            Cell(figures, figure => figure.Unit ?? "-"),
            Cell(figures, figure => figure.Counted is { } counted ? text[counted] : "-"),
            Cell(figures, figure => Scope(figure, text))
        );
        Assert.Equal((example, expected), (SpecTable.Mark(plain, figures.Select(figure => figure.Span)), found));
    }

    private static string Cell(IReadOnlyList<Figure> figures, Func<Figure, string> part) =>
        string.Join("; ", figures.Select(part));

    private static string Number(Figure figure) =>
        figure.Value is { } value ? Text(value) : $"{Text(figure.Low)}..{Text(figure.High)}";

    private static string Text(decimal? value) =>
        value is { } number ? Math.Round(number, 3).ToString("0.###", CultureInfo.InvariantCulture) : "";

    private static string Scope(Figure figure, SourceText text)
    {
        var place = figure.Scope is { } scope ? text[scope] : null;
        var days = figure.AsOf is { } time
            ? string.Create(CultureInfo.InvariantCulture, $"{time.From:yyyy-MM-dd}..{time.To:yyyy-MM-dd}")
            : null;
        return place is null && days is null ? "-" : string.Join(", ", new[] { place, days }.OfType<string>());
    }
}
