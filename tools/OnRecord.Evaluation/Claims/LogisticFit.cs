namespace OnRecord.Evaluation.Claims;

/// <summary>Logistic regression with a penalty on the squares of the weights of standardised columns, by gradient descent.</summary>
internal sealed class LogisticFit
{
    private const int Steps = 4000;
    private const double Rate = 0.3;

    private LogisticFit(double[] weights, double offset)
    {
        Weights = weights;
        Offset = offset;
    }

    /// <summary>A weight for each column as it was given.</summary>
    public double[] Weights { get; }

    /// <summary>Added to the sum.</summary>
    public double Offset { get; }

    /// <summary>Fits.</summary>
    /// <param name="rows">Columns of each case.</param>
    /// <param name="labels">Whether each case is one.</param>
    /// <param name="penalty">Strength of the penalty, for each case.</param>
    /// <param name="steps">Steps of the descent; null for the usual number.</param>
    public static LogisticFit Of(
        IReadOnlyList<double[]> rows,
        IReadOnlyList<bool> labels,
        double penalty = 0.01,
        int? steps = null
    )
    {
        var width = rows[0].Length;
        var (means, deviations) = Moments(rows, width);
        var standard = rows.Select(row => row.Select((value, i) => (value - means[i]) / deviations[i]).ToArray())
            .ToList();
        var (weights, offset) = (new double[width], 0.0);
        var (velocity, offsetVelocity) = (new double[width], 0.0);
        for (var step = 0; step < (steps ?? Steps); step++)
        {
            var (gradient, offsetGradient) = (new double[width], 0.0);
            for (var row = 0; row < standard.Count; row++)
            {
                var error = Sigmoid(Dot(weights, standard[row]) + offset) - (labels[row] ? 1 : 0);
                offsetGradient += error / standard.Count;
                for (var i = 0; i < width; i++)
                {
                    gradient[i] += error * standard[row][i] / standard.Count;
                }
            }

            offsetVelocity = (0.9 * offsetVelocity) - (Rate * offsetGradient);
            offset += offsetVelocity;
            for (var i = 0; i < width; i++)
            {
                velocity[i] = (0.9 * velocity[i]) - (Rate * (gradient[i] + (penalty * weights[i])));
                weights[i] += velocity[i];
            }
        }

        var own = weights.Select((weight, i) => weight / deviations[i]).ToArray();
        return new LogisticFit(own, offset - Dot(own, means));
    }

    /// <summary>Probability that a case is one.</summary>
    public double Score(double[] row) => Sigmoid(Dot(Weights, row) + Offset);

    private static (double[] Means, double[] Deviations) Moments(IReadOnlyList<double[]> rows, int width)
    {
        var (means, deviations) = (new double[width], new double[width]);
        for (var i = 0; i < width; i++)
        {
            var mean = rows.Average(row => row[i]);
            means[i] = mean;
            // A column that never changes says nothing; its weight stays 0.
            var deviation = Math.Sqrt(rows.Average(row => (row[i] - mean) * (row[i] - mean)));
            deviations[i] = deviation < 1e-9 ? 1 : deviation;
        }

        return (means, deviations);
    }

    private static double Dot(double[] left, double[] right)
    {
        var sum = 0.0;
        for (var i = 0; i < left.Length; i++)
        {
            sum += left[i] * right[i];
        }

        return sum;
    }

    private static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));
}
