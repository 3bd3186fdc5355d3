using CsCheck;
using OnRecord.Evaluation.Claims;

namespace OnRecord.Evaluation.Tests.Claims;

public sealed class CoreferenceScoreTests
{
    // Counted by hand from the definitions.
    [Theory]
    [InlineData(new[] { 1, 1, 2, 2, 2 }, 2.0 / 3, 11.0 / 15, 0.8)]
    [InlineData(new[] { 1, 2, 3, 4, 5 }, 0.0, 4.0 / 7, 1.0 / 3)]
    [InlineData(new[] { 7, 7, 7, 9, 9 }, 1.0, 1.0, 1.0)]
    public void Scores_are_those_of_the_definitions(int[] found, double muc, double bCubed, double ceaf)
    {
        var score = CoreferenceScore.Of(found, [1, 1, 1, 2, 2]);
        Assert.Equal(muc, score.Muc, 9);
        Assert.Equal(bCubed, score.BCubed, 9);
        Assert.Equal(ceaf, score.Ceaf, 9);
        Assert.Equal((muc + bCubed + ceaf) / 3, score.ConLL, 9);
    }

    [Fact]
    public void The_best_assignment_is_that_of_trying_all() =>
        Gen.Select(Gen.Int[0, 4], Gen.Int[0, 4], Gen.Int[1, 9])
            .List[1, 12]
            .Sample(list =>
            {
                var pairs = list.DistinctBy(pair => (pair.Item1, pair.Item2))
                    .Select(pair => (Left: pair.Item1, Right: pair.Item2, Weight: pair.Item3 / 10.0))
                    .ToList();
                Assert.Equal(Tried(pairs, 0, []), Alignment.Best(pairs), 9);
            });

    private static double Tried(List<(int Left, int Right, double Weight)> pairs, int left, HashSet<int> taken)
    {
        if (left > 4)
        {
            return 0;
        }

        var best = Tried(pairs, left + 1, taken);
        foreach (var pair in pairs.Where(pair => pair.Left == left && !taken.Contains(pair.Right)))
        {
            best = Math.Max(best, pair.Weight + Tried(pairs, left + 1, [.. taken, pair.Right]));
        }

        return best;
    }
}
