using System.CommandLine;
using OnRecord.Training.Commands;

var root = new RootCommand("Trains the reader's model and writes the model package.")
{
    PretrainCommand.Create(),
    TrainCommand.Create(),
    TrainStatementsCommand.Create(),
    TrainMentionsCommand.Create(),
    TrainEmbedderCommand.Create(),
    AverageCommand.Create(),
    ExportCommand.Create(),
    ExportEmbedderCommand.Create(),
    GoldenCommand.Create(),
    ParityCommand.Create(),
};
return await root.Parse(args).InvokeAsync();
