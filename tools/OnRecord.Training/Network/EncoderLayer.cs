namespace OnRecord.Training.Network;

/// <summary>One transformer layer of BERT (Devlin et al. 2019): self-attention and a feed-forward part, each added to its input and normalised.</summary>
internal sealed class EncoderLayer
{
    private readonly Parameter[] query;
    private readonly Parameter[] key;
    private readonly Parameter[] value;
    private readonly Parameter[] attended;
    private readonly Parameter[] attendedNorm;
    private readonly Parameter[] inner;
    private readonly Parameter[] outer;
    private readonly Parameter[] outerNorm;

    public EncoderLayer(WeightSet weights, string prefix, EncoderSize size)
    {
        query = Linear("attention.self.query", size.Width, size.Width);
        key = Linear("attention.self.key", size.Width, size.Width);
        value = Linear("attention.self.value", size.Width, size.Width);
        attended = Linear("attention.output.dense", size.Width, size.Width);
        attendedNorm = Norm("attention.output.LayerNorm");
        inner = Linear("intermediate.dense", size.Inner, size.Width);
        outer = Linear("output.dense", size.Width, size.Inner);
        outerNorm = Norm("output.LayerNorm");

        Parameter[] Linear(string name, int rows, int columns) =>
            [
                weights.Add(prefix + name + ".weight", 0.02, rows, columns),
                weights.Add(prefix + name + ".bias", 0, rows),
            ];

        Parameter[] Norm(string name) =>
            [
                weights.AddConstant(prefix + name + ".weight", 1, size.Width),
                weights.Add(prefix + name + ".bias", 0, size.Width),
            ];
    }

    public IEnumerable<Parameter> Parameters =>
        new[] { query, key, value, attended, attendedNorm, inner, outer, outerNorm }.SelectMany(pair => pair);

    /// <param name="states">[batch, length, width]; its type is that of the arithmetic.</param>
    /// <param name="mask">Added to the attention scores, [batch, 1, 1, length].</param>
    /// <param name="size">Sizes of the encoder.</param>
    /// <param name="dropout">Dropout on both parts.</param>
    public Tensor Apply(Tensor states, Tensor mask, EncoderSize size, DropoutPool dropout)
    {
        var type = states.dtype;
        var (batch, length) = (states.shape[0], states.shape[1]);
        var headWidth = size.Width / size.Heads;
        var joined = nn.functional.linear(
            states,
            cat([query[0], key[0], value[0]]).to(type),
            cat([query[1], key[1], value[1]]).to(type)
        );
        var parts = joined.view(batch, length, 3, size.Heads, headWidth).permute(2, 0, 3, 1, 4);
        var scores = matmul(parts[0] * (1 / Math.Sqrt(headWidth)), parts[1].transpose(-2, -1)) + mask;
        var mixed = matmul(scores.softmax(-1), parts[2]).transpose(1, 2).reshape(batch, length, size.Width);
        var output = dropout.Apply(Linear(mixed, attended, type));
        states = Norm(states + output, attendedNorm, type);
        var hidden = nn.functional.gelu(Linear(states, inner, type));
        return Norm(states + dropout.Apply(Linear(hidden, outer, type)), outerNorm, type);
    }

    private static Tensor Linear(Tensor x, Parameter[] p, ScalarType type) =>
        nn.functional.linear(x, p[0].to(type), p[1].to(type));

    private static Tensor Norm(Tensor x, Parameter[] p, ScalarType type) =>
        nn.functional.layer_norm(x, [p[0].shape[0]], p[0].to(type), p[1].to(type), 1e-12);
}
