using OnRecord.Statements.Labels;

namespace OnRecord.Statements.Tests.Labels;

public sealed class LabelJudgeTests
{
    private static readonly LabelScores Denial = ScoresOf(Act.Denies);

    [Fact]
    public void The_likeliest_value_is_taken_with_its_probability()
    {
        var labels = new LabelJudge(Calibration.None).Judge(Denial, "said", "that it rained");
        Assert.Equal(Act.Denies, labels.Act!.Value.Value);
        Assert.Equal(Math.E * Math.E / ((Math.E * Math.E) + 12), labels.Act.Value.Confidence, 1e-6);
    }

    [Fact]
    public void A_temperature_makes_it_less_sure()
    {
        var calibration = new Calibration { Act = new LabelCalibration { Temperature = 2 } };
        var labels = new LabelJudge(calibration).Judge(Denial, "said", "that it rained");
        Assert.Equal(Math.E / (Math.E + 12), labels.Act!.Value.Confidence, 1e-6);
    }

    [Fact]
    public void A_label_below_its_threshold_stays_open()
    {
        var calibration = new Calibration { Act = new LabelCalibration { Threshold = 0.5f } };
        var labels = new LabelJudge(calibration).Judge(Denial, "said", "that it rained");
        Assert.Null(labels.Act);
        Assert.NotNull(labels.Kind);
    }

    [Fact]
    public void A_cue_that_confirms_and_denies_nothing_withholds_whatever_the_model_says()
    {
        var labels = new LabelJudge(Calibration.None).Judge(Denial, "neither confirmed nor denied", "it");
        Assert.Equal(Act.Withholds, labels.Act!.Value.Value);
        Assert.Equal(Certainty.Uncommitted, labels.Certainty!.Value.Value);
    }

    [Theory]
    [InlineData(Act.Alleges, Act.Denies)]
    [InlineData(Act.Asks, Act.Asks)]
    public void A_content_that_only_rejects_denies_unless_it_is_asked_or_the_like(Act likeliest, Act judged) =>
        Assert.Equal(
            judged,
            new LabelJudge(Calibration.None)
                .Judge(ScoresOf(likeliest), "said", "“That charge is untrue”")
                .Act!.Value.Value
        );

    private static LabelScores ScoresOf(Act act)
    {
        var acts = new float[13];
        acts[(int)act] = 2;
        return new LabelScores(acts, new float[7], new float[9]);
    }
}
