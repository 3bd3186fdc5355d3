using OnRecord.Claims;
using OnRecord.Claims.News;
using OnRecord.Claims.Positions;
using OnRecord.Ledger.Claiming;
using OnRecord.Ledger.Finding;
using OnRecord.Ledger.Queries;
using OnRecord.Ledger.Reviews;

namespace OnRecord.Ledger.Tests;

/// <summary>What is told of claims without their texts is what the whole claims tell.</summary>
public abstract class PositionContract : PlacedTests
{
    private static readonly ClaimModel Model = new("same", _ => [1, 0, 0, 0]);

    private protected PositionContract(ITestPlaces places)
        : base(places) { }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Positions_of_an_actor_and_news_are_those_of_the_whole_claims(int seed)
    {
        using var ledger = StatementLedger.OpenOrCreate(Places.New(), new SlowClock());
        var articles = new MadeNews(seed).Articles(24).Concat(Denials()).ToList();
        var random = new Random(seed);
        foreach (var (reading, address) in articles)
        {
            ledger.Add(WithMore(reading, random), Told.At(address));
        }

        ledger.UpdateClaims(Model, progress: null, Token);
        AssertSame(ledger);
        foreach (var correction in new MadeNews(seed).Corrections(articles.Select(article => article.Reading)))
        {
            ledger.Correct(correction);
        }

        foreach (var (reading, _) in articles.Take(4))
        {
            ledger.Correct(
                new Correction
                {
                    Article = ArticleId.Of(reading.Article.Text),
                    Statement = 1,
                    Verb = CorrectionVerb.Edit,
                    Field = ReviewFields.Act,
                    Value = "confirms",
                    Author = "anna",
                }
            );
        }

        // Both before claims follow what people said and after.
        AssertSame(ledger);
        ledger.UpdateClaims(Model, progress: null, Token);
        AssertSame(ledger);
    }

    [Fact]
    public void A_claim_in_a_list_has_the_words_and_speakers_that_people_corrected()
    {
        using var ledger = StatementLedger.OpenOrCreate(Places.New());
        foreach (var (reading, address) in new MadeNews(1).Articles(12))
        {
            ledger.Add(reading, Told.At(address));
        }

        ledger.UpdateClaims(Model, progress: null, Token);
        var listed = ledger.FindClaims(new ClaimRequest()).Claims[0];
        var content = ledger.FindClaim(listed.Id)!.Wording.Statement.Content[0];
        var edit = new Correction
        {
            Article = listed.Id.Article,
            Statement = listed.Id.Number,
            Verb = CorrectionVerb.Edit,
            Field = "content",
            Spans = [new TextSpan(content.Start + "that ".Length, content.End)],
            Author = "anna",
        };
        ledger.Correct(edit);
        ledger.Correct(edit with { Field = ReviewFields.Speaker, Spans = [], Value = "Reskov\nDorn" });
        var claim = ledger.FindClaim(listed.Id)!;
        var corrected = ledger.FindClaims(new ClaimRequest()).Claims.Single(summary => summary.Id == listed.Id);
        Assert.NotEqual(listed.Wording, corrected.Wording);
        Assert.Equal(claim.Wording.Content, corrected.Wording);
        Assert.Equal(["Reskov", "Dorn"], corrected.Speakers);
    }

    [Fact]
    public void A_claim_is_shown_while_it_lags_behind_an_article_that_was_read_again()
    {
        using var ledger = StatementLedger.OpenOrCreate(Places.New());
        foreach (var (reading, address) in Denials())
        {
            ledger.Add(reading, Told.At(address));
        }

        ledger.UpdateClaims(Model, progress: null, Token);
        var listed = Assert.Single(ledger.FindClaims(new ClaimRequest()).Claims);
        var whole = ledger.FindClaim(listed.Id)!;
        Assert.Equal(3, whole.Statements.Count);
        ledger.Reread(
            Denials()
                .Select(told => told.Reading)
                .Single(reading => ArticleId.Of(reading.Article.Text).ToString() == whole.Wording.ArticleId) with
            {
                Engine = Told.SecondEngine,
                Statements = [],
            }
        );
        var others = whole.Statements.Where(statement => statement.Id != whole.Id).Select(statement => statement.Id);
        foreach (var id in others)
        {
            Assert.True(StatementId.TryParse(id, out var other));
            Assert.Equal(others, ledger.FindClaim(other)!.Statements.Select(statement => statement.Id));
        }

        Assert.Empty(ledger.FindPositions("Dorn")!.Positions);
        Assert.Empty(ledger.FindNews(DateTimeOffset.UnixEpoch).Claims);
    }

    [Fact]
    public void The_statements_of_a_claim_are_found_by_any_of_them()
    {
        using var ledger = StatementLedger.OpenOrCreate(Places.New());
        foreach (var (reading, address) in new MadeNews(2).Articles(12).Concat(Denials()))
        {
            ledger.Add(reading, Told.At(address));
        }

        ledger.UpdateClaims(Model, progress: null, Token);
        var claim = ledger.FindClaim(ledger.FindClaims(new ClaimRequest()).Claims[0].Id)!;
        var expected = claim.Statements.Select(statement => statement.Id).Order(StringComparer.Ordinal).ToList();
        foreach (var statement in claim.Statements)
        {
            var parts = statement.Statement.Source.Concat(statement.Statement.Cue).Concat(statement.Statement.Content);
            var extent = parts.Aggregate((all, span) => all.Union(span));
            Assert.Equal(expected, Found($"claim:{statement.Id}"));
            Assert.Equal(expected, Found($"claim:\"{statement.ArticleId}:{extent.Start}-{extent.End}\""));
            Assert.Equal(expected, Found($"claim:\"{statement.ArticleId}:{extent.Start + 1}-{extent.End + 9}\""));
        }

        Assert.Empty(Found("claim:000000000000.s1"));
        Assert.Empty(Found($"claim:\"{claim.Wording.ArticleId}:90000-90001\""));
        Assert.NotEmpty(Found($"-claim:{claim.Id}"));

        List<string> Found(string question)
        {
            Assert.True(Query.TryParse(question, out var query, out _), question);
            var found = ledger.Find(new FindRequest(query) { Limit = 100 }).Statements;
            return [.. found.Select(hit => hit.Id.ToString()).Order(StringComparer.Ordinal)];
        }
    }

    private static void AssertSame(StatementLedger ledger)
    {
        var listed = ledger.FindClaims(new ClaimRequest { Limit = ClaimRequest.MaxLimit }).Claims;
        var claims = ledger.FindClaims(listed.Select(claim => claim.Id)).ToDictionary(claim => claim.Id);
        var actors = ledger.Actors();
        Assert.NotEmpty(claims);
        Assert.NotEmpty(actors);
        var compared = 0;
        foreach (var actor in actors)
        {
            if (ledger.FindPositions(actor.Name, 100) is not { } found)
            {
                continue;
            }

            foreach (var position in found.Positions)
            {
                var whole = claims[position.Claim.Id.ToString()];
                Assert.Equal(whole.Wording.Content, position.Claim.Wording);
                var held = whole.Positions.Single(other => other.Actor.Key == position.Held.Actor.Key);
                Assert.Equal(Words(held), Words(position.Held));
                foreach (var against in position.Against)
                {
                    Assert.Equal(Words(whole.Positions.Single(o => o.Actor.Key == against.Actor.Key)), Words(against));
                    compared++;
                }
            }
        }

        Assert.True(compared > 0, "Nobody disagrees with anybody.");
        AssertSameNews(ledger, claims.Values);
    }

    private static void AssertSameNews(StatementLedger ledger, IReadOnlyCollection<Claim> claims)
    {
        var moments = claims
            .SelectMany(claim => claim.Statements.Select(statement => statement.FirstSeen))
            .Distinct()
            .Order()
            .ToList();
        var moved = 0;
        foreach (var since in new[] { moments[0], moments[moments.Count / 2], moments[^1] })
        {
            var expected = claims
                .Select(claim => (claim.Id, News: ClaimNews.Of(claim.Statements, claim.Figures, since)))
                .Where(claim => !claim.News.IsNothing)
                .ToDictionary(claim => claim.Id, claim => Words(claim.News));
            var found = ledger.FindNews(since).Claims;
            Assert.Equal(expected, found.ToDictionary(claim => claim.Claim.Id.ToString(), claim => Words(claim.News)));
            moved += found.Sum(claim => claim.News.Moved.Count);
        }

        Assert.True(moved > 0, "No figure moved.");
    }

    private static string Words(HeldPosition held) =>
        $"{held.Actor} {held.Position} {held.Since} {string.Join(' ', held.Statements.Select(Words))}";

    private static string Words(ClaimNews news) =>
        $"{Words(news.Contested)} | {Words(news.Denied)} | {Words(news.Confirmed)} | "
        + string.Join(
            ", ",
            news.Moved.Select(moved =>
                $"{Words(moved.Before.Statement)} {moved.Before.Words} {Words(moved.After.Statement)} {moved.After.Words}"
            )
        );

    private static string Words(PositionedStatement? said) =>
        said is null
            ? "nothing"
            : $"{said.Id} {said.ArticleId} {said.Publisher} {said.Title} {string.Join(',', said.Actors)} {said.Position} "
                + $"{said.Confirms} {said.FirstSeen:O} {said.Day} {said.IsDayOfSaying}";

    private static IEnumerable<(Reading Reading, string Address)> Denials() =>
        new[] { ("Dorn", "2025-03-02"), ("Reskov", "2025-03-03"), ("Dorn", "2025-03-05") }.Select(
            (said, number) =>
                (
                    new Told(
                        $"Before. {said.Item1} denied that floods closed the Ostwick bridge. {number}.",
                        $"d{number}"
                    )
                        .By("Coast Today", said.Item2)
                        .Says(
                            said.Item1,
                            "denied",
                            "that floods closed the Ostwick bridge",
                            (statement, _) =>
                                statement with
                                {
                                    Act = new Judged<Act>(Act.Denies, 1),
                                    Speakers = [new Speaker(said.Item1, SourceKind.Organization, 1)],
                                }
                        )
                        .Read(),
                    $"https://coast.example/{number}"
                )
        );

    // Days of saying, figures and confirmations, which the made-up news does not have.
    private static Reading WithMore(Reading reading, Random random) =>
        reading with
        {
            Statements =
            [
                .. reading.Statements.Select(statement =>
                    statement with
                    {
                        Act = random.Next(4) == 0 ? new Judged<Act>(Act.Confirms, 1) : statement.Act,
                        Times = random.Next(3) == 0 ? [TimeAt(statement.Content[0], random)] : [],
                        Figures =
                        [
                            new Figure
                            {
                                Span = FirstWord(statement.Content[0]),
                                Value = 10 * (1 + random.Next(9)),
                                Bound = FigureBound.Exact,
                                Counted = FirstWord(statement.Content[0]),
                            },
                        ],
                    }
                ),
            ],
        };

    private static TextSpan FirstWord(TextSpan content) => new(content.Start, content.Start + "that".Length);

    private static TimeExpression TimeAt(TextSpan content, Random random)
    {
        var day = new DateOnly(2025, 3, 1 + random.Next(5));
        return new TimeExpression(FirstWord(content), day, random.Next(4) == 0 ? day.AddDays(1) : day)
        {
            Role = random.Next(4) == 0 ? TimeRole.Event : TimeRole.Saying,
        };
    }

    /// <summary>A second later whenever it is looked at.</summary>
    private sealed class SlowClock : TimeProvider
    {
        private DateTimeOffset now = new(2025, 3, 6, 12, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => now += TimeSpan.FromSeconds(1);
    }
}

/// <summary>On SQLite.</summary>
public sealed class SqlitePositionTests() : PositionContract(new SqliteFiles());

/// <summary>On PostgreSQL, where one runs.</summary>
public sealed class PostgresPositionTests() : PositionContract(new PostgresSchemas());
