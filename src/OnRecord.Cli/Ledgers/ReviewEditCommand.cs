using System.CommandLine;
using OnRecord.Cli.Commands;
using OnRecord.Cli.Terminal;
using OnRecord.Ledger;
using OnRecord.Ledger.Reviews;

namespace OnRecord.Cli.Ledgers;

/// <summary><c>onrecord review edit</c>.</summary>
internal static class ReviewEditCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Shell shell, IReadOnlyList<(int Code, string Meaning)> codes)
    {
        var id = new Argument<string>("id") { HelpName = "ID", Description = "A statement, such as 3f2a99b0c1d2.s7." };
        var set = new Option<string[]>("--set")
        {
            HelpName = "FIELD=VALUE",
            Description =
                $"The field and its right value; nothing behind = leaves it open. Fields: {string.Join(", ", ReviewFields.All)}. "
                + "Spans are given by their words or as START:END, several parted by |; so are several speakers.",
            Required = true,
        };
        var byline = new Byline(shell);
        var place = new LedgerPlace(shell);
        var command = new Command("edit", "Give fields of a statement other values.") { id, set };
        byline.AddTo(command);
        place.AddTo(command);
        new HelpPage(
            [
                ("It is a denial", "onrecord review edit 3f2a99b0c1d2.s7 --set act=denies"),
                ("These two speak", "onrecord review edit 3f2a99b0c1d2.s7 --set 'speaker=Anna Brandt | Ilse Varga'"),
                (
                    "This is what is said",
                    "onrecord review edit 3f2a99b0c1d2.s7 --set 'content=that the bridge was closed'"
                ),
                ("No target after all", "onrecord review edit 3f2a99b0c1d2.s7 --set target="),
            ],
            codes
        ).AddTo(command);
        command.SetAction(parsed =>
        {
            using var ledger = place.Open(parsed);
            var given = parsed.GetRequiredValue(id);
            if (
                !StatementId.TryParse(given, out var statement)
                || ledger.Find(statement.Article) is not { } stored
                || stored.Reviewed.Statements.FirstOrDefault(found => found.Number == statement.Number) is not { } meant
            )
            {
                shell.Complain($"{given}: The ledger holds no such statement.");
                return ExitCode.SomeFailed;
            }
            var corrections = new List<(string, Correction?)>();
            foreach (var assignment in parsed.GetRequiredValue(set))
            {
                var (field, value) = Halves(assignment);
                var spans = ReviewFields.IsSpans(field)
                    ? SpansByHand.Read(value, meant, stored.Reading.Article.Text)
                    : [];
                if (spans is null)
                {
                    shell.Complain(
                        $"{given}: '{value}' stands not exactly once near the statement; give its place as START:END."
                    );
                    return ExitCode.SomeFailed;
                }
                corrections.Add(
                    (
                        given,
                        new Correction
                        {
                            Article = stored.Id,
                            Statement = statement.Number,
                            Verb = CorrectionVerb.Edit,
                            Field = field,
                            Value =
                                ReviewFields.IsSpans(field) ? ""
                                : field == "speaker" ? string.Join('\n', SpansByHand.Parts(value))
                                : value,
                            Spans = spans,
                            Author = byline.AuthorOf(parsed),
                            Note = byline.NoteOf(parsed),
                        }
                    )
                );
            }
            return ReviewCommand.Keep(ledger, shell, corrections);
        });
        return command;
    }

    private static (string Field, string Value) Halves(string assignment)
    {
        var at = assignment.IndexOf('=', StringComparison.Ordinal);
        return at < 0 ? (assignment, "") : (assignment[..at].Trim(), assignment[(at + 1)..].Trim());
    }
}
