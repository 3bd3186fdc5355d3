using OnRecord.Training.Network;

namespace OnRecord.Training.Examples;

/// <summary>Computes the states of passages at one of the encoder's lower layers, in 32-bit floats and without dropout.</summary>
internal sealed class LowerStates(ReaderNetwork network, WordPieceTokenizer tokenizer, int depth)
{
    public PassageStates Of(IReadOnlyList<WordPiece> pieces)
    {
        using var noGrad = no_grad();
        using var scope = NewDisposeScope();
        network.Dropout.Active = false;
        network.Encoder.HalfPrecision = false;
        long[] ids = [tokenizer.ClassifierId, .. pieces.Select(p => (long)p.Id), tokenizer.SeparatorId];
        long[] features = [0, .. pieces.Select(p => (long)PieceFeature.Of(p)), 0];
        var states = network.Encoder.Encode(
            tensor(ids, [1, ids.Length]),
            tensor(features, [1, ids.Length]),
            zeros(1, ScalarType.Int64),
            zeros(1, 1, 1, ids.Length),
            depth
        );
        var own = states[0].narrow(0, 1, pieces.Count).to(ScalarType.Float16);
        return new PassageStates(pieces.Count, [.. own.data<Half>()]);
    }
}
