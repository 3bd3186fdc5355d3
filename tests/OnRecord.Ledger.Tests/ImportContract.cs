using System.Text;
using OnRecord.Ledger.Exporting;
using OnRecord.Ledger.Feeds;

namespace OnRecord.Ledger.Tests;

/// <summary>What is imported is what was exported, on every database.</summary>
public abstract class ImportContract : PlacedTests
{
    private protected ImportContract(ITestPlaces places)
        : base(places) { }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void Any_reading_survives_export_and_import()
    {
        using var first = StatementLedger.OpenOrCreate(Places.New());
        using var second = StatementLedger.OpenOrCreate(Places.New());
        RandomReading.Any.Sample(reading => _ = first.Add(reading, Told.At("x")), iter: 60, threads: 1);
        var exported = Exported(first);
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(exported));
        var result = second.Import(input, Token);
        Assert.Empty(result.Refused);
        Assert.Equal(first.Count().Articles, result.Added);
        Assert.Empty(second.Verify(cancellationToken: Token));
        Assert.Equal(exported, Exported(second));
    }

    [Fact]
    public void What_feeds_say_of_an_article_survives_export_and_import()
    {
        using var first = StatementLedger.OpenOrCreate(Places.New());
        using var second = StatementLedger.OpenOrCreate(Places.New());
        var note = new FeedNote
        {
            Feed = "https://post.example/feed",
            Entry = "tag:1",
            Title = "Bridge",
            Author = "Ann Reyes",
            Published = new DateTimeOffset(2024, 5, 12, 23, 30, 0, TimeSpan.FromHours(-4)),
            Categories = ["Ports", "Council"],
            SourceName = "The Wire",
        };
        var told = new Told("Mayor Brandt denied it.").Says("Mayor Brandt", "denied", "it").Read();
        first.Add(told, Told.At("https://post.example/1") with { Notes = [note] });
        var exported = Exported(first);
        Assert.Contains("\"sourceName\":\"The Wire\"", exported, StringComparison.Ordinal);
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(exported));
        Assert.Empty(second.Import(input, Token).Refused);
        Assert.Equal(exported, Exported(second));
    }

    [Fact]
    public void What_is_said_of_articles_survives_and_pairs_are_found_anew()
    {
        using var first = StatementLedger.OpenOrCreate(Places.New());
        using var second = StatementLedger.OpenOrCreate(Places.New());
        var text = string.Join(' ', Enumerable.Range(0, 100).Select(i => $"word{i}"));
        var reading = new Told(text, "a").Read();
        StatedFact[] facts = [new("byline", "Ida Falk", "JSON-LD author")];
        first.Add(reading with { Article = reading.Article with { Facts = facts } }, Told.At("a"));
        first.Add(new Told(text + " and more", "b").Read(), Told.At("b"));
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(Exported(first)));
        Assert.Empty(second.Import(input, Token).Refused);
        Assert.Equal(Exported(first), Exported(second));
        Assert.Equal(facts, second.Find(ArticleId.Of(reading.Article.Text))!.Appearances[0].Article.Facts);
        Assert.Single(second.NearTexts());
    }

    [Theory]
    [InlineData("Varga said", "'V' is an invalid start of a value, column 1. Near: Varga said")]
    [InlineData(
        "{\"article\": 5}",
        "a value of another kind than it should be in article, column 14. Near: {\"article\": 5}"
    )]
    [InlineData("{}", "it lacks 'article', 'versions', 'engines', 'reading', 'reviews', column 3. Near: {}")]
    [InlineData("null", "An article was expected, not null.")]
    public void What_is_wrong_in_a_line_is_told_with_its_place_and_the_text_there(string line, string told)
    {
        using var second = StatementLedger.OpenOrCreate(Places.New());
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(line));
        Assert.Equal($"line 1: It is no article of an export: {told}", second.Import(input, Token).Refused[0]);
    }

    private static string Exported(StatementLedger ledger)
    {
        using var output = new StringWriter();
        var writer = new JsonLinesWriter(output);
        writer.Complete(ledger.Export(null, writer.Write, Token));
        return output.ToString();
    }
}

/// <summary>Imports into SQLite.</summary>
public sealed class SqliteImportTests() : ImportContract(new SqliteFiles());

/// <summary>Imports into PostgreSQL.</summary>
public sealed class PostgresImportTests() : ImportContract(new PostgresSchemas());
