using System.CommandLine;
using OnRecord.Corpora;
using OnRecord.Training.Learning;

namespace OnRecord.Training.Commands;

/// <summary><c>pretrain</c>: masked-word training of the encoder on every text of the corpora.</summary>
internal static class PretrainCommand
{
    public static Command Create()
    {
        var corpora = SharedOptions.Corpora();
        var start = SharedOptions.Start();
        var seed = SharedOptions.Seed();
        var epochs = new Option<int>("--epochs") { Description = "Epochs.", DefaultValueFactory = _ => 1 };
        var rate = new Option<double>("--rate")
        {
            Description = "Highest learning rate.",
            DefaultValueFactory = _ => 2e-4,
        };
        var output = new Option<string>("--output")
        {
            Description = "Weights to write (safetensors).",
            Required = true,
        };
        var command = new Command("pretrain", "Trains the encoder further on unlabelled text by guessing hidden words.")
        {
            corpora,
            start,
            seed,
            epochs,
            rate,
            output,
        };
        command.SetAction(
            (result, cancellationToken) =>
            {
                var folder = CorporaFolder.Locate(result.GetValue(corpora));
                var options = new MaskedWordOptions
                {
                    StartFrom = result.GetValue(start) ?? SharedOptions.Pretrained(folder, "model.safetensors"),
                    Output = result.GetRequiredValue(output),
                    Seed = result.GetValue(seed),
                    Epochs = result.GetValue(epochs),
                    Rate = result.GetValue(rate),
                };
                SourceText[] texts =
                [
                    .. folder.ReadStories().Select(s => s.Article.Text),
                    .. folder.ReadPolnear(CorpusSplit.Train).Select(d => d.Text),
                    .. folder.ReadSnippets(CorpusSplit.Train).Select(d => d.Text),
                    .. folder.ReadGum(CorpusSplit.Train).Select(d => d.Text),
                ];
                new MaskedWordTraining(options, SharedOptions.Tokenizer(folder), Console.Out).Run(
                    texts,
                    cancellationToken
                );
                return Task.CompletedTask;
            }
        );
        return command;
    }
}
