using OnRecord.Evaluation.Readings;

namespace OnRecord.Evaluation.Tests;

public sealed class GoldAnswersTests
{
    // The statements stand in another order than the text has them, as corpora may list them.
    private static readonly AnnotatedDocument Document = Listed(
        "{s2:Kyiv} {c2:accused} {x2:Moscow of shelling the port}. {s3:Lund} {c3:said} {x3:it rained}. {s1:Moscow} {c1:denied} {x1:the charge}.",
        (Act.Denies, 1),
        (Act.Alleges, null),
        (Act.Asserts, null)
    );

    [Fact]
    public void Answers_are_found_from_annotated_statements_in_any_order() =>
        Assert.Equal([1, null, null], GoldAnswers.Find(Document).Select(attribution => attribution.Answers));

    [Fact]
    public void The_baseline_takes_the_statement_before_a_denial() =>
        Assert.Equal([2, null, null], GoldAnswers.Nearest(Document).Select(attribution => attribution.Answers));

    [Fact]
    public void Answers_are_scored_beside_their_baseline()
    {
        var scored = new ScoredDocument(Document.Id, Document.Text, Document.Attributions, GoldAnswers.Find(Document));
        var baseline = scored with { Predicted = GoldAnswers.Nearest(Document) };
        Assert.Equal(1.0, NestingScorer.ScoreAnswers([scored])["answers"].Value);
        Assert.Equal(0.0, NestingScorer.ScoreAnswers([baseline])["answers"].Value);
    }

    private static AnnotatedDocument Listed(string marked, params (Act Act, int? Answers)[] labels)
    {
        var (text, attributions) = MarkedText.Parse(marked);
        return new AnnotatedDocument
        {
            Id = "d",
            Text = text,
            Attributions =
            [
                .. attributions.Select((a, i) => a with { Act = labels[i].Act, Answers = labels[i].Answers }),
            ],
        };
    }
}
