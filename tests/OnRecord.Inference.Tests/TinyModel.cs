using System.Buffers.Binary;
using System.Text.Json;
using Google.Protobuf;
using Onnx;
using OnRecord.Inference.Packages;
using OnRecord.Statements.Labels;
using OnRecord.Statements.Spans;

namespace OnRecord.Inference.Tests;

/// <summary>Writes a whole model package with small random weights, so that tests need no trained one.</summary>
internal static class TinyModel
{
    public const int Width = 8;
    public const int Projection = 192;

    public static readonly EncoderShape Shape = new(Width, Layers: 1, Heads: 1, MaxPieces: 34, SharedLayers: 1);

    private static readonly string[] Vocabulary =
    [
        "[PAD]",
        "[UNK]",
        "[CLS]",
        "[SEP]",
        ".",
        ",",
        "\"",
        "the",
        "minister",
        "said",
        "that",
        "it",
        "rained",
        "in",
        "kyiv",
        "##s",
    ];

    /// <summary>Makes a package in a new folder.</summary>
    public static string WritePackage(string parent, int seed = 7)
    {
        var folder = Directory.CreateDirectory(Path.Combine(parent, $"tiny-{seed}")).FullName;
        var random = new Random(seed);
        File.WriteAllBytes(Path.Combine(folder, ModelPackage.EncoderFile), Graph(random));
        File.WriteAllBytes(Path.Combine(folder, ModelPackage.StatementsFile), StatementGraph(random));
        File.WriteAllBytes(Path.Combine(folder, ModelPackage.HeadsFile), Safetensors(Heads(random)));
        File.WriteAllText(Path.Combine(folder, ModelPackage.VocabularyFile), string.Join('\n', Vocabulary) + "\n");
        File.WriteAllText(Path.Combine(folder, ModelPackage.CardFile), "# A model for tests\n");
        ModelPackage.Seal(folder, Manifest());
        return folder;
    }

    public static ModelManifest Manifest() =>
        new()
        {
            Schema = ModelManifest.CurrentSchema,
            Id = "tiny",
            Language = "en",
            Created = new DateOnly(2025, 1, 2),
            Licence = "Apache-2.0",
            Engine = "0.1.0",
            Files = new Dictionary<string, ModelFile>(),
            Encoder = Shape,
            Labels = ModelLabels.Current,
            Calibration = new Calibration
            {
                TagTemperature = 1.5f,
                Act = new LabelCalibration { Threshold = 0.1f },
            },
            Training = new TrainingRecord("random weights", 7, [], "nothing"),
            Measured = [new MeasuredFigure("exact spans, F1", "none", 0.1, null, 0.2)],
        };

    public static Dictionary<string, (int[] Shape, float[] Values)> Heads(Random random)
    {
        var tensors = new Dictionary<string, (int[] Shape, float[] Values)>();
        foreach (var link in (string[])["link.source", "link.cue"])
        {
            Add($"{link}.query.weight", Projection, 2 * Width);
            Add($"{link}.query.bias", Projection);
            Add($"{link}.key.weight", Projection, 2 * Width);
            Add($"{link}.key.bias", Projection);
            Add($"{link}.bilinear", Projection, Projection);
            Add($"{link}.none", Projection);
            Add($"{link}.distance", 128);
            Add($"{link}.rank", 63);
        }

        Add("label.hidden.weight", Width, 6 * Width);
        Add("label.hidden.bias", Width);
        Add("label.none", 2 * Width);
        Add("label.act.weight", 13, Width);
        Add("label.act.bias", 13);
        Add("label.certainty.weight", 7, Width);
        Add("label.certainty.bias", 7);
        Add("label.kind.weight", 9, Width);
        Add("label.kind.bias", 9);

        return tensors;

        void Add(string name, params int[] shape) =>
            tensors.Add(name, (shape, Floats(random, shape.Aggregate(1, (a, b) => a * b))));
    }

    /// <summary>Writes tensors as the format says, in F32.</summary>
    public static byte[] Safetensors(Dictionary<string, (int[] Shape, float[] Values)> tensors)
    {
        var header = new Dictionary<string, object>
        {
            ["__metadata__"] = new Dictionary<string, string> { ["format"] = "pt" },
        };
        var end = 0;
        foreach (var (name, (shape, values)) in tensors)
        {
            header[name] = new Dictionary<string, object>
            {
                ["dtype"] = "F32",
                ["shape"] = shape,
                ["data_offsets"] = (int[])[end, end += values.Length * sizeof(float)],
            };
        }

        var json = JsonSerializer.SerializeToUtf8Bytes(header);
        var file = new byte[sizeof(ulong) + json.Length + end];
        BinaryPrimitives.WriteUInt64LittleEndian(file, (ulong)json.Length);
        json.CopyTo(file, sizeof(ulong));
        var at = sizeof(ulong) + json.Length;
        foreach (var value in tensors.Values.SelectMany(tensor => tensor.Values))
        {
            BinaryPrimitives.WriteSingleLittleEndian(file.AsSpan(at), value);
            at += sizeof(float);
        }

        return file;
    }

    // Embeddings, one round of attention so that neighbours matter, and a linear layer for the scores.
    private static byte[] Graph(Random random)
    {
        var graph = new GraphProto { Name = "tiny" };
        graph.Input.Add(Value("ids", TensorProto.Types.DataType.Int64, "n"));
        graph.Input.Add(Value("shapes", TensorProto.Types.DataType.Int64, "n"));
        graph.Output.Add(Value("lower", TensorProto.Types.DataType.Float, "n", Width));
        graph.Output.Add(Value("states", TensorProto.Types.DataType.Float, "n", Width));
        graph.Output.Add(Value("scores", TensorProto.Types.DataType.Float, "n", 14));
        graph.Initializer.Add(Weights("words", random, Vocabulary.Length, Width));
        graph.Initializer.Add(Weights("writing", random, ShapeRow.Count, Width));
        graph.Initializer.Add(Weights("tags", random, Width, 14));
        Add(graph, "Gather", "word", "words", "ids");
        Add(graph, "Gather", "written", "writing", "shapes");
        Add(graph, "Add", "lower", "word", "written");
        Add(graph, "Transpose", "turned", "lower");
        Add(graph, "MatMul", "likeness", "lower", "turned");
        Add(graph, "Softmax", "attention", "likeness");
        Add(graph, "MatMul", "context", "attention", "lower");
        Add(graph, "Add", "states", "context", "lower");
        Add(graph, "MatMul", "scores", "states", "tags");
        return Finish(graph);
    }

    // Each piece's part is added to its state; slots from the states, labels from the first mean and the cue's features.
    private static byte[] StatementGraph(Random random)
    {
        var graph = new GraphProto { Name = "tiny" };
        graph.Input.Add(Value("lower", TensorProto.Types.DataType.Float, "n", Width));
        graph.Input.Add(Value("parts", TensorProto.Types.DataType.Int64, "n"));
        graph.Input.Add(Value("pools", TensorProto.Types.DataType.Float, 4, "n"));
        graph.Input.Add(Value("cue", TensorProto.Types.DataType.Float, CueFeatures.Width));
        graph.Output.Add(Value("slots", TensorProto.Types.DataType.Float, "n", 27));
        graph.Output.Add(Value("labels", TensorProto.Types.DataType.Float, 29));
        graph.Initializer.Add(Weights("table", random, 4, Width));
        graph.Initializer.Add(Weights("tags", random, Width, 27));
        graph.Initializer.Add(Weights("judge", random, (4 * Width) + CueFeatures.Width, 29));
        var flat = new TensorProto { Name = "flat", DataType = (int)TensorProto.Types.DataType.Int64 };
        flat.Dims.Add(1);
        flat.Int64Data.Add(-1);
        graph.Initializer.Add(flat);
        Add(graph, "Gather", "part", "table", "parts");
        Add(graph, "Add", "states", "lower", "part");
        Add(graph, "MatMul", "slots", "states", "tags");
        Add(graph, "MatMul", "pooled", "pools", "states");
        Add(graph, "Reshape", "row", "pooled", "flat");
        var concat = Add(graph, "Concat", "features", "row", "cue");
        concat.Attribute.Add(
            new AttributeProto
            {
                Name = "axis",
                Type = AttributeProto.Types.AttributeType.Int,
                I = 0,
            }
        );
        Add(graph, "MatMul", "labels", "features", "judge");
        return Finish(graph);
    }

    private static NodeProto Add(GraphProto graph, string operation, string output, params string[] inputs)
    {
        var node = new NodeProto { OpType = operation, Name = output };
        node.Input.AddRange(inputs);
        node.Output.Add(output);
        graph.Node.Add(node);
        return node;
    }

    private static byte[] Finish(GraphProto graph)
    {
        var model = new ModelProto { IrVersion = 8, Graph = graph };
        model.OpsetImport.Add(new OperatorSetIdProto { Version = 17 });
        return model.ToByteArray();
    }

    private static ValueInfoProto Value(string name, TensorProto.Types.DataType type, params object[] dimensions)
    {
        var shape = new TensorShapeProto();
        foreach (var dimension in dimensions)
        {
            shape.Dim.Add(
                dimension is int count
                    ? new TensorShapeProto.Types.Dimension { DimValue = count }
                    : new TensorShapeProto.Types.Dimension { DimParam = (string)dimension }
            );
        }

        var tensor = new TypeProto.Types.Tensor { ElemType = (int)type, Shape = shape };
        return new ValueInfoProto
        {
            Name = name,
            Type = new TypeProto { TensorType = tensor },
        };
    }

    private static TensorProto Weights(string name, Random random, int rows, int columns)
    {
        var tensor = new TensorProto { Name = name, DataType = (int)TensorProto.Types.DataType.Float };
        tensor.Dims.AddRange([rows, columns]);
        tensor.FloatData.AddRange(Floats(random, rows * columns));
        return tensor;
    }

    private static float[] Floats(Random random, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => (2 * random.NextSingle()) - 1)];
}
