using OnRecord.Training.Examples;
using OnRecord.Training.Network;

namespace OnRecord.Training.Learning;

/// <summary>How well the statement network does on annotated spans, for the log of a run; the figures that count are those of the evaluation.</summary>
internal static class StatementCheck
{
    /// <summary>Accuracy of the labels, and F1 of the slots' exact spans within the windows.</summary>
    public static string Of(StatementNetwork network, IReadOnlyList<JudgedStatement> statements)
    {
        using var noGrad = no_grad();
        network.Dropout.Active = false;
        network.HalfPrecision = false;
        var (labelled, right) = (0, new int[3]);
        var (exact, predicted, gold) = (0, 0, 0);
        foreach (var chunk in statements.Chunk(64))
        {
            using var scope = NewDisposeScope();
            var batch = StatementBatch.Of(chunk);
            var scores = network.Score(batch.Lower, batch.Parts, batch.Padding, batch.Pools, batch.Cues);
            Tensor[] labels = [scores.Act, scores.Certainty, scores.Kind];
            long[][] picks = [.. labels.Select(l => l.argmax(1).data<long>().ToArray())];
            var tags = scores.Slots.argmax(3).data<long>().ToArray();
            var length = (int)scores.Slots.shape[1];
            for (var row = 0; row < chunk.Length; row++)
            {
                if (chunk[row].Labels is { } wanted)
                {
                    labelled++;
                    right[0] += picks[0][row] == wanted.Act ? 1 : 0;
                    right[1] += picks[1][row] == wanted.Certainty ? 1 : 0;
                    right[2] += picks[2][row] == wanted.Kind ? 1 : 0;
                }
                if (chunk[row].SlotTags is { } wantedTags)
                {
                    var count = wantedTags.Length;
                    var found = Spans([
                        .. tags.AsSpan(row * length * StatementNetwork.Slots, count).ToArray().Select(t => (int)t),
                    ]);
                    var real = Spans(wantedTags);
                    exact += found.Count(real.Contains);
                    predicted += found.Count;
                    gold += real.Count;
                }
            }
        }
        var f1 = 200.0 * exact / Math.Max(1, predicted + gold);
        return FormattableString.Invariant(
            $"act {100.0 * right[0] / labelled:f1} certainty {100.0 * right[1] / labelled:f1} kind {100.0 * right[2] / labelled:f1} slots {f1:f1} ({exact}/{predicted}/{gold})"
        );
    }

    private static HashSet<(int Slot, int First, int End)> Spans(int[] tags)
    {
        var spans = new HashSet<(int, int, int)>();
        var pieces = tags.Length / StatementNetwork.Slots;
        for (var slot = 0; slot < StatementNetwork.Slots; slot++)
        {
            int Tag(int piece) => piece < pieces ? tags[(piece * StatementNetwork.Slots) + slot] : 0;
            for (var piece = 0; piece < pieces; piece++)
            {
                if (Tag(piece) != 1)
                {
                    continue;
                }
                var end = piece + 1;
                while (Tag(end) == 2)
                {
                    end++;
                }
                spans.Add((slot, piece, end));
            }
        }
        return spans;
    }
}
