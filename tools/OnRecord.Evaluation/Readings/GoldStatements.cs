using OnRecord.Statements.Labels;
using OnRecord.Statements.Settings;
using OnRecord.Text.WordPieces;

namespace OnRecord.Evaluation.Readings;

/// <summary>An annotated statement and what the model says of it.</summary>
/// <param name="Gold">As people annotated it.</param>
/// <param name="Pieces">The pieces of its passage.</param>
/// <param name="Window">The pieces around it that were read.</param>
/// <param name="Scores">What the model says.</param>
/// <param name="Cue">The words of its cue.</param>
/// <param name="Content">The words of the first piece of its content; empty where there is none.</param>
internal sealed record ScoredStatement(
    Attribution Gold,
    IReadOnlyList<WordPiece> Pieces,
    StatementWindow Window,
    StatementScores Scores,
    string Cue,
    string Content
);

/// <summary>Judges the labels and settings of annotated statements with a model, as if it had found their spans itself.</summary>
/// <remarks>
/// Tells errors of the labels apart from errors of the spans. The likeliest label is always taken, whatever the model's
/// threshold. Of a cue or source of several pieces the longest or last is taken, as in training.
/// </remarks>
internal static class GoldStatements
{
    /// <summary>The annotated statements with the model's labels and settings in place of people's; those without a cue stay unlabelled.</summary>
    public static IReadOnlyList<Attribution> Judge(
        StatementModel model,
        AnnotatedDocument document,
        CancellationToken cancellationToken
    )
    {
        var calibration = WithoutThresholds(model.Calibration);
        var labels = new LabelJudge(calibration);
        var slots = new SlotFinder(calibration);
        var rules = new SettingRules(document.Text, document.Publisher);
        var scored = new Dictionary<Attribution, ScoredStatement>(ReferenceEqualityComparer.Instance);
        foreach (var statement in Score(model, document, cancellationToken))
        {
            scored[statement.Gold] = statement;
        }

        return
        [
            .. document.Attributions.Select(gold =>
                scored.TryGetValue(gold, out var statement)
                    ? Judged(statement, labels, slots, rules)
                    : gold with
                    {
                        Act = null,
                        Certainty = null,
                        Kind = null,
                        Speaker = null,
                        Setting = null,
                    }
            ),
        ];
    }

    /// <summary>What the model says of each annotated statement that has a cue.</summary>
    public static IReadOnlyList<ScoredStatement> Score(
        StatementModel model,
        AnnotatedDocument document,
        CancellationToken cancellationToken
    )
    {
        if (model.Statements is null)
        {
            throw new InvalidOperationException($"The model '{model.Engine.Model}' judges no statements.");
        }

        var judge = new StatementJudge(model);
        var blocks = new GoldBlocks(model, document, cancellationToken);
        var scored = new List<ScoredStatement>();
        foreach (var gold in document.Attributions)
        {
            if (blocks.Place(gold) is { } placed && judge.Score(document.Text, placed) is var (window, scores))
            {
                var pieces = placed.Linked.Block.Pieces;
                var cue = document.Text[placed.Linked.Cue.In(pieces)];
                var content = placed.Linked.Content is [var first, ..] ? document.Text[first.In(pieces)] : "";
                scored.Add(new ScoredStatement(gold, placed.Passage.Pieces, window, scores, cue, content));
            }
        }

        return scored;
    }

    /// <summary>A calibration that leaves no label open.</summary>
    public static Calibration WithoutThresholds(Calibration calibration) =>
        calibration with
        {
            Act = calibration.Act with { Threshold = 0 },
            Certainty = calibration.Certainty with { Threshold = 0 },
            Kind = calibration.Kind with { Threshold = 0 },
        };

    private static Attribution Judged(ScoredStatement statement, LabelJudge judge, SlotFinder slots, SettingRules rules)
    {
        var labels = judge.Judge(statement.Scores.Labels, statement.Cue, statement.Content);
        var found = slots.Find(statement.Pieces, statement.Window, statement.Scores.Slots);
        return statement.Gold with
        {
            Act = labels.Act?.Value,
            Certainty = labels.Certainty?.Value,
            Kind = labels.Kind?.Value,
            Speaker = null,
            Setting = rules.Refine(WithSetting(statement.Gold, found)),
            Confidence = new AttributionConfidence
            {
                Spans = 1,
                Act = labels.Act?.Confidence,
                Certainty = labels.Certainty?.Confidence,
                Kind = labels.Kind?.Confidence,
            },
        };
    }

    private static Statement WithSetting(Attribution gold, Setting setting) =>
        new()
        {
            Number = 1,
            Source = gold.Source,
            Cue = gold.Cue,
            Content = gold.Content,
            Form = QuotationForm.Indirect,
            Setting = setting,
            Confidence = 1,
        };
}
