using System.CommandLine;
using OnRecord.Corpora;
using OnRecord.Training.Checkpoints;
using OnRecord.Training.Examples;
using OnRecord.Training.Learning;
using OnRecord.Training.Network;

namespace OnRecord.Training.Commands;

/// <summary><c>train-statements</c>: trains the network that judges a statement in its surroundings.</summary>
internal static class TrainStatementsCommand
{
    public static Command Create()
    {
        var corpora = SharedOptions.Corpora();
        var seed = SharedOptions.Seed();
        var reader = new Option<string>("--reader")
        {
            Description = "The trained reader (safetensors).",
            Required = true,
        };
        var folder = new Option<string>("--folder") { Description = "Folder of the run.", Required = true };
        var epochs = new Option<int>("--epochs") { Description = "Epochs.", DefaultValueFactory = _ => 5 };
        var shared = new Option<int>("--shared")
        {
            Description = "How many of the encoder's layers are shared.",
            DefaultValueFactory = _ => 4,
        };
        var start = new Option<string?>("--start")
        {
            Description = "A trained network to go on from (safetensors); without it, the reader's upper layers.",
        };
        var rate = new Option<double>("--rate")
        {
            Description = "Highest rate of the layers; the heads have ten times as much.",
            DefaultValueFactory = _ => 1e-4,
        };
        var slots = new Option<string[]>("--slots")
        {
            Description = "Slots of more of PolNeAR's statements, as in the corpora's own file.",
            DefaultValueFactory = _ => [],
        };
        var command = new Command(
            "train-statements",
            "Trains act, certainty, kind and slots on a trained reader's states."
        )
        {
            corpora,
            seed,
            reader,
            folder,
            epochs,
            shared,
            start,
            rate,
            slots,
        };
        command.SetAction(
            (result, cancellationToken) =>
            {
                var source = CorporaFolder.Locate(result.GetValue(corpora));
                var options = new StatementTrainingOptions
                {
                    Reader = result.GetRequiredValue(reader),
                    Folder = result.GetRequiredValue(folder),
                    Seed = result.GetValue(seed),
                    Epochs = result.GetValue(epochs),
                    Shared = result.GetValue(shared),
                    Start = result.GetValue(start),
                    LayerRate = result.GetValue(rate),
                };
                Directory.CreateDirectory(options.Folder);
                var tokenizer = SharedOptions.Tokenizer(source);
                var network = new ReaderNetwork(options.Seed);
                network.Weights.Load(SafetensorsFile.Read(options.Reader));
                var set = new StatementSet(tokenizer, new LowerStates(network, tokenizer, options.Shared));
                List<JudgedStatement> train =
                [
                    .. source.ReadPolnear(CorpusSplit.Train, result.GetValue(slots)!).SelectMany(set.Build),
                    .. source.ReadSnippets(CorpusSplit.Train).SelectMany(set.Build),
                ];
                Console.WriteLine($"slot spans within the windows: {set.Coverage}");
                List<(string, IReadOnlyList<JudgedStatement>)> dev =
                [
                    ("PolNeAR dev", [.. source.ReadPolnear(CorpusSplit.Dev).SelectMany(set.Build)]),
                    ("snippets dev", [.. source.ReadSnippets(CorpusSplit.Dev).SelectMany(set.Build)]),
                ];
                new StatementTraining(options, Console.Out).Run(train, dev, cancellationToken);
                return Task.CompletedTask;
            }
        );
        return command;
    }
}
