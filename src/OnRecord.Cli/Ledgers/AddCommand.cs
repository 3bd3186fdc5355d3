using System.CommandLine;
using OnRecord.Articles;
using OnRecord.Articles.Fields;
using OnRecord.Cli.Commands;
using OnRecord.Cli.Terminal;

namespace OnRecord.Cli.Ledgers;

/// <summary><c>onrecord add</c>.</summary>
internal static class AddCommand
{
    private static readonly HelpPage Help = new(
        [
            ("Keep an article", "onrecord add article.txt --publisher \"The Mercury\" --published 2024-10-23"),
            ("Keep a folder and all folders in it; again later, for what is new", "onrecord add ~/articles"),
            ("Keep a collection, one article a line", "onrecord add articles.jsonl"),
            ("Keep a table whose columns have other names", "onrecord add articles.csv --map text=body,title=headline"),
            (
                "Keep a page that comes through a pipe",
                "curl https://example.org/a | onrecord add - --input-format html"
            ),
            ("Keep what is in an archive", "onrecord add articles.tar.gz"),
            ("Keep it elsewhere", "onrecord add articles --ledger ./case.db"),
        ],
        [
            (ExitCode.Done, "everything is kept"),
            (ExitCode.SomeFailed, "some inputs could not be read or kept; the others were"),
            (ExitCode.Usage, "the command line is wrong"),
            (ExitCode.Model, "the model is missing, altered or of another version"),
            (ExitCode.Ledger, "the ledger cannot be used or written"),
            (
                ExitCode.Cancelled,
                "stopped by Ctrl-C; what was finished is kept, and the same command goes on from there"
            ),
        ]
    );

    /// <summary>Makes the command.</summary>
    public static Command Create(Shell shell, OpenReader openReader)
    {
        var inputs = InputKinds.Argument(
            "input",
            "FILE|FOLDER|-|URL",
            $"What to keep: {InputKinds.Named}; folders with such files; - for standard input; web addresses with --online."
        );
        var published = new Option<DateOnly?>("--published")
        {
            HelpName = "YYYY-MM-DD",
            Description = "Day of publication of all these articles, in place of what they say themselves.",
            CustomParser = result => DayOption.Read(result, "--published"),
        };
        var publisher = new Option<string?>("--publisher")
        {
            HelpName = "TEXT",
            Description = "Publisher of all these articles, in place of what they say themselves.",
        };
        var online = new Option<bool>("--online")
        {
            Description = "Allow web addresses to be fetched; without it nothing leaves this machine.",
        };
        var force = new Option<bool>("--force")
        {
            Description = "Keep texts in other languages than English as well; expect poor results.",
        };
        var quiet = new Option<bool>("--quiet", "-q")
        {
            Description = "Report errors only: no summary, no notes, no progress.",
        };
        var format = InputKinds.FormatOption();
        var map = InputKinds.MapOption();
        var reader = new ReaderSettings(shell);
        var place = new LedgerPlace(shell);
        var command = new Command(
            "add",
            "Keep articles and their statements in the ledger. What is there already is not read again."
        )
        {
            inputs,
            published,
            publisher,
            format,
            map,
            online,
            force,
            reader.Model,
            reader.Threads,
            quiet,
        };
        place.AddTo(command);
        command.Validators.Add(reader.Validate);
        Help.AddTo(command);
        command.SetAction(
            (parsed, cancellationToken) =>
            {
                var request = new AddRequest
                {
                    Inputs = parsed.GetRequiredValue(inputs),
                    Intake = new IntakeRequest(
                        InputOptions.Default with
                        {
                            Format = parsed.GetValue(format),
                            Fields = parsed.GetValue(map) ?? FieldMap.Default,
                        },
                        parsed.GetValue(online),
                        parsed.GetValue(force),
                        parsed.GetValue(quiet)
                    ),
                    Known = new KnownFacts(null, parsed.GetValue(published), parsed.GetValue(publisher)),
                    Model = reader.ModelOf(parsed),
                    Reader = ReaderOptions.Default with { Parallelism = reader.ThreadsOf(parsed) },
                    Ledger = place.PathOf(parsed),
                };
                return new AddRun(request, shell, openReader).RunAsync(cancellationToken);
            }
        );
        return command;
    }
}
