using CsCheck;
using nietras.SeparatedValues;
using OnRecord.Cli.Cards;
using OnRecord.Cli.Html;
using OnRecord.Cli.Terminal;

namespace OnRecord.Cli.Tests;

public sealed class HostileTextTests
{
    private static readonly Gen<string> Texts = Gen.OneOf(
            "word",
            "a",
            " ",
            "  ",
            "\n\n",
            "漢字",
            "が",
            "👩‍🚀",
            "🇫🇷",
            "e\u0301",
            "\u202E",
            "\e[31m",
            "\u00AD",
            "<b>",
            "&amp;",
            "“quote”",
            "supercalifragilistic"
        )
        .Array[0, 60]
        .Select(string.Concat);

    [Theory]
    [InlineData("plain text", "plain text")]
    [InlineData("two\nlines\tand  spaces", "two lines and spaces")]
    [InlineData("one.\n\nTwo.", "one. ¶ Two.")]
    [InlineData("a\e[2Jb", "a␛[2Jb")]
    [InlineData("a\u007Fb\u009Bc", "a␡b⟨U+009B⟩c")]
    [InlineData("a\u202Eb\u2066c", "a⟨U+202E⟩b⟨U+2066⟩c")]
    [InlineData("co\u00ADop\u200Berate", "cooperate")]
    [InlineData("👩‍🚀 e\u0301", "👩‍🚀 e\u0301")]
    public void Text_is_shown_so_that_it_can_do_nothing(string text, string shown) =>
        Assert.Equal(shown, VisibleText.Line(text));

    [Theory]
    [InlineData("abc", 3)]
    [InlineData("é", 1)]
    [InlineData("e\u0301", 1)]
    [InlineData("漢字", 4)]
    [InlineData("👩‍🚀", 2)]
    [InlineData("🇫🇷", 2)]
    [InlineData("☺\uFE0F", 2)]
    public void Width_is_that_of_a_terminal(string text, int columns) => Assert.Equal(columns, DisplayWidth.Of(text));

    [Fact]
    public void Wrapped_lines_fit_and_lose_nothing_but_spaces() =>
        Texts
            .SelectMany(text => Gen.Int[2, 40].Select(width => (text: VisibleText.Line(text), width)))
            .Sample(drawn =>
            {
                var lines = LineWrapper
                    .Wrap([new Run(drawn.text, Role.Plain)], drawn.width)
                    .Select(line => string.Concat(line.Select(run => run.Text)))
                    .ToList();
                Assert.All(lines, line => Assert.True(DisplayWidth.Of(line) <= drawn.width, line));
                Assert.Equal(WithoutSpaces(drawn.text), WithoutSpaces(string.Concat(lines)));
            });

    [Fact]
    public void Segments_join_to_the_text_and_carry_exactly_the_marks_that_cover_them() =>
        Gen.Select(Gen.Int[0, 30], Gen.Int[0, 30])
            .Select(pair => new TextSpan(Math.Min(pair.Item1, pair.Item2), Math.Max(pair.Item1, pair.Item2)))
            .Array[0, 12]
            .Sample(spans =>
            {
                var text = new SourceText(new string('x', 30));
                Statement[] statements = [.. spans.Select((span, i) => Marked(i + 1, span))];
                var segments = Segment.Cut(text, statements);
                Assert.Equal(text.Value, string.Concat(segments.Select(segment => text[segment.Span])));
                foreach (var segment in segments)
                {
                    var covering = statements.Where(statement => statement.Content[0].Overlaps(segment.Span));
                    Assert.All(covering, statement => Assert.True(statement.Content[0].Contains(segment.Span)));
                    Assert.Equal(
                        covering.Select(statement => statement.Number),
                        segment.Marks.Select(m => m.Statement)
                    );
                }
            });

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("＝1")]
    public void Csv_cells_cannot_become_formulas_unless_asked(string cell)
    {
        var reading = HandMade.OneStatement($"{cell} said it", cell, "said", "it", title: cell);
        Assert.Equal("'" + cell, CellsOf(reading, FormulaCells.Neutralised)["source"]);
        Assert.Equal(cell, CellsOf(reading, FormulaCells.Raw)["source"]);
    }

    [Fact]
    public void Csv_cells_keep_commas_quotation_marks_and_line_breaks()
    {
        const string Source = "Varga, \"the\nminister\"";
        var reading = HandMade.OneStatement($"{Source} said it", Source, "said", "it");
        Assert.Equal(Source, CellsOf(reading, FormulaCells.Neutralised)["source"]);
        Assert.EndsWith(
            "\r\n",
            OutputTests.Written(output => new CsvWriter(output, FormulaCells.Raw), reading),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Html_encodes_everything_from_outside()
    {
        const string Evil = "</p><script>alert('x')</script>\" onload=\"x";
        var html = OutputTests.Written(
            output => new HtmlReportWriter(output),
            HandMade.OneStatement($"{Evil} said {Evil}", Evil, "said", Evil, title: Evil)
        );
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("\" onload", html, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Cards_of_any_text_fit_their_width_and_send_nothing_to_the_terminal() =>
        Texts.Sample(text =>
        {
            var reading = HandMade.OneStatement(text + "source said it", "source", "said", text + "source said it");
            var cards = OutputTests.Written(
                output => new CardWriter(output, new CardLayout(34, Colored: false)),
                reading
            );
            Assert.All(cards.Split('\n'), line => Assert.True(DisplayWidth.Of(line) <= 34, line));
            Assert.DoesNotContain(cards, unit => char.IsControl(unit) && unit != '\n');
        });

    private static Dictionary<string, string> CellsOf(Reading reading, FormulaCells formulas)
    {
        var csv = OutputTests.Written(output => new CsvWriter(output, formulas), reading);
        using var reader = Sep.Reader(options => options with { Sep = new Sep(','), Unescape = true }).FromText(csv);
        Assert.True(reader.MoveNext());
        var row = reader.Current;
        return new Dictionary<string, string> { ["source"] = row["source"].ToString() };
    }

    private static string WithoutSpaces(string text) => text.Replace(" ", "", StringComparison.Ordinal);

    private static Statement Marked(int number, TextSpan content) =>
        new()
        {
            Number = number,
            Source = [],
            Cue = [],
            Content = [content],
            Form = QuotationForm.Indirect,
            Confidence = 1,
        };
}
