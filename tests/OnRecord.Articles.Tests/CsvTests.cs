using OnRecord.Articles.Fields;
using static OnRecord.Articles.Tests.Archived;

namespace OnRecord.Articles.Tests;

public sealed class CsvTests
{
    private static InputOptions Mapped(string map)
    {
        Assert.True(FieldMap.TryParse(map, out var fields, out var error), error);
        return new InputOptions { Fields = fields };
    }

    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('\t')]
    public async Task Every_row_is_an_article(char separator)
    {
        const string Table =
            "ID,Title,Text,Published,URL,Section,other\n"
            + "a1,\"He said \"\"no\"\"\",\"He said no,\nand no again; thrice.\",2024-10-25,https://example.org/a,World,1\n"
            + "\n"
            + ",,Second.,,,,2\n";
        var table = Table.Replace(',', separator);

        var read = (await Load.AllAsync(table, "a.csv")).Cast<ArticleResult.Success>().ToList();

        Assert.Equal(["a1", "5"], read.Select(r => r.Article.Id));
        Assert.Equal([2, 5], read.Select(r => r.Origin.Line!.Value));
        var first = read[0].Article;
        Assert.Equal($"He said no{separator}\nand no again; thrice.", first.Text.Value);
        Assert.Equal("He said \"no\"", first.Title);
        Assert.Equal(new DateOnly(2024, 10, 25), first.Published);
        Assert.Equal(new Uri("https://example.org/a"), first.Url);
        Assert.Contains(new StatedFact("section", "World", "column section"), read[0].Article.Facts);
        Assert.Equal(InputFormat.Csv, read[0].Origin.Format);
    }

    [Fact]
    public async Task Columns_with_other_names_are_told_by_a_map()
    {
        var options = Mapped("text=Body text, title=Headline, date=Day, byline=By");

        var read = await Load.OneAsync(
            "Headline|Body text|Day|By\nNo|He said no.|2024-10-25|Ida Falk\n",
            "a.csv",
            options
        );

        Assert.Equal("He said no.", read.Article.Text.Value);
        Assert.Equal("No", read.Article.Title);
        Assert.Equal(
            [
                new("title", "No", "column Headline"),
                new("byline", "Ida Falk", "column By"),
                new("published", "2024-10-25", "column Day"),
            ],
            read.Article.Facts
        );
    }

    [Fact]
    public async Task Fields_of_json_lines_are_told_by_a_map_and_may_lie_deep()
    {
        var options = Mapped("text=content.body,published=meta.dates.first,id=nr");

        var read = await Load.OneAsync(
            """{"nr":7,"content":{"body":"He said no.","text":"x"},"meta":{"dates":{"first":"2024-10-25","last":1}},"text":5}""",
            "a.jsonl",
            options
        );

        Assert.Equal("He said no.", read.Article.Text.Value);
        Assert.Equal("7", read.Article.Id);
        Assert.Equal(new DateOnly(2024, 10, 25), read.Article.Published);
        Assert.Equal([new("published", "2024-10-25", "field meta.dates.first")], read.Article.Facts);
    }

    [Theory]
    [InlineData("text", "no pair like")]
    [InlineData("text=", "no pair like")]
    [InlineData("body=text", "have no field 'body'")]
    [InlineData("text=a,text=b", "mapped twice")]
    [InlineData("date=a,published=b", "mapped twice")]
    public void A_map_that_makes_no_sense_is_refused(string map, string expected)
    {
        Assert.False(FieldMap.TryParse(map, out _, out var error));
        Assert.Contains(expected, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_without_texts_says_what_it_has()
    {
        var error = await Load.ErrorAsync("headline,body\nNo,He said no.\n", "a.csv");

        Assert.Contains("no column 'text'", error.Message, StringComparison.Ordinal);
        Assert.Contains("'headline', 'body'; a map such as text=body", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bad_row_is_placed_and_the_others_go_on()
    {
        var results = await Load.AllAsync("id,text\n1,One.\n2\n3,\n4,Four.\n", "a.csv");

        Assert.Equal("a.csv:3: The row has 1 cells, the first row has 2. Near: 2", ErrorOf(results[1]).ToString());
        Assert.Equal(ArticleErrorKind.Empty, ErrorOf(results[2]).Kind);
        Assert.Equal("Four.", TextOf(results[3]));
    }

    [Fact]
    public async Task A_table_in_another_encoding_is_read()
    {
        var content = Encoding.Latin1.GetBytes(
            "id,text\n1,\"Das Café in der Straße sei geöffnet, sagte Frau Müller.\"\n"
        );

        var read = await Load.OneAsync(content, "a.csv", new InputOptions { Encoding = "windows-1252" });

        Assert.Contains("Café in der Straße", read.Article.Text.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_quotation_mark_that_is_never_closed_is_given_up()
    {
        var content = "id,text\n1,One.\n2,\"" + new string('x', 30_000_000);

        var results = await Load.AllAsync(content, "a.csv");

        Assert.Equal("One.", TextOf(results[0]));
        Assert.Equal(ArticleErrorKind.TooLarge, ErrorOf(results[1]).Kind);
        Assert.Equal(2, ErrorOf(results[1]).Line);
    }

    [Fact]
    public async Task A_table_larger_than_any_document_streams_and_its_damage_is_told()
    {
        var rows = string.Concat(Enumerable.Repeat($"1,{new string('x', 1000)}\n", 10_000));
        byte[] content = [.. Utf8("id,text\n" + rows), 0xFF, .. Utf8("\n")];

        var results = await Load.AllAsync(content, "a.csv");

        Assert.InRange(results.OfType<ArticleResult.Success>().Count(), 9_000, 10_000);
        Assert.Equal(ArticleErrorKind.Encoding, ErrorOf(results[^1]).Kind);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    public async Task A_table_without_rows_is_empty(string table)
    {
        var error = await Load.ErrorAsync(table, "a.csv");

        Assert.Equal(ArticleErrorKind.Empty, error.Kind);
    }
}
