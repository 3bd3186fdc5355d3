using OnRecord.Statements.Labels;

namespace OnRecord.Training.Network;

/// <summary>What the statement network says of a batch of statements.</summary>
/// <param name="Slots">Logits of outside, begin and inside for each slot, [batch, length, 9, 3].</param>
/// <param name="Act">[batch, 13].</param>
/// <param name="Certainty">[batch, 7].</param>
/// <param name="Kind">[batch, 9].</param>
internal sealed record StatementScores(Tensor Slots, Tensor Act, Tensor Certainty, Tensor Kind);

/// <summary>
/// Reads one statement in its surroundings: the states of one of the encoder's lower layers, with each piece's part in
/// the statement added, go through layers of their own; then each piece is tagged for the nine slots, and act, certainty
/// and kind are judged from the mean states of cue, source and content.
/// </summary>
internal sealed class StatementNetwork
{
    public const int Slots = 9;
    public const int SlotTags = 3;
    public const int Roles = 4;
    public const int Pools = 4;
    private const float OutsideAtFirst = 6;
    private readonly Parameter roles;
    private readonly Parameter[] slots;
    private readonly Parameter[] hidden;
    private readonly Parameter[] act;
    private readonly Parameter[] certainty;
    private readonly Parameter[] kind;
    private readonly EncoderLayer[] layers;
    private readonly EncoderSize size;

    /// <param name="seed">Seed of the new tensors and of dropout.</param>
    /// <param name="depth">How many layers of its own.</param>
    /// <param name="encoderSize">Sizes of the encoder whose states it reads; null for MiniLM.</param>
    public StatementNetwork(int seed, int depth, EncoderSize? encoderSize = null)
    {
        size = encoderSize ?? EncoderSize.MiniLm;
        Weights = new WeightSet(seed);
        Dropout = new DropoutPool(0.1, seed);
        roles = Weights.Add("statement.roles.weight", 0, Roles, size.Width);
        layers = [.. Enumerable.Range(0, depth).Select(i => new EncoderLayer(Weights, $"statement.layer.{i}.", size))];
        slots = Linear("slots", Slots * SlotTags, size.Width);
        hidden = Linear("hidden", size.Width, (Pools * size.Width) + CueFeatures.Width);
        act = Linear("act", LabelHead.Acts, size.Width);
        certainty = Linear("certainty", LabelHead.Certainties, size.Width);
        kind = Linear("kind", LabelHead.Kinds, size.Width);

        // Nearly every piece stands outside every slot: begin there, so that the slots do not drown the labels at first.
        using (no_grad())
        {
            slots[1].view(Slots, SlotTags).select(1, 0).fill_(OutsideAtFirst);
        }

        Parameter[] Linear(string name, int rows, int columns) =>
            [
                Weights.Add($"statement.{name}.weight", 0.02, rows, columns),
                Weights.Add($"statement.{name}.bias", 0, rows),
            ];
    }

    /// <summary>How many layers of its own a stored network has.</summary>
    public static int LayersOf(IEnumerable<string> names) =>
        names.Count(name =>
            name.StartsWith("statement.layer.", StringComparison.Ordinal)
            && name.EndsWith("attention.self.query.weight", StringComparison.Ordinal)
        );

    public WeightSet Weights { get; }

    public DropoutPool Dropout { get; }

    /// <summary>Whether matrix products run in bfloat16.</summary>
    public bool HalfPrecision { get; set; } = true;

    /// <summary>Scores a batch.</summary>
    /// <param name="lower">Lower states, [batch, length, width].</param>
    /// <param name="parts">Row of the role table for each piece, [batch, length].</param>
    /// <param name="padding">0 for a piece, a large negative number for padding, [batch, 1, 1, length].</param>
    /// <param name="pools">Weights of the pieces in the means of cue, source, content and content's first piece, [batch, 4, length].</param>
    /// <param name="cues">What the lexicon knows of the cue, [batch, <see cref="CueFeatures.Width"/>].</param>
    public StatementScores Score(Tensor lower, Tensor parts, Tensor padding, Tensor pools, Tensor cues)
    {
        var type = HalfPrecision ? ScalarType.BFloat16 : ScalarType.Float32;
        var added = roles.index_select(0, parts.flatten()).view([.. parts.shape, size.Width]);
        // The encoder knows the training texts better than any other: without dropout here the layers would trust it too much.
        var states = (Dropout.Apply(lower) + added).to(type);
        var mask = padding.to(type);
        foreach (var layer in layers)
        {
            states = layer.Apply(states, mask, size, Dropout);
        }
        states = states.to(ScalarType.Float32);
        var tags = Apply(Dropout.Apply(states), slots).view(states.shape[0], states.shape[1], Slots, SlotTags);
        var pooled = matmul(pools, states).flatten(1);
        var features = Apply(cat([Dropout.Apply(pooled), cues], 1), hidden);
        features = Dropout.Apply(Dropout.Apply(nn.functional.gelu(features)));
        return new StatementScores(tags, Apply(features, act), Apply(features, certainty), Apply(features, kind));
    }

    private static Tensor Apply(Tensor x, Parameter[] p) => nn.functional.linear(x, p[0], p[1]);
}
