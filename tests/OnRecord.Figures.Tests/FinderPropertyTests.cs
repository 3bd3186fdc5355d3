using System.Diagnostics;
using CsCheck;
using OnRecord.Statements.Figures;
using OnRecord.Statements.Places;
using OnRecord.Statements.Times;

namespace OnRecord.Figures.Tests;

public sealed class FinderPropertyTests
{
    private static readonly string[] Pieces =
    [
        "3,000",
        "20",
        "-",
        "\u2013",
        "/",
        ":",
        ".",
        ",",
        "$",
        "€",
        "%",
        "percent",
        "one",
        "two",
        "twenty",
        "hundred",
        "million",
        "dozens",
        "of",
        "a",
        "half",
        "third",
        "in",
        "and",
        "between",
        "from",
        "to",
        "at",
        "least",
        "more",
        "than",
        "May",
        "March",
        "Oct.",
        "24",
        "2014",
        "1990s",
        "'90s",
        "Tuesday",
        "last",
        "next",
        "week",
        "years",
        "ago",
        "since",
        "until",
        "the",
        "end",
        "this",
        "for",
        "every",
        "early",
        "mid",
        "10:30",
        "a.m.",
        "old",
        "year",
        "Georgia",
        "Paris",
        "New",
        "York",
        "Times",
        "U.S.",
        "University",
        "Washington",
        "\n",
        "\r\n",
        "\u00AD",
        "\uD800",
        "\uDC00",
        "😀",
        "99999999999999999999",
        "1.2.3",
        "0",
        "31",
        "Feb.",
        "29",
        "9999",
        "9/11",
        "2015-10-24",
        "|",
        "\"",
        "'s",
        "people",
        "(",
        ")",
        "years old",
        "century",
        "19th",
        "quarter",
        "first",
        "Easter",
        "@x",
        "http://a.b",
    ];

    private static readonly Gen<string> Piece = Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]);

    private static readonly Gen<string> Texts = Gen.OneOf(
        Piece.Array[0, 40].Select(pieces => string.Join(' ', pieces)),
        Piece.Array[0, 40].Select(string.Concat),
        Gen.String
    );

    private static readonly Gen<DateOnly?> Days = Gen.OneOf(
        Gen.Int[DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber]
            .Select(day => (DateOnly?)DateOnly.FromDayNumber(day)),
        Gen.Const(() => (DateOnly?)null),
        Gen.Const<DateOnly?>(DateOnly.MinValue),
        Gen.Const<DateOnly?>(DateOnly.MaxValue),
        Gen.Const<DateOnly?>(new DateOnly(2024, 2, 29))
    );

    [Fact]
    public void Spans_lie_in_order_inside_of_what_was_asked_for() =>
        Gen.Select(Texts, Days, Gen.Double[0, 1], Gen.Double[0, 1])
            .Sample(
                (plain, published, a, b) =>
                {
                    var text = new SourceText(plain);
                    var ends = new[] { (int)(a * plain.Length), (int)(b * plain.Length) };
                    var within = new TextSpan(ends.Min(), ends.Max());
                    AreInOrder(within, FigureFinder.Find(text, within, published).Select(figure => figure.Span));
                    AreInOrder(within, TimeFinder.Find(text, within, published).Select(time => time.Span));
                    AreInOrder(within, PlaceFinder.Find(text, within, []).Select(place => place.Span));
                },
                iter: 1000
            );

    [Fact]
    public void Parts_of_a_figure_lie_in_the_text_and_its_numbers_agree() =>
        Gen.Select(Texts, Days)
            .Sample(
                (plain, published) =>
                {
                    var text = new SourceText(plain);
                    foreach (var figure in FigureFinder.Find(text, text.Whole, published))
                    {
                        foreach (
                            var part in new[] { figure.Counted, figure.Scope, figure.AsOf?.Span }.OfType<TextSpan>()
                        )
                        {
                            Assert.True(text.Whole.Contains(part) && part.Start >= figure.Span.End && !part.IsEmpty);
                        }

                        Assert.Equal(figure.Bound is FigureBound.Between or FigureBound.Vague, figure.Value is null);
                        Assert.True(figure.Low is null || figure.High is null || figure.Low <= figure.High);
                    }
                },
                iter: 1000
            );

    [Fact]
    public void A_time_never_ends_before_it_begins() =>
        Gen.Select(Texts, Days)
            .Sample(
                (plain, published) =>
                {
                    var text = new SourceText(plain);
                    Assert.All(
                        TimeFinder.Find(text, text.Whole, published),
                        time =>
                            Assert.True(time.From is null || time.To is null || time.From <= time.To, text[time.Span])
                    );
                },
                iter: 1000
            );

    [Fact]
    public void The_same_text_gives_the_same_result_on_every_thread()
    {
        var text = new SourceText(string.Join(' ', Enumerable.Repeat(string.Join(' ', Pieces), 20)));
        var published = new DateOnly(2024, 10, 25);
        var first = FigureFinder.Find(text, text.Whole, published);

        Parallel.For(0, 16, _ => Assert.Equal(first, FigureFinder.Find(text, text.Whole, published)));
    }

    [Theory]
    [InlineData("1")]
    [InlineData(",")]
    [InlineData("1,")]
    [InlineData("1-")]
    [InlineData("1 ")]
    [InlineData("two ")]
    [InlineData("hundred ")]
    [InlineData("a hundred and ")]
    [InlineData("the ")]
    [InlineData("the end of ")]
    [InlineData("early ")]
    [InlineData("from May to ")]
    [InlineData("between 2 and ")]
    [InlineData("Tuesday, ")]
    [InlineData("Oct. 24 at ")]
    [InlineData("New York, ")]
    [InlineData("Georgia ")]
    [InlineData("in ")]
    [InlineData("@")]
    [InlineData("a.b")]
    [InlineData("\n")]
    [InlineData("\u0301")]
    public void Work_grows_with_the_length_of_the_text(string piece)
    {
        var text = new SourceText(string.Concat(Enumerable.Repeat(piece, 100_000 / piece.Length)));
        var watch = Stopwatch.StartNew();

        FigureFinder.Find(text, text.Whole, new DateOnly(2024, 10, 25));
        TimeFinder.Find(text, text.Whole, new DateOnly(2024, 10, 25));
        PlaceFinder.Find(text, text.Whole, []);

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"{watch.Elapsed} for 100,000 characters of '{piece}'");
    }

    [Fact]
    public void A_span_past_the_end_is_refused()
    {
        var text = new SourceText("3,000 men");
        var past = new TextSpan(0, 10);

        Assert.Throws<ArgumentOutOfRangeException>(() => FigureFinder.Find(text, past, null));
        Assert.Throws<ArgumentOutOfRangeException>(() => TimeFinder.Find(text, past, null));
        Assert.Throws<ArgumentOutOfRangeException>(() => PlaceFinder.Find(text, past, []));
    }

    [Fact]
    public void Without_a_day_of_publication_only_absolute_dates_are_resolved()
    {
        var text = new SourceText("last week, Tuesday, Oct. 24, May 2014");

        var times = TimeFinder.Find(text, text.Whole, published: null);

        Assert.Equal([null, null, new DateOnly(2014, 5, 1)], times.Select(time => time.From));
    }

    private static void AreInOrder(TextSpan within, IEnumerable<TextSpan> spans)
    {
        var last = within.Start;
        foreach (var span in spans)
        {
            Assert.True(
                within.Contains(span) && !span.IsEmpty && span.Start >= last,
                $"{span} after {last} in {within}"
            );
            last = span.End;
        }
    }
}
