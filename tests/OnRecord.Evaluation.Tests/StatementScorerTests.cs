namespace OnRecord.Evaluation.Tests;

public sealed class StatementScorerTests
{
    private const string Gold =
        "{s1:Ada Krol} {c1:said} {x1:it rains}, {c2:denied} {x2:the charge} and “{x3:left},” {s3:she} {c3:added}, {x3:“early.”}";

    [Fact]
    public void Gold_against_itself_is_perfect()
    {
        var scores = StatementScorer.Score([MarkedText.Document(Gold, Gold)]);

        Assert.All(scores.Scores.Where(score => score.Gold > 0), score => Assert.Equal(1.0, score.Value));
        Assert.Equal(3, scores[StatementScorer.LinkedAllExact].Gold);
        Assert.Equal(1, scores["linked_direct.content"].Gold);
    }

    [Fact]
    public void A_statement_left_out_costs_recall_alone()
    {
        var scores = StatementScorer.Score([
            MarkedText.Document(
                Gold,
                "{s1:Ada Krol} {c1:said} {x1:it rains}, denied the charge and “{x3:left},” {s3:she} {c3:added}, {x3:“early.”}"
            ),
        ]);

        Assert.Equal(1.0, scores[StatementScorer.LinkedAllExact].Precision);
        Assert.Equal(2.0 / 3, scores[StatementScorer.LinkedAllExact].Recall);
    }

    [Fact]
    public void Marks_at_the_ends_count_only_untrimmed()
    {
        var scores = StatementScorer.Score([
            MarkedText.Document("{s1:He} {c1:said}, “{x1:Go}.”", "{s1:He} {c1:said}, {x1:“Go.”}"),
        ]);

        Assert.Equal(1.0, scores["exact.content"].Value);
        Assert.Equal(0.0, scores["untrimmed.content"].Value);
        Assert.Equal(1.0, scores[StatementScorer.LinkedAllExact].Value);
    }

    [Fact]
    public void A_source_too_many_is_wrong_where_the_text_gives_none()
    {
        var scores = StatementScorer.Score([
            MarkedText.Document(
                "It {c1:is said} {x1:that she left} Oslo",
                "{s1:It} {c1:is said} {x1:that she left} Oslo"
            ),
        ]);

        Assert.Equal(0.0, scores["linked.source_overlap"].Value);
        Assert.Equal(1.0, scores["linked.content_exact"].Value);
        Assert.Null(scores["linked.matched_source_overlap"].Value);
    }

    [Fact]
    public void Each_statement_is_matched_once_and_the_best_pair_goes_first()
    {
        var scores = StatementScorer.Score([
            MarkedText.Document("{c1:say} {x1:one two three} four", "{c1:say} {x1:one} {x2:two three} four"),
        ]);

        Assert.Equal(0.5, scores[StatementScorer.LinkedContent].Precision);
        Assert.Equal(1.0, scores[StatementScorer.LinkedContent].Recall);
        Assert.Equal(0.0, scores["linked.cue_overlap"].Value);
    }

    [Fact]
    public void A_text_without_statements_has_no_figures()
    {
        var scores = StatementScorer.Score([MarkedText.Document("Nothing.", "Nothing.")], new Resampling(10));

        Assert.All(scores.Scores, score => Assert.Null(score.Value));
        Assert.All(scores.Scores, score => Assert.Null(score.Interval));
    }
}
