namespace OnRecord.Evaluation.Tests;

public sealed class LabelScorerTests
{
    private const string Marked =
        "{s1:A} {c1:said} {x1:one}. {s2:B} {c2:denied} {x2:two}. {s3:C} {c3:asked} {x3:three}.";

    [Fact]
    public void Right_wrong_and_open_labels_are_told_apart()
    {
        var scores = LabelScorer.Score([
            Labelled([Act.Asserts, Act.Denies, Act.Asks], [(Act.Asserts, 0.95f), (Act.Asserts, 0.75f), (null, null)]),
        ]);

        Assert.Equal(1.0, scores["found"].Value);
        Assert.Equal(1.0 / 3, scores["act.accuracy"].Value);
        Assert.Equal(2.0 / 3, scores["act.answered"].Value);
        Assert.Equal(0.5, scores["act.accuracy_answered"].Value);
        Assert.Equal(0.5, scores["act.asserts"].Precision);
        Assert.Equal(1.0, scores["act.asserts"].Recall);
        Assert.Equal(0.0, scores["act.denies"].Value);
        Assert.Null(scores["act.denies"].Precision);
        Assert.Null(scores["act.urges"].Value);
        Assert.Equal((2.0 / 3 + 0 + 0) / 3, scores["act.macro_f1"].Value!.Value, 12);
        Assert.Equal((0.05 + 0.75) / 2, scores["act.calibration_error"].Value!.Value, 6);
    }

    [Fact]
    public void Unlabelled_statements_do_not_count()
    {
        var scores = LabelScorer.Score([
            Labelled([null, null, Act.Asks], [(Act.Asserts, 1), (Act.Asserts, 1), (Act.Asks, 1)]),
        ]);

        Assert.Equal(1, scores["act.accuracy"].Gold);
        Assert.Equal(1.0, scores["act.macro_f1"].Value);
    }

    [Fact]
    public void Labels_are_compared_with_the_statement_whose_cue_it_is()
    {
        // Both contents overlap "that B denied two"; the cue tells which is which.
        var (text, gold) = MarkedText.Parse("{s1:A} {c1:said} {x1:that} {s2:B} {c2:denied} {x2:two things here}");
        var outer = gold[0] with { Content = [new TextSpan(7, text.Length)], Act = Act.Asserts };
        var inner = gold[1] with { Act = Act.Denies };
        var found = inner with { Content = [new TextSpan(7, text.Length)] };

        var scores = LabelScorer.Score([new ScoredDocument("d", text, [outer, inner], [found])]);

        Assert.Equal(1.0, scores["act.accuracy"].Value);
        Assert.Equal(0.5, scores["found"].Value);
    }

    private static ScoredDocument Labelled(Act?[] gold, (Act? Act, float? Confidence)[] predicted)
    {
        var (text, attributions) = MarkedText.Parse(Marked);
        return new ScoredDocument(
            "d",
            text,
            [.. attributions.Zip(gold, (attribution, act) => attribution with { Act = act })],
            [
                .. attributions.Zip(
                    predicted,
                    (attribution, label) =>
                        attribution with
                        {
                            Act = label.Act,
                            Confidence = new AttributionConfidence { Spans = 1, Act = label.Confidence },
                        }
                ),
            ]
        );
    }
}
