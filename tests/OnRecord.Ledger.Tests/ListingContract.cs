using OnRecord.Ledger.Finding;
using OnRecord.Ledger.Queries;
using OnRecord.Ledger.Reviews;

namespace OnRecord.Ledger.Tests;

/// <summary>Lists of articles and counts by field, on every database.</summary>
public abstract class ListingContract : PlacedTests
{
    private readonly StatementLedger ledger;

    private protected ListingContract(ITestPlaces places)
        : base(places)
    {
        ledger = StatementLedger.OpenOrCreate(Places.New());
        for (var i = 1; i <= 7; i++)
        {
            Add(i, day: i == 7 ? null : new DateOnly(2023 + (i % 2), 5, i));
        }
    }

    [Fact]
    public void Articles_come_in_pages_the_last_published_first_and_those_without_a_day_last()
    {
        var titles = new List<string?>();
        string? after = null;
        do
        {
            var page = ledger.Articles(2, after);
            titles.AddRange(page.Articles.Select(article => article.Title));
            after = page.Next;
        } while (after is not null);
        Assert.Equal(["a5", "a3", "a1", "a6", "a4", "a2", "a7"], titles);
    }

    [Fact]
    public void A_line_counts_statements_those_looked_at_and_versions()
    {
        var line = ledger.Articles(1).Articles.Single();
        Assert.Equal((1, 0, 1), (line.Statements, line.Reviewed, line.Versions));
        ledger.Correct(
            new Correction
            {
                Article = line.Id,
                Statement = 1,
                Verb = CorrectionVerb.Accept,
                Author = "anna",
            }
        );
        ledger.Add(ReadingOf(99, null), new Appearance { Address = line.Address });
        Assert.Equal(
            (1, 1, 2),
            ledger.Articles(1).Articles.Select(again => (again.Statements, again.Reviewed, again.Versions)).Single()
        );
    }

    [Fact]
    public void Articles_are_listed_by_what_people_have_looked_at()
    {
        foreach (var (i, line) in ledger.Articles(3).Articles.Index())
        {
            ledger.Correct(
                new Correction
                {
                    Article = line.Id,
                    Statement = 1,
                    Verb = i == 2 ? CorrectionVerb.Reject : CorrectionVerb.Accept,
                    Author = "anna",
                }
            );
        }

        Assert.Equal(["a5", "a3"], Titles(ReviewState.Accepted));
        Assert.Equal(["a1"], Titles(ReviewState.Rejected));
        Assert.Empty(Titles(ReviewState.Edited));
        Assert.Equal(["a6", "a4", "a2", "a7"], Titles(ReviewState.Open));
        var first = ledger.Articles(3, null, ReviewState.Open);
        Assert.Equal(
            ["a7"],
            ledger.Articles(3, first.Next, ReviewState.Open).Articles.Select(article => article.Title)
        );

        IEnumerable<string?> Titles(ReviewState review) =>
            ledger.Articles(10, null, review).Articles.Select(article => article.Title);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("")]
    [InlineData("MjAyNHw")]
    public void A_cursor_of_something_else_is_refused(string cursor) =>
        Assert.Throws<ArgumentException>(() => ledger.Articles(2, cursor));

    [Fact]
    public void What_a_question_finds_is_counted_by_label_speaker_publisher_and_year()
    {
        ledger.Correct(
            new Correction
            {
                Article = ledger.Articles(1).Articles[0].Id,
                Statement = 1,
                Verb = CorrectionVerb.Edit,
                Field = "act",
                Value = "asks",
                Author = "anna",
            }
        );
        var counts = ledger.CountFacets(Query.Everything);
        Assert.Equal(7, counts.Statements);
        Assert.Equal([("denies", 4L), ("asserts", 2L), ("asks", 1L)], Of(counts, "act"));
        Assert.Equal([("open", 6L), ("edited", 1L)], Of(counts, "review"));
        Assert.Equal([("Anna Brandt", 7L)], Of(counts, "speaker"));
        Assert.Equal([("The Harbour Post", 7L)], Of(counts, "publisher"));
        Assert.Equal([("2023", 3L), ("2024", 3L)], Of(counts, "date"));
        Assert.True(Query.TryParse("act:asserts date:2024", out var query, out _));
        Assert.Equal(2, ledger.CountFacets(query).Statements);
    }

    [Fact]
    public void Everything_is_found_by_the_question_that_everything_answers()
    {
        Assert.Equal(7, ledger.Find(new FindRequest(Query.Everything)).Statements.Count);
        Assert.Equal("", Query.Everything.ToString());
    }

    protected override void Dispose(bool disposing)
    {
        ledger.Dispose();
        base.Dispose(disposing);
    }

    private static IEnumerable<(string, long)> Of(FacetCounts counts, string field) =>
        counts.Facets.First(facet => facet.Field == field).Values.Select(value => (value.Value, value.Statements));

    private static Reading ReadingOf(int number, DateOnly? day) =>
        new Told($"Anna Brandt said that number {number} is odd.")
            .By(
                "The Harbour Post",
                day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                string.Create(CultureInfo.InvariantCulture, $"a{number}")
            )
            .Says(
                "Anna Brandt",
                "said",
                $"that number {number} is odd",
                (statement, _) =>
                    statement with
                    {
                        Speakers = [new Speaker("Anna Brandt", SourceKind.Person, 0.9f)],
                        Act = new Judged<Act>(number is 1 or 3 or 5 ? Act.Asserts : Act.Denies, 0.9f),
                    }
            )
            .Read();

    private void Add(int number, DateOnly? day) => ledger.Add(ReadingOf(number, day), Told.At($"x{number}"));
}

/// <summary>Lists in SQLite.</summary>
public sealed class SqliteListingTests() : ListingContract(new SqliteFiles());

/// <summary>Lists in PostgreSQL.</summary>
public sealed class PostgresListingTests() : ListingContract(new PostgresSchemas());
