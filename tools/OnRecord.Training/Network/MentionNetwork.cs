using OnRecord.Inference.Heads;
using OnRecord.Statements.Speakers;

namespace OnRecord.Training.Network;

/// <summary>Scores the readings of a mention one by one: features, a hidden layer with GELU, a logit.</summary>
internal sealed class MentionNetwork
{
    private readonly Parameter[] hidden;
    private readonly Parameter[] score;

    public MentionNetwork(int seed)
    {
        Weights = new WeightSet(seed);
        Dropout = new DropoutPool(0.2, seed);
        hidden = Linear("hidden", MentionScorer.HiddenWidth, MentionFeatures.Count);
        score = Linear("score", 1, MentionScorer.HiddenWidth);

        Parameter[] Linear(string name, int rows, int columns) =>
            [
                Weights.Add($"mention.{name}.weight", 1 / Math.Sqrt(columns), rows, columns),
                Weights.Add($"mention.{name}.bias", 0, rows),
            ];
    }

    public WeightSet Weights { get; }

    public DropoutPool Dropout { get; }

    /// <summary>Logits, [mentions, readings].</summary>
    /// <param name="rows">[mentions, readings, <see cref="MentionFeatures.Count"/>].</param>
    public Tensor Score(Tensor rows)
    {
        var features = nn.functional.gelu(nn.functional.linear(Dropout.Apply(rows), hidden[0], hidden[1]));
        return nn.functional.linear(Dropout.Apply(features), score[0], score[1]).squeeze(-1);
    }
}
