using OnRecord.Evaluation.Claims;
using OnRecord.Evaluation.Scoring;
using OnRecord.Statements.Labels;
using OnRecord.Statements.Settings;

namespace OnRecord.Evaluation.Readings;

/// <summary>Fits on development texts how a model's scores become honest probabilities.</summary>
internal static class CalibrationFit
{
    private static readonly float[] Temperatures = [0.8f, 1, 1.2f, 1.4f, 1.6f, 1.8f, 2, 2.3f, 2.6f, 3];
    private static readonly float[] Thresholds =
    [
        0,
        0.1f,
        0.15f,
        0.2f,
        0.25f,
        0.3f,
        0.35f,
        0.4f,
        0.45f,
        0.5f,
        0.55f,
        0.6f,
        0.65f,
        0.7f,
    ];

    private static readonly float[] Prices = [0, 0.14f, 0.17f, 0.2f, 0.23f, 0.26f];

    /// <summary>Below this confidence a label stays open: the reader does not guess.</summary>
    private const float HighestLabelThreshold = 0.35f;

    /// <summary>The most labels that stay open, as a share.</summary>
    private const double OpenLabels = 0.05;

    /// <summary>Finds the price of a span, the temperatures of the labels and slots, the threshold of the slots, and the regressions of whole statements and of speakers (Platt 1999).</summary>
    public static Calibration Fit(
        StatementModel model,
        IReadOnlyList<AnnotatedDocument> documents,
        CancellationToken cancellationToken
    )
    {
        var price = Prices.MaxBy(p => Found(model, p, documents, cancellationToken));
        var plain = model with { Calibration = Calibration.None with { SpanPrice = price } };
        var scored = documents
            .Where(d => d.Attributions.Any(a => a.Act is not null))
            .SelectMany(d => GoldStatements.Score(plain, d, cancellationToken))
            .Where(s => s.Gold.Act is not null)
            .ToList();
        var (slope, offset) = FitStatements(plain, documents, cancellationToken);
        var spans = plain.Calibration with { StatementSlope = slope, StatementOffset = offset };
        var labels = Temperatures.ToDictionary(t => t, t => Labels(scored, t));
        var slotTemperature = Temperatures.MinBy(t => SlotCounts(scored, t, threshold: 0).Overconfidence);
        return spans with
        {
            Act = Best(labels, (gold, found) => (gold.Act == found.Act?.Value, found.Act?.Confidence)),
            Certainty = Best(labels, (gold, f) => (gold.Certainty == f.Certainty?.Value, f.Certainty?.Confidence)),
            Kind = Best(labels, (gold, found) => (gold.Kind == found.Kind?.Value, found.Kind?.Confidence)),
            SlotTemperature = slotTemperature,
            SlotThreshold = Thresholds.MaxBy(t => SlotCounts(scored, slotTemperature, t).F1),
            Speaker = FitSpeakers(model with { Calibration = spans }, documents, cancellationToken),
        };
    }

    /// <summary>Mean of the F1 of spans with the same characters and of statements that are found.</summary>
    private static double Found(
        StatementModel model,
        float price,
        IReadOnlyList<AnnotatedDocument> documents,
        CancellationToken cancellationToken
    )
    {
        var reader = ReaderUnderTest.With(model with { Calibration = Calibration.None with { SpanPrice = price } });
        var scores = StatementScorer.Score(ReadTop(reader, documents, cancellationToken));
        return ((scores[StatementScorer.ExactAll].Value ?? 0) + (scores[StatementScorer.LinkedContent].Value ?? 0)) / 2;
    }

    // Statements inside others left out, of the annotated ones too.
    private static List<ScoredDocument> ReadTop(
        ReaderUnderTest reader,
        IReadOnlyList<AnnotatedDocument> documents,
        CancellationToken cancellationToken
    ) =>
        ReaderMeasurement
            .Read(documents, reader.ReadFlat, cancellationToken)
            .ConvertAll(document => document with { Gold = TopStatements.Of(document.Gold) });

    private static List<(Attribution Gold, StatementLabels Found)> Labels(
        List<ScoredStatement> scored,
        float temperature
    )
    {
        var label = new LabelCalibration { Temperature = temperature };
        var judge = new LabelJudge(
            new Calibration
            {
                Act = label,
                Certainty = label,
                Kind = label,
            }
        );
        return [.. scored.Select(s => (s.Gold, judge.Judge(s.Scores.Labels, s.Cue, s.Content)))];
    }

    /// <summary>The temperature at which the mean confidence comes nearest to the share of right values.</summary>
    private static LabelCalibration Best(
        Dictionary<float, List<(Attribution Gold, StatementLabels Found)>> byTemperature,
        Func<Attribution, StatementLabels, (bool Right, float? Confidence)> compare
    )
    {
        var best = byTemperature.MinBy(entry =>
        {
            var compared = entry.Value.ConvertAll(pair => compare(pair.Gold, pair.Found));
            return Math.Abs(compared.Average(c => c.Right ? 1.0 : 0) - compared.Average(c => c.Confidence ?? 0));
        });
        var confidences = best.Value.Select(pair => compare(pair.Gold, pair.Found).Confidence ?? 0).Order().ToList();
        return new LabelCalibration
        {
            Temperature = best.Key,
            Threshold = Math.Min(HighestLabelThreshold, confidences[(int)(OpenLabels * confidences.Count)]),
        };
    }

    /// <summary>F1 of the slots' exact spans, and how far the mean confidence of a found slot is from the share of right ones.</summary>
    private static (double F1, double Overconfidence) SlotCounts(
        List<ScoredStatement> scored,
        float temperature,
        float threshold
    )
    {
        var finder = new SlotFinder(new Calibration { SlotTemperature = temperature, SlotThreshold = threshold });
        var (exact, found, gold, slots, confidence, right) = (0, 0, 0, 0, 0.0, 0);
        foreach (var statement in scored.Where(s => s.Gold.Setting is not null))
        {
            var setting = finder.Find(statement.Pieces, statement.Window, statement.Scores.Slots);
            foreach (var slot in Enum.GetValues<Slot>())
            {
                var (own, wanted) = (setting[slot], statement.Gold.Setting![slot]);
                var hits = own.Count(wanted.Contains);
                (exact, found, gold) = (exact + hits, found + own.Count, gold + wanted.Count);
                if (setting.Confidence[(int)slot] is { } sure)
                {
                    (slots, confidence, right) = (slots + 1, confidence + sure, right + (hits == own.Count ? 1 : 0));
                }
            }
        }

        return (2.0 * exact / Math.Max(1, found + gold), Math.Abs(confidence - right) / Math.Max(1, slots));
    }

    private static (float Slope, float Offset) FitStatements(
        StatementModel plain,
        IReadOnlyList<AnnotatedDocument> documents,
        CancellationToken cancellationToken
    )
    {
        var points = ReadTop(ReaderUnderTest.With(plain), documents, cancellationToken)
            .SelectMany(SpanCalibrationScorer.Judged)
            .Select(p => (Odds: SpeakerCalibration.LogOdds(p.Confidence), Right: p.Right ? 1.0 : 0))
            .ToList();
        return Logistic(points);
    }

    // On the speakers of the statements that were found, whose source may be wrong.
    private static SpeakerCalibration FitSpeakers(
        StatementModel plain,
        IReadOnlyList<AnnotatedDocument> documents,
        CancellationToken cancellationToken
    )
    {
        var named = documents.Where(d => d.Attributions.Any(a => a.Speaker is not null)).ToList();
        var points = ReaderMeasurement
            .Read(named, ReaderUnderTest.With(plain).Read, cancellationToken)
            .SelectMany(d => new MatchedStatements(d).Pairs())
            .Where(pair => pair.Gold.Speaker is not null && pair.Predicted.Confidence?.Speaker is not null)
            .ToList();
        var fit = LogisticFit.Of(
            points.ConvertAll(pair =>
                new[]
                {
                    SpeakerCalibration.LogOdds(pair.Predicted.Confidence!.Speaker!.Value),
                    SpeakerCalibration.LogOdds(pair.Predicted.Confidence!.Spans),
                }
            ),
            points.ConvertAll(pair => SpeakerNames.Same(pair.Gold.Speaker!, pair.Predicted.Speaker ?? ""))
        );
        return new SpeakerCalibration
        {
            Slope = (float)fit.Weights[0],
            StatementSlope = (float)fit.Weights[1],
            Offset = (float)fit.Offset,
        };
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
