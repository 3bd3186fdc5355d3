using System.CommandLine;
using OnRecord.Cli.Commands;
using OnRecord.Cli.Terminal;
using OnRecord.Ledger.Finding;
using OnRecord.Ledger.Queries;

namespace OnRecord.Cli.Ledgers;

/// <summary><c>onrecord find</c>.</summary>
internal static class FindCommand
{
    private static readonly HelpPage Help = new(
        [
            ("What has been said of a bridge since May", "onrecord find 'bridge date:2024-05..'"),
            (
                "What somebody denied, the newest first",
                "onrecord find 'speaker:\"Anna Brandt\" act:denies' --sort newest"
            ),
            ("Claims of unnamed sources with a number in them", "onrecord find 'kind:anonymous has:figure'"),
            ("Either word, but not in the sister paper", "onrecord find '(bridge OR ferry) -publisher:gazette'"),
            ("The next page", "onrecord find bridge --after CURSOR"),
        ],
        [
            (ExitCode.Done, "the question was answered, even when nothing was found"),
            (ExitCode.Usage, "the command line or the question is wrong"),
            (ExitCode.Ledger, "there is no ledger, or it cannot be used"),
        ]
    );

    /// <summary>Makes the command.</summary>
    public static Command Create(Shell shell)
    {
        var question = QuestionArgument.Of(
            ArgumentArity.OneOrMore,
            "Words, \"phrases\" and fields (speaker: actor: target: kind: act: certainty: form: publisher: date: has: review: claim:), -not, OR, brackets; best in single quotes."
        );
        var sort = Choice.Of(
            ["--sort", "-s"],
            "Which come first.",
            ("relevance", FindOrder.Relevance),
            ("newest", FindOrder.Newest),
            ("oldest", FindOrder.Oldest)
        );
        var limit = new Option<int?>("--limit", "-n")
        {
            HelpName = "N",
            CustomParser = result => WholeNumber.Read(result, "--limit", least: 1, FindRequest.MaxLimit),
            Description = $"Most statements to show, at most {FindRequest.MaxLimit} [default: 20]",
        };
        var after = new Option<string?>("--after")
        {
            HelpName = "CURSOR",
            Description = "Go on where a page ended; the summary of that page names the cursor.",
        };
        var output = new OutputChoice(
            "How the result is written.",
            ("text", OutputFormat.Text),
            ("json", OutputFormat.Json),
            ("jsonl", OutputFormat.Jsonl),
            ("csv", OutputFormat.Csv)
        );
        var quiet = new Option<bool>("--quiet", "-q") { Description = "Report errors only: no summary." };
        var place = new LedgerPlace(shell);
        var command = new Command("find", "Find statements in the ledger, each in its sentence.")
        {
            question,
            sort,
            limit,
            after,
        };
        output.AddTo(command);
        command.Add(quiet);
        place.AddTo(command);
        Help.AddTo(command);
        command.SetAction(parsed =>
        {
            var text = string.Join(' ', parsed.GetRequiredValue(question));
            if (!Query.TryParse(text, out var query, out var error))
            {
                Explain(text, error, shell);
                return ExitCode.Usage;
            }
            var request = new FindRequest(query)
            {
                Order = parsed.GetValue(sort),
                Limit = parsed.GetValue(limit) ?? 20,
                After = parsed.GetValue(after) is { } cursor ? FindCursor.Parse(cursor) : null,
            };
            if (parsed.GetValue(after) is not null && request.After?.BelongsTo(request) != true)
            {
                shell.Complain("--after must be the cursor of a page of this very question in this very order.");
                return ExitCode.Usage;
            }
            using var ledger = place.Open(parsed);
            var page = ledger.Find(request);
            ResultOutput.Guard(() => HitWriter.Write(page, query, output.StyleOf(parsed), shell));
            if (!parsed.GetValue(quiet))
            {
                Summarise(page, shell);
            }
            return ExitCode.Done;
        });
        return command;
    }

    private static void Summarise(FindPage page, Shell shell)
    {
        var count = page.Statements.Count;
        shell.Error.WriteLine(
            CountedNoun.Of(count, "statement") + (page.Next is { } next ? $", and there are more: --after {next}" : ".")
        );
    }

    //   bridge spekar:brandt
    //          ^^^^^^^
    internal static void Explain(string text, QueryError error, Shell shell)
    {
        shell.Complain(error.Message);
        var shown = VisibleText.Line(text);
        var left = WidthBefore(text, error.Start);
        var right = Math.Max(WidthBefore(text, error.Start + error.Length), left + 1);
        shell.Error.WriteLine($"  {shown}");
        shell.Error.WriteLine($"  {new string(' ', left)}{new string('^', right - left)}");
    }

    // A letter after it keeps the white space at the end from being trimmed.
    private static int WidthBefore(string text, int position) =>
        DisplayWidth.Of(VisibleText.Line(text[..position] + "x")) - 1;
}
