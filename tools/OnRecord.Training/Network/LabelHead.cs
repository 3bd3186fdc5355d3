namespace OnRecord.Training.Network;

/// <summary>Act, certainty and source kind of a statement from the states of its spans.</summary>
internal sealed class LabelHead
{
    public const int Acts = 13;
    public const int Certainties = 7;
    public const int Kinds = 9;
    private readonly Parameter hiddenWeight;
    private readonly Parameter hiddenBias;
    private readonly Parameter[] act;
    private readonly Parameter[] certainty;
    private readonly Parameter[] kind;
    private readonly DropoutPool dropout;

    public LabelHead(WeightSet weights, int width, DropoutPool dropout)
    {
        this.dropout = dropout;
        hiddenWeight = weights.Add("label.hidden.weight", 0.02, width, 6 * width);
        hiddenBias = weights.Add("label.hidden.bias", 0, width);
        None = weights.Add("label.none", 0.02, 2 * width);
        act = Output("act", Acts);
        certainty = Output("certainty", Certainties);
        kind = Output("kind", Kinds);

        Parameter[] Output(string name, int classes) =>
            [weights.Add($"label.{name}.weight", 0.02, classes, width), weights.Add($"label.{name}.bias", 0, classes)];
    }

    /// <summary>Stands for the source's states where the article gives none, [2 * width].</summary>
    public Parameter None { get; }

    /// <summary>Logits of the three labels.</summary>
    /// <param name="features">Cue first and last, source first and last, content mean and first, [statements, 6 * width].</param>
    public (Tensor Act, Tensor Certainty, Tensor Kind) Score(Tensor features)
    {
        var hidden = dropout.Apply(nn.functional.gelu(nn.functional.linear(features, hiddenWeight, hiddenBias)));
        return (
            nn.functional.linear(hidden, act[0], act[1]),
            nn.functional.linear(hidden, certainty[0], certainty[1]),
            nn.functional.linear(hidden, kind[0], kind[1])
        );
    }
}
