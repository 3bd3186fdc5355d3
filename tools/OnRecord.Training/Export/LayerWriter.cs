using OnRecord.Training.Checkpoints;
using DataType = Onnx.TensorProto.Types.DataType;

namespace OnRecord.Training.Export;

/// <summary>Writes transformer layers and linear maps of a checkpoint into a graph.</summary>
/// <param name="graph">The graph that is written.</param>
/// <param name="weights">The checkpoint.</param>
/// <param name="heads">Attention heads of a layer.</param>
/// <param name="precision">Arithmetic of the layers' products.</param>
internal sealed class LayerWriter(
    GraphWriter graph,
    IReadOnlyDictionary<string, StoredTensor> weights,
    int heads,
    Precision precision
)
{
    /// <summary>How many layers the encoder has.</summary>
    public int Layers => weights.Keys.Count(IsLayer);

    /// <summary>The sum of word and position embeddings, [n, width]; the graph has the constant <c>axis0</c>.</summary>
    /// <param name="ids">Name of the rows of the vocabulary, [n].</param>
    public string WordsAndPositions(string ids)
    {
        var words = Words(ids);
        var positions = weights["embeddings.position_embeddings.weight"];
        var table = graph.Constant("positions", positions.Values, positions.Shape);
        var length = graph.Node("Shape", [ids]);
        var start = graph.Constant("zero", [0L], 1);
        return graph.Node("Add", [words, graph.Node("Slice", [table, start, length, "axis0"])]);
    }

    /// <summary>One layer.</summary>
    /// <param name="states">Name of the states, [1, n, width].</param>
    /// <param name="prefix">What the names of its tensors begin with.</param>
    public string Layer(string states, string prefix)
    {
        var attention = prefix + "attention.";
        var query = Product(states, attention + "self.query");
        var key = Product(states, attention + "self.key");
        var value = Product(states, attention + "self.value");
        var mixed = graph.ContributedNode("MultiHeadAttention", [query, key, value], ("num_heads", (long)heads));
        var attended = Product(mixed, attention + "output.dense");
        states = AddAndNorm(attended, states, attention + "output.LayerNorm");
        var hidden = graph.ContributedNode("Gelu", [Product(states, prefix + "intermediate.dense")]);
        return AddAndNorm(Product(hidden, prefix + "output.dense"), states, prefix + "output.LayerNorm");
    }

    // ONNX Runtime's fused SkipLayerNormalization takes several times as long on a processor as the two nodes apart.
    private string AddAndNorm(string values, string skipped, string norm) =>
        Norm(graph.Node("Add", [values, skipped]), norm);

    /// <summary>Layer normalisation.</summary>
    public string Norm(string values, string name) =>
        graph.Node(
            "LayerNormalization",
            [values, Vector(name + ".weight"), Vector(name + ".bias")],
            null,
            ("axis", -1L),
            ("epsilon", 1e-12f)
        );

    private string Words(string ids)
    {
        var table = weights["embeddings.word_embeddings.weight"];
        if (precision == Precision.Float32)
        {
            return graph.Node("Gather", [graph.Constant("words", table.Values, table.Shape), ids]);
        }
        var quantized = QuantizedMatrix.OfRows(table.Values, (int)table.Shape[0]);
        var numbers = graph.Constant("words", quantized.Numbers, table.Shape);
        var scales = graph.Constant("words.scale", quantized.Scales, table.Shape[0], 1);
        var rows = graph.Node("Cast", [graph.Node("Gather", [numbers, ids])], null, ("to", (long)DataType.Float));
        return graph.Node("Mul", [rows, graph.Node("Gather", [scales, ids])]);
    }

    private static bool IsLayer(string weight) =>
        weight.StartsWith("encoder.layer.", StringComparison.Ordinal)
        && weight.EndsWith("attention.self.query.weight", StringComparison.Ordinal);

    private string Product(string values, string name) =>
        precision == Precision.Float32 ? FloatProduct(values, name) : IntegerProduct(values, name);

    /// <summary>A linear map in 32-bit floats.</summary>
    public string FloatProduct(string values, string name)
    {
        var weight = weights[name + ".weight"];
        var (rows, columns) = ((int)weight.Shape[0], (int)weight.Shape[1]);
        var transposed = new float[weight.Values.Length];
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                transposed[(column * rows) + row] = weight.Values[(row * columns) + column];
            }
        }
        var product = graph.Node("MatMul", [values, graph.Constant(name + ".weight", transposed, columns, rows)]);
        return graph.Node("Add", [product, Vector(name + ".bias")]);
    }

    private string IntegerProduct(string values, string name)
    {
        var weight = weights[name + ".weight"];
        var (rows, columns) = ((int)weight.Shape[0], (int)weight.Shape[1]);
        var quantized = QuantizedMatrix.OfRows(weight.Values, rows);
        return graph.ContributedNode(
            "DynamicQuantizeMatMul",
            [
                values,
                graph.Constant(name + ".weight", quantized.TransposedNumbers(), columns, rows),
                graph.Constant(name + ".scale", quantized.Scales, rows),
                graph.Constant(name + ".zero", new sbyte[rows], rows),
                Vector(name + ".bias"),
            ]
        );
    }

    private string Vector(string name) => graph.Constant(name, weights[name].Values, weights[name].Shape);
}
