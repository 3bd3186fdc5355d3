using OnRecord.Cli.Commands;
using OnRecord.Cli.Terminal;

namespace OnRecord.Cli.Cards;

/// <summary>Readings for people: a card for each statement, nested ones below the one that they stand in.</summary>
internal sealed class CardWriter(TextWriter output, CardLayout layout) : IReadingWriter
{
    private const string Legend =
        "% is how sure the reader is; the numbers on the right are line:column and characters.";

    private readonly StyledWriter writer = new(output, layout.Colored);
    private bool first = true;

    /// <inheritdoc/>
    public void Write(Reading reading)
    {
        if (!first)
        {
            writer.WriteLine();
        }
        WriteHeading(reading);
        if (first && reading.Statements.Count > 0)
        {
            WriteWrapped(new Run(Legend, Role.Faint));
        }
        first = false;
        if (
            reading.Article.Published is null
            && reading.Statements.Any(statement => statement.Times.Any(TimeWording.IsOpen))
        )
        {
            WriteWrapped(
                new Run(
                    "The day of publication is not known (--published tells it), so days like “Tuesday” stay open.",
                    Role.Faint
                )
            );
        }
        var card = new CardPrinter(writer, reading, layout.Width, NumberColumn(reading));
        foreach (var node in StatementNode.TreeOf(reading.Statements))
        {
            card.Write(node, depth: 0);
        }
        if (reading.Statements.Count == 0)
        {
            writer.WriteLine();
            writer.WriteLine(new Run("No statement was found.", Role.Plain));
        }
    }

    /// <inheritdoc/>
    public void Complete() { }

    private void WriteHeading(Reading reading)
    {
        var article = reading.Article;
        var about = new List<string> { article.Id };
        if (article.Publisher is { } publisher)
        {
            about.Add(publisher);
        }
        if (article.Published is { } day)
        {
            about.Add(TimeWording.Of(day));
        }
        if (article.Title is { } title)
        {
            WriteWrapped(new Run(VisibleText.Line(title), Role.Title));
            WriteWrapped(new Run(VisibleText.Line(string.Join(" · ", about)), Role.Faint));
        }
        else
        {
            WriteWrapped(new Run(VisibleText.Line(string.Join(" · ", about)), Role.Title));
        }
    }

    private void WriteWrapped(Run run)
    {
        foreach (var line in LineWrapper.Wrap([run], layout.Width))
        {
            writer.WriteLine(line);
        }
    }

    private static int NumberColumn(Reading reading) =>
        $"s{reading.Statements.Select(statement => statement.Number).DefaultIfEmpty(1).Max()}".Length + 2;
}

/// <summary>How cards are laid out.</summary>
/// <param name="Width">Columns of a line; at least <see cref="MinimumWidth"/>.</param>
/// <param name="Colored">Whether colours are written.</param>
internal sealed record CardLayout(int Width, bool Colored)
{
    /// <summary>Narrower than this nothing can be told apart.</summary>
    public const int MinimumWidth = 30;

    private const int WidestText = 120;
    private const int WidthOfFiles = 100;

    /// <summary>The layout that was asked for, or the one that fits the terminal.</summary>
    /// <param name="style">What was asked for.</param>
    /// <param name="shell">Has the terminal.</param>
    /// <param name="toShell">Whether the cards go to the shell's output, not to a file.</param>
    public static CardLayout Of(OutputStyle style, Shell shell, bool toShell)
    {
        var terminal = toShell && shell.OutIsTerminal;
        var fitting = terminal && shell.Width is { } columns ? Math.Min(columns, WidestText) : WidthOfFiles;
        var colored = style.Color switch
        {
            ColorChoice.Always => true,
            ColorChoice.Never => false,
            _ => terminal && shell.Setting("NO_COLOR") is null && shell.Setting("TERM") != "dumb",
        };
        return new CardLayout(Math.Max(style.Width ?? fitting, MinimumWidth), colored);
    }
}
