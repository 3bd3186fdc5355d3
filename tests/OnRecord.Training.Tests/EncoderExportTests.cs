using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;
using OnRecord.Training.Checkpoints;
using OnRecord.Training.Export;

namespace OnRecord.Training.Tests;

/// <summary>The exported graph against outputs of the training side, stored by the trainer's <c>golden</c> command.</summary>
public sealed class EncoderExportTests
{
    private const int Heads = 4;
    private static readonly SortedDictionary<string, StoredTensor> Golden = SafetensorsFile.Read(
        Path.Combine(AppContext.BaseDirectory, "Data", "tiny-network.safetensors")
    );

    [Fact]
    public void The_float_graph_computes_what_the_training_side_computes()
    {
        var (lower, states, scores) = Run(Precision.Float32);

        Assert.InRange(Largest(lower, Golden["golden.lower"].Values), 0, 1e-4);
        Assert.InRange(Largest(states, Golden["golden.states"].Values), 0, 1e-4);
        Assert.InRange(Largest(scores, Golden["golden.scores"].Values), 0, 1e-4);
    }

    [Fact]
    public void The_integer_graph_stays_near_the_training_side()
    {
        var (_, states, _) = Run(Precision.Int8);

        var wanted = Golden["golden.states"].Values;
        Assert.InRange(Largest(states, wanted), 1e-6, 0.25);
        Assert.True(Correlation(states, wanted) > 0.999, $"correlation {Correlation(states, wanted)}");
    }

    [Theory]
    [InlineData(false, 1e-4)]
    [InlineData(true, 0.5)]
    public void The_statement_graph_computes_what_the_training_side_computes(bool integers, double difference)
    {
        using var session = new InferenceSession(
            new StatementExport(Golden, Heads, integers ? Precision.Int8 : Precision.Float32).Write()
        );
        using var results = session.Run([
            Floats("lower", "golden.lower"),
            Input("parts", "golden.parts"),
            Floats("pools", "golden.pools"),
            Floats("cue", "golden.cue"),
        ]);
        foreach (var output in (string[])["slots", "labels"])
        {
            float[] values = [.. results.Single(r => r.Name == output).AsEnumerable<float>()];
            var wanted = Golden["golden." + output].Values;
            Assert.InRange(Largest(values, wanted), 0, difference);
            Assert.True(Correlation(values, wanted) > 0.999);
        }
    }

    [Fact]
    public void A_quantized_row_is_within_half_a_step_of_its_values()
    {
        float[] values = [0.5f, -1.27f, 0.013f, 40, 0, -2];

        var quantized = QuantizedMatrix.OfRows(values, rows: 2);

        for (var i = 0; i < values.Length; i++)
        {
            var scale = quantized.Scales[i / 3];
            Assert.InRange(Math.Abs((quantized.Numbers[i] * scale) - values[i]), 0, (scale / 2) + 1e-6f);
        }
        Assert.Equal(-127, quantized.Numbers[1]);
        Assert.Equal(127, quantized.Numbers[3]);
    }

    private static (float[] Lower, float[] States, float[] Scores) Run(Precision precision)
    {
        using var session = new InferenceSession(new EncoderExport(Golden, Heads, precision, sharedLayers: 1).Write());
        using var results = session.Run([Input("ids", "golden.ids"), Input("shapes", "golden.features")]);
        float[] Values(string name) => [.. results.Single(r => r.Name == name).AsEnumerable<float>()];
        return (Values("lower"), Values("states"), Values("scores"));
    }

    private static NamedOnnxValue Input(string name, string golden)
    {
        var values = Array.ConvertAll(Golden[golden].Values, value => (long)value);
        return NamedOnnxValue.CreateFromTensor(name, new DenseTensor<long>(values, [values.Length]));
    }

    private static NamedOnnxValue Floats(string name, string golden)
    {
        var (shape, values) = Golden[golden];
        return NamedOnnxValue.CreateFromTensor(
            name,
            new DenseTensor<float>(values, Array.ConvertAll(shape, size => (int)size))
        );
    }

    private static double Largest(float[] left, float[] right) => left.Zip(right, (a, b) => Math.Abs(a - b)).Max();

    private static double Correlation(float[] left, float[] right)
    {
        var (meanLeft, meanRight) = (left.Average(), right.Average());
        var product = left.Zip(right, (a, b) => (a - meanLeft) * (b - meanRight)).Sum();
        var squares = left.Sum(a => Math.Pow(a - meanLeft, 2)) * right.Sum(b => Math.Pow(b - meanRight, 2));
        return product / Math.Sqrt(squares);
    }
}
