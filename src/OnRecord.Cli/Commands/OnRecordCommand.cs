using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using OnRecord.Cli.Checking;
using OnRecord.Cli.Claiming;
using OnRecord.Cli.Feeds;
using OnRecord.Cli.Ledgers;
using OnRecord.Cli.Network;
using OnRecord.Cli.Reporting;
using OnRecord.Cli.Serving;
using OnRecord.Cli.Terminal;
using OnRecord.Cli.Watching;
using OnRecord.Ledger;

namespace OnRecord.Cli.Commands;

/// <summary>The command <c>onrecord</c> with all its verbs.</summary>
internal static class OnRecordCommand
{
    // After Ctrl-C, the windows of text that are being encoded may end and what was read is written.
    private static readonly TimeSpan CancellationPatience = TimeSpan.FromSeconds(5);

    private static readonly Option<bool> Verbose = new("--verbose")
    {
        Description = "Show errors of the program in full.",
        Recursive = true,
    };

    private static readonly HelpPage Help = new(
        [
            ("See what it does, with an invented story", "onrecord demo"),
            ("Read one article", "onrecord read article.txt"),
            ("Keep a folder of articles in the ledger", "onrecord add ~/articles"),
            ("Ask the ledger", "onrecord find 'speaker:brandt bridge date:2024-05..'"),
            ("What is disputed across the articles", "onrecord claims"),
            ("On whom an article rests", "onrecord report --article 3f2a99b0c1d2"),
            ("Whether a draft quotes rightly", "onrecord check draft.txt"),
            ("Open the ledger in a browser", "onrecord serve"),
            ("What the model is, and how often it errs", "onrecord model show"),
            ("Help on one command", "onrecord read --help"),
        ],
        []
    );

    /// <summary>Makes the command.</summary>
    public static RootCommand Create(Shell shell, OpenReader openReader)
    {
        var root = new RootCommand(
            "OnRecord keeps what news says others say: who said what, in whose words, tied to the exact characters."
        )
        {
            DemoCommand.Create(shell, openReader),
            ReadCommand.Create(shell, openReader),
            AddCommand.Create(shell, openReader),
            FindCommand.Create(shell),
            ShowCommand.Create(shell),
            VersionsCommand.Create(shell),
            VerifyCommand.Create(shell),
            ReportCommand.Create(shell),
            CheckCommand.Create(shell, openReader),
            ClaimsCommand.Create(shell),
            ClaimCommand.Create(shell),
            ActorsCommand.Create(shell),
            ExportCommand.Create(shell),
            ImportCommand.Create(shell),
            ReviewCommand.Create(shell),
            RereadCommand.Create(shell, openReader),
            BackupCommand.Create(shell),
            RestoreCommand.Create(shell),
            CompactCommand.Create(shell),
            DoctorCommand.Create(shell),
            FeedCommand.Create(shell),
            FetchCommand.Create(shell, openReader),
            WatchCommand.Create(shell),
            NetworkCommand.Create(shell),
            ServeCommand.Create(shell, openReader),
            McpCommand.Create(shell, openReader),
            ModelCommand.Create(shell),
        };
        root.Options.Add(Verbose);
        Help.AddTo(root);
        return root;
    }

    // A name or a word may begin with @; what follows is no file with more arguments.
    private static readonly ParserConfiguration Parsing = new() { ResponseFileTokenReplacer = null };

    /// <summary>Runs a command line and returns the exit code.</summary>
    public static async Task<int> RunAsync(
        string[] arguments,
        Shell shell,
        OpenReader openReader,
        CancellationToken cancellationToken
    )
    {
        var parsed = Create(shell, openReader).Parse(arguments, Parsing);
        if (parsed.Action is ParseErrorAction)
        {
            return Refuse(parsed, shell);
        }
        try
        {
            var invocation = new InvocationConfiguration
            {
                Output = shell.Out,
                Error = shell.Error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = CancellationPatience,
            };
            var code = await parsed.InvokeAsync(invocation, cancellationToken);
            ResultOutput.Guard(shell.Out.Flush);
            return code;
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Cancelled;
        }
        catch (OutputFailedException e)
        {
            return Report(e, shell);
        }
        catch (LedgerException e)
        {
            shell.Complain(e.Message);
            return ExitCode.Ledger;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return Report(e, shell, verbose: parsed.GetValue(Verbose));
        }
    }

    private static int Refuse(ParseResult parsed, Shell shell)
    {
        foreach (var error in parsed.Errors)
        {
            shell.Complain(error.Message);
        }
        var path = new List<string>();
        for (SymbolResult? at = parsed.CommandResult; at is CommandResult result; at = at.Parent)
        {
            path.Insert(0, result.Command is RootCommand ? "onrecord" : result.Command.Name);
        }
        shell.Error.WriteLine($"Try '{string.Join(' ', path)} --help'.");
        return ExitCode.Usage;
    }

    private static int Report(OutputFailedException failure, Shell shell)
    {
        if (failure.ReaderIsGone)
        {
            return ExitCode.OutputClosed;
        }
        shell.Complain($"the result could not be written: {failure.Message}");
        return ExitCode.NotWritten;
    }

    private static int Report(Exception error, Shell shell, bool verbose)
    {
        shell.Complain($"an error of the program: {error.Message}");
        shell.Error.WriteLine(
            verbose
                ? error.ToString()
                : "Please report it, with the input if you may share it; --verbose shows where it happened."
        );
        return ExitCode.Unexpected;
    }
}
