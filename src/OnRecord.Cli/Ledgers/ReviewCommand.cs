using System.CommandLine;
using OnRecord.Cli.Commands;
using OnRecord.Cli.Terminal;
using OnRecord.Ledger;
using OnRecord.Ledger.Reviews;

namespace OnRecord.Cli.Ledgers;

/// <summary><c>onrecord review</c> and its verbs.</summary>
internal static class ReviewCommand
{
    private static readonly IReadOnlyList<(int Code, string Meaning)> Codes =
    [
        (ExitCode.Done, "it is kept"),
        (ExitCode.SomeFailed, "some were refused; the others are kept"),
        (ExitCode.Usage, "the command line is wrong"),
        (ExitCode.Ledger, "there is no ledger, or it cannot be used or written"),
    ];

    private static readonly HelpPage Help = new(
        [
            ("What nobody has looked at", "onrecord find 'bridge review:open'"),
            ("This is right", "onrecord review accept 3f2a99b0c1d2.s7"),
            ("This is no statement", "onrecord review reject 3f2a99b0c1d2.s8 --note \"a headline\""),
            ("This is a denial", "onrecord review edit 3f2a99b0c1d2.s9 --set act=denies"),
        ],
        []
    );

    /// <summary>Makes the command.</summary>
    public static Command Create(Shell shell)
    {
        var command = new Command(
            "review",
            "Say what is right and what is not. Corrections stay beside what was read, with who and when, and hold after every rereading."
        )
        {
            Verdict(shell, "accept", CorrectionVerb.Accept, "Say that statements are right."),
            Verdict(shell, "reject", CorrectionVerb.Reject, "Say that these are no statements."),
            Verdict(shell, "reset", CorrectionVerb.Reset, "Take back what was said of statements before."),
            Nothing(shell),
            ReviewEditCommand.Create(shell, Codes),
            ReviewListCommand.Create(shell),
        };
        Help.AddTo(command);
        return command;
    }

    private static Command Verdict(Shell shell, string name, CorrectionVerb verb, string description)
    {
        var ids = new Argument<string[]>("id")
        {
            HelpName = "ID",
            Description = "Statements, such as 3f2a99b0c1d2.s7.",
            Arity = ArgumentArity.OneOrMore,
        };
        var byline = new Byline(shell);
        var place = new LedgerPlace(shell);
        var command = new Command(name, description) { ids };
        byline.AddTo(command);
        place.AddTo(command);
        new HelpPage([($"Two of them", $"onrecord review {name} 3f2a99b0c1d2.s7 3f2a99b0c1d2.s8")], Codes).AddTo(
            command
        );
        command.SetAction(parsed =>
        {
            using var ledger = place.Open(parsed);
            return Keep(
                ledger,
                shell,
                parsed
                    .GetRequiredValue(ids)
                    .Select(id =>
                        StatementId.TryParse(id, out var statement)
                            ? (
                                id,
                                new Correction
                                {
                                    Article = statement.Article,
                                    Statement = statement.Number,
                                    Verb = verb,
                                    Author = byline.AuthorOf(parsed),
                                    Note = byline.NoteOf(parsed),
                                }
                            )
                            : (id, null)
                    )
            );
        });
        return command;
    }

    private static Command Nothing(Shell shell)
    {
        var ids = new Argument<string[]>("article")
        {
            HelpName = "ARTICLE",
            Description = "Articles, by 6 or more digits of their ids.",
            Arity = ArgumentArity.OneOrMore,
        };
        var byline = new Byline(shell);
        var place = new LedgerPlace(shell);
        var command = new Command(
            "nothing",
            "Say that articles hold no statement: all that is read in them counts as rejected, unless accepted later."
        )
        {
            ids,
        };
        byline.AddTo(command);
        place.AddTo(command);
        new HelpPage([("A page of adverts", "onrecord review nothing 3f2a99b0c1d2")], Codes).AddTo(command);
        command.SetAction(parsed =>
        {
            using var ledger = place.Open(parsed);
            return Keep(
                ledger,
                shell,
                parsed
                    .GetRequiredValue(ids)
                    .Select(id =>
                        ArticleId.TryParse(id, out var article)
                            ? (
                                id,
                                new Correction
                                {
                                    Article = article,
                                    Verb = CorrectionVerb.Nothing,
                                    Author = byline.AuthorOf(parsed),
                                    Note = byline.NoteOf(parsed),
                                }
                            )
                            : (id, null)
                    )
            );
        });
        return command;
    }

    /// <summary>Keeps corrections one by one; says which are refused.</summary>
    public static int Keep(StatementLedger ledger, Shell shell, IEnumerable<(string Id, Correction? Correction)> wanted)
    {
        var code = ExitCode.Done;
        foreach (var (id, correction) in wanted)
        {
            if (correction is null)
            {
                shell.Complain($"'{id}' is no id; ids look like 3f2a99b0c1d2.s7, those of articles like 3f2a99b0c1d2.");
                code = ExitCode.SomeFailed;
                continue;
            }
            try
            {
                ledger.Correct(correction);
            }
            catch (LedgerException e) when (e.Failure == LedgerFailure.Refused)
            {
                shell.Complain($"{id}: {e.Message}");
                code = ExitCode.SomeFailed;
            }
        }
        return code;
    }
}
