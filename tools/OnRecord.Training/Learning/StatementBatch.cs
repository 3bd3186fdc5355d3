using OnRecord.Statements.Labels;
using OnRecord.Statements.Settings;
using OnRecord.Training.Examples;
using OnRecord.Training.Network;

namespace OnRecord.Training.Learning;

/// <summary>The tensors of a batch of statements, padded to its longest window.</summary>
internal sealed record StatementBatch(
    Tensor Lower,
    Tensor Parts,
    Tensor Padding,
    Tensor Pools,
    Tensor Cues,
    Tensor SlotTags,
    int Annotated
)
{
    private const float Hidden = -1e4f;

    public static StatementBatch Of(IReadOnlyList<JudgedStatement> statements)
    {
        var (rows, width, slots) = (statements.Count, EncoderSize.MiniLm.Width, StatementNetwork.Slots);
        var length = statements.Max(s => s.Window.Pieces.Count);
        var lower = new float[rows * length * width];
        var parts = new long[rows * length];
        var padding = new float[rows * length];
        var pools = new float[rows * StatementWindow.Pools * length];
        var cues = new float[rows * CueFeatures.Width];
        var tags = new long[rows * length * slots];
        Array.Fill(tags, DocumentExample.Ignored);
        for (var row = 0; row < rows; row++)
        {
            var statement = statements[row];
            var own = statement.Window.Pieces;
            var states = statement.States.Values.AsSpan(own.First * width, own.Count * width);
            System.Numerics.Tensors.TensorPrimitives.ConvertToSingle(states, lower.AsSpan(row * length * width));
            statement.Cue.CopyTo(cues.AsSpan(row * CueFeatures.Width));
            for (var i = 0; i < length; i++)
            {
                var inside = i < own.Count;
                parts[(row * length) + i] = inside ? statement.Window.Parts[i] : 0;
                padding[(row * length) + i] = inside ? 0 : Hidden;
                for (var pool = 0; inside && pool < StatementWindow.Pools; pool++)
                {
                    pools[(((row * StatementWindow.Pools) + pool) * length) + i] = statement.Window.PoolWeights[
                        (pool * own.Count) + i
                    ];
                }
            }
            for (var i = 0; i < (statement.SlotTags?.Length ?? 0); i++)
            {
                tags[(row * length * slots) + i] = statement.SlotTags![i];
            }
        }
        return new StatementBatch(
            tensor(lower, [rows, length, width]),
            tensor(parts, [rows, length]),
            tensor(padding, [rows, 1, 1, length]),
            tensor(pools, [rows, StatementWindow.Pools, length]),
            tensor(cues, [rows, CueFeatures.Width]),
            tensor(tags, [rows, length, slots]),
            statements.Count(s => s.SlotTags is not null)
        );
    }
}
