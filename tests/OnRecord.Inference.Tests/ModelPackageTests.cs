using OnRecord.Inference.Packages;

namespace OnRecord.Inference.Tests;

public sealed class ModelPackageTests
{
    [Fact]
    public void A_sealed_package_opens_with_what_its_manifest_says()
    {
        using var folder = new PackageFolder();
        var package = ModelPackage.Open(folder.Package);
        Assert.Equal("tiny", package.Manifest.Id);
        Assert.Equal(1.5f, package.Manifest.Calibration.TagTemperature);
        Assert.Equal(0.1f, package.Manifest.Calibration.Act.Threshold);
        Assert.Equal(
            new MeasuredFigure("exact spans, F1", "none", 0.1, null, 0.2),
            Assert.Single(package.Manifest.Measured)
        );
        Assert.Equal(File.ReadAllBytes(folder.PathOf("vocab.txt")), package.Read(ModelPackage.VocabularyFile));
    }

    [Fact]
    public void An_altered_file_is_named_with_both_hashes()
    {
        using var folder = new PackageFolder();
        var before = ModelPackage.Open(folder.Package).Manifest.Files["heads.safetensors"].Sha256;
        var bytes = File.ReadAllBytes(folder.PathOf("heads.safetensors"));
        bytes[^1] ^= 1;
        File.WriteAllBytes(folder.PathOf("heads.safetensors"), bytes);
        var after = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes));
        AssertRefused(folder, "heads.safetensors", "altered", before, after);
    }

    [Fact]
    public void A_missing_file_is_named_with_its_hash()
    {
        using var folder = new PackageFolder();
        var hash = ModelPackage.Open(folder.Package).Manifest.Files["encoder.onnx"].Sha256;
        File.Delete(folder.PathOf("encoder.onnx"));
        AssertRefused(folder, "encoder.onnx", "missing", hash);
    }

    [Fact]
    public void A_missing_folder_is_named()
    {
        var failure = Assert.Throws<ModelPackageException>(() => ModelPackage.Open("no/such/folder"));
        Assert.Contains(
            Path.Combine("no", "such", "folder", "manifest.json"),
            failure.Message,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("", "not valid")]
    [InlineData("[]", "schema")]
    [InlineData("""{"schema":"onrecord/model/2"}""", "onrecord/model/1")]
    [InlineData("""{"schema":"onrecord/model/1"}""", "not valid")]
    public void A_broken_manifest_is_refused(string json, string reason)
    {
        using var folder = new PackageFolder();
        File.WriteAllText(folder.PathOf("manifest.json"), json);
        AssertRefused(folder, "manifest.json", reason);
    }

    [Theory]
    [InlineData("\"engine\": \"0.1.0\"", "\"engine\": \"99.0.0\"", "99.0.0")]
    [InlineData("\"alleges\"", "\"accuses\"", "accuses")]
    [InlineData("\"maxPieces\": 34", "\"maxPieces\": 3", "impossible")]
    [InlineData("\"id\":", "\"unknown\": 1, \"id\":", "unknown")]
    [InlineData("\"encoder.onnx\"", "\"../encoder.onnx\"", "outside")]
    [InlineData("\"vocab.txt\"", "\"MODEL_CARD.md\"", "not valid")]
    public void A_manifest_that_does_not_fit_is_refused(string part, string replacement, string reason)
    {
        using var folder = new PackageFolder();
        var json = File.ReadAllText(folder.PathOf("manifest.json"));
        Assert.Contains(part, json, StringComparison.Ordinal);
        File.WriteAllText(folder.PathOf("manifest.json"), json.Replace(part, replacement, StringComparison.Ordinal));
        AssertRefused(folder, reason);
    }

    [Fact]
    public void A_package_without_a_model_card_is_refused()
    {
        using var folder = new PackageFolder();
        File.Delete(folder.PathOf("MODEL_CARD.md"));
        ModelPackage.Seal(folder.Package, TinyModel.Manifest());
        AssertRefused(folder, "MODEL_CARD.md");
    }

    [Fact]
    public void A_graph_that_is_none_is_refused_in_words()
    {
        using var folder = new PackageFolder();
        File.WriteAllText(folder.PathOf("encoder.onnx"), "no graph");
        ModelPackage.Seal(folder.Package, TinyModel.Manifest());
        var failure = Assert.Throws<ModelPackageException>(() => ReaderModel.Open(folder.Package));
        Assert.Contains("graph", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Heads_without_a_tensor_are_refused_in_words()
    {
        using var folder = new PackageFolder();
        var heads = TinyModel.Heads(new Random(1));
        heads.Remove("link.cue.none");
        File.WriteAllBytes(folder.PathOf("heads.safetensors"), TinyModel.Safetensors(heads));
        ModelPackage.Seal(folder.Package, TinyModel.Manifest());
        var failure = Assert.Throws<ModelPackageException>(() => ReaderModel.Open(folder.Package));
        Assert.Contains("link.cue.none", failure.Message, StringComparison.Ordinal);
    }

    private static void AssertRefused(PackageFolder folder, params string[] words)
    {
        var failure = Assert.Throws<ModelPackageException>(() => ModelPackage.Open(folder.Package));
        Assert.All(words, word => Assert.Contains(word, failure.Message, StringComparison.Ordinal));
    }
}
