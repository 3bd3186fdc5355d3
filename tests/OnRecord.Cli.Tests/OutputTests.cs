using OnRecord.Cli.Cards;
using OnRecord.Cli.Html;
using OnRecord.Cli.Json;

namespace OnRecord.Cli.Tests;

public sealed class OutputTests
{
    [Theory]
    [InlineData(40)]
    [InlineData(72)]
    [InlineData(100)]
    public void Cards_show_each_statement_with_its_place_and_fields(int width) =>
        Written(output => new CardWriter(output, new CardLayout(width, Colored: false)), HandMade.Harbour)
            .MatchSnapshot(Snapshooter.SnapshotNameExtension.Create(width));

    [Fact]
    public void Cards_are_coloured_by_role_on_a_terminal() =>
        Written(output => new CardWriter(output, new CardLayout(80, Colored: true)), HandMade.Harbour)
            .Replace("\e", "<ESC>", StringComparison.Ordinal)
            .MatchSnapshot();

    [Fact]
    public void Cards_say_so_when_nobody_says_anything() =>
        Assert.Equal(
            "silent.txt\n\nNo statement was found.\n",
            Written(output => new CardWriter(output, new CardLayout(80, Colored: false)), HandMade.Silent)
        );

    [Fact]
    public void Json_is_that_of_the_documented_schema() =>
        Written(output => new JsonWriter(output, () => false), HandMade.Harbour).MatchSnapshot();

    [Fact]
    public void Json_of_several_articles_is_an_array()
    {
        var json = Written(output => new JsonWriter(output, () => true), HandMade.Harbour, HandMade.Silent);
        using var array = System.Text.Json.JsonDocument.Parse(json);
        Assert.Equal(2, array.RootElement.GetArrayLength());
        Assert.Equal("silent.txt", array.RootElement[1].GetProperty("document").GetProperty("id").GetString());
        Assert.Equal("[]\n", Written(output => new JsonWriter(output, () => true)));
    }

    [Fact]
    public void Json_lines_are_one_object_a_line() =>
        Written(output => new JsonLinesWriter(output), HandMade.Harbour, HandMade.Silent).MatchSnapshot();

    [Fact]
    public void Csv_has_one_row_a_statement() =>
        Written(output => new CsvWriter(output, FormulaCells.Neutralised), HandMade.Harbour, HandMade.Silent)
            .MatchSnapshot();

    [Fact]
    public void Html_marks_the_article_and_lists_its_statements() =>
        Written(output => new HtmlReportWriter(output), HandMade.Harbour).MatchSnapshot();

    [Fact]
    public void Html_holds_several_articles() =>
        Written(output => new HtmlReportWriter(output), HandMade.Harbour, HandMade.Silent).MatchSnapshot();

    internal static string Written(Func<TextWriter, IReadingWriter> make, params Reading[] readings)
    {
        using var output = new StringWriter();
        var writer = make(output);
        foreach (var reading in readings)
        {
            writer.Write(reading);
        }
        writer.Complete();
        (writer as IDisposable)?.Dispose();
        return output.ToString();
    }
}
