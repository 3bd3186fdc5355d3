using System.CommandLine;
using OnRecord.Cli.Commands;
using OnRecord.Cli.Terminal;

namespace OnRecord.Cli.Serving;

/// <summary><c>onrecord demo</c>.</summary>
internal static class DemoCommand
{
    private const int DefaultPort = 5070;
    private const int HighestPort = 65535;

    private static readonly HelpPage Help = new(
        [
            ("Read an invented story and open it in a browser of this machine", "onrecord demo"),
            ("Only make its ledger, and say how it is asked", "onrecord demo --no-server"),
            ("Put it elsewhere", "onrecord demo --folder ./story"),
        ],
        [
            (ExitCode.Done, "the story was shown until it was stopped, or its ledger was made"),
            (ExitCode.SomeFailed, "an article could not be kept, or the port is taken"),
            (ExitCode.Usage, "the command line is wrong"),
            (ExitCode.Model, "a model is missing, altered or of another version"),
            (ExitCode.Ledger, "the ledger cannot be used or written"),
            (ExitCode.Cancelled, "stopped by Ctrl-C before the ledger was made; the same command goes on from there"),
        ]
    );

    /// <summary>Makes the command.</summary>
    public static Command Create(Shell shell, OpenReader openReader)
    {
        var folder = new Option<string?>("--folder")
        {
            HelpName = "FOLDER",
            Description = "Where the articles and their ledger are put [default: onrecord/demo in your data folder]",
        };
        var port = new Option<int?>("--port", "-p")
        {
            HelpName = "N",
            CustomParser = result => WholeNumber.Read(result, "--port", least: 0, HighestPort),
            Description = $"The port of the server; 0 for any that is free [default: {DefaultPort}]",
        };
        var noServer = new Option<bool>("--no-server") { Description = "Make the ledger and end." };
        var settings = new ReaderSettings(shell);
        var command = new Command(
            "demo",
            "Show an invented story of 14 articles: a wire report that others copy, a denial, a leak, a correction, a quotation that changes."
        )
        {
            folder,
            port,
            noServer,
            settings.Model,
            settings.Threads,
        };
        command.Validators.Add(settings.Validate);
        Help.AddTo(command);
        command.SetAction(
            (parsed, cancellationToken) =>
                new DemoRun(
                    new DemoRequest(
                        parsed.GetValue(folder) ?? Path.Combine(DataFolder.Of(shell), "demo"),
                        parsed.GetValue(noServer) ? null : parsed.GetValue(port) ?? DefaultPort,
                        settings.ModelOf(parsed),
                        settings.ThreadsOf(parsed)
                    ),
                    shell,
                    openReader
                ).RunAsync(cancellationToken)
        );
        return command;
    }
}
