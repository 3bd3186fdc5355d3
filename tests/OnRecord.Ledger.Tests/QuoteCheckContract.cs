using OnRecord.Claims.QuoteChecks;

namespace OnRecord.Ledger.Tests;

/// <summary>Quotations are checked alike on every database; a class for each database runs all of it.</summary>
public abstract class QuoteCheckContract : IDisposable
{
    private StatementLedger? ledger;

    private protected StatementLedger Ledger => ledger ??= OpenNew();

    private protected abstract StatementLedger OpenNew();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void Alterations_are_told_and_no_verbatim_quotation_is_called_altered()
    {
        foreach (var reading in KnownQuotations.Articles)
        {
            Ledger.Add(reading, Told.At(reading.Article.Id));
        }

        using var occasions = OpenNew();
        foreach (var reading in QuoteOccasions.Articles())
        {
            occasions.Add(reading, Told.At(reading.Article.Text.Sha256));
        }

        var altered = QuoteAlterations
            .Altered()
            .Select(made => Judge(Ledger, made))
            .Concat(QuoteOccasions.Moved().Select(made => Judge(occasions, made)))
            .ToList();
        var faithful = QuoteAlterations
            .Faithful()
            .Select(made => Judge(Ledger, made))
            .Concat(QuoteOccasions.Kept().Select(made => Judge(occasions, made)))
            .ToList();
        Report(altered.Concat(faithful));
        Assert.True(altered.Count >= 300, $"There are only {altered.Count} alterations.");
        var kinds = altered.GroupBy(judged => judged.Case.Kind).ToList();
        Assert.True(kinds.Count >= 14);
        Assert.All(kinds, kind => Assert.True(kind.Count(judged => judged.IsRight) >= 0.95 * kind.Count(), kind.Key));
        Assert.Empty(faithful.Where(judged => !judged.IsRight).Select(judged => judged.Case.Draft.Article.Text.Value));
    }

    [Fact]
    public void Who_when_and_where_are_compared()
    {
        AddRally();
        Assert.Equal(QuoteVerdict.Verbatim, Verdict("Odum", "on Monday", null, null));
        Assert.Equal(QuoteVerdict.Verbatim, Verdict("Carla Odum", "on Monday", new DateOnly(2024, 5, 6), "Paris"));
        Assert.Equal(QuoteVerdict.Anothers, Verdict("Anton Reskov", "on Monday", null, null));
        Assert.Equal(QuoteVerdict.Anothers, Verdict("Maria Odum", "on Monday", null, null));
        Assert.Equal(QuoteVerdict.OtherDate, Verdict("Carla Odum", "on Friday", new DateOnly(2024, 5, 10), null));
        Assert.Equal(QuoteVerdict.OtherPlace, Verdict("Carla Odum", "on Monday", null, "London"));
        Assert.Equal(QuoteVerdict.Verbatim, Verdict("Carla Odum", "on Monday", null, "France"));
    }

    [Fact]
    public void A_merged_name_is_the_same_source()
    {
        AddRally();
        Ledger.Add(
            new Told("Mother Bridge said the road was open.", "b.txt")
                .Says(
                    "Mother Bridge",
                    "said",
                    "the road was open",
                    (said, _) => said with { Speakers = [new Speaker("Mother Bridge", SourceKind.Person, 1)] }
                )
                .Read(),
            Told.At("b.txt")
        );
        Assert.Equal(QuoteVerdict.Anothers, Verdict("Mother Bridge", "on Monday", null, null));
        Ledger.DecideActor("Mother Bridge", "Carla Odum", "tester");
        Assert.Equal(QuoteVerdict.Verbatim, Verdict("Mother Bridge", "on Monday", null, null));
    }

    [Fact]
    public void What_is_changed_at_the_end_of_a_very_long_quotation_is_told()
    {
        var said = string.Join(' ', Enumerable.Range(0, 900).Select(i => $"word{i}"));
        Ledger.Add(KnownQuotations.Draft("Carla Odum", "said: ", $"“{said} end”"), Told.At("long.txt"));
        var draft = KnownQuotations.Draft("Carla Odum", "said: ", $"“{said} beginning”");
        Assert.Equal(
            [QuoteVerdict.Verbatim, QuoteVerdict.Verbatim, QuoteVerdict.Altered],
            Ledger.CheckQuotations(draft, Token).Checks.Select(check => check.Verdict)
        );
    }

    [Fact]
    public void A_draft_is_no_witness_of_itself()
    {
        var draft = KnownQuotations.Draft("Carla Odum", "said: ", "“The bridge will be closed for a month.”");
        Ledger.Add(draft, Told.At("draft.txt"));
        Assert.Equal(QuoteVerdict.NotFound, Assert.Single(Ledger.CheckQuotations(draft, Token).Checks).Verdict);
    }

    [Theory]
    [InlineData("“Nobody should cross a bridge and wonder”", QuoteChangeKind.Words)]
    [InlineData("“Nobody should [not] cross a bridge and not wonder”", QuoteChangeKind.Words)]
    [InlineData("“Nobody should cross a bridge and [quietly] wonder”", QuoteChangeKind.Words)]
    public void A_negation_on_one_side_alone_is_marked(string quoted, QuoteChangeKind kind)
    {
        AddRally();
        var draft = KnownQuotations.Draft("Carla Odum", "said: ", quoted);
        var check = Assert.Single(Ledger.CheckQuotations(draft, Token).Checks);
        Assert.Equal(QuoteVerdict.Altered, check.Verdict);
        Assert.Equal(kind, Assert.Single(check.Occurrences[0].Changes, change => change.DropsNegation).Kind);
    }

    [Fact]
    public void An_ellipsis_that_swallows_a_negation_is_marked()
    {
        AddRally();
        var draft = KnownQuotations.Draft("Carla Odum", "said: ", "“Nobody should cross … and … wonder”");
        var check = Assert.Single(Ledger.CheckQuotations(draft, Token).Checks);
        Assert.Equal(QuoteVerdict.Altered, check.Verdict);
        var change = Assert.Single(check.Occurrences[0].Changes, change => change.DropsNegation);
        Assert.Equal(QuoteChangeKind.Ellipsis, change.Kind);
    }

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing) => ledger?.Dispose();

    private static Judged Judge(StatementLedger ledger, QuoteCase made)
    {
        var check = Assert.Single(ledger.CheckQuotations(made.Draft, Token).Checks);
        var changes = check.Verdict == QuoteVerdict.Altered ? check.Occurrences[0].Changes : [];
        var right =
            check.Verdict == made.Verdict
            && (made.Change is null ? changes.Count == 0 : changes.Any(change => change.Kind == made.Change));
        return new Judged(made, check.Verdict, changes, right);
    }

    private static void Report(IEnumerable<Judged> all)
    {
        var output = TestContext.Current.TestOutputHelper!;
        foreach (var kind in all.GroupBy(judged => judged.Case.Kind))
        {
            output.WriteLine($"{kind.Key}: {kind.Count(judged => judged.IsRight)} of {kind.Count()}");
            foreach (var wrong in kind.Where(judged => !judged.IsRight))
            {
                output.WriteLine(
                    $"  {wrong.Verdict} {string.Join(", ", wrong.Changes.Select(change => change.Kind))}: {wrong.Case.Draft.Article.Text.Value}"
                );
            }
        }
    }

    private void AddRally() =>
        Ledger.Add(
            new Told(
                "At a rally in Paris on Monday, Carla Odum said: “Nobody should cross a bridge and not wonder.”",
                "rally.txt"
            )
                .By(published: "2024-05-07")
                .Says(
                    "Carla Odum",
                    "said",
                    "“Nobody should cross a bridge and not wonder.”",
                    (said, told) =>
                        said with
                        {
                            Speakers = [new Speaker("Carla Odum", SourceKind.Person, 1)],
                            Setting = new Setting { Occasion = [told.At("a rally in Paris", null)] },
                            Times =
                            [
                                new TimeExpression(
                                    told.At("Monday", null),
                                    new DateOnly(2024, 5, 6),
                                    new DateOnly(2024, 5, 6)
                                )
                                {
                                    Role = TimeRole.Saying,
                                },
                            ],
                        }
                )
                .Read(),
            Told.At("rally.txt")
        );

    private QuoteVerdict Verdict(string speaker, string when, DateOnly? day, string? place)
    {
        var draft = KnownQuotations.Draft(
            speaker,
            $"said {when} in {place ?? "town"}: ",
            "“Nobody should cross a bridge and not wonder”"
        );
        var statement = draft.Statements[0];
        var cue = statement.Cue[0];
        statement = statement with
        {
            Setting = place is null ? Setting.Empty : new Setting { Occasion = [cue] },
            Times = day is null ? [] : [new TimeExpression(cue, day, day) { Role = TimeRole.Saying }],
        };
        return Assert.Single(Ledger.CheckQuotations(draft with { Statements = [statement] }, Token).Checks).Verdict;
    }

    private sealed record Judged(
        QuoteCase Case,
        QuoteVerdict Verdict,
        IReadOnlyList<QuoteChange> Changes,
        bool IsRight
    );
}

/// <summary>Checks of quotations on SQLite.</summary>
public sealed class SqliteQuoteCheckTests : QuoteCheckContract
{
    private readonly SqliteFiles files = new();

    private protected override StatementLedger OpenNew() => StatementLedger.OpenOrCreate(files.New());

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        files.Dispose();
    }
}

/// <summary>Checks of quotations on PostgreSQL.</summary>
public sealed class PostgresQuoteCheckTests : QuoteCheckContract
{
    private readonly PostgresSchemas schemas = new();

    private protected override StatementLedger OpenNew() => StatementLedger.OpenOrCreate(schemas.New());

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        schemas.Dispose();
    }
}
