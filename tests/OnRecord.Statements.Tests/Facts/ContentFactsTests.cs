using System.Diagnostics;
using OnRecord.Statements.Facts;

namespace OnRecord.Statements.Tests.Facts;

public sealed class ContentFactsTests
{
    private const string Report =
        "Two aides said on Monday that 40 boats left Odesa on Sunday, but Kyiv claimed that 12 boats stayed.";

    private static readonly DateOnly Published = new(2024, 10, 25);

    [Fact]
    public void A_statement_has_what_stands_in_its_content_and_nothing_else()
    {
        var statement = Describe(Report, [], "40 boats left Odesa on Sunday");
        Assert.Equal([40m], statement.Figures.Select(figure => figure.Value));
        Assert.Equal([("Sunday", TimeRole.Event)], TimesOf(Report, statement));
        Assert.Equal(["Odesa"], statement.Places.Select(place => Report[place.Span.Start..place.Span.End]));
    }

    [Fact]
    public void What_lies_only_partly_in_a_content_does_not_belong_to_it()
    {
        var statement = Describe("They lost at least 3,000 men on Oct. 24.", [], "000 men on Oct.");
        Assert.Empty(statement.Figures);
        Assert.Empty(statement.Times);
    }

    [Fact]
    public void Each_piece_of_a_content_is_looked_through()
    {
        var statement = Describe(Report, [], "40 boats", "12 boats");
        Assert.Equal([40m, 12m], statement.Figures.Select(figure => figure.Value));
    }

    [Fact]
    public void The_time_of_the_saying_is_told_from_those_of_the_content()
    {
        var statement = Describe(Report, ["on Monday"], "40 boats left Odesa on Sunday");
        Assert.Equal([("Monday", TimeRole.Saying), ("Sunday", TimeRole.Event)], TimesOf(Report, statement));
        Assert.Equal(
            [new DateOnly(2024, 10, 21), new DateOnly(2024, 10, 20)],
            statement.Times.Select(time => time.From)
        );
    }

    [Fact]
    public void What_dates_the_saying_of_a_nested_statement_is_part_of_what_its_parent_says()
    {
        const string text = "Kyiv said that on Monday Moscow claimed that it rained.";
        var outer = Describe(text, [], "on Monday Moscow claimed that it rained");
        var inner = Describe(text, ["Monday"], "it rained");
        Assert.Equal([("Monday", TimeRole.Event)], TimesOf(text, outer));
        Assert.Equal([("Monday", TimeRole.Saying)], TimesOf(text, inner));
    }

    [Fact]
    public void A_time_that_stands_in_the_content_and_dates_the_saying_is_given_once()
    {
        var statement = Describe(Report, ["Sunday"], "40 boats left Odesa on Sunday");
        Assert.Equal([("Sunday", TimeRole.Saying)], TimesOf(Report, statement));
    }

    [Fact]
    public void The_reader_gives_figures_to_a_nested_statement_and_to_its_parent()
    {
        var article = PlainModel.ArticleOf(
            "Kyiv said that on Monday Moscow claimed that he said that 3,000 men left Kursk."
        );
        var reading = new StatementReader(PlainModel.Create()).Read(
            article with
            {
                Published = Published,
            },
            TestContext.Current.CancellationToken
        );
        Assert.Equal([1, 1, 1], reading.Statements.Select(statement => statement.Figures.Count));
        Assert.Equal([1, 0, 0], reading.Statements.Select(statement => statement.Times.Count));
        Assert.Equal([2, 1, 1], reading.Statements.Select(statement => statement.Places.Count));
    }

    [Fact]
    public void Two_megabytes_do_not_cost_the_square_of_their_length()
    {
        var text = string.Concat(Enumerable.Repeat(Report + "\n", 2_000_000 / Report.Length));
        var watch = Stopwatch.StartNew();
        var facts = new ContentFacts(PlainModel.ArticleOf(text) with { Published = Published }, []);
        for (var start = 0; start + 100 < text.Length; start += 100)
        {
            facts.AddTo(StatementOf([], [new TextSpan(start, start + 100)]));
        }

        Assert.True(watch.Elapsed < TimeSpan.FromMinutes(3), $"{watch.Elapsed} for {text.Length} characters");
    }

    private static Statement Describe(string text, string[] when, params string[] content)
    {
        var article = PlainModel.ArticleOf(text) with { Published = Published };
        return new ContentFacts(article, []).AddTo(StatementOf(Spans(text, when), Spans(text, content)));
    }

    private static Statement StatementOf(IReadOnlyList<TextSpan> when, IReadOnlyList<TextSpan> content) =>
        new()
        {
            Number = 1,
            Source = [],
            Cue = [],
            Content = content,
            Form = QuotationForm.Indirect,
            Setting = new Setting { When = when },
            Confidence = 1,
        };

    private static IReadOnlyList<TextSpan> Spans(string text, IEnumerable<string> parts) =>
        [
            .. parts.Select(part =>
            {
                var start = text.IndexOf(part, StringComparison.Ordinal);
                return new TextSpan(start, start + part.Length);
            }),
        ];

    private static IEnumerable<(string Words, TimeRole Role)> TimesOf(string text, Statement statement) =>
        statement.Times.Select(time => (text[time.Span.Start..time.Span.End], time.Role));
}
