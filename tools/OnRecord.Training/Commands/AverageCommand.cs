using System.CommandLine;
using OnRecord.Training.Checkpoints;

namespace OnRecord.Training.Commands;

/// <summary><c>average</c>: the mean of checkpoints that set out from the same weights (Wortsman et al. 2022).</summary>
internal static class AverageCommand
{
    public static Command Create()
    {
        var files = new Argument<string[]>("CHECKPOINT")
        {
            Description = "Checkpoints of one layout (safetensors).",
            Arity = ArgumentArity.OneOrMore,
        };
        var output = new Option<string>("--output") { Description = "Weights to write.", Required = true };
        var command = new Command("average", "Writes the mean of checkpoints that set out from the same weights.")
        {
            files,
            output,
        };
        command.SetAction(result =>
        {
            var checkpoints = result.GetRequiredValue(files).Select(SafetensorsFile.Read).ToList();
            var mean = checkpoints[0]
                .ToDictionary(
                    tensor => tensor.Key,
                    tensor => Mean([.. checkpoints.Select(checkpoint => checkpoint[tensor.Key])]),
                    StringComparer.Ordinal
                );
            SafetensorsFile.Write(result.GetRequiredValue(output), mean);
        });
        return command;
    }

    private static StoredTensor Mean(StoredTensor[] tensors) =>
        new(
            tensors[0].Shape,
            [.. Enumerable.Range(0, tensors[0].Values.Length).Select(i => tensors.Average(tensor => tensor.Values[i]))]
        );
}
