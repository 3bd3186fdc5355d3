using OnRecord.Evaluation.Claims;
using OnRecord.TestKit;

namespace OnRecord.Evaluation.Tests.Claims;

public sealed class PairCorpusTests
{
    [Fact]
    public void The_labelled_pairs_are_at_least_300_160_of_them_held_out_and_none_in_both_parts()
    {
        var pairs = PairCorpus.Read(RepositoryFiles.PathOf("data/claims/pairs.tsv"));
        Assert.True(pairs.Count >= 300);
        Assert.Equal(160, pairs.Count(pair => pair.Part == PairPart.HeldOut));
        Assert.Equal(pairs.Count, pairs.Select(Unordered).Distinct().Count());
        Assert.Equal(
            ["figure", "negated", "other", "same"],
            pairs.Select(pair => pair.Label).Distinct().Order(StringComparer.Ordinal)
        );
        Assert.All(pairs, pair => Assert.NotEqual(pair.Left, pair.Right));
    }

    [Theory]
    [InlineData("tuning\ta\t1\t5\tb\t2\t9\tsimilar")]
    [InlineData("test\ta\t1\t5\tb\t2\t9\tsame")]
    [InlineData("tuning\ta\t1\t5\tb\t2\t9")]
    public void A_line_that_is_no_pair_is_refused_with_its_words(string line)
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, $"# head\ntuning\ta\t1\t5\tb\t2\t9\tfigure\n{line}\n");
        Assert.Contains(
            line,
            Assert.Throws<InvalidDataException>(() => PairCorpus.Read(path)).Message,
            StringComparison.Ordinal
        );
        File.Delete(path);
    }

    private static (StatementPlace, StatementPlace) Unordered(ClaimPair pair) =>
        string.CompareOrdinal($"{pair.Left}", $"{pair.Right}") < 0 ? (pair.Left, pair.Right) : (pair.Right, pair.Left);
}
