using System.Text.Json;
using OnRecord.Claims.Grouping;
using OnRecord.Claims.Origins;
using OnRecord.Claims.Positions;
using OnRecord.Claims.Timelines;
using OnRecord.Ledger.Claiming;
using OnRecord.Ledger.Feeds;
using OnRecord.Ledger.Json;
using OnRecord.Ledger.Queries;
using OnRecord.Ledger.Reporting;
using OnRecord.Ledger.Reviews;

namespace OnRecord.Ledger.Tests;

/// <summary>Claims are the same on every database; a class for each database runs all of it.</summary>
public abstract class ClaimContract : IDisposable
{
    private const string Content = "that floods closed the Ostwick bridge";

    private static readonly ClaimModel Model = new("letters", Embed);

    private readonly Dictionary<string, StatementId> ids = new(StringComparer.Ordinal);
    private StatementLedger? ledger;

    private protected StatementLedger Ledger => ledger ??= OpenNew();

    private protected abstract StatementLedger OpenNew();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void A_claim_has_the_positions_of_all_articles()
    {
        AddBridge();
        Assert.False(Ledger.ClaimsAreCurrent(Model.Id));
        Assert.Equal(new ClaimUpdate(3, 1), Update());
        Assert.True(Ledger.ClaimsAreCurrent(Model.Id));
        var summary = Assert.Single(Ledger.FindClaims(new ClaimRequest()).Claims);
        Assert.Equal((3, 3, 3), (summary.Statements, summary.Count.Articles, summary.Actors));
        Assert.Equal(1, summary.Positions[Stance.Denies]);
        Assert.Equal(2, summary.Positions[Stance.Affirms]);
        Assert.Equal((new DateOnly(2024, 5, 1), new DateOnly(2024, 5, 3)), (summary.First!.Value, summary.Last!.Value));
        var claim = Ledger.FindClaim(ids["two"])!;
        Assert.Equal(summary.Id.ToString(), claim.Id);
        Assert.Equal(["one", "two", "three"], claim.Statements.Select(NameOf));
        Assert.Equal(Stance.Denies, claim.Positions.Single(held => held.Actor.Name == "Dorn").Position.Stance);
        Assert.All(claim.Statements, statement => Assert.NotEmpty(statement.Reason!.Because));
    }

    [Fact]
    public void An_update_with_nothing_new_reads_nothing()
    {
        AddBridge();
        Update();
        Assert.Equal(
            new ClaimUpdate(0, 1),
            Ledger.UpdateClaims(new ClaimModel(Model.Id, _ => throw new InvalidOperationException()), null, Token)
        );
    }

    [Fact]
    public void A_ledger_that_grew_has_the_claims_of_one_that_was_filled_at_once()
    {
        Add("three", "Dorn", "denied", "that floods closed the Ostwick bridge", "2024-05-03", Act.Denies);
        Update();
        Add("two", "Reskov", "stated", "that floods had closed the Ostwick bridge", "2024-05-02");
        Update();
        Add("one", "Varga", "said", "that floods closed the Ostwick bridge", "2024-05-01");
        Update();
        var claim = Ledger.FindClaim(ids["three"])!;
        Assert.Equal(["one", "two", "three"], claim.Statements.Select(NameOf));
    }

    [Fact]
    public void What_people_decide_holds_after_the_article_is_read_again()
    {
        AddBridge();
        Update();
        Ledger.DecideClaim(ClaimVerb.Split, ids["two"], null, "anna", "another bridge");
        Assert.False(Ledger.ClaimsAreCurrent(Model.Id));
        Update();
        Assert.Equal(["two"], Ledger.FindClaim(ids["two"])!.Statements.Select(NameOf));
        Ledger.Reread(
            new Told("Before. Reskov stated that floods had closed the Ostwick bridge.", "two")
                .By(published: "2024-05-02")
                .Says("Reskov", "stated", "that floods had closed the Ostwick bridge")
                .Read(Told.SecondEngine)
        );
        Update();
        Assert.Equal(["two"], Ledger.FindClaim(ids["two"])!.Statements.Select(NameOf));
        Ledger.DecideClaim(ClaimVerb.Merge, ids["two"], ids["one"], "anna");
        Update();
        Assert.Equal(3, Ledger.FindClaim(ids["two"])!.Statements.Count);
        Assert.Equal(["anna", "anna"], Ledger.ClaimDecisions().Select(decision => decision.By));
    }

    [Fact]
    public void A_decision_on_what_is_not_there_is_refused()
    {
        AddBridge();
        var missing = new StatementId(ids["one"].Article, 9);
        Assert.Throws<LedgerException>(() => Ledger.DecideClaim(ClaimVerb.Split, missing, null, "anna"));
        Assert.Throws<LedgerException>(() => Ledger.DecideClaim(ClaimVerb.Merge, ids["one"], ids["one"], "anna"));
        Assert.Empty(Ledger.ClaimDecisions());
    }

    [Fact]
    public void A_rejected_statement_is_in_no_claim_and_a_corrected_one_takes_its_new_position()
    {
        AddBridge();
        Update();
        Ledger.Correct(
            new Correction
            {
                Article = ids["one"].Article,
                Statement = 1,
                Verb = CorrectionVerb.Reject,
                Author = "anna",
            }
        );
        Ledger.Correct(
            new Correction
            {
                Article = ids["two"].Article,
                Statement = 1,
                Verb = CorrectionVerb.Edit,
                Field = ReviewFields.Act,
                Value = "withholds",
                Author = "anna",
            }
        );
        Assert.Equal(2, Update().Articles);
        var claim = Ledger.FindClaim(ids["three"])!;
        Assert.Equal(["two", "three"], claim.Statements.Select(NameOf));
        Assert.Equal(Stance.Neither, claim.Statements[0].Position.Stance);
    }

    [Fact]
    public void The_list_counts_origins_as_the_claim_does()
    {
        AddBridge();
        Update();
        var summary = Assert.Single(Ledger.FindClaims(new ClaimRequest()).Claims);
        Assert.Equal(new OriginCount(3, 0, 2, 0), summary.Count);
        Assert.Equal(summary.Count, Ledger.FindClaim(ids["one"])!.Count);
        var third = Ledger.FindClaim(ids["three"])!;
        Assert.Equal(["Reskov", "Varga"], third.Origins.Origins.Select(origin => origin.Place.Name).Order());
        Assert.Equal([ids["three"].Article.ToString()], third.Origins.WithoutTelling);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void Every_claim_of_the_list_has_the_numbers_of_the_claim_itself(int seed)
    {
        var articles = new MadeNews(seed).Articles(16).ToList();
        foreach (var (reading, address) in articles)
        {
            Ledger.Add(reading, Told.At(address));
        }

        Update();
        var copied = AssertSameNumbers();
        foreach (var correction in new MadeNews(seed).Corrections(articles.Select(article => article.Reading)))
        {
            Ledger.Correct(correction);
        }

        Update();
        AssertSameNumbers();
        Assert.True(copied > 0, "Nothing was copied.");
    }

    [Fact]
    public void A_text_that_is_met_elsewhere_has_another_publisher_and_the_source_of_its_feed()
    {
        AddBridge();
        Add(
            "four",
            "officials",
            "said",
            "that floods closed the Ostwick bridge",
            "2024-05-04",
            kind: SourceKind.Anonymous
        );
        Update();
        Assert.Equal(new OriginCount(4, 0, 2, 1), Assert.Single(Ledger.FindClaims(new ClaimRequest()).Claims).Count);
        var note = new FeedNote
        {
            Feed = "https://example.org/feed",
            Entry = "4",
            SourceName = "Reuters",
        };
        Ledger.Add(
            Said(
                    "four",
                    "officials",
                    "said",
                    "that floods closed the Ostwick bridge",
                    "2024-05-04",
                    Act.Asserts,
                    SourceKind.Anonymous
                )
                .By("Ostwick Post", "2024-05-04")
                .Read(),
            Told.At("elsewhere") with
            {
                Notes = [note],
            }
        );
        Assert.False(Ledger.ClaimsAreCurrent(Model.Id));
        Update();
        var summary = Assert.Single(Ledger.FindClaims(new ClaimRequest()).Claims);
        Assert.Equal(new OriginCount(4, 1, 3, 0), summary.Count);
        Assert.Equal(summary.Count, Ledger.FindClaim(ids["four"])!.Count);
    }

    [Theory]
    [InlineData(SourceKind.Organization, Stance.Reports, 1)]
    [InlineData(SourceKind.Person, Stance.Reports, 1)]
    [InlineData(SourceKind.Government, Stance.Affirms, 2)]
    public void Who_bears_the_name_of_a_publisher_of_the_ledger_is_an_outlet(
        SourceKind kind,
        Stance stance,
        int affirming
    )
    {
        const string content = "that floods closed the Ostwick bridge";
        AddBy("Lenne Ferries", "one", "Varga", SourceKind.Organization);
        AddBy("Coast Today", "two", "Lenne Ferries", kind);
        Update();
        var summary = Assert.Single(Ledger.FindClaims(new ClaimRequest()).Claims);
        var claim = Ledger.FindClaim(ids["two"])!;
        Assert.Equal(stance, claim.Statements.Single(statement => NameOf(statement) == "two").Position.Stance);
        Assert.Equal(affirming, summary.Positions[Stance.Affirms]);
        Assert.Equal(new OriginCount(2, 2, affirming, 0), summary.Count);
        Assert.Equal(summary.Count, claim.Count);
        // Two who affirm it are two sources.
        Assert.Equal(
            affirming == 1 ? 1 : 0,
            Ledger.Report(new ReportScope(), null, Token).Report.Number("claims.single-source")?.Count ?? 0
        );

        void AddBy(string publisher, string name, string source, SourceKind sourceKind)
        {
            var reading = Said(name, source, "said", content, "2024-05-01", Act.Asserts, sourceKind)
                .By(publisher, "2024-05-01")
                .Read();
            Ledger.Add(reading, Told.At(name));
            ids[name] = new StatementId(Short(ArticleId.Of(reading.Article.Text)), 1);
        }
    }

    [Fact]
    public void A_claim_of_many_statements_that_is_kept_shows_every_change_at_once()
    {
        const int Many = 30;
        for (var number = 0; number < Many; number++)
        {
            Speak(number);
        }

        Update();
        var asked = ids["n0"];
        var first = Ledger.FindClaim(asked)!;
        Assert.Equal(Many, first.Statements.Count);
        Assert.Same(first, Ledger.FindClaim(ids["n7"]));
        var edit = new Correction
        {
            Article = ids["n3"].Article,
            Statement = 1,
            Verb = CorrectionVerb.Edit,
            Field = ReviewFields.Act,
            Value = "withholds",
            Author = "anna",
        };
        Changes(() => Ledger.Correct(edit));
        Changes(() => Update());
        Assert.Equal(
            Stance.Neither,
            Ledger.FindClaim(asked)!.Statements.Single(s => NameOf(s) == "n3").Position.Stance
        );
        Ledger.DecideClaim(ClaimVerb.Split, ids["n4"], null, "anna");
        Changes(() => Update());
        Assert.Equal(Many - 1, Ledger.FindClaim(asked)!.Statements.Count);
        Ledger.DecideClaim(ClaimVerb.Merge, ids["n4"], asked, "anna");
        Changes(() => Update());
        Changes(() => Ledger.DecideActor("Speaker15", "Speaker16", "anna"));
        Changes(() => Ledger.DecideActor("Speaker15", null, "anna"));
        var met = Said("n7", "Speaker17", "said", Content, "2024-05-01", Act.Asserts, SourceKind.Organization);
        Changes(() => Ledger.Add(met.By("Ostwick Post", "2024-05-01").Read(), Told.At("elsewhere")));
        // The same place says something else of it now.
        Changes(() => Ledger.Add(met.By("Coast Today", "2024-05-01").Read(), Told.At("elsewhere")));
        Changes(() => Ledger.Add(new Told("Before. This was withdrawn.", "n8").Read(), Told.At("n8")));
        Assert.NotEmpty(Ledger.FindClaim(asked)!.Timeline.Versions);
        Changes(() =>
        {
            Speak(Many);
            Update();
        });
        Assert.Equal(Many + 1, Ledger.FindClaim(asked)!.Statements.Count);
        Changes(() => Ledger.Reread(new Told($"Before. Speaker19 said {Content}.", "n9").Read(Told.SecondEngine)));
        Assert.Equal(Many, Ledger.FindClaim(asked)!.Statements.Count);
        // What is of no account to it changes nothing.
        var kept = Ledger.FindClaim(asked);
        Ledger.Add(new Told("Before. It rained.", "rain").Read(), Told.At("rain"));
        Assert.Same(kept, Ledger.FindClaim(asked));

        void Speak(int number) =>
            Add(
                $"n{number}",
                string.Create(CultureInfo.InvariantCulture, $"Speaker{number + 10}"),
                "said",
                Content,
                "2024-05-01"
            );

        void Changes(Action change)
        {
            var before = Words(Ledger.FindClaim(asked)!);
            change();
            var after = Words(Ledger.FindClaim(asked)!);
            Assert.NotEqual(before, after);
            // Several claims at once are always made anew.
            Assert.Equal(Words(Ledger.FindClaims([asked]).Single()), after);
        }
    }

    [Fact]
    public void Claims_are_found_by_what_their_statements_answer()
    {
        AddBridge();
        Update();
        Assert.Single(Found("speaker:dorn floods"));
        Assert.Empty(Found("speaker:dorn tanks"));
        Assert.Single(Ledger.FindClaims(new ClaimRequest { OnlyContested = true }).Claims);
        Assert.Empty(Ledger.FindClaims(new ClaimRequest { Skip = 1 }).Claims);
    }

    [Fact]
    public void Who_says_both_contests_nothing_alone()
    {
        Add("one", "Varga", "said", "that floods closed the Ostwick bridge", "2024-05-01");
        Add("two", "Varga", "denied", "that floods closed the Ostwick bridge", "2024-05-02", Act.Denies);
        Update();
        var contested = new ClaimRequest { OnlyContested = true };
        Assert.Empty(Ledger.FindClaims(contested).Claims);
        Add("three", "Dorn", "said", "that floods closed the Ostwick bridge", "2024-05-03");
        Update();
        Assert.Single(Ledger.FindClaims(contested).Claims);
    }

    [Fact]
    public void A_changed_article_tells_of_a_claim_what_it_tells_of_its_versions()
    {
        const string address = "https://post.example/bridge";
        foreach (
            var content in new[]
            {
                "that floods may have closed the Ostwick bridge",
                "that floods closed the Ostwick bridge",
            }
        )
        {
            var reading = Said("page", "Varga", "said", content, "2024-05-01", Act.Asserts, SourceKind.Organization)
                .Read();
            Ledger.Add(reading, Told.At(address));
            ids[content] = new StatementId(Short(ArticleId.Of(reading.Article.Text)), 1);
        }

        Ledger.Add(new Told("Before. This article was withdrawn.", "page").Read(), Told.At(address));
        Add("two", "Reskov", "stated", "that floods closed the Ostwick bridge", "2024-05-02");
        Update();
        var claim = Ledger.FindClaim(ids["two"])!;
        Assert.Equal(3, claim.Statements.Count);
        var told = claim.Timeline.Versions;
        Assert.Equal([StatementFate.Changed, StatementFate.Removed], told.Select(change => change.Fate));
        foreach (var (change, from) in told.Zip([1, 2]))
        {
            var whole = Assert.Single(Ledger.CompareVersions(address, from, from + 1)!.Changes);
            Assert.Equal((whole.Fate, whole.Before?.Number), (change.Fate, change.Before?.Statement?.Statement.Number));
            Assert.Equal(whole.Differences, change.Differences);
        }

        Assert.Equal([StatementDifference.Reworded, StatementDifference.HedgeLost], told[0].Differences);
        Assert.Equal(
            claim.Statements.Select(statement => statement.Id).Take(2),
            [told[0].Before!.Id, told[0].After!.Id]
        );
        Assert.Equal((null, told[0].After), (told[1].After, told[1].Before));
    }

    // Returns the number of copies.
    private int AssertSameNumbers()
    {
        var listed = Ledger.FindClaims(new ClaimRequest { Limit = ClaimRequest.MaxLimit }).Claims;
        Assert.NotEmpty(listed);
        var claims = Ledger.FindClaims(listed.Select(summary => summary.Id));
        foreach (var (summary, claim) in listed.Zip(claims))
        {
            Assert.Equal(claim.Id, summary.Id.ToString());
            Assert.Equal(claim.Count, summary.Count);
            Assert.Equal((claim.Statements.Count, claim.Positions.Count), (summary.Statements, summary.Actors));
            var held = claim
                .Statements.SelectMany(statement =>
                    statement.Actors.Select(actor => (actor.Key, statement.Position.Stance))
                )
                .Distinct()
                .CountBy(position => position.Stance)
                .ToDictionary();
            Assert.Equal(held, summary.Positions.ToDictionary());
        }

        return claims.Sum(claim => claim.Origins.Edges.Count(edge => edge.Kind == TrailKind.Copied));
    }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing) => ledger?.Dispose();

    private IReadOnlyList<ClaimSummary> Found(string question)
    {
        Assert.True(Query.TryParse(question, out var query, out _));
        return Ledger.FindClaims(new ClaimRequest { Query = query }).Claims;
    }

    private static string Words(OnRecord.Claims.Claim claim) =>
        JsonSerializer.Serialize(JsonClaim.Of(claim))
        + string.Join(' ', claim.Statements.Select(statement => statement.Statement.Act?.Value));

    private string NameOf(OnRecord.Claims.ClaimStatement statement) =>
        ids.Single(pair => pair.Value.ToString() == statement.Id).Key;

    private ClaimUpdate Update() => Ledger.UpdateClaims(Model, null, Token);

    private void AddBridge()
    {
        Add("one", "Varga", "said", "that floods closed the Ostwick bridge", "2024-05-01");
        Add("two", "Reskov", "stated", "that floods had closed the Ostwick bridge", "2024-05-02");
        Add("three", "Dorn", "denied", "that floods closed the Ostwick bridge", "2024-05-03", Act.Denies);
    }

    private void Add(
        string name,
        string source,
        string cue,
        string content,
        string day,
        Act act = Act.Asserts,
        SourceKind kind = SourceKind.Organization
    )
    {
        var reading = Said(name, source, cue, content, day, act, kind).Read();
        Ledger.Add(reading, Told.At(name));
        ids[name] = new StatementId(Short(ArticleId.Of(reading.Article.Text)), 1);
    }

    private static Told Said(
        string name,
        string source,
        string cue,
        string content,
        string day,
        Act act,
        SourceKind kind
    ) =>
        new Told($"Before. {source} {cue} {content}.", name)
            .By(published: day)
            .Says(
                source,
                cue,
                content,
                (statement, _) =>
                    statement with
                    {
                        Act = new Judged<Act>(act, 1),
                        Speakers = [new Speaker(source, kind, 1)],
                    }
            );

    // As ids are shown.
    private static ArticleId Short(ArticleId id) =>
        ArticleId.TryParse(id.ToString(), out var shown) ? shown : throw new InvalidOperationException();

    private static float[] Embed(string text)
    {
        var vector = new float[64];
        foreach (var word in text.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            vector[word.Aggregate(7, (hash, letter) => unchecked((hash * 31) + letter)) & 63] += 1;
        }

        return vector;
    }
}
