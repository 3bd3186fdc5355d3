using System.CommandLine;
using OnRecord.Cli.Commands;
using OnRecord.Cli.Ledgers;
using OnRecord.Cli.Terminal;
using OnRecord.Web;
using OnRecord.Web.Mcp;

namespace OnRecord.Cli.Serving;

/// <summary><c>onrecord mcp</c>.</summary>
internal static class McpCommand
{
    private static readonly HelpPage Help = new(
        [("What a client is to start", "onrecord mcp"), ("With another ledger", "onrecord mcp --ledger ~/bridge.db")],
        [
            (ExitCode.Done, "the client has gone"),
            (ExitCode.Usage, "the command line is wrong"),
            (ExitCode.Ledger, "there is no ledger, or it cannot be used"),
        ]
    );

    /// <summary>Makes the command.</summary>
    public static Command Create(Shell shell, OpenReader openReader)
    {
        var settings = new ReaderSettings(shell);
        var place = new LedgerPlace(shell);
        var command = new Command(
            "mcp",
            "Give the ledger to a language model on standard input and output (Model Context Protocol); reads only, fetches nothing."
        )
        {
            settings.Model,
        };
        place.AddTo(command);
        Help.AddTo(command);
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                using var ledger = place.Open(parsed);
                await using var input = shell.OpenInput();
                await using var output = shell.OpenBytes();
                IDisposable? model = null;
                try
                {
                    await LedgerMcp.ServeAsync(ledger, Open, input, output, cancellationToken);
                }
                finally
                {
                    model?.Dispose();
                }
                return ExitCode.Done;

                ReadArticle? Open()
                {
                    var opened = openReader(settings.ModelOf(parsed), ReaderOptions.Default with { Parallelism = 1 });
                    if (opened is OpenedReader.Ready ready)
                    {
                        model = ready.Owner;
                        return ready.ReadOneAsync;
                    }
                    shell.Complain(
                        $"note: whom a draft names is not compared: {((OpenedReader.Unavailable)opened).Reason}"
                    );
                    return null;
                }
            }
        );
        return command;
    }
}
