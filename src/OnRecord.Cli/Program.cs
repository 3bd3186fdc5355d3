using OnRecord.Cli;
using OnRecord.Cli.Commands;
using OnRecord.Cli.Terminal;

var shell = Shell.OfProcess();
return await OnRecordCommand.RunAsync(
    args,
    shell,
    (model, options) => OpenedReader.WithModel(model, options, shell),
    CancellationToken.None
);
