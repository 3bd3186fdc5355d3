using System.CommandLine;
using OnRecord.Statements.Labels;
using OnRecord.Statements.Settings;
using OnRecord.Training.Checkpoints;
using OnRecord.Training.Examples;
using OnRecord.Training.Export;
using OnRecord.Training.Learning;
using OnRecord.Training.Network;

namespace OnRecord.Training.Commands;

/// <summary><c>golden</c>: a tiny random network and what the training side computes with it, for the tests of the export.</summary>
internal static class GoldenCommand
{
    /// <summary>The tiny network's sizes.</summary>
    public static EncoderSize Tiny { get; } =
        new(Vocabulary: 97, Width: 32, Layers: 2, Heads: 4, Inner: 64, Positions: 24);

    public static Command Create()
    {
        var output = new Option<string>("--output") { Description = "File to write (safetensors).", Required = true };
        var command = new Command("golden", "Writes a tiny network with its outputs, for the tests of the export.")
        {
            output,
        };
        command.SetAction(result =>
        {
            var network = new ReaderNetwork(seed: 7, encoderSize: Tiny);
            Disturb(network.Weights);
            var statements = new StatementNetwork(seed: 8, depth: 1, encoderSize: Tiny);
            Disturb(statements.Weights);
            var random = new Random(7);
            var ids = Enumerable.Range(0, 20).Select(_ => (long)random.Next(Tiny.Vocabulary)).ToArray();
            var features = ids.Select(_ => (long)random.Next(PieceFeature.Count)).ToArray();
            var (lower, states, scores) = TorchWindow.Run(network, ids, features, depth: Tiny.Layers - 1);
            var tensors = network
                .Weights.Snapshot()
                .Concat(statements.Weights.Snapshot())
                .Where(t =>
                    !t.Key.StartsWith("link.", StringComparison.Ordinal)
                    && !t.Key.StartsWith("label.", StringComparison.Ordinal)
                )
                .ToDictionary(t => t.Key, t => t.Value, StringComparer.Ordinal);
            tensors["golden.ids"] = new StoredTensor([ids.Length], Array.ConvertAll(ids, id => (float)id));
            tensors["golden.features"] = new StoredTensor([ids.Length], Array.ConvertAll(features, f => (float)f));
            tensors["golden.lower"] = new StoredTensor([ids.Length, Tiny.Width], lower);
            tensors["golden.states"] = new StoredTensor([ids.Length, Tiny.Width], states);
            tensors["golden.scores"] = new StoredTensor([ids.Length, 2 * ReaderNetwork.Tags], scores);
            AddStatement(tensors, statements, lower, random);
            AddChain(tensors, random);
            SafetensorsFile.Write(result.GetRequiredValue(output), tensors);
        });
        return command;
    }

    private static void AddStatement(
        Dictionary<string, StoredTensor> tensors,
        StatementNetwork network,
        float[] lower,
        Random random
    )
    {
        var length = lower.Length / Tiny.Width;
        var parts = Enumerable.Range(0, length).Select(_ => (long)random.Next(StatementNetwork.Roles)).ToArray();
        float[] Numbers(int count) => [.. Enumerable.Range(0, count).Select(_ => random.NextSingle())];
        var (pools, cue) = (Numbers(StatementWindow.Pools * length), Numbers(CueFeatures.Width));
        using var noGrad = no_grad();
        network.Dropout.Active = false;
        network.HalfPrecision = false;
        var scores = network.Score(
            tensor(lower, [1, length, Tiny.Width]),
            tensor(parts, [1, length]),
            zeros(1, 1, 1, length),
            tensor(pools, [1, StatementWindow.Pools, length]),
            tensor(cue, [1, CueFeatures.Width])
        );
        tensors["golden.parts"] = new StoredTensor([length], Array.ConvertAll(parts, part => (float)part));
        tensors["golden.pools"] = new StoredTensor([StatementWindow.Pools, length], pools);
        tensors["golden.cue"] = new StoredTensor([CueFeatures.Width], cue);
        tensors["golden.slots"] = StoredTensor.Of(scores.Slots.flatten());
        tensors["golden.labels"] = StoredTensor.Of(cat([scores.Act, scores.Certainty, scores.Kind], 1).flatten());
    }

    // Two windows, one shorter than the other.
    private static void AddChain(Dictionary<string, StoredTensor> tensors, Random random)
    {
        const int Tags = ReaderNetwork.Tags;
        const int Skipped = DocumentExample.Ignored;
        long[] classes = [Skipped, 0, 1, 2, 0, Skipped, Skipped, 3, 5, 6, Skipped, Skipped];
        float[] Numbers(int count) => [.. Enumerable.Range(0, count).Select(_ => (4 * random.NextSingle()) - 2)];
        var (scores, transitions) = (Numbers(classes.Length * Tags), Numbers(Tags * Tags));
        long[] shape = [2, classes.Length / 2];
        using var loss = ChainLoss.Of(
            tensor(scores, [.. shape, Tags]),
            tensor(transitions, [Tags, Tags]),
            tensor(classes, shape)
        );
        tensors["golden.chain.scores"] = new StoredTensor([.. shape, Tags], scores);
        tensors["golden.chain.transitions"] = new StoredTensor([Tags, Tags], transitions);
        tensors["golden.chain.classes"] = new StoredTensor(shape, Array.ConvertAll(classes, tag => (float)tag));
        tensors["golden.chain.loss"] = new StoredTensor([1], [loss.item<float>()]);
    }

    // Tensors that start at zero or small would hide a mistake in their use.
    private static void Disturb(WeightSet weights)
    {
        using var noGrad = no_grad();
        using var generator = new Generator(7);
        foreach (var (_, parameter) in weights.All)
        {
            using var noise = randn(parameter.shape, generator: generator).mul_(0.2);
            parameter.add_(noise);
        }
    }
}
