using System.CommandLine;
using OnRecord.Corpora;
using OnRecord.Training.Examples;
using OnRecord.Training.Learning;

namespace OnRecord.Training.Commands;

/// <summary><c>train</c>: trains encoder and heads on the annotated corpora.</summary>
internal static class TrainCommand
{
    public static Command Create()
    {
        var corpora = SharedOptions.Corpora();
        var start = SharedOptions.Start();
        var seed = SharedOptions.Seed();
        var folder = new Option<string>("--folder") { Description = "Folder of the run.", Required = true };
        var epochs = new Option<int>("--epochs") { Description = "Epochs.", DefaultValueFactory = _ => 8 };
        var rate = new Option<double>("--rate")
        {
            Description = "Highest learning rate of the encoder; that of the heads is ten times as much.",
            DefaultValueFactory = _ => 1e-4,
        };
        var frozen = new Option<int>("--frozen")
        {
            Description = "How many of the lower layers, with what stands below them, stay as they are.",
            DefaultValueFactory = _ => 0,
        };
        var command = new Command("train", "Trains encoder and heads; a checkpoint an epoch.")
        {
            corpora,
            start,
            seed,
            folder,
            epochs,
            rate,
            frozen,
        };
        command.SetAction(
            (result, cancellationToken) =>
            {
                var source = CorporaFolder.Locate(result.GetValue(corpora));
                var options = new ReaderTrainingOptions
                {
                    StartFrom = result.GetValue(start) ?? SharedOptions.Pretrained(source, "model.safetensors"),
                    Folder = result.GetRequiredValue(folder),
                    Seed = result.GetValue(seed),
                    Epochs = result.GetValue(epochs),
                    EncoderRate = result.GetValue(rate),
                    HeadRate = 10 * result.GetValue(rate),
                    FrozenLayers = result.GetValue(frozen),
                };
                Directory.CreateDirectory(options.Folder);
                var tokenizer = SharedOptions.Tokenizer(source);
                var set = TrainingSet.Read(source, tokenizer);
                new ReaderTraining(options, tokenizer, Console.Out).Run(set, cancellationToken);
                return Task.CompletedTask;
            }
        );
        return command;
    }
}
