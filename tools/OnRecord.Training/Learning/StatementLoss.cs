using OnRecord.Training.Examples;
using OnRecord.Training.Network;

namespace OnRecord.Training.Learning;

/// <summary>The losses of the statement network: cross-entropy of labels and slot tags; null where the batch has none.</summary>
/// <param name="Labels">Sum of the three labels' means.</param>
/// <param name="Slots">Sum over a statement's pieces and slots, mean over statements.</param>
internal sealed record StatementLoss(Tensor? Labels, Tensor? Slots)
{
    // People differ on one label in fifteen.
    private const double Smoothing = 0.1;

    public static StatementLoss Of(StatementNetwork network, IReadOnlyList<JudgedStatement> statements)
    {
        var batch = StatementBatch.Of(statements);
        var scores = network.Score(batch.Lower, batch.Parts, batch.Padding, batch.Pools, batch.Cues);
        Tensor Classes(Func<LabelExample, int> of) =>
            tensor(statements.Select(s => s.Labels is { } l ? (long)of(l) : DocumentExample.Ignored).ToArray());
        Tensor Loss(Tensor logits, Tensor classes) =>
            nn.functional.cross_entropy(
                logits,
                classes,
                ignore_index: DocumentExample.Ignored,
                label_smoothing: Smoothing
            );
        var labels = statements.Any(s => s.Labels is not null)
            ? Loss(scores.Act, Classes(l => l.Act))
                + Loss(scores.Certainty, Classes(l => l.Certainty))
                + Loss(scores.Kind, Classes(l => l.Kind))
            : null;
        var slots =
            batch.Annotated == 0
                ? null
                : nn.functional.cross_entropy(
                    scores.Slots.view(-1, StatementNetwork.SlotTags),
                    batch.SlotTags.flatten(),
                    ignore_index: DocumentExample.Ignored,
                    reduction: nn.Reduction.Sum
                ) / batch.Annotated;
        return new StatementLoss(labels, slots);
    }
}
