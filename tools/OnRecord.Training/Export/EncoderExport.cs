using OnRecord.Training.Checkpoints;
using OnRecord.Training.Examples;
using OnRecord.Training.Network;
using DataType = Onnx.TensorProto.Types.DataType;

namespace OnRecord.Training.Export;

/// <summary>Whether the exported graph computes in 32-bit floats or multiplies 8-bit integers.</summary>
internal enum Precision
{
    Float32,
    Int8,
}

/// <summary>
/// Writes the encoder with its tag and name scores as one ONNX graph that reads one window.
/// Inputs <c>ids</c> and <c>shapes</c> [n]; outputs <c>lower</c> [n, width], the states that the statement network reads,
/// <c>states</c> [n, width] and <c>scores</c> [n, 14].
/// In <see cref="Precision.Int8"/> weights have one scale for each output column, activations one for each product and
/// window, found while running; embeddings one for each row.
/// </summary>
internal sealed class EncoderExport(
    IReadOnlyDictionary<string, StoredTensor> weights,
    int heads,
    Precision precision,
    int sharedLayers
)
{
    /// <summary>The conventions by which the shipped reader reads, in the order of the graph's feature rows.</summary>
    private static readonly Convention[] Shipped = [Convention.PolNeAR, Convention.Nested];

    private readonly GraphWriter graph = new();
    private LayerWriter? layerWriter;

    private LayerWriter Parts => layerWriter ??= new LayerWriter(graph, weights, heads, precision);

    private int Width => (int)weights["embeddings.LayerNorm.weight"].Shape[0];

    public byte[] Write()
    {
        var ids = graph.Input("ids", DataType.Int64, "n");
        var features = graph.Input("shapes", DataType.Int64, "n");
        var one = graph.Constant("axis0", [0L], 1);
        var states = Embed(ids, features);
        states = graph.Node("Unsqueeze", [states, one]);
        for (var layer = 0; layer < Parts.Layers; layer++)
        {
            states = Parts.Layer(states, $"encoder.layer.{layer}.");
            if (layer + 1 == sharedLayers)
            {
                graph.Output("lower", graph.Node("Squeeze", [states, one]), "n", Width);
            }
        }
        states = graph.Node("Squeeze", [states, one]);
        var scores = Parts.FloatProduct(states, "score");
        graph.Output("states", states, "n", Width);
        graph.Output("scores", scores, "n", 2 * ReaderNetwork.Tags);
        return graph.Finish("OnRecord");
    }

    private string Embed(string ids, string features)
    {
        var own = Parts.WordsAndPositions(ids);
        var featureTable = graph.Constant("features.table", FeatureRows(), Shipped.Length * PieceFeature.Count, Width);
        var added = graph.Node("Gather", [featureTable, features]);
        return Parts.Norm(graph.Node("Add", [own, added]), "embeddings.LayerNorm");
    }

    /// <summary>What is added to every piece: its features, the convention, and the one token type.</summary>
    private float[] FeatureRows()
    {
        var types = weights["embeddings.token_type_embeddings.weight"].Values;
        var features = weights["embeddings.features.weight"].Values;
        var conventions = weights["embeddings.conventions.weight"].Values;
        var rows = new float[Shipped.Length * PieceFeature.Count * Width];
        for (var row = 0; row < Shipped.Length * PieceFeature.Count; row++)
        {
            var convention = (int)Shipped[row / PieceFeature.Count];
            for (var i = 0; i < Width; i++)
            {
                rows[(row * Width) + i] =
                    types[i] + features[(row % PieceFeature.Count * Width) + i] + conventions[(convention * Width) + i];
            }
        }
        return rows;
    }
}
