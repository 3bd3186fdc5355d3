using System.CommandLine;
using OnRecord.Cli.Cards;
using OnRecord.Cli.Commands;
using OnRecord.Cli.Terminal;
using OnRecord.Ledger;
using OnRecord.Ledger.Feeds;
using OnRecord.Ledger.Json;
using OnRecord.Ledger.Reviews;

namespace OnRecord.Cli.Ledgers;

/// <summary><c>onrecord show</c>.</summary>
internal static class ShowCommand
{
    private const int MostNearTexts = 10;

    private static readonly HelpPage Help = new(
        [
            ("An article with its statements", "onrecord show 3f2a99b0c1d2"),
            ("One statement with all its fields", "onrecord show 3f2a99b0c1d2.s7"),
            ("What nobody has looked at yet", "onrecord show 3f2a99b0c1d2 --review open"),
            ("The text, exactly as it was kept", "onrecord show 3f2a99b0c1d2 --text"),
        ],
        [
            (ExitCode.Done, "it was shown"),
            (ExitCode.SomeFailed, "the ledger holds nothing of this id"),
            (ExitCode.Usage, "the command line is wrong"),
            (ExitCode.Ledger, "there is no ledger, or it cannot be used"),
        ]
    );

    /// <summary>Makes the command.</summary>
    public static Command Create(Shell shell)
    {
        var id = new Argument<string>("id")
        {
            HelpName = "ID",
            Description =
                "An article, by 6 or more digits of its id, or a statement, such as 3f2a99b0c1d2.s7; 'onrecord find' prints them.",
        };
        var text = new Option<bool>("--text") { Description = "Write the text of the article and nothing else." };
        var review = ReviewChoice.Of("Only the statements in this state of review");
        var output = new OutputChoice(
            "How the result is written.",
            ("text", OutputFormat.Text),
            ("json", OutputFormat.Json)
        );
        var place = new LedgerPlace(shell);
        var command = new Command("show", "Show an article or a statement of the ledger, with all that is kept of it.")
        {
            id,
            text,
            review,
        };
        output.AddTo(command);
        place.AddTo(command);
        Help.AddTo(command);
        command.SetAction(parsed =>
        {
            var given = parsed.GetRequiredValue(id);
            int? number = StatementId.TryParse(given, out var statement) ? statement.Number : null;
            var article = statement.Article;
            if (number is null && !ArticleId.TryParse(given, out article))
            {
                shell.Complain($"'{given}' is no id; ids look like 3f2a99b0c1d2 or 3f2a99b0c1d2.s7.");
                return ExitCode.Usage;
            }
            using var ledger = place.Open(parsed);
            var stored = ledger.Find(article);
            if (stored is null || (number is not null && Part(stored, number) is null))
            {
                shell.Complain($"The ledger {ledger.Location} holds no {given}.");
                return ExitCode.SomeFailed;
            }
            var style = output.StyleOf(parsed);
            ResultOutput.Guard(() =>
            {
                if (parsed.GetValue(text))
                {
                    WriteText(stored, shell);
                }
                else
                {
                    var state = parsed.GetValue(review);
                    Write(InState(Part(stored, number)!, state), state, style, shell);
                }
            });
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>The article with the one statement that is asked for, or all; null when it has no such statement.</summary>
    private static StoredArticle? Part(StoredArticle stored, int? number)
    {
        if (number is null)
        {
            return stored;
        }
        var statement = stored.Reading.Statements.FirstOrDefault(statement => statement.Number == number);
        return statement is null ? null : stored with { Reading = stored.Reading with { Statements = [statement] } };
    }

    private static StoredArticle InState(StoredArticle stored, ReviewState? review) =>
        review is null
            ? stored
            : stored with
            {
                Reading = stored.Reading with
                {
                    Statements =
                    [
                        .. stored.Reading.Statements.Where(statement =>
                            stored.ReviewOf(statement.Number).State == review
                        ),
                    ],
                },
            };

    private static void WriteText(StoredArticle stored, Shell shell)
    {
        var text = stored.Reading.Article.Text.Value;
        shell.Out.Write(shell.OutIsTerminal ? VisibleText.Block(text) : text);
    }

    private static void Write(StoredArticle stored, ReviewState? review, OutputStyle style, Shell shell)
    {
        if (style.Format == OutputFormat.Json)
        {
            shell.Out.Write(LedgerJson.ToIndented(JsonStored.Of(stored)) + "\n");
            return;
        }
        WritePlaces(stored, shell.Out);
        if (review is { } state && stored.Reading.Statements.Count == 0)
        {
            shell.Out.WriteLine($"No statement is {state.ToName()}.");
            return;
        }
        new CardWriter(shell.Out, CardLayout.Of(style, shell, toShell: true)).Write(Rooted(stored.Reviewed));
        WriteReviews(stored, shell.Out);
    }

    // A statement that is shown without the one that it stands in stands at the top.
    private static Reading Rooted(Reading reading)
    {
        var shown = reading.Statements.Select(statement => statement.Number).ToHashSet();
        return reading with
        {
            Statements =
            [
                .. reading.Statements.Select(statement =>
                    statement.Parent is { } parent && !shown.Contains(parent)
                        ? statement with
                        {
                            Parent = null,
                        }
                        : statement
                ),
            ],
        };
    }

    private static void WriteReviews(StoredArticle stored, TextWriter output)
    {
        foreach (var statement in stored.Reading.Statements)
        {
            foreach (var human in stored.ReviewOf(statement.Number).Values)
            {
                var text = stored.Reading.Article.Text;
                var value =
                    human.Spans.Count > 0
                        ? string.Join(" | ", human.Spans.Select(span => text[span]))
                        : human.Value.Replace("\n", " | ", StringComparison.Ordinal);
                var note = human.Note is null ? "" : $" ({human.Note})";
                output.WriteLine(
                    VisibleText.Line(
                        FormattableString.Invariant(
                            $"s{statement.Number} {human.Field}: {value}, by {human.Author}, {Instant(human.MadeAt)}{note}"
                        )
                    )
                );
            }
        }
    }

    private static void WritePlaces(StoredArticle stored, TextWriter output)
    {
        output.WriteLine($"article   {stored.Id.Digits}");
        foreach (var (appearance, article, firstSeen, retrieved) in stored.Appearances)
        {
            output.WriteLine($"met at    {VisibleText.Line(appearance.Address)}");
            if (article.Published is { } day)
            {
                output.WriteLine($"          published {Day(day)} (from: {appearance.PublishedFrom})");
            }
            if (appearance.Modified is { } changed)
            {
                output.WriteLine($"          modified {Day(changed)} (from: {appearance.ModifiedFrom})");
            }
            output.WriteLine($"          first seen {Instant(firstSeen)}, last retrieved {Instant(retrieved)}");
            foreach (var note in appearance.Notes)
            {
                output.WriteLine($"          {VisibleText.Line(FeedOf(note))}");
            }
            foreach (var fact in article.Facts.Where(IsShown).DistinctBy(fact => fact.Field))
            {
                output.WriteLine($"          {VisibleText.Line($"{fact.Field} {fact.Value} (from: {fact.From})")}");
            }
        }
        foreach (var versions in stored.Versions.GroupBy(version => version.Address).Where(group => group.Count() > 1))
        {
            output.WriteLine($"versions  {VisibleText.Line(versions.Key)}");
            foreach (var version in versions)
            {
                var own = version.Article == stored.Id ? "  (this one)" : "";
                output.WriteLine($"          {version.Number}  {version.Article}  {Instant(version.Seen)}{own}");
            }
        }
        WriteNearTexts(stored, output);
        output.WriteLine(
            $"read by   {string.Join(", ", stored.Engines.Select(engine => $"{engine.Version} with {engine.Model}"))}"
        );
        output.WriteLine();
    }

    // in feed https://post.example/feed (by Ann Reyes; from The Wire; Ports, Council)
    private static string FeedOf(FeedNote note)
    {
        var said = new[]
        {
            note.Author is { } author ? $"by {author}" : null,
            note.SourceName is { } source ? $"from {source}" : null,
            note.Categories.Count > 0 ? string.Join(", ", note.Categories) : null,
        };
        var known = string.Join("; ", said.OfType<string>());
        return $"in feed {note.Feed}{(known.Length > 0 ? $" ({known})" : "")}";
    }

    /// <summary>Days and addresses have lines of their own, and titles stand above the statements.</summary>
    private static bool IsShown(StatedFact fact) =>
        fact.Field
            is FactField.Publisher
                or FactField.Section
                or FactField.Byline
                or FactField.Credit
                or FactField.Access
                or FactField.Extent
                or FactField.Kept;

    private static void WriteNearTexts(StoredArticle stored, TextWriter output)
    {
        var all = stored.NearTexts ?? [];
        foreach (var (index, near) in all.Take(MostNearTexts).Index())
        {
            var pair = near.Resemblance;
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{(index == 0 ? "near     " : "         ")} {near.Article}  {pair.FirstInSecond * 100:0} % of this stands in it, {pair.SecondInFirst * 100:0} % of it in this"
                )
            );
        }

        if (all.Count > MostNearTexts)
        {
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"          and {all.Count - MostNearTexts:N0} more, which JSON has"
                )
            );
        }
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Instant(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
