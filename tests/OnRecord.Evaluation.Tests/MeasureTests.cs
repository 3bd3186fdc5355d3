namespace OnRecord.Evaluation.Tests;

public sealed class MeasureTests
{
    [Theory]
    [InlineData(0, 0, 0, null, null, null)]
    [InlineData(0, 0, 4, null, 0.0, 0.0)]
    [InlineData(0, 4, 0, 0.0, null, 0.0)]
    [InlineData(0, 4, 4, 0.0, 0.0, 0.0)]
    [InlineData(2, 4, 8, 0.5, 0.25, 1.0 / 3)]
    public void What_cannot_be_computed_is_undefined_and_not_zero(
        int hits,
        int predicted,
        int gold,
        double? precision,
        double? recall,
        double? f1
    )
    {
        var set = new MeasureSet([new F1Measure("a")]);
        var tally = set.NewTally();
        tally.AddF1("a", hits, predicted, gold);

        var score = set.Sum([tally])["a"];

        Assert.Equal(precision, score.Precision);
        Assert.Equal(recall, score.Recall);
        Assert.Equal(f1, score.Value);
    }

    [Fact]
    public void Macro_f1_is_the_mean_over_classes_that_occur()
    {
        // Class 0: precision 1/2, recall 1; class 1: precision undefined, recall 0; class 2: never right, not in the gold.
        var set = new MeasureSet([new MacroF1Measure("m", 3)]);
        var tally = set.NewTally();
        tally.AddClass("m", 0, 0);
        tally.AddClass("m", 0, 1);
        tally.AddClass("m", null, 1);

        Assert.Equal((2.0 / 3 + 0) / 2, set.Sum([tally])["m"].Value!.Value, 12);
        Assert.Null(set.Sum([set.NewTally()])["m"].Value);
    }

    [Fact]
    public void Calibration_error_weighs_bins_by_their_cases()
    {
        var set = new MeasureSet([new CalibrationErrorMeasure("e")]);
        var tally = set.NewTally();
        tally.AddConfidence("e", 0.95, right: true);
        tally.AddConfidence("e", 0.95, right: false);
        tally.AddConfidence("e", 1.0, right: false);
        tally.AddConfidence("e", 0.0, right: false);

        var score = set.Sum([tally])["e"];

        // The bin of 0.9 to 1 has a mean confidence of 0.9667 and a third right; the bin of 0 is perfect.
        Assert.Equal(3.0 / 4 * ((0.95 + 0.95 + 1.0) / 3 - 1.0 / 3), score.Value!.Value, 12);
        Assert.Equal([1L, 3L], score.Reliability!.Select(bin => bin.Count));
        Assert.Equal(1.0 / 3, score.Reliability![1].Right, 12);
    }

    [Fact]
    public void Intervals_hold_the_figure_and_are_the_same_for_the_same_seed()
    {
        var set = new MeasureSet([new ShareMeasure("s"), new ShareMeasure("nothing")]);
        var documents = Enumerable.Range(0, 30).Select(index => Document(set, index % 3)).ToList();

        var first = set.Sum(documents, new Resampling(500, 7));
        var again = set.Sum(documents, new Resampling(500, 7));
        var other = set.Sum(documents, new Resampling(500, 8));

        Assert.Equal(first["s"], again["s"]);
        Assert.NotEqual(first["s"].Interval, other["s"].Interval);
        Assert.InRange(first["s"].Value!.Value, first["s"].Interval!.Value.Low, first["s"].Interval!.Value.High);
        Assert.True(first["s"].Interval!.Value.Low < first["s"].Interval!.Value.High);
        Assert.Null(first["nothing"].Interval);
    }

    [Fact]
    public void Equal_documents_leave_no_doubt()
    {
        var set = new MeasureSet([new ShareMeasure("s")]);

        var interval = set.Sum([Document(set, 1), Document(set, 1)], new Resampling(50))["s"].Interval;

        Assert.Equal(new Interval(0.5, 0.5), interval);
    }

    private static Tally Document(MeasureSet set, int right)
    {
        var tally = set.NewTally();
        tally.AddShare("s", right, 2);
        return tally;
    }
}
