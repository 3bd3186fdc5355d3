using OnRecord.Claims.Grouping;

namespace OnRecord.Claims.Tests;

public sealed class ClaimGrouperTests
{
    private static readonly GroupedStatement[] Bridge =
    [
        Said.Grouped("a.s1", "that the Ostwick bridge was closed by floods"),
        Said.Grouped("b.s1", "that floods closed the Ostwick bridge"),
        Said.Grouped("c.s1", "that the Ostwick bridge was not closed by floods"),
        Said.Grouped("d.s1", "that Kordavia sold tanks to Velmark"),
        Said.Grouped("e.s1", "it", with: "d.s1"),
    ];

    [Fact]
    public void The_same_in_other_words_and_its_negation_are_one_claim()
    {
        var groups = Grouped(Bridge);
        Assert.Equal(["a.s1 b.s1 c.s1", "d.s1 e.s1"], Shown(groups));
        Assert.Equal(LinkBasis.Answer, groups[1].Links.Single().Basis);
    }

    [Fact]
    public void Other_figures_of_one_thing_are_one_claim()
    {
        GroupedStatement[] statements =
        [
            Said.Grouped("a.s1", "that around 3,000 Sarrin soldiers are in Velmark"),
            Said.Grouped("b.s1", "that 12,000 Sarrin soldiers are in Velmark"),
        ];
        Assert.Equal(["a.s1 b.s1"], Shown(Grouped(statements)));
    }

    [Fact]
    public void What_says_little_ties_no_two_claims()
    {
        GroupedStatement[] statements =
        [
            Said.Grouped("a.s1", "that Kordavia was responsible for the Ostwick fire"),
            Said.Grouped("b.s1", "that Kordavia was responsible"),
            Said.Grouped("c.s1", "that Kordavia was responsible for the Haldane debts"),
        ];
        // Alike are those of which one has nearly all that the other has.
        var weights = PairFeatures.Columns.Select((_, column) => column == 3 ? 20.0 : 0).ToList();
        var grouper = new ClaimGrouper(new GroupingOptions { Scorer = new PairScorer(weights, -15) });
        IEnumerable<string> GroupsOf(params GroupedStatement[] some) =>
            Shown(grouper.Group(some, cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal(["a.s1", "c.s1"], GroupsOf(statements[0], statements[2]));
        Assert.Equal(["a.s1 b.s1"], GroupsOf(statements[0], statements[1]));
        Assert.Equal(["b.s1 c.s1"], GroupsOf(statements[1], statements[2]));
        Assert.Equal(2, GroupsOf(statements).Count());
    }

    [Fact]
    public void Nobody_is_quoted_with_the_opposite_of_what_he_says()
    {
        var outer = Said.Grouped("a.s1", "that there are some who say the Ostwick bridge was never closed by floods");
        var inner = Said.Grouped("a.s2", "the Ostwick bridge was never closed by floods");
        Assert.NotEqual(outer.Proposition!.IsNegated, inner.Proposition!.IsNegated);
        Assert.Equal(["a.s1 a.s2"], Shown(Grouped([outer, inner])));
        Assert.Equal(["a.s1", "a.s2"], Shown(Grouped([outer, inner with { Within = "a.s1" }])));
    }

    [Fact]
    public void An_answer_with_other_words_of_its_own_stays_alone()
    {
        var charge = Said.Grouped("a.s1", "that Kordavia sold tanks to Velmark");
        var answer = Said.Grouped("a.s2", "that the law of 2001 allowed strikes", with: "a.s1");
        Assert.Equal(["a.s1", "a.s2"], Shown(Grouped([charge, answer])));
        Assert.Equal(
            ["a.s1 a.s2"],
            Shown(Grouped([charge, Said.Grouped("a.s2", "a sale of any kind to anybody", with: "a.s1")]))
        );
    }

    [Fact]
    public void What_people_merge_and_split_stays_so_until_they_say_otherwise()
    {
        List<ClaimDecision> decisions = [new(ClaimVerb.Merge, "d.s1", "a.s1")];
        Assert.Equal(["a.s1 b.s1 c.s1 d.s1 e.s1"], Group());
        decisions.Add(new ClaimDecision(ClaimVerb.Split, "b.s1", null));
        Assert.Equal(["a.s1 c.s1 d.s1 e.s1", "b.s1"], Group());
        decisions.Add(new ClaimDecision(ClaimVerb.Split, "c.s1", "b.s1"));
        Assert.Equal(["a.s1 d.s1 e.s1", "b.s1 c.s1"], Group());
        decisions.Add(new ClaimDecision(ClaimVerb.Merge, "b.s1", "a.s1"));
        Assert.Equal(["a.s1 b.s1 c.s1 d.s1 e.s1"], Group());

        IEnumerable<string> Group() => Shown(Grouped(Bridge, decisions));
    }

    [Fact]
    public void The_order_of_the_statements_changes_nothing()
    {
        string[] things = ["bridge", "ferry", "dam", "tower"];
        string[] deeds = ["was closed", "was shut", "burned down", "was not closed", "will be closed"];
        string[] places = ["Ostwick", "Haldane", "Velmark"];
        Gen.Select(Gen.Int[0, 3], Gen.Int[0, 4], Gen.Int[0, 2])
            .List[2, 40]
            .Select(Gen.Int, (list, seed) => (list, seed))
            .Sample(
                (list, seed) =>
                {
                    var statements = list.Select(
                            (pick, i) =>
                                Said.Grouped(
                                    $"{i:000}.s1",
                                    $"that the {places[pick.Item3]} {things[pick.Item1]} {deeds[pick.Item2]}"
                                )
                        )
                        .ToList();
                    var shuffled = statements.ToArray();
                    new Random(seed).Shuffle(shuffled);
                    var groups = Shown(Grouped(statements)).ToList();
                    Assert.Equal(groups, Shown(Grouped(shuffled)));
                    Assert.Equal(statements.Count, groups.Sum(group => group.Split(' ').Length));
                },
                iter: 100
            );
    }

    [Fact]
    public void A_vector_in_integers_keeps_its_direction_and_its_spelling()
    {
        Gen.Float[-1, 1]
            .Array[64]
            .Where(numbers => numbers.Any(number => Math.Abs(number) > 0.1f))
            .Sample(numbers =>
            {
                var vector = ClaimVector.Of(numbers);
                Assert.Equal(1, vector.Cosine(ClaimVector.Parse(vector.ToString())), 6);
                Assert.Equal(-1, vector.Cosine(ClaimVector.Of(Array.ConvertAll(numbers, number => -number))), 6);
            });
    }

    private static IReadOnlyList<ClaimGroup> Grouped(
        IEnumerable<GroupedStatement> statements,
        IReadOnlyList<ClaimDecision>? decisions = null
    ) => new ClaimGrouper().Group(statements, decisions, cancellationToken: TestContext.Current.CancellationToken);

    private static IEnumerable<string> Shown(IReadOnlyList<ClaimGroup> groups) =>
        groups.Select(group => string.Join(' ', group.Members));
}
