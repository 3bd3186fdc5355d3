using System.Diagnostics;
using OnRecord.Claims.Origins;

namespace OnRecord.Claims.Tests.Origins;

public sealed class OriginTracerTests
{
    private const string Officials = "officials said the wall would have given way within hours";

    private const string Around =
        Newsroom.Told
        + "Two "
        + "{0}"
        + ", and that the valley below had been cleared before midnight without anybody being told why.";

    [Fact]
    public void A_named_speaker_is_one_origin_in_however_many_articles()
    {
        var origins = new Newsroom()
            .Add("a", "Harbour News", 1, "Ida Falk said the wall was cracked", "Ida Falk", SourceKind.Person)
            .Add("b", "Ostwick Post", 2, "Falk told us the wall was cracked", "Falk", SourceKind.Person)
            .Add("c", "Valley Echo", 2, "the regulator said so too", "Dam Authority", SourceKind.Organization)
            .Trace();
        Assert.Equal(new OriginCount(3, 3, 2, 0), origins.Count);
        Assert.Equal(["Ida Falk", "Dam Authority"], origins.Origins.Select(origin => origin.Place.Name));
        Assert.Equal(["a", "b"], origins.Origins[0].Articles);
    }

    [Fact]
    public void What_is_not_known_is_no_origin()
    {
        var origins = new Newsroom()
            .Add("a", "Harbour News", 1, "officials said the wall was cracked")
            .Add("b", "Ostwick Post", 2, "it was said that a crack had been found")
            .Add("c", "Valley Echo", 2, "local media reported a crack", outlet: (TrailKind.Cited, ""))
            .Add(
                "d",
                "Valley Echo",
                3,
                "Falk denied that there was a crack",
                "Falk",
                SourceKind.Person,
                isTelling: false
            )
            .Trace();
        Assert.Equal(new OriginCount(4, 3, 0, 3), origins.Count);
        Assert.Empty(origins.Origins);
        Assert.Equal(
            [
                ["a"],
                ["b"],
                ["c"],
            ],
            origins.Unknown
        );
        Assert.Equal(["d"], origins.WithoutTelling);
    }

    [Fact]
    public void Those_who_cite_an_outlet_share_its_origin()
    {
        var origins = new Newsroom()
            .Add(
                "a",
                "Harbour News",
                1,
                "according to Reuters, the wall is cracked",
                outlet: (TrailKind.Cited, "Reuters")
            )
            .Add(
                "b",
                "Ostwick Post",
                1,
                "officials told Reuters of a crack",
                outlet: (TrailKind.Told, "the Reuters news agency")
            )
            .Add("c", "Reuters", 1, "officials said there was a crack")
            .Trace();
        Assert.Equal(new OriginCount(3, 3, 1, 0), origins.Count);
        Assert.Equal("Reuters", Assert.Single(origins.Origins).Place.Name);
        Assert.Contains(origins.Edges, edge => edge is { Kind: TrailKind.OwnArticle, From.Key: "c" });
    }

    [Fact]
    public void A_trail_goes_on_where_the_cited_outlet_says_whence_it_has_it()
    {
        var origins = new Newsroom()
            .Add(
                "a",
                "Harbour News",
                3,
                "the Ostwick Post reported a crack",
                outlet: (TrailKind.Cited, "the Ostwick Post")
            )
            .Add("b", "Ostwick Post", 2, "L'Independent reported a crack", outlet: (TrailKind.Cited, "L'Independent"))
            .Trace();
        var origin = Assert.Single(origins.Origins);
        Assert.Equal("L'Independent", origin.Place.Name);
        Assert.Equal(["a", "b"], origin.Articles);
    }

    [Fact]
    public void A_circle_of_outlets_is_marked_and_is_no_origin()
    {
        var origins = new Newsroom()
            .Add("a", "Harbour News", 1, "the Ostwick Post reported a crack", outlet: (TrailKind.Cited, "Ostwick Post"))
            .Add("b", "Ostwick Post", 2, "the Valley Echo reported a crack", outlet: (TrailKind.Cited, "Valley Echo"))
            .Add("c", "Valley Echo", 3, "Harbour News reported a crack", outlet: (TrailKind.Cited, "Harbour News"))
            .Trace();
        Assert.Equal(new OriginCount(3, 3, 0, 1), origins.Count);
        Assert.Equal(
            ["Harbour News", "Ostwick Post", "Valley Echo"],
            Assert.Single(origins.Loops).Select(place => place.Name)
        );
        Assert.Equal(["a", "b", "c"], Assert.Single(origins.Unknown));
    }

    [Fact]
    public void An_outlet_that_was_told_is_the_end_even_where_it_cites_a_circle()
    {
        var origins = new Newsroom()
            .Add("a", "Harbour News", 1, "officials told Harbour News of it", outlet: (TrailKind.Told, "Harbour News"))
            .Add("b", "Ostwick Post", 2, "Harbour News reported a crack", outlet: (TrailKind.Cited, "Harbour News"))
            .Add("c", "Harbour News", 3, "the Ostwick Post reported it", outlet: (TrailKind.Cited, "Ostwick Post"))
            .Trace();
        Assert.Equal(new OriginCount(3, 2, 1, 0), origins.Count);
        Assert.Empty(origins.Loops);
    }

    [Fact]
    public void A_copy_has_the_origin_of_the_earlier_text_and_shows_both_passages()
    {
        var origins = new Newsroom()
            .Add("a", "Harbour News", 1, Officials, around: "(Reuters) - " + Around)
            .Add("b", "Ostwick Post", 2, Officials, around: "Our readers ask. " + Around)
            .Trace();
        Assert.Equal(new OriginCount(2, 2, 1, 0), origins.Count);
        var copy = Assert.Single(origins.Edges, edge => edge.Kind is TrailKind.Copied);
        Assert.Equal(("b", "a", true), (copy.From.Key, copy.To.Key, copy.IsDirected));
        Assert.Equal(["b", "a"], copy.Evidence.Select(evidence => evidence.ArticleId));
        Assert.All(
            copy.Evidence,
            evidence => Assert.Contains("officials said the wall", evidence.Words, StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(null, 2)]
    [InlineData(null, null)]
    public void Without_dates_a_copy_has_no_direction_and_both_are_one_trail(int? first, int? second)
    {
        var origins = new Newsroom()
            .Add("a", "Harbour News", first, Officials, around: Around)
            .Add("b", "Ostwick Post", second, Officials, around: Around)
            .Trace();
        Assert.Equal(new OriginCount(2, 2, 0, 1), origins.Count);
        Assert.False(Assert.Single(origins.Edges).IsDirected);
        Assert.Equal(["a", "b"], Assert.Single(origins.Unknown));
        Assert.Empty(origins.Loops);
    }

    [Fact]
    public void Who_is_credited_had_it_first_whatever_the_days_say()
    {
        var origins = new Newsroom()
            .Add("a", "Harbour News", 1, Officials, around: "(Reuters) - " + Around)
            .Add("b", "Reuters", 2, Officials, around: Around)
            .Trace();
        var copy = Assert.Single(origins.Edges, edge => edge.Kind is TrailKind.Copied);
        Assert.Equal(("a", "b"), (copy.From.Key, copy.To.Key));
        Assert.Equal("Reuters", Assert.Single(origins.Origins).Place.Name);
        Assert.Empty(origins.Loops);
    }

    [Fact]
    public void The_same_quotation_of_one_speaker_is_no_copy()
    {
        const string quoted =
            "Falk said: “The wall was sound when we looked at it in March, and nobody could have known of the crack before Sunday.”";
        var origins = new Newsroom()
            .Add("a", "Harbour News", 1, quoted, around: "Nobody slept in Tolmen. {0} The mayor was not at home.")
            .Add("b", "Ostwick Post", 2, quoted, around: "Engineers came from three towns. {0} Trains ran late.")
            .Trace();
        Assert.Empty(origins.Edges);
        Assert.Equal(2, origins.Count.Unknown);
    }

    [Theory]
    [InlineData("Nobody slept in Tolmen. {0} The mayor was not at home.", 0)]
    [InlineData(
        "Nobody slept in Tolmen, where the water came at night without a warning. {0} The mayor was not at home.",
        1
    )]
    public void The_same_saying_in_the_same_few_words_is_no_copy(string around, int copies)
    {
        const string said =
            "President Ada Falk suggested on Monday that careless surveyors could be behind the crack in the wall.";
        const string content = "careless surveyors could be behind the crack in the wall";
        var origins = new Newsroom()
            .Add("a", "Harbour News", 1, said, "Ada Falk", SourceKind.Person, around: around, content: content)
            .Add(
                "b",
                "Ostwick Post",
                2,
                said,
                "Ada Falk",
                SourceKind.Person,
                around: copies == 0 ? "Engineers came from three towns. {0} Trains ran late." : around,
                content: content
            )
            .Trace();
        Assert.Equal(copies, origins.Edges.Count(edge => edge.Kind is TrailKind.Copied));
    }

    [Fact]
    public void A_contribution_says_not_what_was_contributed()
    {
        var origins = new Newsroom()
            .Add(
                "a",
                "Harbour News",
                1,
                "officials said there was a crack",
                around: "{0}.\nThe Associated Press contributed to this report."
            )
            .Trace();
        Assert.Equal(new OriginCount(1, 1, 0, 1), origins.Count);
        Assert.Equal(TrailKind.Contributed, Assert.Single(origins.Edges).Kind);
    }

    [Fact]
    public void The_source_of_a_feed_is_a_credit()
    {
        var origins = new Newsroom()
            .Add("a", "Harbour News", 1, "officials said there was a crack", stated: [CreditFinder.OfFeed("AFP")!])
            .Add("b", "Valley Echo", 1, "officials said there was one", stated: [CreditFinder.OfFeed("Valley Echo")!])
            .Trace();
        Assert.Equal(new OriginCount(2, 2, 1, 1), origins.Count);
        Assert.Equal("source of a feed", Assert.Single(origins.Edges).Evidence[0].From);
    }

    [Fact]
    public void One_text_at_two_publishers_is_one_article_of_two()
    {
        var origins = new Newsroom()
            .Add("a", "Harbour News|Reuters", 1, Officials, around: "(Reuters) - " + Around)
            .Trace();
        Assert.Equal(new OriginCount(1, 2, 0, 1), origins.Count);
        Assert.Empty(origins.Loops);
    }

    [Fact]
    public void What_several_say_together_is_one_origin()
    {
        var newsroom = new Newsroom().Add(
            "a",
            "Harbour News",
            1,
            "all said so",
            "Norland|Sudland",
            SourceKind.Government
        );
        Assert.Equal("Norland, Sudland", Assert.Single(newsroom.Trace().Origins).Place.Name);
        newsroom.Add("b", "Ostwick Post", 1, "Sudland said so", "Sudland", SourceKind.Government);
        Assert.Equal(["a", "b"], Assert.Single(newsroom.Trace().Origins).Articles);
    }

    [Fact]
    public void A_publisher_read_as_a_person_is_an_outlet()
    {
        var origins = new Newsroom()
            .Add("a", "Ostwick Post", 1, "officials said the wall was cracked")
            .Add("b", "Valley Echo", 2, "the Ostwick Post wrote of a crack", "Ostwick Post", SourceKind.Person)
            .Trace();
        Assert.Equal(new OriginCount(2, 2, 1, 0), origins.Count);
        Assert.Equal(OriginPlaceKind.Outlet, Assert.Single(origins.Origins).Place.Kind);
        Assert.Contains(origins.Edges, edge => edge is { Kind: TrailKind.Cited, From.Key: "b" });
    }

    [Fact]
    public void What_an_outlet_says_of_its_own_report_is_no_origin_beside_it()
    {
        var origins = new Newsroom()
            .Add(
                "a",
                "Ostwick Post",
                1,
                "the Dam Authority said there was a crack",
                "Dam Authority",
                SourceKind.Organization
            )
            .Add("b", "Ostwick Post", 2, "the Post wrote of a crack", outlet: (TrailKind.Cited, "Ostwick Post"))
            .Add("c", "Valley Echo", 2, "the Post wrote of a crack", outlet: (TrailKind.Cited, "Ostwick Post"))
            .Trace();
        Assert.Equal("Dam Authority", Assert.Single(origins.Origins).Place.Name);
        Assert.Equal(0, origins.Count.Unknown);
    }

    [Fact]
    public void A_body_without_a_name_is_the_only_one_that_the_claim_names()
    {
        var newsroom = new Newsroom()
            .Add(
                "a",
                "Harbour News",
                1,
                "the Norland coastguard said so",
                "the Norland coastguard",
                SourceKind.Organization
            )
            .Add("b", "Valley Echo", 2, "the coastguard said so", "The coastguard", SourceKind.Organization);
        Assert.Equal(["a", "b"], Assert.Single(newsroom.Trace().Origins).Articles);
        newsroom.Add("c", "Ostwick Post", 2, "Sudland's said so", "the Sudland coastguard", SourceKind.Organization);
        Assert.Equal(new OriginCount(3, 3, 2, 1), newsroom.Trace().Count);
    }

    [Fact]
    public void The_result_does_not_depend_on_the_order()
    {
        var newsroom = new Newsroom();
        for (var i = 0; i < 12; i++)
        {
            var id = $"a{i}";
            newsroom = (i % 4) switch
            {
                0 => newsroom.Add(id, $"Paper {i}", i + 1, Officials, around: Around),
                1 => newsroom.Add(id, $"Paper {i}", 3, "Falk said so", "Ida Falk", SourceKind.Person),
                2 => newsroom.Add(id, $"Paper {i}", 3, "it is said", outlet: (TrailKind.Cited, $"Paper {i + 4} News")),
                _ => newsroom.Add(id, "Reuters", 4, "officials said so"),
            };
        }

        var first = newsroom.Trace();
        for (var seed = 0; seed < 5; seed++)
        {
            var again = newsroom.Trace(seed);
            Assert.Equal(first.Count, again.Count);
            Assert.Equal(first.Unknown, again.Unknown);
            Assert.Equal(
                first.Edges.Select(edge => (edge.From, edge.To, edge.Kind)),
                again.Edges.Select(edge => (edge.From, edge.To, edge.Kind))
            );
        }
    }

    [Fact]
    public void Five_hundred_copies_of_one_text_take_little_longer_than_their_number()
    {
        var small = TimeOf(125);
        var large = TimeOf(500);
        Assert.True(large < (12 * small) + TimeSpan.FromSeconds(1), $"{small} for 125, {large} for 500");
    }

    private static TimeSpan TimeOf(int copies)
    {
        var newsroom = new Newsroom();
        for (var i = 0; i < copies; i++)
        {
            newsroom.Add($"a{i:000}", $"Paper {i}", 1 + (i % 20), Officials, around: Around);
        }

        var clock = Stopwatch.StartNew();
        var origins = newsroom.Trace();
        Assert.Equal(new OriginCount(copies, copies, 0, 1), origins.Count);
        Assert.InRange(origins.Edges.Count, copies - 1, 2 * copies);
        return clock.Elapsed;
    }
}
