using System.CommandLine;
using OnRecord.Corpora;
using OnRecord.Training.Examples;
using OnRecord.Training.Learning;
using OnRecord.Training.Network;
using Checkpoint = OnRecord.Training.Checkpoints.SafetensorsFile;

namespace OnRecord.Training.Commands;

/// <summary><c>train-embedder</c>: trains the sentence encoder further on statements that were sorted into claims.</summary>
internal static class TrainEmbedderCommand
{
    // Most wordings are shorter; the product reads up to 256 pieces.
    private const int LongestWording = 80;

    public static Command Create()
    {
        var corpora = SharedOptions.Corpora();
        var seed = SharedOptions.Seed();
        var bundles = new Option<string>("--wordings")
        {
            Description = "Sorted bundles with their wordings, as onrecord-evaluate claims wordings writes them.",
            Required = true,
        };
        var output = new Option<string>("--output") { Description = "The weights (safetensors).", Required = true };
        var defaults = new EmbedderTrainingOptions();
        var epochs = new Option<int>("--epochs")
        {
            Description = "Epochs.",
            DefaultValueFactory = _ => defaults.Epochs,
        };
        var rate = new Option<double>("--rate")
        {
            Description = "Highest learning rate.",
            DefaultValueFactory = _ => defaults.Rate,
        };
        var keep = new Option<double>("--keep")
        {
            Description = "Weight of the loss that keeps statements of different bundles as near as they were.",
            DefaultValueFactory = _ => defaults.Keep,
        };
        var all = new Option<bool>("--all") { Description = "Learn from the fitting part as well." };
        var command = new Command(
            "train-embedder",
            "Trains the claim embedder on statements that were sorted into claims."
        )
        {
            corpora,
            seed,
            bundles,
            output,
            epochs,
            rate,
            keep,
            all,
        };
        command.SetAction(
            (result, cancellationToken) =>
            {
                var source = CorporaFolder.Locate(result.GetValue(corpora));
                var tokenizer = SharedOptions.Tokenizer(source);
                var path = result.GetRequiredValue(bundles);
                var train = BundleSet.Read(path, "train", tokenizer, LongestWording);
                var fit = BundleSet.Read(path, "fit", tokenizer, LongestWording);
                var options = defaults with
                {
                    Seed = result.GetValue(seed),
                    Epochs = result.GetValue(epochs),
                    Rate = result.GetValue(rate),
                    Keep = result.GetValue(keep),
                };
                using var weights = new WeightSet(options.Seed);
                var training = new EmbedderTraining(
                    weights,
                    Checkpoint.Read(SharedOptions.Pretrained(source, "model.safetensors")),
                    options,
                    Console.Out
                );
                var trained = training.Run(result.GetValue(all) ? [.. train, .. fit] : train, fit, cancellationToken);
                Checkpoint.Write(result.GetRequiredValue(output), trained, half: true);
                return Task.CompletedTask;
            }
        );
        return command;
    }
}
