using CsCheck;
using OnRecord.Statements.Links;
using OnRecord.Statements.Spans;

namespace OnRecord.Statements.Tests.Links;

public sealed class LinkFeaturesTests
{
    [Theory]
    [InlineData(10, 10, 64)]
    [InlineData(10, 11, 72)]
    [InlineData(10, 9, 8)]
    [InlineData(10, 13, 80)]
    [InlineData(0, 233, 126)]
    [InlineData(0, 234, 127)]
    [InlineData(0, 8000, 127)]
    [InlineData(8000, 0, 63)]
    public void Distance_falls_into_logarithmic_buckets_by_side(int query, int key, int bucket) =>
        Assert.Equal(bucket, LinkFeatures.DistanceBucket(At(query), At(key)));

    [Fact]
    public void Ranks_count_candidates_outwards_from_the_query() =>
        Assert.Equal([29, 30, 32, 33], LinkFeatures.Ranks(At(10), [At(2), At(9), At(10), At(30)]));

    [Fact]
    public void Ranks_beyond_the_farthest_count_as_the_farthest()
    {
        var keys = Enumerable.Range(0, 100).Select(At).ToArray();
        var ranks = LinkFeatures.Ranks(At(50), keys);
        Assert.Equal(0, ranks[0]);
        Assert.Equal(0, ranks[19]);
        Assert.Equal(1, ranks[20]);
        Assert.Equal(62, ranks[80]);
        Assert.Equal(62, ranks[99]);
    }

    [Fact]
    public void Reach_holds_the_nearest_on_each_side()
    {
        var keys = Enumerable.Range(0, 300).Select(At).ToArray();
        Assert.Equal((36, 164), LinkFeatures.WithinReach(At(100), keys));
        Assert.Equal((0, 64), LinkFeatures.WithinReach(At(0), keys));
        Assert.Equal((236, 300), LinkFeatures.WithinReach(At(900), keys));
        Assert.Equal((0, 0), LinkFeatures.WithinReach(At(5), []));
    }

    [Fact]
    public void A_query_splits_its_candidates_into_before_and_after() =>
        Gen.Select(Gen.Int[0, 60], Gen.Int[0, 60].HashSet[0, 20])
            .Sample(
                (query, firsts) =>
                {
                    var keys = firsts.Order().Select(At).ToArray();
                    var split = LinkFeatures.FirstAtOrAfter(At(query), keys);
                    Assert.Equal(keys.Count(k => k.First < query), split);
                }
            );

    private static PieceRange At(int first) => new(first, first + 1);
}
