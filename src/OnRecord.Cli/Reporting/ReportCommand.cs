using System.CommandLine;
using OnRecord.Cli.Claiming;
using OnRecord.Cli.Commands;
using OnRecord.Cli.Ledgers;
using OnRecord.Cli.Terminal;
using OnRecord.Ledger;
using OnRecord.Ledger.Queries;
using OnRecord.Ledger.Reporting;

namespace OnRecord.Cli.Reporting;

/// <summary><c>onrecord report</c>.</summary>
internal static class ReportCommand
{
    private static readonly HelpPage Help = new(
        [
            ("On whom an article rests", "onrecord report --article 3f2a99b0c1d2"),
            ("What one wrote, as a page to keep", "onrecord report --author 'Tom Rahn' -f html > rahn.html"),
            ("A desk in one month", "onrecord report --desk World --outlet Mercury date:2024-05"),
            ("The sentences behind a number", "onrecord report --article 3f2a99b0c1d2 --show accusations.no-reply"),
            (
                "Unnamed sources and loaded verbs, with all sentences",
                "onrecord report bridge --show sources.anonymous verbs"
            ),
            ("For a spreadsheet", "onrecord report --outlet Mercury -f csv > mercury.csv"),
        ],
        [
            (ExitCode.Done, "the report was made, even when there is nothing to report on"),
            (ExitCode.Usage, "the command line or the question is wrong"),
            (ExitCode.Model, "the model claims-2 is missing, altered or of another version"),
            (ExitCode.Ledger, "there is no ledger or no such article, or the ledger cannot be used or written"),
            (ExitCode.Cancelled, "stopped by Ctrl-C"),
        ]
    );

    /// <summary>Makes the command.</summary>
    public static Command Create(Shell shell)
    {
        var question = QuestionArgument.Of(
            ArgumentArity.ZeroOrMore,
            "Only statements that answer this, as for 'onrecord find'."
        );
        var article = new Option<string?>("--article")
        {
            HelpName = "ID",
            Description = "One article, by its id; also an older version.",
        };
        var author = WordsOption("--author", "NAME", "Articles with these words in their byline.");
        var desk = WordsOption("--desk", "SECTION", "Articles with these words in the name of their section.");
        var outlet = WordsOption("--outlet", "PUBLISHER", "Articles with these words in their publisher's name.");
        var show = new Option<string[]>("--show")
        {
            HelpName = "NUMBER",
            Description =
                "Show the sentences behind these numbers, by the names in the report, such as sources.anonymous; the beginning of several names, such as verbs, stands for all of them.",
            Arity = ArgumentArity.OneOrMore,
            AllowMultipleArgumentsPerToken = true,
        };
        var output = new OutputChoice(
            "How the report is written.",
            ("text", OutputFormat.Text),
            ("json", OutputFormat.Json),
            ("csv", OutputFormat.Csv),
            ("html", OutputFormat.Html)
        );
        var place = new LedgerPlace(shell);
        var command = new Command(
            "report",
            "Count on whom articles rest: sources by kind, claims of one source, accusations without a reply, loaded verbs; every number with its sentences."
        )
        {
            question,
            article,
            author,
            desk,
            outlet,
            show,
        };
        output.AddTo(command);
        place.AddTo(command);
        Help.AddTo(command);
        command.SetAction(
            (parsed, cancellationToken) =>
            {
                var text = string.Join(' ', parsed.GetValue(question) ?? []);
                Query? query = null;
                if (text.Length > 0 && !Query.TryParse(text, out query, out var error))
                {
                    FindCommand.Explain(text, error, shell);
                    return Task.FromResult(ExitCode.Usage);
                }
                if (!TryId(parsed.GetValue(article), shell, out var id))
                {
                    return Task.FromResult(ExitCode.Usage);
                }
                var scope = new ReportScope
                {
                    Article = id,
                    Author = parsed.GetValue(author),
                    Desk = parsed.GetValue(desk),
                    Outlet = parsed.GetValue(outlet),
                    Query = query,
                };
                using var ledger = place.Open(parsed);
                return Task.FromResult(
                    Run(ledger, scope, (parsed.GetValue(show) ?? [], output.StyleOf(parsed)), shell, cancellationToken)
                );
            }
        );
        return command;
    }

    private static Option<string?> WordsOption(string name, string helpName, string description)
    {
        var option = new Option<string?>(name) { HelpName = helpName, Description = description };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !token.Value.Any(char.IsLetterOrDigit))
            {
                result.AddError($"{name} needs a word with a letter or digit, not '{token.Value}'.");
            }
        });
        return option;
    }

    private static bool TryId(string? written, Shell shell, out ArticleId? id)
    {
        id = null;
        if (written is null)
        {
            return true;
        }
        if (ArticleId.TryParse(written, out var parsed))
        {
            id = parsed;
            return true;
        }
        shell.Complain(
            $"'{VisibleText.Line(written)}' is no id of an article; that is six or more of its digits, such as 3f2a99b0c1d2."
        );
        return false;
    }

    private static int Run(
        StatementLedger ledger,
        ReportScope scope,
        (string[] Show, OutputStyle Style) wanted,
        Shell shell,
        CancellationToken cancellationToken
    )
    {
        if (ClaimStep.Update(ledger, shell, cancellationToken) is { } failed)
        {
            return failed;
        }
        ScopedReport report;
        var now = default(ReportProgress);
        using (new ProgressLine(shell, enabled: true, () => Describe(now)))
        {
            report = ledger.Report(scope, progress => now = progress, cancellationToken);
        }
        if (!ReportChoice.TryPick(report.Report, wanted.Show, out var numbers, out var unknown))
        {
            shell.Complain(
                $"'{VisibleText.Line(unknown)}' is no number of this report; the report itself names them, such as sources.anonymous."
            );
            return ExitCode.Usage;
        }
        ResultOutput.Guard(() =>
            new ReportOutput(ledger, report, wanted.Style, shell).Write(
                numbers,
                onlySentences: wanted.Show.Length > 0,
                cancellationToken
            )
        );
        return ExitCode.Done;
    }

    private static string Describe(ReportProgress progress) =>
        string.Create(CultureInfo.InvariantCulture, $"report: {progress.Articles:N0} of {progress.All:N0} articles");
}
