using OnRecord.Corpora.Crossdoc;
using OnRecord.Evaluation.Claims;

namespace OnRecord.Evaluation.Tests.Claims;

public sealed class ClusteringTests
{
    [Theory]
    [InlineData(0.95, "a|b|c")]
    [InlineData(0.5, "ab||c")]
    [InlineData(0.39, "abc||")]
    public void Clusters_grow_while_they_are_alike_on_average(double threshold, string expected)
    {
        List<List<char>> clusters =
        [
            ['a'],
            ['b'],
            ['c'],
        ];
        AverageLinkage.Join(
            clusters,
            new[,]
            {
                { 0, 0.9, 0.2 },
                { 0.9, 0, 0.6 },
                { 0.2, 0.6, 0 },
            },
            threshold
        );
        Assert.Equal(expected, string.Join('|', clusters.Select(cluster => string.Concat(cluster))));
    }

    [Fact]
    public void Documents_of_the_same_words_are_of_one_cluster()
    {
        var clusters = DocumentClusters.Of([
            Document("The Ostwick bridge collapsed after the flood"),
            Document("Senator Benn resigned over the harbour contract"),
            Document("The flood and the Ostwick bridge that collapsed"),
            Document("Over the harbour contract Senator Benn left"),
        ]);
        Assert.Equal(clusters[0], clusters[2]);
        Assert.Equal(clusters[1], clusters[3]);
        Assert.NotEqual(clusters[0], clusters[1]);
    }

    [Theory]
    [InlineData("kill", "kills", "killed", "killing")]
    [InlineData("stop", "stops", "stopped", "stopping")]
    [InlineData("marry", "marries", "married", "marrying")]
    [InlineData("die", "dies", "died", "dying")]
    [InlineData("strike", "strikes", "struck", "striking")]
    [InlineData("buy", "buys", "bought", "buying")]
    [InlineData("miss", "misses", "missed", "missing")]
    public void Forms_of_a_verb_have_one_lemma(params string[] forms)
    {
        Assert.Single(forms.Select(HeadLemma.Of).Distinct());
        Assert.NotEqual(HeadLemma.Of("resign"), HeadLemma.Of(forms[0]));
    }

    private static EventDocument Document(string text) => new("d", 1, text.Split(' '), [], []);
}
