using System.CommandLine;
using OnRecord.Training.Checkpoints;
using OnRecord.Training.Export;
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
            Disturb(network);
            var random = new Random(7);
            var ids = Enumerable.Range(0, 20).Select(_ => (long)random.Next(Tiny.Vocabulary)).ToArray();
            var features = ids.Select(_ => (long)random.Next(PieceFeature.Count)).ToArray();
            var (states, scores) = TorchWindow.Run(network, ids, features);
            var tensors = network
                .Weights.Snapshot()
                .Where(t =>
                    !t.Key.StartsWith("link.", StringComparison.Ordinal)
                    && !t.Key.StartsWith("label.", StringComparison.Ordinal)
                )
                .ToDictionary(t => t.Key, t => t.Value, StringComparer.Ordinal);
            tensors["golden.ids"] = new StoredTensor([ids.Length], Array.ConvertAll(ids, id => (float)id));
            tensors["golden.features"] = new StoredTensor([ids.Length], Array.ConvertAll(features, f => (float)f));
            tensors["golden.states"] = new StoredTensor([ids.Length, Tiny.Width], states);
            tensors["golden.scores"] = new StoredTensor([ids.Length, 2 * ReaderNetwork.Tags], scores);
            SafetensorsFile.Write(result.GetRequiredValue(output), tensors);
        });
        return command;
    }

    // Tensors that start at zero or small would hide a mistake in their use.
    private static void Disturb(ReaderNetwork network)
    {
        using var noGrad = no_grad();
        using var generator = new Generator(7);
        foreach (var (_, parameter) in network.Weights.All)
        {
            using var noise = randn(parameter.shape, generator: generator).mul_(0.2);
            parameter.add_(noise);
        }
    }
}
