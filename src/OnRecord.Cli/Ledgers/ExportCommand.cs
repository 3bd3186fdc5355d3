using System.CommandLine;
using OnRecord.Cli.Commands;
using OnRecord.Cli.Terminal;
using OnRecord.Ledger.Exporting;
using OnRecord.Ledger.Queries;

namespace OnRecord.Cli.Ledgers;

/// <summary><c>onrecord export</c>.</summary>
internal static class ExportCommand
{
    private static readonly HelpPage Help = new(
        [
            ("Everything, for another program", "onrecord export --output ledger.jsonl"),
            (
                "Evidence that can be proved on another machine",
                "onrecord export 'bridge' --format bundle --output bridge.zip"
            ),
            ("A table for DuckDB, pandas, R or Spark", "onrecord export -f parquet -o statements.parquet"),
            ("A table of what was not rejected", "onrecord export -f csv -o statements.csv -- '-review:rejected'"),
        ],
        [
            (ExitCode.Done, "all of it was written, and counted"),
            (ExitCode.Usage, "the command line or the question is wrong"),
            (ExitCode.NotWritten, "the file cannot be written"),
            (ExitCode.Ledger, "there is no ledger, or something in it is damaged; the output is of no use"),
            (ExitCode.Cancelled, "stopped by Ctrl-C; the output is of no use"),
        ]
    );

    /// <summary>Makes the command.</summary>
    public static Command Create(Shell shell)
    {
        var question = QuestionArgument.Of(
            ArgumentArity.ZeroOrMore,
            "Which statements, as for 'onrecord find'; without it, all of every article."
        );
        var format = Choice.Of(
            ["--format", "-f"],
            "How it is written.",
            ("jsonl", ExportFormat.Jsonl),
            ("csv", ExportFormat.Csv),
            ("parquet", ExportFormat.Parquet),
            ("annotations", ExportFormat.Annotations),
            ("schema.org", ExportFormat.SchemaOrg),
            ("prov", ExportFormat.Provenance),
            ("conllu", ExportFormat.Conllu),
            ("brat", ExportFormat.Brat),
            ("markdown", ExportFormat.Markdown),
            ("html", ExportFormat.Html),
            ("bundle", ExportFormat.Bundle)
        );
        var output = new Option<string?>("--output", "-o")
        {
            HelpName = "FILE",
            Description =
                "Write to this file in place of standard output; bundle, brat and parquet need it. A file that is there is replaced once all is written.",
        };
        var raw = new Option<bool>("--raw")
        {
            Description = "In CSV, leave cells alone that a spreadsheet would run as a formula.",
        };
        var quiet = new Option<bool>("--quiet", "-q") { Description = "Report errors only: no count." };
        var place = new LedgerPlace(shell);
        var command = new Command(
            "export",
            "Write statements for other programs, complete and in the order of the articles' ids; the same ledger gives the same bytes."
        )
        {
            question,
            format,
            output,
            raw,
            quiet,
        };
        place.AddTo(command);
        Help.AddTo(command);
        command.Validators.Add(result =>
        {
            // A value that is none of the choices has an error of its own, and cannot be asked for.
            var isBinary = result.GetResult(format)?.Tokens is [{ Value: "bundle" or "brat" or "parquet" }];
            if (isBinary && result.GetValue(output) is null)
            {
                result.AddError("This format is no text; --output must name its file.");
            }
        });
        command.SetAction(
            (parsed, cancellationToken) =>
            {
                using var ledger = place.Open(parsed);
                return Task.FromResult(
                    Export(
                        string.Join(' ', parsed.GetValue(question) ?? []),
                        query =>
                            new ExportRun(ledger, query, parsed.GetValue(format), parsed.GetValue(raw), shell).Run(
                                parsed.GetValue(output),
                                cancellationToken
                            ),
                        parsed.GetValue(quiet),
                        shell
                    )
                );
            }
        );
        return command;
    }

    private static int Export(string question, Func<Query?, ExportCounts> run, bool quiet, Shell shell)
    {
        Query? query = null;
        if (question.Length > 0 && !Query.TryParse(question, out query, out var error))
        {
            FindCommand.Explain(question, error, shell);
            return ExitCode.Usage;
        }
        var counts = run(query);
        if (!quiet)
        {
            shell.Error.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{CountedNoun.Of(counts.Statements, "statement")} of {CountedNoun.Of(counts.Articles, "article")}."
                )
            );
        }
        return ExitCode.Done;
    }
}
