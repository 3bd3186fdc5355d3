using OnRecord.Evaluation.Measures;
using OnRecord.Statements.Json;

namespace OnRecord.Evaluation.Scoring;

/// <summary>Scores act, certainty and source kind on the statements that were found and that people labelled.</summary>
/// <remarks>
/// A label left open is wrong in <c>accuracy</c> and in F1, and left out of <c>accuracy_answered</c> and of the
/// calibration. Safe on any thread.
/// </remarks>
public static class LabelScorer
{
    private static readonly Label[] Labels =
    [
        new(
            "act",
            [.. Enum.GetValues<Act>().Select(WireNames.ToWireName)],
            attribution => (int?)attribution.Act,
            confidence => confidence.Act
        ),
        new(
            "certainty",
            [.. Enum.GetValues<Certainty>().Select(WireNames.ToWireName)],
            attribution => (int?)attribution.Certainty,
            confidence => confidence.Certainty
        ),
        new(
            "kind",
            [.. Enum.GetValues<SourceKind>().Select(WireNames.ToWireName)],
            attribution => (int?)attribution.Kind,
            confidence => confidence.Kind
        ),
    ];

    private static readonly MeasureSet Measures = new([
        new ShareMeasure("found"),
        .. Labels.SelectMany(label => label.Definitions()),
    ]);

    /// <summary>Scores documents.</summary>
    /// <param name="documents">Gold and predicted statements of each.</param>
    /// <param name="resampling">How to find 95 % intervals; null for none.</param>
    public static ScoreTable Score(IReadOnlyList<ScoredDocument> documents, Resampling? resampling = null)
    {
        ArgumentNullException.ThrowIfNull(documents);
        return Measures.Sum([.. documents.Select(Count)], resampling);
    }

    private static Tally Count(ScoredDocument document)
    {
        var tally = Measures.NewTally();
        var matched = new MatchedStatements(document);
        for (var gold = 0; gold < document.Gold.Count; gold++)
        {
            if (document.Gold[gold].Act is not null)
            {
                tally.AddShare("found", matched.PredictedFor(gold) is not null);
            }
        }

        foreach (var (wanted, found) in matched.Pairs())
        {
            Array.ForEach(Labels, label => label.Count(tally, wanted, found));
        }

        return tally;
    }

    private sealed record Label(
        string Name,
        IReadOnlyList<string> Classes,
        Func<Attribution, int?> Value,
        Func<AttributionConfidence, float?> Confidence
    )
    {
        public IEnumerable<Measure> Definitions() =>
            [
                new ShareMeasure($"{Name}.accuracy"),
                new ShareMeasure($"{Name}.answered"),
                new ShareMeasure($"{Name}.accuracy_answered"),
                new MacroF1Measure($"{Name}.macro_f1", Classes.Count),
                .. Classes.Select(name => new F1Measure($"{Name}.{name}")),
                new CalibrationErrorMeasure($"{Name}.calibration_error"),
            ];

        public void Count(Tally tally, Attribution gold, Attribution predicted)
        {
            if (Value(gold) is not { } wanted)
            {
                return;
            }

            var found = Value(predicted);
            var right = found == wanted;
            tally.AddShare($"{Name}.accuracy", right);
            tally.AddShare($"{Name}.answered", found is not null);
            tally.AddClass($"{Name}.macro_f1", found, wanted);
            tally.AddF1($"{Name}.{Classes[wanted]}", right ? 1 : 0, right ? 1 : 0, 1);
            if (found is not { } answer)
            {
                return;
            }

            tally.AddShare($"{Name}.accuracy_answered", right);
            if (!right)
            {
                tally.AddF1($"{Name}.{Classes[answer]}", 0, 1, 0);
            }

            if (predicted.Confidence is { } confidence && Confidence(confidence) is { } probability)
            {
                tally.AddConfidence($"{Name}.calibration_error", probability, right);
            }
        }
    }
}
