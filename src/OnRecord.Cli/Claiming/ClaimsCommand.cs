using System.CommandLine;
using OnRecord.Cli.Cards;
using OnRecord.Cli.Commands;
using OnRecord.Cli.Ledgers;
using OnRecord.Cli.Terminal;
using OnRecord.Ledger.Claiming;
using OnRecord.Ledger.Json;
using OnRecord.Ledger.Queries;

namespace OnRecord.Cli.Claiming;

/// <summary><c>onrecord claims</c>.</summary>
internal static class ClaimsCommand
{
    private static readonly HelpPage Help = new(
        [
            ("What is most disputed", "onrecord claims"),
            ("Claims about a bridge that somebody denies", "onrecord claims bridge --contested"),
            (
                "Claims that somebody has spoken to, the newest first",
                "onrecord claims 'actor:\"Anna Brandt\"' -s newest"
            ),
            ("All that is known of one", "onrecord claim show 3f2a99b0c1d2.s7"),
        ],
        [
            (ExitCode.Done, "the question was answered, even when nothing was found"),
            (ExitCode.Usage, "the command line or the question is wrong"),
            (ExitCode.Model, "the model claims-2 is missing, altered or of another version"),
            (ExitCode.Ledger, "there is no ledger, or it cannot be used or written"),
            (ExitCode.Cancelled, "stopped by Ctrl-C; the same command goes on from there"),
        ]
    );

    /// <summary>Makes the command.</summary>
    public static Command Create(Shell shell)
    {
        var question = QuestionArgument.Of(
            ArgumentArity.ZeroOrMore,
            "Claims with a statement that answers this, as for 'onrecord find'; without it, all claims."
        );
        var sort = Choice.Of(
            ["--sort", "-s"],
            "Which come first.",
            ("contested", ClaimOrder.Contested),
            ("articles", ClaimOrder.Articles),
            ("newest", ClaimOrder.Newest),
            ("oldest", ClaimOrder.Oldest)
        );
        var contested = new Option<bool>("--contested")
        {
            Description =
                "Only those that somebody affirms or passes on and somebody else denies, doubts or does not comment on.",
        };
        var limit = new Option<int?>("--limit", "-n")
        {
            HelpName = "N",
            CustomParser = result => WholeNumber.Read(result, "--limit", least: 1, ClaimRequest.MaxLimit),
            Description = $"Most claims to show, at most {ClaimRequest.MaxLimit} [default: 20]",
        };
        var skip = new Option<int?>("--skip")
        {
            HelpName = "N",
            CustomParser = result => WholeNumber.Read(result, "--skip", least: 0),
            Description = "Pass over so many [default: 0]",
        };
        var output = new OutputChoice(
            "How the result is written.",
            ("text", OutputFormat.Text),
            ("json", OutputFormat.Json),
            ("jsonl", OutputFormat.Jsonl)
        );
        var place = new LedgerPlace(shell);
        var command = new Command(
            "claims",
            "List claims: what two statements or more say, in their own words, with how many affirm and deny it."
        )
        {
            question,
            sort,
            contested,
            limit,
            skip,
        };
        output.AddTo(command);
        place.AddTo(command);
        Help.AddTo(command);
        command.SetAction(
            (parsed, cancellationToken) =>
            {
                Query? query = null;
                var text = string.Join(' ', parsed.GetValue(question) ?? []);
                if (text.Length > 0 && !Query.TryParse(text, out query, out var error))
                {
                    FindCommand.Explain(text, error, shell);
                    return Task.FromResult(ExitCode.Usage);
                }
                using var ledger = place.Open(parsed);
                if (ClaimStep.Update(ledger, shell, cancellationToken) is { } failed)
                {
                    return Task.FromResult(failed);
                }
                var page = ledger.FindClaims(
                    new ClaimRequest
                    {
                        Query = query,
                        Order = parsed.GetValue(sort),
                        OnlyContested = parsed.GetValue(contested),
                        Limit = parsed.GetValue(limit) ?? 20,
                        Skip = parsed.GetValue(skip) ?? 0,
                    }
                );
                ResultOutput.Guard(() => Write(page, query, output.StyleOf(parsed), shell));
                return Task.FromResult(ExitCode.Done);
            }
        );
        return command;
    }

    private static void Write(ClaimPage page, Query? query, OutputStyle style, Shell shell)
    {
        var claims = page.Claims.Select(JsonClaimSummary.Of);
        switch (style.Format)
        {
            case OutputFormat.Json:
                var found = new JsonClaims(query?.Text, query?.ToString(), [.. claims], page.HasMore);
                shell.Out.Write(LedgerJson.ToIndented(found) + "\n");
                break;
            case OutputFormat.Jsonl:
                foreach (var claim in claims)
                {
                    shell.Out.Write(LedgerJson.ToLine(claim) + "\n");
                }
                break;
            default:
                new ClaimListPrinter(shell.Out, CardLayout.Of(style, shell, toShell: true)).Write(page);
                break;
        }
    }
}
