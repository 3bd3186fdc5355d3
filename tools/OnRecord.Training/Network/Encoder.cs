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
    private readonly EncoderLayer[] layers;
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
        layers =
        [
            .. Enumerable.Range(0, size.Layers).Select(i => new EncoderLayer(weights, $"encoder.layer.{i}.", size)),
        ];
    }

    /// <summary>Rows of the convention table; see <see cref="Examples.Convention"/>.</summary>
    public const int ConventionRows = 4;

    /// <summary>Whether matrix products run in bfloat16.</summary>
    public bool HalfPrecision { get; set; } = true;

    public Parameter WordTable => wordTable;

    /// <summary>Lets training leave the embeddings and the lowest layers as they are.</summary>
    /// <param name="count">How many layers; 0 freezes nothing.</param>
    public void Freeze(int count)
    {
        if (count > 0)
        {
            Parameter[] below =
            [
                wordTable,
                positionTable,
                typeTable,
                featureTable,
                conventionTable,
                normWeight,
                normBias,
                .. layers.Take(count).SelectMany(layer => layer.Parameters),
            ];
            foreach (var parameter in below)
            {
                parameter.requires_grad = false;
            }
        }
    }

    /// <summary>Encodes a batch.</summary>
    /// <param name="ids">Vocabulary rows, [batch, length].</param>
    /// <param name="features">Rows of the feature table, [batch, length].</param>
    /// <param name="conventions">Rows of the convention table, [batch].</param>
    /// <param name="padding">0 for a piece, a large negative number for padding, [batch, 1, 1, length].</param>
    /// <param name="depth">How many of the layers to run; null for all.</param>
    /// <returns>States in 32-bit floats, [batch, length, width].</returns>
    public Tensor Encode(Tensor ids, Tensor features, Tensor conventions, Tensor padding, int? depth = null)
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
        foreach (var layer in layers.Take(depth ?? layers.Length))
        {
            states = layer.Apply(states, mask, size, dropout);
        }
        return states.to(ScalarType.Float32);
    }

    private static Tensor Rows(Parameter table, Tensor rows) =>
        table.index_select(0, rows.flatten()).view([.. rows.shape, table.shape[1]]);
}
