using System.CommandLine;
using OnRecord.Inference;
using OnRecord.Statements.Spans;
using OnRecord.Training.Checkpoints;
using OnRecord.Training.Export;
using OnRecord.Training.Network;

namespace OnRecord.Training.Commands;

/// <summary><c>parity</c>: the largest difference between a checkpoint on the training side and its package.</summary>
internal static class ParityCommand
{
    private const int Longest = 510;

    public static Command Create()
    {
        var weights = new Option<string>("--weights") { Description = "Checkpoint (safetensors).", Required = true };
        var package = new Option<string>("--package") { Description = "Its package.", Required = true };
        var text = new Option<string>("--text") { Description = "Text file to read.", Required = true };
        var command = new Command("parity", "Compares a checkpoint on the training side with its package.")
        {
            weights,
            package,
            text,
        };
        command.SetAction(
            (result, cancellationToken) =>
            {
                var network = new ReaderNetwork(seed: 1);
                network.Weights.Load(SafetensorsFile.Read(result.GetRequiredValue(weights)));
                using var model = ReaderModel.Open(result.GetRequiredValue(package));
                var tokenizer = model.Parts.Tokenizer;
                var source = new SourceText(File.ReadAllText(result.GetRequiredValue(text)));
                var pieces = tokenizer.Encode(source).Take(Longest).ToList();
                long[] ids = [tokenizer.ClassifierId, .. pieces.Select(p => (long)p.Id), tokenizer.SeparatorId];
                long[] features = [0, .. pieces.Select(p => (long)PieceFeature.Of(p)), 0];
                var depth = model.Manifest.Encoder.SharedLayers;
                var (lower, states, scores) = TorchWindow.Run(network, ids, features, depth);
                var block = model.Parts.Encoder.Encode(pieces, TextLevel.Article);
                var width = block.Width;
                var lowerDifference = Largest(block.LowerStates, lower.AsSpan(width, pieces.Count * width));
                var stateDifference = Largest(block.States, states.AsSpan(width, pieces.Count * width));
                var tags = scores
                    .Chunk(2 * ReaderNetwork.Tags)
                    .Skip(1)
                    .Take(pieces.Count)
                    .SelectMany(s => s.Take(ReaderNetwork.Tags));
                var tagDifference = Largest(block.TagScores, tags.ToArray());
                Console.WriteLine(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{pieces.Count} pieces, largest difference: lower states {lowerDifference:e2}, states {stateDifference:e2}, tag scores {tagDifference:e2}"
                    )
                );
                return Task.CompletedTask;
            }
        );
        return command;
    }

    private static float Largest(ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
        var largest = 0f;
        for (var i = 0; i < left.Length; i++)
        {
            largest = Math.Max(largest, Math.Abs(left[i] - right[i]));
        }
        return largest;
    }
}
