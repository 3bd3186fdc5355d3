using System.Diagnostics;
using OnRecord.Ledger.Finding;
using OnRecord.Ledger.Queries;

namespace OnRecord.Ledger.Tests;

/// <summary>
/// Eight readers ask while one writer adds: nobody is locked out, and nothing is lost or seen by halves.
/// <c>ONRECORD_LOAD_SECONDS</c> in the environment of the tests sets for how long.
/// </summary>
public abstract class LoadContract : PlacedTests
{
    private const int Readers = 8;
    private const int FewSeconds = 3;
    private const int StatementsOfArticle = 3;

    private static readonly string[] Questions =
    [
        "rained",
        "clerk date:2024-05-10..2024-05-20",
        "-snowed act:denies",
        "speaker:clerk has:evidence OR thundered",
    ];

    private protected LoadContract(ITestPlaces places)
        : base(places) { }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Eight_readers_ask_while_a_writer_adds()
    {
        var place = Places.New();
        using var writer = StatementLedger.OpenOrCreate(place);
        // As another program would have it.
        using var asked = StatementLedger.Open(place);
        var duration = TimeSpan.FromSeconds(Seconds());
        using var done = CancellationTokenSource.CreateLinkedTokenSource(Token);
        // Each on a thread of its own: the pool would let some wait for the others.
        var readers = Enumerable
            .Range(0, Readers)
            .Select(i =>
                Task.Factory.StartNew(
                    () => Ask(asked, i, done.Token),
                    Token,
                    TaskCreationOptions.LongRunning,
                    TaskScheduler.Default
                )
            )
            .ToList();
        var added = 0;
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < duration; added++)
        {
            writer.Add(Weather(added), Told.At($"clerk-{added}"));
        }

        await done.CancelAsync();
        var answers = await Task.WhenAll(readers);
        Assert.All(answers, count => Assert.True(count > 0, "A reader had no answer at all."));
        Assert.Equal(new LedgerCounts(added, added, added * StatementsOfArticle, added), asked.Count());
        Assert.Empty(asked.Verify(cancellationToken: Token));
        TestContext.Current.TestOutputHelper?.WriteLine($"{added} articles added, {answers.Sum()} questions answered.");
    }

    /// <summary>Asks until it is told to stop, and returns how often.</summary>
    private static int Ask(StatementLedger ledger, int first, CancellationToken cancellationToken)
    {
        var (asked, last) = (0, 0L);
        while (!cancellationToken.IsCancellationRequested)
        {
            var counts = ledger.Count();
            Assert.True(counts.Statements >= last, "Statements are gone.");
            Assert.Equal(counts.Articles * StatementsOfArticle, counts.Statements);
            Assert.Equal((counts.Articles, counts.Articles), (counts.Readings, counts.Appearances));
            last = counts.Statements;
            Assert.True(Query.TryParse(Questions[(first + asked) % Questions.Length], out var query, out _));
            var order = (FindOrder)(asked % Enum.GetValues<FindOrder>().Length);
            var page = ledger.Find(new FindRequest(query) { Order = order, Limit = 5 });
            if (page.Next is { } next)
            {
                var second = ledger.Find(
                    new FindRequest(query)
                    {
                        Order = order,
                        Limit = 5,
                        After = next,
                    }
                );
                // Relevance shifts while the ledger grows.
                Assert.True(order == FindOrder.Relevance || !Ids(page).Intersect(Ids(second)).Any());
            }

            asked++;
        }

        return asked;
    }

    private static IEnumerable<StatementId> Ids(FindPage page) => page.Statements.Select(hit => hit.Id);

    private static Reading Weather(int number) =>
        new Told($"Clerk {number} said it rained, denied that it hailed, and claimed it thundered.")
            .By("The Post", $"2024-05-{(number % 28) + 1:00}")
            .Says($"Clerk {number}", "said", "it rained")
            .Says(
                $"Clerk {number}",
                "denied",
                "that it hailed",
                (statement, _) => statement with { Act = new Judged<Act>(Act.Denies, 0.9f) }
            )
            .Says($"Clerk {number}", "claimed", "it thundered")
            .Read();

    private static int Seconds() =>
        int.TryParse(
            Environment.GetEnvironmentVariable("ONRECORD_LOAD_SECONDS"),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var seconds
        )
            ? seconds
            : FewSeconds;
}

/// <summary>Readers and a writer on SQLite.</summary>
public sealed class SqliteLoadTests() : LoadContract(new SqliteFiles());

/// <summary>Readers and a writer on PostgreSQL.</summary>
public sealed class PostgresLoadTests() : LoadContract(new PostgresSchemas());
