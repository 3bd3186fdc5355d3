using OnRecord.Training.Network;

namespace OnRecord.Training.Export;

/// <summary>One window through the network on the training side, in 32-bit floats and without dropout.</summary>
internal static class TorchWindow
{
    /// <summary>States and scores of a window read by the first convention.</summary>
    /// <returns>States of the first <paramref name="depth"/> layers and of all [n, width], scores [n, 14].</returns>
    public static (float[] Lower, float[] States, float[] Scores) Run(
        ReaderNetwork network,
        long[] ids,
        long[] features,
        int depth
    )
    {
        using var noGrad = no_grad();
        using var scope = NewDisposeScope();
        network.Dropout.Active = false;
        network.Encoder.HalfPrecision = false;
        Tensor Encode(int? layers) =>
            network.Encoder.Encode(
                tensor(ids, [1, ids.Length]),
                tensor(features, [1, features.Length]),
                zeros(1, ScalarType.Int64),
                zeros(1, 1, 1, ids.Length),
                layers
            );
        var states = Encode(null);
        return ([.. Encode(depth).data<float>()], [.. states.data<float>()], [.. network.Scores(states).data<float>()]);
    }
}
