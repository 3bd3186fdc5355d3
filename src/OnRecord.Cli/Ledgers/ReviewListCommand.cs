using System.CommandLine;
using OnRecord.Cli.Commands;
using OnRecord.Cli.Terminal;
using OnRecord.Ledger;
using OnRecord.Ledger.Reviews;

namespace OnRecord.Cli.Ledgers;

/// <summary><c>onrecord review list</c>.</summary>
internal static class ReviewListCommand
{
    private static readonly HelpPage Help = new(
        [
            ("All corrections, in the order in which they were made", "onrecord review list"),
            ("Those of one article", "onrecord review list 3f2a99b0c1d2"),
            ("Those whose statement the present reading does not have", "onrecord review list --lost"),
        ],
        [
            (ExitCode.Done, "they are listed"),
            (ExitCode.Usage, "the command line is wrong"),
            (ExitCode.Ledger, "there is no ledger, or it cannot be used"),
        ]
    );

    /// <summary>Makes the command.</summary>
    public static Command Create(Shell shell)
    {
        var id = new Argument<string?>("article")
        {
            HelpName = "ARTICLE",
            Description = "An article, by 6 or more digits of its id; without it, all.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var lost = new Option<bool>("--lost")
        {
            Description = "Only those whose statement the present reading does not have.",
        };
        var place = new LedgerPlace(shell);
        var command = new Command("list", "List corrections: of what, what, by whom and when.") { id, lost };
        place.AddTo(command);
        Help.AddTo(command);
        command.SetAction(parsed =>
        {
            ArticleId? article = null;
            if (parsed.GetValue(id) is { } given)
            {
                if (!ArticleId.TryParse(given, out var named))
                {
                    shell.Complain($"'{given}' is no id of an article; they look like 3f2a99b0c1d2.");
                    return ExitCode.Usage;
                }
                article = named;
            }
            using var ledger = place.Open(parsed);
            var corrections = ledger
                .Corrections(article)
                .Where(stored => !parsed.GetValue(lost) || IsLost(stored))
                .ToList();
            ResultOutput.Guard(() =>
            {
                foreach (var stored in corrections)
                {
                    shell.Out.WriteLine(VisibleText.Line(Line(stored)));
                }
            });
            return ExitCode.Done;
        });
        return command;
    }

    private static bool IsLost(StoredCorrection stored) =>
        stored.Meant is not null && stored.Correction.Statement is null;

    private static string Line(StoredCorrection stored)
    {
        var correction = stored.Correction;
        var of =
            correction.Statement is { } number ? new StatementId(correction.Article, number).ToString()
            : IsLost(stored) ? $"{correction.Article} (a statement that is no longer read)"
            : correction.Article.ToString();
        var value = ReviewFields.IsSpans(correction.Field)
            ? string.Join(
                " | ",
                correction.Spans.Select(span => FormattableString.Invariant($"{span.Start}:{span.End}"))
            )
            : correction.Value.Replace("\n", " | ", StringComparison.Ordinal);
        var what = correction.Field.Length == 0 ? "" : $" {correction.Field}={value}";
        var note = correction.Note is null ? "" : $" ({correction.Note})";
        var at = stored.MadeAt.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        return $"{of} {correction.Verb.ToString().ToLowerInvariant()}{what} by {correction.Author}, {at}{note}";
    }
}
