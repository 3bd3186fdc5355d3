using OnRecord.Statements.Labels;
using OnRecord.Statements.Settings;
using OnRecord.Training.Checkpoints;
using OnRecord.Training.Network;
using DataType = Onnx.TensorProto.Types.DataType;

namespace OnRecord.Training.Export;

/// <summary>
/// Writes the statement network as one ONNX graph that reads one statement's window.
/// Inputs <c>lower</c> [n, width], <c>parts</c> [n], <c>pools</c> [4, n] and <c>cue</c> [22]; outputs <c>slots</c>
/// [n, 27], three tags for each of nine slots, and <c>labels</c> [29]: 13 acts, 7 certainties, 9 kinds.
/// </summary>
internal sealed class StatementExport(IReadOnlyDictionary<string, StoredTensor> weights, int heads, Precision precision)
{
    private readonly GraphWriter graph = new();

    private int Width => (int)weights["statement.roles.weight"].Shape[1];

    private int Layers => StatementNetwork.LayersOf(weights.Keys);

    public byte[] Write()
    {
        var layers = new LayerWriter(graph, weights, heads, precision);
        var lower = graph.Input("lower", DataType.Float, "n", Width);
        var parts = graph.Input("parts", DataType.Int64, "n");
        var pools = graph.Input("pools", DataType.Float, StatementWindow.Pools, "n");
        var cue = graph.Input("cue", DataType.Float, CueFeatures.Width);
        var roleTable = weights["statement.roles.weight"];
        var roles = graph.Node("Gather", [graph.Constant("roles", roleTable.Values, roleTable.Shape), parts]);
        var one = graph.Constant("axis0", [0L], 1);
        var states = graph.Node("Unsqueeze", [graph.Node("Add", [lower, roles]), one]);
        for (var layer = 0; layer < Layers; layer++)
        {
            states = layers.Layer(states, $"statement.layer.{layer}.");
        }
        states = graph.Node("Squeeze", [states, one]);
        graph.Output(
            "slots",
            layers.FloatProduct(states, "statement.slots"),
            "n",
            StatementNetwork.Slots * StatementNetwork.SlotTags
        );
        graph.Output(
            "labels",
            Labels(layers, states, pools, cue),
            LabelHead.Acts + LabelHead.Certainties + LabelHead.Kinds
        );
        return graph.Finish("OnRecord");
    }

    private string Labels(LayerWriter layers, string states, string pools, string cue)
    {
        var flat = graph.Constant("flat", [-1L], 1);
        var pooled = graph.Node("Reshape", [graph.Node("MatMul", [pools, states]), flat]);
        var input = graph.Node("Concat", [pooled, cue], null, ("axis", 0L));
        var features = graph.ContributedNode("Gelu", [layers.FloatProduct(input, "statement.hidden")]);
        string[] labels = ["statement.act", "statement.certainty", "statement.kind"];
        return graph.Node(
            "Concat",
            [.. labels.Select(label => layers.FloatProduct(features, label))],
            null,
            ("axis", 0L)
        );
    }
}
