using System.CommandLine;
using OnRecord.Articles;
using OnRecord.Cli.Commands;
using OnRecord.Cli.Ledgers;
using OnRecord.Cli.Terminal;

namespace OnRecord.Cli.Checking;

/// <summary><c>onrecord check</c>.</summary>
internal static class CheckCommand
{
    private static readonly HelpPage Help = new(
        [
            ("Compare the quotations of a draft with the ledger", "onrecord check draft.txt"),
            ("With the day on which it is to appear", "onrecord check draft.md --published 2024-10-23"),
            ("Stop a publishing step when something is to be looked at", "onrecord check draft.html --quiet || exit 1"),
            ("For another program", "cat draft.txt | onrecord check - --format json"),
        ],
        [
            (ExitCode.Done, "every quotation is verbatim, with nothing against who, when and where"),
            (ExitCode.NeedsALook, "somebody should look at a quotation, or a draft could not be read"),
            (ExitCode.Usage, "the command line is wrong"),
            (ExitCode.Model, "the model is missing, altered or of another version"),
            (ExitCode.Ledger, "there is no ledger, or it cannot be used"),
            (ExitCode.Cancelled, "stopped by Ctrl-C"),
        ]
    );

    /// <summary>Makes the command.</summary>
    public static Command Create(Shell shell, OpenReader openReader)
    {
        var drafts = InputKinds.Argument("draft", "DRAFT", $"What to check: {InputKinds.Named}; - for standard input.");
        var published = new Option<DateOnly?>("--published")
        {
            HelpName = "YYYY-MM-DD",
            Description = "Day on which the draft is to appear; \"Tuesday\" is resolved against it.",
            CustomParser = result => DayOption.Read(result, "--published"),
        };
        var format = InputKinds.FormatOption();
        var output = new OutputChoice(
            "How the result is written.",
            ("text", OutputFormat.Text),
            ("json", OutputFormat.Json)
        );
        var quiet = new Option<bool>("--quiet", "-q")
        {
            Description = "Show only what is to be looked at: no verbatim quotations, no summary, no notes.",
        };
        var reader = new ReaderSettings(shell);
        var place = new LedgerPlace(shell);
        var command = new Command(
            "check",
            "Compare each quotation of a draft with the ledger: verbatim, altered, somebody else's, of another day or place, or not there."
        )
        {
            drafts,
            published,
            format,
            reader.Model,
            reader.Threads,
        };
        output.AddTo(command);
        command.Add(quiet);
        place.AddTo(command);
        command.Validators.Add(reader.Validate);
        Help.AddTo(command);
        command.SetAction(
            (parsed, cancellationToken) =>
            {
                var request = new CheckRequest(
                    parsed.GetRequiredValue(drafts),
                    InputOptions.Default with
                    {
                        Format = parsed.GetValue(format),
                    },
                    new KnownFacts(null, parsed.GetValue(published), null),
                    reader.ModelOf(parsed),
                    ReaderOptions.Default with
                    {
                        Parallelism = reader.ThreadsOf(parsed),
                    },
                    output.StyleOf(parsed),
                    parsed.GetValue(quiet)
                );
                return new CheckRun(request, shell, openReader).RunAsync(() => place.Open(parsed), cancellationToken);
            }
        );
        return command;
    }
}
