using OnRecord.Training.Checkpoints;
using DataType = Onnx.TensorProto.Types.DataType;

namespace OnRecord.Training.Export;

/// <summary>
/// Writes a pretrained sentence encoder as it is as one ONNX graph that reads one text. Input <c>ids</c> [n]; output
/// <c>states</c> [n, width], the states of the last layer. Arithmetic as in <see cref="EncoderExport"/>.
/// </summary>
internal sealed class EmbedderExport(IReadOnlyDictionary<string, StoredTensor> weights, int heads, Precision precision)
{
    public byte[] Write()
    {
        var graph = new GraphWriter();
        var parts = new LayerWriter(graph, weights, heads, precision);
        var width = (int)weights["embeddings.LayerNorm.weight"].Shape[0];
        var ids = graph.Input("ids", DataType.Int64, "n");
        var axis = graph.Constant("axis0", [0L], 1);
        // There is one text, so every piece has the first token type.
        var types = weights["embeddings.token_type_embeddings.weight"].Values.AsSpan(0, width);
        var embedded = graph.Node("Add", [parts.WordsAndPositions(ids), graph.Constant("type", types, width)]);
        var states = graph.Node("Unsqueeze", [parts.Norm(embedded, "embeddings.LayerNorm"), axis]);
        for (var layer = 0; layer < parts.Layers; layer++)
        {
            states = parts.Layer(states, $"encoder.layer.{layer}.");
        }
        graph.Output("states", graph.Node("Squeeze", [states, axis]), "n", width);
        return graph.Finish("OnRecord");
    }
}
