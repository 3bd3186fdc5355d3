namespace OnRecord.Training.Network;

/// <summary>The reader's network: one encoder and its heads.</summary>
internal sealed class ReaderNetwork
{
    public const int Tags = 7;
    private readonly Parameter scoreWeight;
    private readonly Parameter scoreBias;

    public ReaderNetwork(int seed, double dropoutRate = 0.1, EncoderSize? encoderSize = null)
    {
        Weights = new WeightSet(seed);
        Dropout = new DropoutPool(dropoutRate, seed);
        var size = encoderSize ?? EncoderSize.MiniLm;
        Encoder = new Encoder(Weights, size, Dropout);
        scoreWeight = Weights.Add("score.weight", 0.02, 2 * Tags, size.Width);
        scoreBias = Weights.Add("score.bias", 0, 2 * Tags);
        Transitions = Weights.Add("tags.transitions", 0, Tags, Tags);
        SourceLinks = new LinkHead(Weights, "link.source.", size.Width);
        CueLinks = new LinkHead(Weights, "link.cue.", size.Width);
        Labels = new LabelHead(Weights, size.Width, Dropout);
    }

    public WeightSet Weights { get; }

    public DropoutPool Dropout { get; }

    public Encoder Encoder { get; }

    /// <summary>What span tags that follow each other add, [before, tag].</summary>
    public Parameter Transitions { get; }

    /// <summary>Cues (queries) to sources (keys).</summary>
    public LinkHead SourceLinks { get; }

    /// <summary>Contents (queries) to cues (keys).</summary>
    public LinkHead CueLinks { get; }

    public LabelHead Labels { get; }

    /// <summary>Logits of the span tags, then of the name tags, [..., 14].</summary>
    public Tensor Scores(Tensor states) => nn.functional.linear(states, scoreWeight, scoreBias);
}
