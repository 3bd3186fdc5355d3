using OnRecord.Evaluation.Scoring;

namespace OnRecord.Evaluation.Readings;

/// <summary>Fits on development texts how a model's scores become honest probabilities.</summary>
internal static class CalibrationFit
{
    private static readonly float[] Temperatures = [0.8f, 1, 1.2f, 1.4f, 1.6f, 1.8f, 2, 2.3f, 2.6f, 3];

    /// <summary>Below this confidence a label stays open: the reader does not guess.</summary>
    private const float LabelThreshold = 0.35f;

    /// <summary>Finds the temperatures of the labels, and slope and offset of whole statements (Platt 1999).</summary>
    public static Calibration Fit(
        StatementModel model,
        IReadOnlyList<AnnotatedDocument> documents,
        CancellationToken cancellationToken
    )
    {
        var plain = model with { Calibration = Calibration.None };
        var labelled = documents.Where(d => d.Attributions.Any(a => a.Act is not null)).ToList();
        var byTemperature = Temperatures.ToDictionary(t => t, t => Judged(plain, t, labelled, cancellationToken));
        var (slope, offset) = FitStatements(plain, documents, cancellationToken);
        return Calibration.None with
        {
            Act = Best(byTemperature, (gold, found) => gold.Act == found.Act, c => c.Act),
            Certainty = Best(byTemperature, (gold, found) => gold.Certainty == found.Certainty, c => c.Certainty),
            Kind = Best(byTemperature, (gold, found) => gold.Kind == found.Kind, c => c.Kind),
            StatementSlope = slope,
            StatementOffset = offset,
        };
    }

    private static List<(Attribution Gold, Attribution Found)> Judged(
        StatementModel plain,
        float temperature,
        List<AnnotatedDocument> documents,
        CancellationToken cancellationToken
    )
    {
        var label = new LabelCalibration { Temperature = temperature };
        var model = plain with
        {
            Calibration = new Calibration
            {
                Act = label,
                Certainty = label,
                Kind = label,
            },
        };
        return
        [
            .. documents.SelectMany(d =>
                d.Attributions.Zip(GoldLabels.Judge(model, d, cancellationToken))
                    .Where(pair => pair.First.Act is not null && pair.Second.Act is not null)
            ),
        ];
    }

    /// <summary>The temperature at which the mean confidence comes nearest to the share of right values.</summary>
    private static LabelCalibration Best(
        Dictionary<float, List<(Attribution Gold, Attribution Found)>> byTemperature,
        Func<Attribution, Attribution, bool> right,
        Func<AttributionConfidence, float?> confidence
    )
    {
        var best = byTemperature.MinBy(entry =>
            Math.Abs(
                entry.Value.Average(p => right(p.Gold, p.Found) ? 1.0 : 0)
                    - entry.Value.Average(p => confidence(p.Found.Confidence!) ?? 0)
            )
        );
        return new LabelCalibration { Temperature = best.Key, Threshold = LabelThreshold };
    }

    private static (float Slope, float Offset) FitStatements(
        StatementModel plain,
        IReadOnlyList<AnnotatedDocument> documents,
        CancellationToken cancellationToken
    )
    {
        var reader = ReaderUnderTest.With(plain);
        var points = documents
            .Select(d => new ScoredDocument(
                d.Id,
                d.Text,
                TopStatements.Of(d.Attributions),
                ReadAttributions.From(reader.ReadFlat(d.ToArticle(), cancellationToken))
            ))
            .SelectMany(SpanCalibrationScorer.Judged)
            .Select(p => (Odds: LogOdds(p.Confidence), Right: p.Right ? 1.0 : 0))
            .ToList();
        return Logistic(points);
    }

    private static double LogOdds(double probability)
    {
        var inside = Math.Clamp(probability, 1e-6, 1 - 1e-6);
        return Math.Log(inside / (1 - inside));
    }

    /// <summary>Logistic regression on one number by Newton's method.</summary>
    private static (float Slope, float Offset) Logistic(List<(double Odds, double Right)> points)
    {
        const int Rounds = 25;
        var (slope, offset) = (1.0, 0.0);
        for (var round = 0; round < Rounds; round++)
        {
            var (g0, g1, h00, h01, h11) = (0.0, 0.0, 1e-6, 0.0, 1e-6);
            foreach (var (odds, right) in points)
            {
                var p = 1 / (1 + Math.Exp(-((slope * odds) + offset)));
                var weight = p * (1 - p);
                g0 += right - p;
                g1 += (right - p) * odds;
                h00 += weight;
                h01 += weight * odds;
                h11 += weight * odds * odds;
            }
            var determinant = (h00 * h11) - (h01 * h01);
            offset += ((h11 * g0) - (h01 * g1)) / determinant;
            slope += ((h00 * g1) - (h01 * g0)) / determinant;
        }
        return ((float)slope, (float)offset);
    }
}
