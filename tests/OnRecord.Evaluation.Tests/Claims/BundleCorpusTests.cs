using OnRecord.Evaluation.Claims;
using OnRecord.TestKit;

namespace OnRecord.Evaluation.Tests.Claims;

public sealed class BundleCorpusTests
{
    private static readonly string Labelled = RepositoryFiles.PathOf("data/claims/bundles.tsv");

    [Fact]
    public void Every_bundle_has_twelve_statements_and_none_is_in_two_parts_but_those_sorted_again()
    {
        var bundles = BundleCorpus.Read(Labelled).GroupBy(place => (place.Part, place.Bundle)).ToList();
        Assert.All(bundles, bundle => Assert.Equal(12, bundle.Count()));
        Assert.Equal(
            bundles.Count(bundle => bundle.Key.Part != BundleCorpus.Again),
            bundles.Select(bundle => bundle.Key.Bundle).Distinct().Count()
        );
        Assert.Equal(
            bundles.Where(bundle => bundle.Key.Part == BundleCorpus.HeldOut).Select(bundle => bundle.Key.Bundle),
            bundles.Where(bundle => bundle.Key.Part == BundleCorpus.Again).Select(bundle => bundle.Key.Bundle)
        );
    }

    [Fact]
    public void No_sorted_statement_is_of_an_article_of_the_labelled_pairs()
    {
        var ofPairs = PairCorpus
            .Read(RepositoryFiles.PathOf("data/claims/pairs.tsv"))
            .SelectMany(pair => new[] { pair.Left.Document, pair.Right.Document })
            .ToHashSet();
        Assert.DoesNotContain(BundleCorpus.Read(Labelled), place => ofPairs.Contains(place.Place.Document));
    }

    [Fact]
    public void Two_annotators_put_mostly_the_same_statements_together() =>
        Assert.Equal(0.906, BundleCorpus.Agreement(BundleCorpus.Read(Labelled)), 3);

    [Fact]
    public void Statements_with_one_letter_are_a_pair_of_one_claim_and_the_mark_tells_who_says_the_opposite()
    {
        var places = Read("fit\t1\tx\t0\t9\tA", "fit\t1\ty\t0\t9\tA-", "fit\t1\tz\t0\t9\tA-", "fit\t1\tz\t20\t29\tB");
        Assert.Equal(
            ["negated", "negated", "same", "other", "other", "other"],
            BundleCorpus.Pairs(places, BundleCorpus.Fit, PairPart.Tuning).Select(pair => pair.Label)
        );
    }

    [Theory]
    [InlineData("test\t1\tx\t0\t9\tA")]
    [InlineData("fit\t1\tx\t0\t9\t-")]
    [InlineData("fit\t1\tx\t0\t9")]
    public void A_line_of_another_form_is_refused_with_its_words(string line) =>
        Assert.Contains(line, Assert.Throws<InvalidDataException>(() => Read(line)).Message, StringComparison.Ordinal);

    private static IReadOnlyList<SortedPlace> Read(params string[] lines)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllLines(path, lines);
            return BundleCorpus.Read(path);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
