using System.CommandLine;
using OnRecord.Cli.Terminal;

namespace OnRecord.Cli.Commands;

/// <summary><c>onrecord read</c>.</summary>
internal static class ReadCommand
{
    private static readonly HelpPage Help = new(
        [
            ("Read one article", "onrecord read article.txt"),
            ("See it in a browser, marked", "onrecord read article.html --format html --output statements.html"),
            ("Fetch a page", "onrecord read https://example.org/news/1 --online"),
            (
                "Read what another program writes",
                "pdftotext report.pdf - | onrecord read - --title \"Report\" --published 2024-10-23"
            ),
            ("Read a collection, one article a line", "onrecord read articles.jsonl --format jsonl > statements.jsonl"),
            ("Fill a spreadsheet", "onrecord read *.txt --format csv --output statements.csv"),
        ],
        [
            (ExitCode.Done, "everything was read"),
            (ExitCode.SomeFailed, "some inputs could not be read; the others were"),
            (ExitCode.Usage, "the command line is wrong"),
            (ExitCode.Model, "the model is missing, altered or of another version"),
            (ExitCode.NotWritten, "the result could not be written"),
            (ExitCode.Cancelled, "stopped by Ctrl-C; what was finished has been written"),
        ]
    );

    /// <summary>Makes the command.</summary>
    public static Command Create(Shell shell, OpenReader openReader)
    {
        var command = new Command(
            "read",
            "Read articles into statements: who said what, in whose words, and where it stands in the text."
        );
        var options = new ReadOptions(shell);
        options.AddTo(command);
        Help.AddTo(command);
        command.SetAction(
            (parsed, cancellationToken) =>
                new ReadRun(options.RequestFrom(parsed), shell, openReader).RunAsync(cancellationToken)
        );
        return command;
    }
}
