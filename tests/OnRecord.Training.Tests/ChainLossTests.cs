using OnRecord.Statements.Spans;
using OnRecord.Training.Checkpoints;

namespace OnRecord.Training.Tests;

/// <summary>The loss of the chain of tags, stored by the trainer's <c>golden</c> command, against every legal sequence counted out.</summary>
public sealed class ChainLossTests
{
    private const int Tags = TagLattice.TagCount;

    private static readonly SortedDictionary<string, StoredTensor> Golden = SafetensorsFile.Read(
        Path.Combine(AppContext.BaseDirectory, "Data", "tiny-network.safetensors")
    );

    private static readonly TagTransitions Transitions = new(Golden["golden.chain.transitions"].Values);

    [Fact]
    public void The_loss_is_minus_the_log_of_the_annotated_sequences_share_of_all_legal_ones()
    {
        var classes = Golden["golden.chain.classes"];
        var length = (int)classes.Shape[1];
        var (loss, pieces) = (0.0, 0);
        for (var window = 0; window < classes.Shape[0]; window++)
        {
            int[] tags =
            [
                .. classes
                    .Values[(window * length)..((window + 1) * length)]
                    .Where(tag => tag >= 0)
                    .Select(t => (int)t),
            ];
            var scores = Golden["golden.chain.scores"]
                .Values.AsSpan(((window * length) + 1) * Tags, tags.Length * Tags);
            loss += Math.Log(AllLegal(scores, before: 0)) - Score(scores, tags);
            pieces += tags.Length;
        }

        Assert.Equal(loss / pieces, Golden["golden.chain.loss"].Values[0], 1e-4);
    }

    private static double AllLegal(ReadOnlySpan<float> scores, int before)
    {
        if (scores.IsEmpty)
        {
            return 1;
        }

        var sum = 0.0;
        for (var tag = 0; tag < Tags; tag++)
        {
            sum += TagLattice.IsLegal(before, tag)
                ? Math.Exp(scores[tag] + Transitions[before, tag]) * AllLegal(scores[Tags..], tag)
                : 0;
        }

        return sum;
    }

    private static double Score(ReadOnlySpan<float> scores, int[] tags)
    {
        var sum = 0.0;
        for (var piece = 0; piece < tags.Length; piece++)
        {
            sum += scores[(piece * Tags) + tags[piece]] + Transitions[piece == 0 ? 0 : tags[piece - 1], tags[piece]];
        }

        return sum;
    }
}
