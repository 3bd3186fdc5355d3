using System.Runtime.InteropServices;
using Google.Protobuf;
using Onnx;

namespace OnRecord.Training.Export;

/// <summary>Writes an ONNX graph node by node.</summary>
internal sealed class GraphWriter
{
    private const string Contributed = "com.microsoft";
    private readonly GraphProto graph = new() { Name = "reader" };
    private int names;

    public string Input(string name, TensorProto.Types.DataType type, params object[] shape)
    {
        graph.Input.Add(Value(name, type, shape));
        return name;
    }

    public void Output(string name, string from, params object[] shape)
    {
        Node("Identity", [from], name);
        graph.Output.Add(Value(name, TensorProto.Types.DataType.Float, shape));
    }

    public string Constant(string name, ReadOnlySpan<float> values, params long[] shape) =>
        Constant(name, TensorProto.Types.DataType.Float, MemoryMarshal.AsBytes(values), shape);

    public string Constant(string name, ReadOnlySpan<long> values, params long[] shape) =>
        Constant(name, TensorProto.Types.DataType.Int64, MemoryMarshal.AsBytes(values), shape);

    public string Constant(string name, ReadOnlySpan<sbyte> values, params long[] shape) =>
        Constant(name, TensorProto.Types.DataType.Int8, MemoryMarshal.AsBytes(values), shape);

    /// <summary>A node of the ONNX standard.</summary>
    /// <returns>Name of its first output.</returns>
    public string Node(
        string type,
        string[] inputs,
        string? output = null,
        params (string Name, object Value)[] attributes
    ) => Node(type, "", inputs, output, attributes);

    /// <summary>A node that ONNX Runtime adds to the standard.</summary>
    public string ContributedNode(string type, string[] inputs, params (string Name, object Value)[] attributes) =>
        Node(type, Contributed, inputs, null, attributes);

    public byte[] Finish(string producer)
    {
        var model = new ModelProto
        {
            IrVersion = 8,
            ProducerName = producer,
            Graph = graph,
        };
        model.OpsetImport.Add(new OperatorSetIdProto { Domain = "", Version = 17 });
        model.OpsetImport.Add(new OperatorSetIdProto { Domain = Contributed, Version = 1 });
        return model.ToByteArray();
    }

    private string Node(string type, string domain, string[] inputs, string? output, (string, object)[] attributes)
    {
        output ??= string.Create(CultureInfo.InvariantCulture, $"{type}_{names++}");
        var node = new NodeProto
        {
            OpType = type,
            Domain = domain,
            Name = output,
        };
        node.Input.AddRange(inputs);
        node.Output.Add(output);
        node.Attribute.AddRange(attributes.Select(a => Attribute(a.Item1, a.Item2)));
        graph.Node.Add(node);
        return output;
    }

    private string Constant(string name, TensorProto.Types.DataType type, ReadOnlySpan<byte> bytes, long[] shape)
    {
        var tensor = new TensorProto
        {
            Name = name,
            DataType = (int)type,
            RawData = ByteString.CopyFrom(bytes),
        };
        tensor.Dims.AddRange(shape);
        graph.Initializer.Add(tensor);
        return name;
    }

    private static AttributeProto Attribute(string name, object value)
    {
        var attribute = new AttributeProto { Name = name };
        switch (value)
        {
            case long number:
                attribute.Type = AttributeProto.Types.AttributeType.Int;
                attribute.I = number;
                break;
            case float number:
                attribute.Type = AttributeProto.Types.AttributeType.Float;
                attribute.F = number;
                break;
            default:
                throw new ArgumentException(
                    $"attribute {name} has unsupported type {value.GetType().Name}",
                    nameof(value)
                );
        }
        return attribute;
    }

    private static ValueInfoProto Value(string name, TensorProto.Types.DataType type, object[] shape)
    {
        var dimensions = new TensorShapeProto();
        foreach (var size in shape)
        {
            dimensions.Dim.Add(
                size is string symbol
                    ? new TensorShapeProto.Types.Dimension { DimParam = symbol }
                    : new TensorShapeProto.Types.Dimension { DimValue = (int)size }
            );
        }
        return new ValueInfoProto
        {
            Name = name,
            Type = new TypeProto
            {
                TensorType = new TypeProto.Types.Tensor { ElemType = (int)type, Shape = dimensions },
            },
        };
    }
}
