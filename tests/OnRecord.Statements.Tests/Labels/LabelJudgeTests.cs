using OnRecord.Statements.Labels;
using OnRecord.Statements.Links;
using OnRecord.Statements.Spans;

namespace OnRecord.Statements.Tests.Labels;

public sealed class LabelJudgeTests
{
    private static readonly SourceText Text = new("he said no");

    private static readonly LinkedStatement Statement = new()
    {
        Block = Blocks.Parse("he said no"),
        Cue = new PieceRange(1, 2),
        Source = null,
        Content = [new PieceRange(2, 3)],
        Confidence = 1,
    };

    [Fact]
    public void The_likeliest_value_is_taken_with_its_probability()
    {
        var labels = new LabelJudge(new Even(act: Act.Denies), Calibration.None).Judge(Text, Statement);
        Assert.Equal(Act.Denies, labels.Act!.Value.Value);
        Assert.Equal(Math.E * Math.E / ((Math.E * Math.E) + 12), labels.Act.Value.Confidence, 1e-6);
    }

    [Fact]
    public void A_temperature_makes_it_less_sure()
    {
        var calibration = new Calibration { Act = new LabelCalibration { Temperature = 2 } };
        var labels = new LabelJudge(new Even(act: Act.Denies), calibration).Judge(Text, Statement);
        Assert.Equal(Math.E / (Math.E + 12), labels.Act!.Value.Confidence, 1e-6);
    }

    [Fact]
    public void A_label_below_its_threshold_stays_open()
    {
        var calibration = new Calibration { Act = new LabelCalibration { Threshold = 0.5f } };
        var labels = new LabelJudge(new Even(act: Act.Denies), calibration).Judge(Text, Statement);
        Assert.Null(labels.Act);
        Assert.NotNull(labels.Kind);
    }

    [Fact]
    public void Without_a_model_every_label_stays_open() =>
        Assert.Equal(default, new LabelJudge(null, Calibration.None).Judge(Text, Statement));

    [Fact]
    public void A_cue_that_confirms_and_denies_nothing_withholds_whatever_the_model_says()
    {
        const string cue = "neither confirmed nor denied";
        var text = new SourceText($"he {cue} it");
        var block = Blocks.Parse("he said it");
        WordPiece[] pieces = [.. block.Pieces];
        pieces[1] = pieces[1] with { Span = new TextSpan(3, 3 + cue.Length) };
        var statement = Statement with { Block = block with { Pieces = pieces } };

        var labels = new LabelJudge(new Even(act: Act.Denies), Calibration.None).Judge(text, statement);

        Assert.Equal(Act.Withholds, labels.Act!.Value.Value);
        Assert.Equal(Certainty.Uncommitted, labels.Certainty!.Value.Value);
    }

    private sealed class Even(Act act) : ILabelScorer
    {
        public LabelScores Score(
            EncodedBlock block,
            PieceRange cue,
            PieceRange? source,
            IReadOnlyList<PieceRange> content
        )
        {
            var acts = new float[13];
            acts[(int)act] = 2;
            return new LabelScores(acts, new float[7], new float[9]);
        }
    }
}
