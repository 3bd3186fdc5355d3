using System.CommandLine;
using OnRecord.Claims;
using OnRecord.Claims.Grouping;
using OnRecord.Cli.Cards;
using OnRecord.Cli.Commands;
using OnRecord.Cli.Html;
using OnRecord.Cli.Ledgers;
using OnRecord.Cli.Terminal;
using OnRecord.Ledger;
using OnRecord.Ledger.Json;

namespace OnRecord.Cli.Claiming;

/// <summary><c>onrecord claim</c> and its verbs.</summary>
internal static class ClaimCommand
{
    private static readonly IReadOnlyList<(int Code, string Meaning)> DecisionCodes =
    [
        (ExitCode.Done, "it is kept"),
        (ExitCode.SomeFailed, "the ledger holds no such statement"),
        (ExitCode.Usage, "the command line is wrong"),
        (ExitCode.Ledger, "there is no ledger, or it cannot be used or written"),
    ];

    /// <summary>Makes the command.</summary>
    public static Command Create(Shell shell)
    {
        var command = new Command(
            "claim",
            "Look at one claim, and say which statements are one. A claim is named by any of its statements."
        )
        {
            Show(shell),
            Merge(shell),
            Split(shell),
        };
        new HelpPage(
            [
                ("Who holds what position, and since when", "onrecord claim show 3f2a99b0c1d2.s7"),
                ("Two claims are one", "onrecord claim merge 3f2a99b0c1d2.s7 77ab01c2d3e4.s2"),
            ],
            []
        ).AddTo(command);
        return command;
    }

    private static Command Show(Shell shell)
    {
        var id = StatementArgument("id", "ID", "Any statement of the claim; 'onrecord claims' prints one of each.");
        var sort = Choice.Of(
            ["--sort", "-s"],
            "Order of the timeline.",
            ("oldest", TimelineOrder.Oldest),
            ("newest", TimelineOrder.Newest)
        );
        var output = new OutputChoice(
            "How the result is written.",
            ("text", OutputFormat.Text),
            ("json", OutputFormat.Json),
            ("html", OutputFormat.Html)
        );
        var place = new LedgerPlace(shell);
        var command = new Command(
            "show",
            "Show a claim: its wording, who holds what position since when, where it was first seen, its figures, what was lost on the way, and where it comes from."
        )
        {
            id,
            sort,
        };
        output.AddTo(command);
        place.AddTo(command);
        new HelpPage(
            [
                ("For reading", "onrecord claim show 3f2a99b0c1d2.s7"),
                (
                    "A page with charts of its figures and of where it comes from",
                    "onrecord claim show 3f2a99b0c1d2.s7 -f html > claim.html"
                ),
            ],
            [
                (ExitCode.Done, "it was shown"),
                (ExitCode.SomeFailed, "the ledger holds no such statement"),
                (ExitCode.Usage, "the command line is wrong"),
                (ExitCode.Model, "the model claims-2 is missing, altered or of another version"),
                (ExitCode.Ledger, "there is no ledger, or it cannot be used or written"),
            ]
        ).AddTo(command);
        command.SetAction(
            (parsed, cancellationToken) =>
            {
                using var ledger = place.Open(parsed);
                if (ClaimStep.Update(ledger, shell, cancellationToken) is { } failed)
                {
                    return Task.FromResult(failed);
                }
                var wanted = parsed.GetRequiredValue(id);
                if (ledger.FindClaim(wanted) is not { } claim)
                {
                    shell.Complain($"The ledger {ledger.Location} holds no {wanted}.");
                    return Task.FromResult(ExitCode.SomeFailed);
                }
                var style = output.StyleOf(parsed);
                ResultOutput.Guard(() => Write(claim, parsed.GetValue(sort), style, shell));
                return Task.FromResult(ExitCode.Done);
            }
        );
        return command;
    }

    private static void Write(Claim claim, TimelineOrder order, OutputStyle style, Shell shell)
    {
        switch (style.Format)
        {
            case OutputFormat.Json:
                shell.Out.Write(LedgerJson.ToIndented(JsonClaim.Of(claim)) + "\n");
                break;
            case OutputFormat.Html:
                shell.Out.Write(new ClaimPage(claim, order).ToString());
                break;
            default:
                new ClaimPrinter(shell.Out, CardLayout.Of(style, shell, toShell: true), order).Write(claim);
                break;
        }
    }

    private static Command Merge(Shell shell)
    {
        var id = StatementArgument("id", "ID", "A statement of one claim.");
        var other = StatementArgument("other", "OTHER", "A statement of the other.");
        var command = new Command("merge", "Say that the claims of two statements are one.") { id, other };
        return Deciding(
            command,
            shell,
            [("They say the same", "onrecord claim merge 3f2a99b0c1d2.s7 77ab01c2d3e4.s2 --note 'same ferry'")],
            (ledger, parsed, author, note) =>
                ledger.DecideClaim(
                    ClaimVerb.Merge,
                    parsed.GetRequiredValue(id),
                    parsed.GetRequiredValue(other),
                    author,
                    note
                )
        );
    }

    private static Command Split(Shell shell)
    {
        var ids = new Argument<StatementId[]>("ids")
        {
            HelpName = "ID",
            Description = "Statements that leave their claim; several become one claim together.",
            Arity = ArgumentArity.OneOrMore,
            CustomParser = result => [.. result.Tokens.Select(token => IdOf(token.Value, result))],
        };
        var command = new Command(
            "split",
            "Say that statements do not belong to their claim, whatever was merged before."
        )
        {
            ids,
        };
        return Deciding(
            command,
            shell,
            [
                ("It says something else", "onrecord claim split 3f2a99b0c1d2.s7"),
                ("Two that say something else together", "onrecord claim split 3f2a99b0c1d2.s7 77ab01c2d3e4.s2"),
            ],
            (ledger, parsed, author, note) =>
            {
                StatementId? first = null;
                foreach (var id in parsed.GetRequiredValue(ids))
                {
                    ledger.DecideClaim(ClaimVerb.Split, id, first, author, note);
                    first ??= id;
                }
            }
        );
    }

    private static Command Deciding(
        Command command,
        Shell shell,
        IReadOnlyList<(string Purpose, string Line)> examples,
        Action<StatementLedger, ParseResult, string, string?> decide
    )
    {
        var byline = new Byline(shell);
        var place = new LedgerPlace(shell);
        byline.AddTo(command);
        place.AddTo(command);
        new HelpPage(examples, DecisionCodes).AddTo(command);
        command.SetAction(parsed =>
        {
            using var ledger = place.Open(parsed);
            try
            {
                decide(ledger, parsed, byline.AuthorOf(parsed), byline.NoteOf(parsed));
                return ExitCode.Done;
            }
            catch (LedgerException e) when (e.Failure == LedgerFailure.Refused)
            {
                shell.Complain(e.Message);
                return ExitCode.SomeFailed;
            }
        });
        return command;
    }

    private static Argument<StatementId> StatementArgument(string name, string helpName, string description) =>
        new(name)
        {
            HelpName = helpName,
            Description = description,
            CustomParser = result => IdOf(result.Tokens.Single().Value, result),
        };

    private static StatementId IdOf(string written, System.CommandLine.Parsing.ArgumentResult result)
    {
        if (!StatementId.TryParse(written, out var id))
        {
            result.AddError($"'{written}' is no statement; ids look like 3f2a99b0c1d2.s7.");
        }
        return id;
    }
}

/// <summary>Which events of a timeline come first.</summary>
internal enum TimelineOrder
{
    /// <summary>The earliest.</summary>
    Oldest,

    /// <summary>The latest.</summary>
    Newest,
}
