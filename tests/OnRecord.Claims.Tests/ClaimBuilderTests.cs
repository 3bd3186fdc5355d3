using OnRecord.Claims.Erosions;
using OnRecord.Claims.Origins;
using OnRecord.Claims.Positions;
using OnRecord.Claims.Timelines;

namespace OnRecord.Claims.Tests;

public sealed class ClaimBuilderTests
{
    private static readonly ClaimActor Moscow = new("moscow", "Moscow", SourceKind.Government);
    private static readonly ClaimActor London = new("london", "London", SourceKind.Government);
    private static readonly ClaimActor Nobody = new("?", "", null);

    [Fact]
    public void An_actor_holds_the_last_position_since_the_day_it_was_first_taken_for_good()
    {
        var claim = Build(
            At("a.s1", 12, Moscow, Stance.Denies),
            At("b.s1", 14, Moscow, Stance.Denies),
            At("c.s1", 20, Moscow, Stance.Neither),
            At("d.s1", 22, Moscow, Stance.Reports),
            At("e.s1", null, Moscow, Stance.Affirms)
        );
        var held = Assert.Single(claim.Positions);
        Assert.Equal((Stance.Neither, new DateOnly(2018, 3, 20)), (held.Position.Stance, held.Since!.Value));
        var flip = Assert.Single(claim.Timeline.Flips);
        Assert.Equal(("b.s1", "c.s1", new DateOnly(2018, 3, 20)), (flip.Before.Id, flip.After.Id, flip.Day));
        Assert.Equal("e.s1", Assert.Single(claim.Timeline.Undated).Id);
        Assert.Equal(["d.s1", "c.s1", "b.s1", "a.s1"], claim.Timeline.LatestFirst.Select(s => s.Id));
        Assert.Equal("a.s1", claim.First.Id);
    }

    private const string Plain = "the agent crossed the northern border on Monday night";
    private const string Hedged = "the agent may have crossed the northern border on Monday night";

    [Fact]
    public void What_is_lost_on_the_way_stands_side_by_side()
    {
        var denial = At("a.s2", 12, Moscow, Stance.Denies, content: Plain);
        var claim = Build(
            At("a.s1", 12, London, Stance.Affirms, Certainty.PossiblySo, Hedged),
            denial with
            {
                Statement = denial.Statement with { Act = new Judged<Act>(Act.Denies, 1) },
            },
            At("b.s1", 14, London, Stance.Affirms, Certainty.CertainlySo, Plain),
            At("c.s1", 20, Nobody, Stance.Affirms, Certainty.CertainlySo, Plain, cue: "it is said")
        );
        Assert.Equal(
            [
                (ErosionKind.Hedge, "a.s1", "b.s1"),
                (ErosionKind.Attribution, "b.s1", "c.s1"),
                (ErosionKind.Denial, "a.s2", "b.s1"),
                (ErosionKind.Denial, "a.s2", "c.s1"),
            ],
            claim.Erosions.Select(erosion => (erosion.Kind, erosion.Before.Id, erosion.After.Id))
        );
    }

    [Fact]
    public void What_only_the_labels_say_or_another_sentence_tells_is_not_lost()
    {
        var negated = At("a.s2", 12, Moscow, Stance.Denies, Certainty.CertainlySo, Plain);
        var claim = Build(
            At("a.s1", 12, London, Stance.Affirms, Certainty.PossiblySo, Plain),
            negated,
            At("b.s1", 14, London, Stance.Affirms, Certainty.CertainlySo, Plain),
            At("c.s1", 20, Nobody, Stance.Affirms, Certainty.CertainlySo, Plain, cue: "weighs")
        );
        Assert.Empty(claim.Erosions);
        var denied = negated with { Statement = negated.Statement with { Act = new Judged<Act>(Act.Denies, 1) } };
        var later = At(
            "d.s1",
            21,
            London,
            Stance.Affirms,
            Certainty.CertainlySo,
            Plain + ", which Moscow calls absurd"
        );
        Assert.Empty(Build(denied, later).Erosions);
    }

    [Theory]
    [InlineData("b", true)]
    [InlineData("c", false)]
    public void An_unnamed_source_is_the_same_only_where_the_article_says_whence_it_has_it(string cited, bool isLost)
    {
        var one = new ClaimActor("officials@a", "two officials", SourceKind.Anonymous);
        var other = new ClaimActor("officials@b", "officials", SourceKind.Anonymous);
        OriginPlace Article(string id) => new(OriginPlaceKind.Article, id, id);
        var outlet = new OriginPlace(OriginPlaceKind.Outlet, "post", "Post");
        var claim = Build(
            Nowhere with
            {
                Edges =
                [
                    new(Article("a"), outlet, TrailKind.OwnArticle, true, [], 0, []),
                    new(Article(cited), outlet, TrailKind.Cited, true, [], 0, [cited + ".s1"]),
                ],
            },
            At("a.s1", 12, one, Stance.Affirms, Certainty.PossiblySo, Hedged),
            At("b.s1", 12, other, Stance.Affirms, Certainty.CertainlySo, Plain)
        );
        Assert.Equal(
            isLost ? [(ErosionKind.Hedge, "a.s1", "b.s1")] : [],
            claim.Erosions.Select(erosion => (erosion.Kind, erosion.Before.Id, erosion.After.Id))
        );
    }

    [Fact]
    public void A_changed_article_says_what_became_of_the_claim()
    {
        // Not in order of time; a.s2, b.s9, c.s9 and d.s2 are of other claims.
        VersionStep[] steps =
        [
            new(
                "x",
                DateTimeOffset.UnixEpoch.AddDays(2),
                "b",
                "c",
                [
                    new(StatementFate.Changed, "b.s1", "c.s1", [StatementDifference.Reworded]),
                    new(StatementFate.Removed, "b.s2", null, []),
                    new(StatementFate.Changed, "b.s9", "c.s9", [StatementDifference.Reworded]),
                ]
            ),
            new(
                "x",
                DateTimeOffset.UnixEpoch.AddDays(3),
                "c",
                "d",
                [new(StatementFate.Kept, "c.s1", "d.s1", []), new(StatementFate.Added, null, "d.s2", [])]
            ),
            new(
                "x",
                DateTimeOffset.UnixEpoch.AddDays(1),
                "a",
                "b",
                [
                    new(
                        StatementFate.Changed,
                        "a.s1",
                        "b.s1",
                        [StatementDifference.Reworded, StatementDifference.HedgeLost]
                    ),
                    new(StatementFate.Changed, "a.s2", "b.s2", [StatementDifference.Reattributed]),
                ]
            ),
        ];
        var claim = ClaimBuilder.Build(
            [
                At("a.s1", 12, London, Stance.Affirms, Certainty.PossiblySo),
                At("b.s1", 12, London, Stance.Affirms, Certainty.CertainlySo),
                At("b.s2", 12, Moscow, Stance.Denies),
                At("c.s1", 12, London, Stance.Denies),
                At("d.s1", 12, London, Stance.Denies),
            ],
            "a.s1",
            steps,
            Nowhere
        );
        Assert.Equal(
            [
                "a.s1 b.s1 changed: Reworded HedgeLost",
                "a.s2 b.s2 changed: Reattributed half",
                "b.s1 c.s1 changed: Reworded otherwise",
                "b.s2  removed: ",
            ],
            claim.Timeline.Versions.Select(change =>
                $"{change.Before?.Id} {change.After?.Id} {change.Fate.ToWireName()}: {string.Join(' ', change.Differences)}"
                + (change.IsOtherPosition ? " otherwise" : "")
                + (change.IsHalf ? " half" : "")
            )
        );
    }

    [Fact]
    public void Figures_of_one_thing_stand_in_one_series_with_their_corrections()
    {
        var claim = Build(
            At("a.s1", 12, London, Stance.Affirms, content: "at least 1,400 people died"),
            At("b.s1", 13, Moscow, Stance.Affirms, content: "about 350 people died"),
            At("c.s1", 14, London, Stance.Affirms, content: "1,100 people died")
        );
        var series = Assert.Single(claim.Figures);
        Assert.Equal("people", series.Thing);
        Assert.True(series.Diverges);
        Assert.Equal(["b.s1", "c.s1"], series.Divergence.Select(point => point.Statement.Id));
        var correction = Assert.Single(series.Corrections);
        Assert.Equal(("a.s1", "c.s1"), (correction.Before.Statement.Id, correction.After.Statement.Id));
    }

    private static Claim Build(params ClaimStatement[] statements) => Build(Nowhere, statements);

    private static Claim Build(ClaimOrigins origins, params ClaimStatement[] statements) =>
        ClaimBuilder.Build([.. statements.Reverse()], statements[0].Id, [], origins);

    private static ClaimOrigins Nowhere => OriginTracer.Trace([], new Dictionary<string, TracedArticle>());

    private static ClaimStatement At(
        string id,
        int? day,
        ClaimActor actor,
        Stance stance,
        Certainty? hedge = null,
        string content = "the agent did it",
        string? cue = null
    )
    {
        DateOnly? published = day is { } known ? new DateOnly(2018, 3, known) : null;
        var reading = Said.Article(
            cue is null ? "They" : "",
            cue ?? "said",
            content,
            certainty: hedge,
            published: published
        );
        return new ClaimStatement
        {
            Id = id,
            ArticleId = id.Split('.')[0],
            Article = reading.Article,
            Statement = reading.Statements[0],
            Actors = [actor],
            Position = new Position(stance, hedge),
            FirstSeen = DateTimeOffset.UnixEpoch,
            Day = published,
        };
    }
}
