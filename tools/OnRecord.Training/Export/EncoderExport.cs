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
/// Inputs <c>ids</c> and <c>shapes</c> [n]; outputs <c>states</c> [n, width] and <c>scores</c> [n, 14].
/// In <see cref="Precision.Int8"/> weights have one scale for each output column, activations one for each product and
/// window, found while running; embeddings one for each row.
/// </summary>
internal sealed class EncoderExport(IReadOnlyDictionary<string, StoredTensor> weights, int heads, Precision precision)
{
    /// <summary>The conventions by which the shipped reader reads, in the order of the graph's feature rows.</summary>
    private static readonly Convention[] Shipped = [Convention.PolNeAR, Convention.Nested];

    private readonly GraphWriter graph = new();

    private int Width => (int)weights["embeddings.LayerNorm.weight"].Shape[0];

    private int Layers => weights.Keys.Count(k => k.EndsWith("attention.self.query.weight", StringComparison.Ordinal));

    public byte[] Write()
    {
        var ids = graph.Input("ids", DataType.Int64, "n");
        var features = graph.Input("shapes", DataType.Int64, "n");
        var one = graph.Constant("axis0", [0L], 1);
        var states = Embed(ids, features);
        states = graph.Node("Unsqueeze", [states, one]);
        for (var layer = 0; layer < Layers; layer++)
        {
            states = Layer(states, $"encoder.layer.{layer}.");
        }
        states = graph.Node("Squeeze", [states, one]);
        var scores = FloatProduct(states, "score");
        graph.Output("states", states, "n", Width);
        graph.Output("scores", scores, "n", 2 * ReaderNetwork.Tags);
        return graph.Finish("OnRecord");
    }

    private string Embed(string ids, string features)
    {
        var words = Words(ids);
        var positions = weights["embeddings.position_embeddings.weight"];
        var positionTable = graph.Constant("positions", positions.Values, positions.Shape);
        var length = graph.Node("Shape", [ids]);
        var start = graph.Constant("zero", [0L], 1);
        var own = graph.Node("Slice", [positionTable, start, length, "axis0"]);
        var featureTable = graph.Constant("features.table", FeatureRows(), Shipped.Length * PieceFeature.Count, Width);
        var added = graph.Node("Gather", [featureTable, features]);
        var sum = graph.Node("Add", [graph.Node("Add", [words, own]), added]);
        return Norm(sum, "embeddings.LayerNorm");
    }

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

    private string Layer(string states, string prefix)
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

    private string Norm(string values, string name) =>
        graph.Node(
            "LayerNormalization",
            [values, Vector(name + ".weight"), Vector(name + ".bias")],
            null,
            ("axis", -1L),
            ("epsilon", 1e-12f)
        );

    private string Product(string values, string name) =>
        precision == Precision.Float32 ? FloatProduct(values, name) : IntegerProduct(values, name);

    private string FloatProduct(string values, string name)
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
