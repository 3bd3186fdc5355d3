using OnRecord.Inference.Heads;
using OnRecord.Inference.Packages;
using OnRecord.Statements.Speakers;
using OnRecord.Training.Examples;
using OnRecord.Training.Network;
using Checkpoint = OnRecord.Training.Checkpoints.SafetensorsFile;

namespace OnRecord.Training.Learning;

/// <summary>What a run of the mentions' training does.</summary>
internal sealed record MentionTrainingOptions
{
    public int Seed { get; init; } = 1;

    /// <summary>Epochs of each round.</summary>
    public int Epochs { get; init; } = 12;

    /// <summary>Rounds; from the second on, earlier questions of a document are answered by the round before instead of by people.</summary>
    public int Rounds { get; init; } = 2;
    public int MentionsPerStep { get; init; } = 32;
    public double Rate { get; init; } = 2e-3;
}

/// <summary>Trains the choice among the readings of a mention.</summary>
/// <remarks>
/// In a text, each answer is a feature of the questions behind it. People's answers alone would teach a model to trust
/// answers that its own are not, so later rounds learn from the questions that the round before leads to (Ross, Gordon and
/// Bagnell 2011, "A Reduction of Imitation Learning and Structured Prediction to No-Regret Online Learning").
/// </remarks>
internal sealed class MentionTraining(MentionTrainingOptions options, TextWriter log)
{
    /// <summary>Trains, and gives the scorer of each round as stored tensors and as the product loads it.</summary>
    public MentionScorer Run(
        IReadOnlyList<SpokenDocument> train,
        IReadOnlyList<(string Name, IReadOnlyList<SpokenDocument> Documents)> dev,
        string output,
        CancellationToken cancellationToken
    )
    {
        var network = new MentionNetwork(options.Seed);
        MentionScorer? scorer = null;
        var examples = new List<MentionExample>();
        for (var round = 0; round < options.Rounds; round++)
        {
            examples.AddRange(train.SelectMany(document => MentionSet.Build(document, scorer)));
            log.WriteLine($"round {round}: {examples.Count} mentions");
            RunRound(network, examples, round, cancellationToken);
            Checkpoint.Write(output, network.Weights.Snapshot(), half: true);
            scorer = new MentionScorer(SafetensorsFile.Parse(File.ReadAllBytes(output)));
            foreach (var (name, documents) in dev)
            {
                log.WriteLine($"round {round} {name}: {ShareRight(scorer, documents)}");
            }
        }

        return scorer!;
    }

    private static string ShareRight(MentionScorer scorer, IReadOnlyList<SpokenDocument> documents)
    {
        var questions = documents.SelectMany(document => MentionSet.Build(document, scorer)).ToList();
        var right = questions.Count(q =>
        {
            var scores = scorer.Score(q.Rows);
            return q.Right[Array.IndexOf(scores, scores.Max())];
        });
        return FormattableString.Invariant($"{100.0 * right / questions.Count:f1} % of {questions.Count} mentions");
    }

    private void RunRound(
        MentionNetwork network,
        List<MentionExample> examples,
        int round,
        CancellationToken cancellationToken
    )
    {
        var optimizer = new AdamW(network.Weights, options.Rate, options.Rate);
        var random = new Random((options.Seed * 1000) + round);
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var schedule = new LearningSchedule(options.Epochs * (((examples.Count - 1) / options.MentionsPerStep) + 1));
        network.Dropout.Active = true;
        var step = 0;
        for (var epoch = 0; epoch < options.Epochs; epoch++)
        {
            random.Shuffle(order);
            var total = 0.0;
            foreach (var batch in order.Chunk(options.MentionsPerStep))
            {
                cancellationToken.ThrowIfCancellationRequested();
                using var scope = NewDisposeScope();
                var loss = Loss(network, [.. batch.Select(i => examples[i])]);
                loss.backward();
                optimizer.Step(schedule.At(step++), longestGradient: 1);
                total += loss.item<float>() * batch.Length;
            }

            log.WriteLine(FormattableString.Invariant($"round {round} epoch {epoch} loss {total / examples.Count:f4}"));
        }
    }

    /// <summary>Minus the log of what the right readings of a mention get together.</summary>
    private static Tensor Loss(MentionNetwork network, MentionExample[] batch)
    {
        var readings = batch.Max(example => example.Right.Length);
        var rows = new float[batch.Length * readings * MentionFeatures.Count];
        var right = new float[batch.Length * readings];
        var absent = new float[batch.Length * readings];
        Array.Fill(right, float.NegativeInfinity);
        Array.Fill(absent, float.NegativeInfinity);
        for (var i = 0; i < batch.Length; i++)
        {
            batch[i].Rows.CopyTo(rows, i * readings * MentionFeatures.Count);
            for (var option = 0; option < batch[i].Right.Length; option++)
            {
                absent[(i * readings) + option] = 0;
                right[(i * readings) + option] = batch[i].Right[option] ? 0 : float.NegativeInfinity;
            }
        }

        var scores = network.Score(tensor(rows, [batch.Length, readings, MentionFeatures.Count]));
        var all = (scores + tensor(absent, [batch.Length, readings])).logsumexp(1);
        var good = (scores + tensor(right, [batch.Length, readings])).logsumexp(1);
        return (all - good).mean();
    }
}
