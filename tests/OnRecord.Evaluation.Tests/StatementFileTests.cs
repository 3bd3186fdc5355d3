using OnRecord.Evaluation.Files;

namespace OnRecord.Evaluation.Tests;

public sealed class StatementFileTests
{
    private const string Gold =
        """{"id":"a","text":"😀 She said no.","more":1,"attributions":[{"source":[[3,6]],"cue":[[7,11]],"content":[[12,14]]}]}""";

    [Fact]
    public void Offsets_may_count_code_points_on_one_side_and_code_units_on_the_other()
    {
        var document = Assert.Single(
            Read(
                Gold,
                """{"id":"a","attributions":[{"source":[[2,5]],"cue":[[6,10]],"content":[[11,13]],"act":"asserts"}]}"""
            )
        );

        Assert.Equal(document.Gold[0].Source, document.Predicted[0].Source);
        Assert.Equal("no", document.Text[document.Predicted[0].Content[0]]);
    }

    [Fact]
    public void Predictions_are_written_as_they_are_read()
    {
        var document = Assert.Single(Read(Gold, """{"id":"a","attributions":[]}"""));
        var folder = Directory.CreateTempSubdirectory("onrecord-");
        try
        {
            var path = Path.Combine(folder.FullName, "written.jsonl");
            StatementFile.Write(path, [document with { Predicted = document.Gold }]);

            Assert.Equal(
                """{"id":"a","attributions":[{"source":[[3,6]],"cue":[[7,11]],"content":[[12,14]]}]}""" + "\n",
                File.ReadAllText(path)
            );
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void Documents_without_predictions_are_left_out()
    {
        Assert.Empty(Read(Gold, """{"id":"b","attributions":[]}"""));
    }

    [Theory]
    [InlineData("""{"id":"a","attributions":[{"source":[[2,50]],"cue":[],"content":[]}]}""", "no span")]
    [InlineData("""{"id":"a","attributions":[{"source":[[2]],"cue":[],"content":[]}]}""", "no span")]
    [InlineData("""{"id":"a","attributions":[{"source":[],"cue":[]}]}""", "content")]
    [InlineData("""{"id":"a"}""", "attributions")]
    [InlineData("null", "null")]
    public void What_is_wrong_is_named_with_its_line(string predicted, string complaint)
    {
        var error = Assert.Throws<InvalidDataException>(() => Read(Gold, predicted));

        Assert.Contains(complaint, error.Message, StringComparison.Ordinal);
        Assert.Contains("predicted.jsonl:1", error.Message, StringComparison.Ordinal);
    }

    private static IReadOnlyList<ScoredDocument> Read(string gold, string predicted)
    {
        var folder = Directory.CreateTempSubdirectory("onrecord-");
        try
        {
            var (goldPath, predictedPath) = (
                Path.Combine(folder.FullName, "gold.jsonl"),
                Path.Combine(folder.FullName, "predicted.jsonl")
            );
            File.WriteAllText(goldPath, gold);
            File.WriteAllText(predictedPath, predicted);
            return StatementFile.Read(goldPath, OffsetUnit.Utf16, predictedPath, OffsetUnit.CodePoints);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
