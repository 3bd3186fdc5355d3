using OnRecord.Ledger.Actors;
using OnRecord.Ledger.Exporting;
using OnRecord.Ledger.Finding;
using OnRecord.Ledger.Queries;
using OnRecord.Ledger.Reviews;

namespace OnRecord.Ledger.Tests;

/// <summary>One actor for the same person or body, across articles, on every database.</summary>
public abstract class ActorContract : PlacedTests
{
    private readonly StatementLedger ledger;

    private protected ActorContract(ITestPlaces places)
        : base(places)
    {
        ledger = StatementLedger.OpenOrCreate(Places.New());
        Add("one", ("Mayor Anna Brandt", SourceKind.Person), ("NATO", SourceKind.Organization));
        Add(
            "two",
            ("Anna Brandt", SourceKind.Person),
            ("Brandt", SourceKind.Person),
            ("two officials", SourceKind.Anonymous)
        );
        Add("three", ("Brandt", SourceKind.Person), ("the NATO", SourceKind.Organization));
    }

    [Fact]
    public void Titles_case_and_articles_make_no_other_actor()
    {
        Assert.Equal(["Mayor Anna Brandt", "Anna Brandt"], Named("Anna Brandt").Aliases.Select(alias => alias.Name));
        Assert.Equal((2, 2), (Named("NATO").Statements, Named("NATO").Articles));
    }

    [Fact]
    public void Titles_of_several_words_make_no_other_person_and_bodies_have_none()
    {
        Add(
            "four",
            ("Deputy Prime Minister Ilse Varga", SourceKind.Person),
            ("Ilse Varga", SourceKind.Person),
            ("General Motors", SourceKind.Organization),
            ("Motors", SourceKind.Organization)
        );
        Assert.Equal(2, Named("Ilse Varga").Statements);
        Assert.Equal(2, Found("actor:\"Prime Minister Ilse Varga\""));
        Assert.Equal(1, Named("General Motors").Statements);
        Assert.Equal(1, Found("actor:motors"));
    }

    [Fact]
    public void A_surname_alone_is_nobody_else_in_another_article()
    {
        var brandts = ledger.Actors().Where(actor => actor.Name == "Brandt").ToList();
        Assert.Equal(2, brandts.Count);
        Assert.All(brandts, actor => Assert.NotNull(actor.Aliases.Single().Article));
    }

    [Fact]
    public void Roles_and_unnamed_sources_are_no_actors() =>
        Assert.DoesNotContain(ledger.Actors(), actor => actor.Name == "two officials");

    [Fact]
    public void Names_are_merged_and_split_by_hand()
    {
        var article = ledger.Actors().First(actor => actor.Name == "Brandt").Aliases[0].Article!.Value;
        ledger.DecideActor($"Brandt@{article}", "Anna Brandt", "anna");
        Assert.Equal(3, Named("Anna Brandt").Statements);
        Assert.Equal(3, Found("actor:\"Anna Brandt\""));
        Assert.Equal(3, Found("actor:\"mayor anna brandt\""));
        ledger.DecideActor("NATO", "Anna Brandt", "anna");
        Assert.Equal(5, Found("actor:NATO"));
        ledger.DecideActor("Anna Brandt", "NATO", "anna");
        Assert.Equal(5, Found("actor:NATO"));
        ledger.DecideActor("NATO", null, "anna");
        ledger.DecideActor("Anna Brandt", null, "anna");
        Assert.Equal(2, Found("actor:NATO"));
        Assert.Equal(3, Named("Anna Brandt").Statements);
    }

    [Fact]
    public void The_name_that_others_were_merged_into_is_split_off_as_well()
    {
        var article = ledger.Actors().First(actor => actor.Name == "Brandt").Aliases[0].Article!.Value;
        ledger.DecideActor($"Brandt@{article}", "Anna Brandt", "anna");
        ledger.DecideActor("NATO", "Anna Brandt", "anna");
        Assert.Equal(5, Found("actor:NATO"));
        ledger.DecideActor("Anna Brandt", null, "anna");
        Assert.Equal(2, Found("actor:\"Anna Brandt\""));
        Assert.Equal(3, Found("actor:NATO"));
    }

    [Fact]
    public void Decisions_survive_export_and_import()
    {
        ledger.DecideActor("NATO", "Anna Brandt", "anna", "a joke");
        using var bundle = new MemoryStream();
        EvidenceBundle.Write(ledger, null, bundle, TestContext.Current.CancellationToken);
        using var other = StatementLedger.OpenOrCreate(Places.New());
        for (var i = 0; i < 2; i++)
        {
            bundle.Position = 0;
            Assert.Empty(other.Import(bundle, TestContext.Current.CancellationToken).Refused);
        }

        using var again = new MemoryStream();
        EvidenceBundle.Write(other, null, again, TestContext.Current.CancellationToken);
        Assert.Equal(bundle.ToArray(), again.ToArray());
        Assert.Equal(
            ledger.Actors().Select(actor => (actor.Name, actor.Statements)),
            other.Actors().Select(actor => (actor.Name, actor.Statements))
        );
    }

    [Fact]
    public void Actors_are_listed_by_what_people_have_looked_at()
    {
        Review("actor:\"Anna Brandt\"", statement => Said(statement, CorrectionVerb.Reject));
        Review("actor:NATO", statement => Said(statement, CorrectionVerb.Accept));
        var officials = ledger.Find(new FindRequest(QueryOf("speaker:officials"))).Statements.Single().Id;
        ledger.Correct(Said(officials, CorrectionVerb.Edit) with { Field = "speaker", Value = "Ilse Varga" });
        Assert.Equal(["Mayor Anna Brandt"], ledger.Actors(ReviewState.Rejected).Select(actor => actor.Name));
        Assert.Equal([("the NATO", 2, 2)], Counted(ReviewState.Accepted));
        Assert.Equal(["Brandt", "Brandt"], ledger.Actors(ReviewState.Open).Select(actor => actor.Name));
        Assert.Equal(
            [("the NATO", 2, 2), ("Brandt", 1, 1), ("Brandt", 1, 1)],
            Counted(null).Where(actor => actor.Name != "Ilse Varga")
        );
    }

    [Theory]
    [InlineData("Brandt", "Anna Brandt")]
    [InlineData("Nobody", "Anna Brandt")]
    [InlineData("NATO", "the NATO")]
    public void A_name_that_is_not_one_actor_s_is_refused(string name, string into)
    {
        var refused = Assert.Throws<LedgerException>(() => ledger.DecideActor(name, into, "anna"));
        Assert.Equal(LedgerFailure.Refused, refused.Failure);
    }

    [Theory]
    [InlineData("actor:brandt", 0)]
    [InlineData("actor:nobody", 0)]
    [InlineData("actor:\"ANNA BRANDT\"", 2)]
    [InlineData("-actor:NATO", 5)]
    public void What_an_actor_says_is_found_under_any_name(string question, int count) =>
        Assert.Equal(count, Found(question));

    protected override void Dispose(bool disposing)
    {
        ledger.Dispose();
        base.Dispose(disposing);
    }

    private Actor Named(string name) => ledger.Actors().Single(actor => actor.Aliases.Any(alias => alias.Name == name));

    private int Found(string question) => ledger.Find(new FindRequest(QueryOf(question))).Statements.Count;

    private static Query QueryOf(string question)
    {
        Assert.True(Query.TryParse(question, out var query, out _));
        return query;
    }

    private void Review(string question, Func<StatementId, Correction> correction)
    {
        foreach (var found in ledger.Find(new FindRequest(QueryOf(question))).Statements)
        {
            ledger.Correct(correction(found.Id));
        }
    }

    private static Correction Said(StatementId statement, CorrectionVerb verb) =>
        new()
        {
            Article = statement.Article,
            Statement = statement.Number,
            Verb = verb,
            Author = "anna",
        };

    private IEnumerable<(string Name, int Statements, int Articles)> Counted(ReviewState? review) =>
        ledger.Actors(review).Select(actor => (actor.Name, actor.Statements, actor.Articles));

    private void Add(string address, params (string Name, SourceKind Kind)[] speakers)
    {
        var told = new Told(
            string.Join(' ', speakers.Select(speaker => $"{speaker.Name} said of {address} that it rained."))
        );
        foreach (var (name, kind) in speakers)
        {
            told.Says(
                name,
                "said",
                "it rained",
                (statement, _) => statement with { Speakers = [new Speaker(name, kind, 0.9f)] }
            );
        }

        ledger.Add(told.Read(), Told.At(address));
    }
}

/// <summary>Actors on SQLite.</summary>
public sealed class SqliteActorTests() : ActorContract(new SqliteFiles());

/// <summary>Actors on PostgreSQL.</summary>
public sealed class PostgresActorTests() : ActorContract(new PostgresSchemas());
