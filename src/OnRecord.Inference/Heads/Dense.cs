using System.Numerics.Tensors;
using OnRecord.Inference.Packages;

namespace OnRecord.Inference.Heads;

/// <summary>A linear layer: each output is the dot product of the input with a row of weights, plus a bias.</summary>
internal sealed class Dense
{
    private readonly float[] weight;
    private readonly float[] bias;
    private readonly int inputs;

    /// <summary>Reads <c>name.weight</c> [outputs, inputs] and <c>name.bias</c> [outputs].</summary>
    public Dense(SafetensorsFile file, string name, int outputs, int inputs)
    {
        this.inputs = inputs;
        weight = file.Read($"{name}.weight", outputs, inputs);
        bias = file.Read($"{name}.bias", outputs);
    }

    public int Outputs => bias.Length;

    /// <summary>Applies the layer to rows of inputs; each row of weights is read once for all of them.</summary>
    /// <param name="rows">[rows, inputs].</param>
    /// <returns>[rows, outputs].</returns>
    public float[] Apply(ReadOnlySpan<float> rows)
    {
        var count = rows.Length / inputs;
        var result = new float[count * Outputs];
        for (var output = 0; output < Outputs; output++)
        {
            var weights = weight.AsSpan(output * inputs, inputs);
            for (var row = 0; row < count; row++)
            {
                result[(row * Outputs) + output] =
                    TensorPrimitives.Dot(rows.Slice(row * inputs, inputs), weights) + bias[output];
            }
        }

        return result;
    }
}
