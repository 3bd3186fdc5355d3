using OnRecord.Evaluation.Claims;

namespace OnRecord.Evaluation.Tests.Claims;

public sealed class LogisticFitTests
{
    // The second column says nothing, the third never changes.
    private static readonly double[][] Rows =
    [
        [0.0, 1, 5],
        [0.1, 0, 5],
        [0.2, 1, 5],
        [0.4, 0, 5],
        [0.5, 1, 5],
        [0.6, 0, 5],
        [0.8, 1, 5],
        [0.9, 0, 5],
    ];
    private static readonly bool[] Labels = [false, false, false, true, false, true, true, true];

    [Fact]
    public void Probabilities_follow_the_column_that_tells_and_have_the_mean_of_the_labels()
    {
        var fit = LogisticFit.Of(Rows, Labels);
        Assert.True(fit.Weights[0] > 1);
        Assert.Equal(0, fit.Weights[2], 9);
        Assert.Equal(0.5, Rows.Average(fit.Score), 6);
        Assert.True(fit.Score([0.9, 0, 5]) > 0.8);
        Assert.True(fit.Score([0.1, 0, 5]) < 0.3);
    }

    [Fact]
    public void The_unit_of_a_column_changes_nothing()
    {
        var fit = LogisticFit.Of(Rows, Labels);
        var inPercent = LogisticFit.Of([.. Rows.Select(row => new[] { 100 * row[0], row[1], row[2] })], Labels);
        Assert.All(Rows, row => Assert.Equal(fit.Score(row), inPercent.Score([100 * row[0], row[1], row[2]]), 9));
    }

    [Fact]
    public void A_stronger_penalty_makes_weights_smaller() =>
        Assert.True(
            Math.Abs(LogisticFit.Of(Rows, Labels, penalty: 1).Weights[0])
                < Math.Abs(LogisticFit.Of(Rows, Labels, penalty: 0.01).Weights[0]) / 2
        );
}
