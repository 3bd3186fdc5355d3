using OnRecord.Ledger.Finding;
using OnRecord.Ledger.Queries;
using OnRecord.TestKit;

namespace OnRecord.Ledger.Tests;

/// <summary>What is found is the same on every database; a class for each database runs all of it.</summary>
public abstract class FindContract : IDisposable
{
    private StatementLedger? ledger;

    public static TheoryData<string, string> Examples =>
        [
            .. SpecTable
                .Rows("query.md", "question", "finds")
                .Select(row => (QuerySpecTests.Plain(row[0]), row.Length > 1 ? row[1] : "")),
        ];

    private protected StatementLedger Ledger => ledger ??= OpenNew();

    private protected abstract StatementLedger OpenNew();

    [Fact]
    public void Questions_find_what_the_spec_says()
    {
        var numbers = AddSpecStatements();
        var wrong = new List<string>();
        foreach (var (question, expected) in Examples.Select(row => row.Data))
        {
            foreach (var order in Enum.GetValues<FindOrder>())
            {
                var found = Ledger.Find(new FindRequest(Asked(question)) { Order = order });
                var given = string.Join(' ', found.Statements.Select(hit => numbers[hit.Id.ToString()]).Order());
                if (given != expected)
                {
                    wrong.Add($"{question} ({order}): {given} instead of {expected}");
                }
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public void A_found_statement_comes_with_its_sentence()
    {
        Ledger.Add(
            new Told("It rained. Mayor Brandt said, in short, that the bridge was closed. He left.")
                .Says("Mayor Brandt", "said", "that the bridge was closed")
                .Read(),
            Told.At("x")
        );
        var hit = Ledger.Find(new FindRequest(Asked("bridge"))).Statements.Single();
        Assert.Equal(
            "Mayor Brandt said, in short, that the bridge was closed.",
            hit.Reading.Article.Text[hit.Sentence]
        );
        Assert.Equal("that the bridge was closed", hit.Reading.Article.Text[hit.Statement.Content[0]]);
        Assert.Equal(ArticleId.Of(hit.Reading.Article.Text), hit.Id.Article);
    }

    [Theory]
    [InlineData(FindOrder.Relevance)]
    [InlineData(FindOrder.Newest)]
    [InlineData(FindOrder.Oldest)]
    public void Pages_give_every_statement_once_and_in_order(FindOrder order)
    {
        AddClerks(23);
        var whole = Ledger.Find(new FindRequest(Asked("rained")) { Order = order, Limit = 100 });
        Assert.Null(whole.Next);
        var paged = new List<StatementId>();
        FindCursor? after = null;
        do
        {
            var page = Ledger.Find(
                new FindRequest(Asked("rained"))
                {
                    Order = order,
                    Limit = 5,
                    After = after,
                }
            );
            paged.AddRange(page.Statements.Select(hit => hit.Id));
            after = page.Next is { } next ? FindCursor.Parse(next.ToString()) : null;
        } while (after is not null);
        Assert.Equal(23, paged.Distinct().Count());
        Assert.Equal(whole.Statements.Select(hit => hit.Id), paged);
    }

    [Fact]
    public void By_date_the_newest_come_first_and_those_without_a_day_last()
    {
        AddClerks(4);
        Ledger.Add(new Told("Somebody said it rained.").Says("Somebody", "said", "it rained").Read(), Told.At("none"));
        var days = Days(FindOrder.Newest);
        Assert.Null(days[^1]);
        Assert.Equal(days[..^1].OrderDescending(), days[..^1]);
        Assert.Null(Days(FindOrder.Oldest)[0]);
    }

    [Fact]
    public void A_cursor_is_of_no_use_to_another_question()
    {
        AddClerks(3);
        var cursor = Ledger.Find(new FindRequest(Asked("rained")) { Limit = 1 }).Next!;
        var other = new FindRequest(Asked("clerk")) { Limit = 1, After = cursor };
        Assert.Throws<ArgumentException>(() => Ledger.Find(other));
        Assert.Throws<ArgumentException>(() =>
            Ledger.Find(new FindRequest(Asked("rained")) { Order = FindOrder.Newest, After = cursor })
        );
        Assert.Null(FindCursor.Parse("../../etc"));
        Assert.Null(FindCursor.Parse("AAAA"));
    }

    [Fact]
    public void Only_the_current_reading_is_found()
    {
        var told = new Told("Mayor Brandt said it rained.").Says("Mayor Brandt", "said", "it rained");
        Ledger.Add(told.Read(), Told.At("x"));
        Ledger.Add(told.Read(Told.SecondEngine), Told.At("x"));
        Assert.Single(Ledger.Find(new FindRequest(Asked("rained"))).Statements);
        Assert.Single(Ledger.Find(new FindRequest(Asked("-ferry"))).Statements);
    }

    [Theory]
    [InlineData("act:denies", 0)]
    [InlineData("-act:denies", 1)]
    [InlineData("-kind:person", 1)]
    [InlineData("-review:accepted", 1)]
    [InlineData("-publisher:post", 1)]
    [InlineData("-has:denial", 1)]
    public void What_the_reader_left_open_is_not_what_is_asked_for(string question, int count)
    {
        Ledger.Add(new Told("Somebody said it rained.").Says("Somebody", "said", "it rained").Read(), Told.At("none"));
        Assert.Equal(
            count,
            Ledger.Find(new FindRequest(Asked(question)) { Order = FindOrder.Newest }).Statements.Count
        );
    }

    [Fact]
    public void An_earlier_day_of_publication_found_later_counts()
    {
        var told = new Told("Mayor Brandt said it rained.").Says("Mayor Brandt", "said", "it rained");
        Ledger.Add(told.By(published: "2024-06-02").Read(), Told.At("x"));
        Ledger.Add(told.By(published: "2024-05-30").Read(), Told.At("y"));
        Assert.Single(Ledger.Find(new FindRequest(Asked("date:2024-05"))).Statements);
        Assert.Empty(Ledger.Find(new FindRequest(Asked("date:2024-06"))).Statements);
    }

    [Fact]
    public void No_question_breaks_the_word_index()
    {
        AddClerks(1);
        Gen.OneOf(HostileText.Texts, Gen.String)
            .Sample(
                text =>
                {
                    foreach (var question in new[] { text, $"\"{text.Replace("\"", "", StringComparison.Ordinal)}\"" })
                    {
                        if (Query.TryParse(question, out var query, out _))
                        {
                            Ledger.Find(new FindRequest(query));
                        }
                    }
                },
                iter: 200,
                threads: 1
            );
    }

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing) => ledger?.Dispose();

    private static Query Asked(string question)
    {
        Assert.True(Query.TryParse(question, out var query, out var error), error?.Message);
        return query;
    }

    private List<DateOnly?> Days(FindOrder order) =>
        [
            .. Ledger
                .Find(new FindRequest(Asked("rained")) { Order = order })
                .Statements.Select(hit => hit.Reading.Article.Published),
        ];

    private void AddClerks(int count)
    {
        for (var i = 0; i < count; i++)
        {
            Ledger.Add(
                new Told($"Clerk {i} said it rained{string.Concat(Enumerable.Repeat(" and rained", i % 4))}.")
                    .By("The Post", $"2024-05-{(i * 7 % 28) + 1:00}")
                    .Says($"Clerk {i}", "said", "it rained")
                    .Read(),
                Told.At($"clerk-{i}")
            );
        }
    }

    // Statements of one publisher stand in one article.
    private Dictionary<string, string> AddSpecStatements()
    {
        var numbers = new Dictionary<string, string>(StringComparer.Ordinal);
        var rows = SpecTable.Rows("query.md", "statement", "publisher");
        foreach (var article in rows.GroupBy(row => row[1]))
        {
            var told = new Told(string.Join(' ', article.Select(row => $"{row[3]} {row[4]} {row[5]}.")));
            if (article.Key.Length > 0)
            {
                told.By(article.Key, article.First()[2]);
            }

            var first = int.Parse(article.First()[0], CultureInfo.InvariantCulture);
            foreach (var row in article)
            {
                told.Says(row[3], row[4], row[5], (statement, all) => SpecLabels.Apply(statement, all, row[6], first));
            }

            var reading = told.Read();
            Ledger.Add(reading, Told.At(article.Key + "/1"));
            foreach (var (row, statement) in article.Zip(reading.Statements))
            {
                numbers.Add(new StatementId(ArticleId.Of(reading.Article.Text), statement.Number).ToString(), row[0]);
            }
        }

        return numbers;
    }
}
