using OnRecord.Corpora.Articles;
using OnRecord.Evaluation.Claims;
using OnRecord.Inference;

namespace OnRecord.Quality.Tests;

/// <summary>The shipped model reads at least as well as when its floors were set.</summary>
public sealed class ShippedModelTests
{
    public static TheoryData<string> Sets => [.. MeasuredCorpus.Gated];

    public static TheoryData<string> ClaimSets => [.. GatedClaims.All];

    [Theory]
    [MemberData(nameof(Sets))]
    public void The_floors_hold(string set)
    {
        var floors = FloorsOf(set, needsCorpora: set != MeasuredCorpus.Quality);
        using var model = ReaderModel.Open();
        var texts = MeasuredCorpus.Named(set).Load(null);
        var measured = texts.Measure(
            ReaderUnderTest.With(model.Parts),
            new MeasurementOptions { Resampling = null },
            TestContext.Current.CancellationToken
        );

        Assert.Empty(QualityGate.Check(set, floors, texts.Fingerprint, measured.Sections));
    }

    [Theory]
    [MemberData(nameof(ClaimSets))]
    public void The_floors_of_claims_hold(string set)
    {
        var floors = FloorsOf(set, needsCorpora: set != GatedClaims.Sentences);
        using var model = ReaderModel.Open();
        var (fingerprint, sections) = GatedClaims.Measure(set, null, model, TestContext.Current.CancellationToken);

        Assert.Empty(QualityGate.Check(set, floors, fingerprint, sections));
    }

    private static FloorSet FloorsOf(string set, bool needsCorpora)
    {
        var folder = GoldArticleReader.FindFolder(AppContext.BaseDirectory);
        Assert.NotNull(folder);
        var path = Path.Combine(folder, FloorFile.Name);
        Assert.SkipUnless(
            File.Exists(path),
            "No floors are set yet: run 'onrecord-evaluate floors' once a model is shipped."
        );
        Assert.SkipWhen(
            needsCorpora && CorporaFolder.Find(AppContext.BaseDirectory) is null,
            "No ../shared/corpora: the development corpora are not part of the repository."
        );
        var floors = FloorFile.Read(path).Sets.GetValueOrDefault(set);
        Assert.SkipWhen(floors is null, $"No floors are set for {set}.");
        return floors;
    }
}
