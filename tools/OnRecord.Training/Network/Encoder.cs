namespace OnRecord.Training.Network;

/// <summary>The sizes of the encoder.</summary>
internal sealed record EncoderSize(int Vocabulary, int Width, int Layers, int Heads, int Inner, int Positions)
{
    public static EncoderSize MiniLm { get; } = new(30522, 384, 6, 12, 1536, 512);
}

/// <summary>
/// A BERT encoder (Devlin et al. 2019; MiniLM, Wang et al. 2020) whose input is the sum of word piece, position and
/// feature embeddings. Weights in 32-bit floats; matrix products in bfloat16 while training, 32-bit when told so.
/// </summary>
internal sealed class Encoder
{
    private readonly EncoderSize size;
    private readonly Layer[] layers;
    private readonly Parameter wordTable;
    private readonly Parameter positionTable;
    private readonly Parameter typeTable;
    private readonly Parameter featureTable;
    private readonly Parameter conventionTable;
    private readonly Parameter normWeight;
    private readonly Parameter normBias;
    private readonly DropoutPool dropout;

    public Encoder(WeightSet weights, EncoderSize size, DropoutPool dropout)
    {
        this.size = size;
        this.dropout = dropout;
        wordTable = weights.Add("embeddings.word_embeddings.weight", 0.02, size.Vocabulary, size.Width);
        positionTable = weights.Add("embeddings.position_embeddings.weight", 0.02, size.Positions, size.Width);
        typeTable = weights.Add("embeddings.token_type_embeddings.weight", 0.02, 2, size.Width);
        normWeight = weights.AddConstant("embeddings.LayerNorm.weight", 1, size.Width);
        normBias = weights.Add("embeddings.LayerNorm.bias", 0, size.Width);
        featureTable = weights.Add("embeddings.features.weight", 0, PieceFeature.Count, size.Width);
        conventionTable = weights.Add("embeddings.conventions.weight", 0, ConventionRows, size.Width);
        layers = [.. Enumerable.Range(0, size.Layers).Select(i => new Layer(weights, $"encoder.layer.{i}.", size))];
    }

    /// <summary>Rows of the convention table; see <see cref="Examples.Convention"/>.</summary>
    public const int ConventionRows = 4;

    /// <summary>Whether matrix products run in bfloat16.</summary>
    public bool HalfPrecision { get; set; } = true;

    public Parameter WordTable => wordTable;

    /// <summary>Encodes a batch.</summary>
    /// <param name="ids">Vocabulary rows, [batch, length].</param>
    /// <param name="features">Rows of the feature table, [batch, length].</param>
    /// <param name="conventions">Rows of the convention table, [batch].</param>
    /// <param name="padding">0 for a piece, a large negative number for padding, [batch, 1, 1, length].</param>
    /// <returns>States in 32-bit floats, [batch, length, width].</returns>
    public Tensor Encode(Tensor ids, Tensor features, Tensor conventions, Tensor padding)
    {
        var type = HalfPrecision ? ScalarType.BFloat16 : ScalarType.Float32;
        var length = ids.shape[1];
        var embedded =
            Rows(wordTable, ids)
            + positionTable.narrow(0, 0, length)
            + typeTable[0]
            + Rows(featureTable, features)
            + Rows(conventionTable, conventions).unsqueeze(1);
        var states = nn.functional.layer_norm(embedded, [size.Width], normWeight, normBias, 1e-12);
        states = dropout.Apply(states.to(type));
        var mask = padding.to(type);
        foreach (var layer in layers)
        {
            states = layer.Apply(states, mask, size, dropout);
        }
        return states.to(ScalarType.Float32);
    }

    private static Tensor Rows(Parameter table, Tensor rows) =>
        table.index_select(0, rows.flatten()).view([.. rows.shape, table.shape[1]]);

    private sealed class Layer
    {
        private readonly Parameter[] query;
        private readonly Parameter[] key;
        private readonly Parameter[] value;
        private readonly Parameter[] attended;
        private readonly Parameter[] attendedNorm;
        private readonly Parameter[] inner;
        private readonly Parameter[] outer;
        private readonly Parameter[] outerNorm;

        public Layer(WeightSet weights, string prefix, EncoderSize size)
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
}
