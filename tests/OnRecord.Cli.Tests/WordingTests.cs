using OnRecord.Statements.Json;
using OnRecord.TestKit;

namespace OnRecord.Cli.Tests;

public sealed class WordingTests
{
    private static readonly SourceText Text = new("more than $1.2 million a year, two-thirds of voters, 20 to 30 feet");

    [Fact]
    public void The_words_of_cards_are_documented()
    {
        var page = File.ReadAllText(RepositoryFiles.PathOf("docs/statement.md"));
        Assert.All(
            Enum.GetValues<Act>(),
            act => Assert.Contains($"| `{act.ToWireName()}` | {LabelWording.Of(act)} |", page, StringComparison.Ordinal)
        );
        Assert.All(
            Enum.GetValues<Certainty>(),
            value =>
                Assert.Contains(
                    $"| `{value.ToWireName()}` | {LabelWording.Of(value)} |",
                    page,
                    StringComparison.Ordinal
                )
        );
    }

    [Fact]
    public void Figures_are_values_with_what_they_count()
    {
        Assert.Equal(
            "more than 1,200,000 USD a year",
            Words(
                new Figure
                {
                    Span = At("more than $1.2 million"),
                    Value = 1_200_000,
                    Unit = "USD",
                    Bound = FigureBound.MoreThan,
                    Scope = At("a year"),
                }
            )
        );
        Assert.Equal(
            "66.667 % of voters",
            Words(
                new Figure
                {
                    Span = At("two-thirds"),
                    Value = 2m / 3,
                    Unit = "share",
                    Counted = At("voters"),
                }
            )
        );
        Assert.Equal(
            "20 to 30 feet",
            Words(
                new Figure
                {
                    Span = At("20 to 30 feet"),
                    Low = 20,
                    High = 30,
                    Unit = "foot",
                    Bound = FigureBound.Between,
                }
            )
        );
        Assert.Equal(
            "at least 24",
            Words(
                new Figure
                {
                    Span = At("20"),
                    Low = 24,
                    Bound = FigureBound.Vague,
                }
            )
        );
    }

    [Theory]
    [InlineData("m", "20 m")]
    [InlineData("km", "20 km")]
    [InlineData("kg", "20 kg")]
    [InlineData("km/h", "20 km/h")]
    [InlineData("mile", "20 miles")]
    public void A_unit_that_is_a_symbol_has_no_plural(string unit, string words) =>
        Assert.Equal(
            words,
            Words(
                new Figure
                {
                    Span = At("20"),
                    Value = 20,
                    Unit = unit,
                    Bound = FigureBound.Exact,
                }
            )
        );

    [Theory]
    [InlineData("2024-10-22", "2024-10-22", TimeForm.During, "Tue 22 Oct 2024")]
    [InlineData("2024-10-01", "2024-10-31", TimeForm.During, "Oct 2024")]
    [InlineData("2015-01-01", "2015-12-31", TimeForm.During, "2015")]
    [InlineData("1990-01-01", "1999-12-31", TimeForm.During, "1990 to 1999")]
    [InlineData("2024-10-21", "2024-10-23", TimeForm.During, "21 Oct 2024 to 23 Oct 2024")]
    [InlineData("2024-05-01", "2024-10-25", TimeForm.Since, "since 1 May 2024")]
    [InlineData(null, "2024-05-31", TimeForm.Until, "until 31 May 2024")]
    [InlineData("2015-01-01", null, TimeForm.After, "from 1 Jan 2015 on")]
    [InlineData(null, null, TimeForm.Lasting, null)]
    public void Days_are_written_so_that_nobody_mistakes_them(string? from, string? to, TimeForm form, string? words) =>
        Assert.Equal(words, TimeWording.Of(new TimeExpression(At("20"), Day(from), Day(to)) { Form = form }));

    [Theory]
    [InlineData("2021-01-01", TimeGrain.Year, "since 2021")]
    [InlineData("2021-05-01", TimeGrain.Month, "since May 2021")]
    [InlineData("2021-01-01", TimeGrain.Day, "since 1 Jan 2021")]
    public void A_beginning_is_as_fine_as_the_article_has_it(string from, TimeGrain grain, string words) =>
        Assert.Equal(
            words,
            TimeWording.Of(new TimeExpression(At("20"), Day(from), null) { Form = TimeForm.Since, Grain = grain })
        );

    private static string? Words(Figure figure) => FigureWording.Of(figure, Text);

    private static TextSpan At(string words)
    {
        var start = Text.Value.IndexOf(words, StringComparison.Ordinal);
        return new TextSpan(start, start + words.Length);
    }

    private static DateOnly? Day(string? day) =>
        day is null ? null : DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
}
