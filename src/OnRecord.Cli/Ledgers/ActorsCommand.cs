using System.CommandLine;
using OnRecord.Cli.Commands;
using OnRecord.Cli.Terminal;
using OnRecord.Ledger;
using OnRecord.Ledger.Actors;
using OnRecord.Statements.Json;

namespace OnRecord.Cli.Ledgers;

/// <summary><c>onrecord actors</c> and its verbs.</summary>
internal static class ActorsCommand
{
    private static readonly IReadOnlyList<(int Code, string Meaning)> Codes =
    [
        (ExitCode.Done, "it is kept"),
        (ExitCode.SomeFailed, "a name is nobody's, or may be that of several"),
        (ExitCode.Usage, "the command line is wrong"),
        (ExitCode.Ledger, "there is no ledger, or it cannot be used or written"),
    ];

    /// <summary>Makes the command.</summary>
    public static Command Create(Shell shell)
    {
        var command = new Command(
            "actors",
            "Who speaks across the articles of the ledger, under which names. A person's surname alone is never taken for the same person in two articles."
        )
        {
            List(shell),
            Merge(shell),
            Split(shell),
        };
        new HelpPage(
            [
                ("Everybody, the most quoted first", "onrecord actors list"),
                ("What one of them said, under any name", "onrecord find 'actor:\"Anna Brandt\"'"),
            ],
            []
        ).AddTo(command);
        return command;
    }

    private static Command List(Shell shell)
    {
        var name = new Argument<string?>("name")
        {
            HelpName = "NAME",
            Description = "Only those one of whose names holds this.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var review = ReviewChoice.Of("Only by their statements in this state of review");
        var place = new LedgerPlace(shell);
        var command = new Command(
            "list",
            "List actors: statements, articles, kind and names. @ names the one article in which a surname is theirs."
        )
        {
            name,
            review,
        };
        place.AddTo(command);
        new HelpPage(
            [
                ("Everybody", "onrecord actors list"),
                ("Those called so", "onrecord actors list brandt"),
                ("Whose statements somebody found right", "onrecord actors list --review accepted"),
            ],
            [
                (ExitCode.Done, "they are listed"),
                (ExitCode.Usage, "the command line is wrong"),
                (ExitCode.Ledger, "there is no ledger, or it cannot be used"),
            ]
        ).AddTo(command);
        command.SetAction(parsed =>
        {
            using var ledger = place.Open(parsed);
            var wanted = FoldedText.Of(parsed.GetValue(name) ?? "");
            var actors = ledger
                .Actors(parsed.GetValue(review))
                .Where(actor =>
                    actor.Aliases.Any(alias => FoldedText.Of(alias.Name).Contains(wanted, StringComparison.Ordinal))
                )
                .ToList();
            ResultOutput.Guard(() =>
            {
                foreach (var actor in actors)
                {
                    shell.Out.WriteLine(Line(actor));
                }
            });
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Merge(Shell shell)
    {
        var name = NameArgument("name", "NAME", "The name that is another name of somebody.");
        var into = NameArgument("into", "OTHER", "A name of that somebody.");
        var byline = new Byline(shell);
        var place = new LedgerPlace(shell);
        var command = new Command("merge", "Say that two names are one actor's.") { name, into };
        byline.AddTo(command);
        place.AddTo(command);
        new HelpPage(
            [
                ("The same body", "onrecord actors merge 'North Atlantic Treaty Organization' NATO"),
                ("A surname in one article", "onrecord actors merge Brandt@3f2a99b0c1d2 'Anna Brandt'"),
            ],
            Codes
        ).AddTo(command);
        command.SetAction(parsed =>
            Decide(
                place.Open(parsed),
                shell,
                parsed.GetRequiredValue(name),
                parsed.GetRequiredValue(into),
                byline,
                parsed
            )
        );
        return command;
    }

    private static Command Split(Shell shell)
    {
        var name = NameArgument("name", "NAME", "The name that is an actor of its own.");
        var byline = new Byline(shell);
        var place = new LedgerPlace(shell);
        var command = new Command("split", "Say that a name is an actor of its own, whatever was merged before.")
        {
            name,
        };
        byline.AddTo(command);
        place.AddTo(command);
        new HelpPage([("Take a merge back", "onrecord actors split Brandt@3f2a99b0c1d2")], Codes).AddTo(command);
        command.SetAction(parsed =>
            Decide(place.Open(parsed), shell, parsed.GetRequiredValue(name), into: null, byline, parsed)
        );
        return command;
    }

    private static Argument<string> NameArgument(string name, string helpName, string description) =>
        new(name)
        {
            HelpName = helpName,
            Description =
                $"{description} A surname that stands in several articles needs @ and the article's id behind it.",
        };

    private static int Decide(
        StatementLedger opened,
        Shell shell,
        string name,
        string? into,
        Byline byline,
        System.CommandLine.ParseResult parsed
    )
    {
        using var ledger = opened;
        try
        {
            ledger.DecideActor(name, into, byline.AuthorOf(parsed), byline.NoteOf(parsed));
            return ExitCode.Done;
        }
        catch (LedgerException e) when (e.Failure == LedgerFailure.Refused)
        {
            shell.Complain(e.Message);
            return ExitCode.SomeFailed;
        }
    }

    private static string Line(Actor actor)
    {
        var names = actor.Aliases.Select(alias =>
            VisibleText.Line(alias.Name) + (alias.Article is { } article ? $"@{article}" : "")
        );
        return $"{CountedNoun.Of(actor.Statements, "statement"), 18} in {CountedNoun.Of(actor.Articles, "article")}  {actor.Kind.ToWireName()}  {string.Join(" | ", names)}";
    }
}
