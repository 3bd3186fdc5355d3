using OnRecord.Cli.Terminal;

namespace OnRecord.Cli.Cards;

/// <summary>Prints the cards of one reading.</summary>
/// <param name="writer">Where they go.</param>
/// <param name="reading">The reading.</param>
/// <param name="width">Columns of a line.</param>
/// <param name="numberColumn">Columns of a statement's number and the gap after it; also the step of nesting.</param>
internal sealed class CardPrinter(StyledWriter writer, Reading reading, int width, int numberColumn)
{
    private const int NameColumn = 13;
    private const int NarrowestText = 24;

    private static readonly Run Gap = new(" … ", Role.Faint);
    private static readonly Run Dot = new(" · ", Role.Faint);

    private readonly SourceText text = reading.Article.Text;
    private readonly LineIndex lines = new(reading.Article.Text);

    // As wide as the widest, so that lines and characters stand in columns.
    private readonly int extentWidth = reading
        .Statements.Select(statement => Characters(StatementNode.ExtentOf(statement)).Length)
        .DefaultIfEmpty()
        .Max();

    // Deeper nesting than the width allows stays at the last step.
    private readonly int deepestIndent = Math.Max(0, ((width - NarrowestText) / numberColumn) - 1) * numberColumn;

    /// <summary>Prints a statement and those below it, each after an empty line.</summary>
    public void Write(StatementNode node, int depth)
    {
        var statement = node.Statement;
        var indent = Math.Min(depth * numberColumn, deepestIndent);
        var left = indent + numberColumn;
        writer.WriteLine();
        WriteHead(statement, indent, left);
        WriteWrapped(Joined(statement.Content, Role.Plain), left);
        WriteWrapped(Position(statement), left);
        foreach (var field in StatementField.Of(statement, reading))
        {
            WriteField(field, left);
        }
        foreach (var child in node.Children)
        {
            Write(child, depth + 1);
        }
    }

    // s7  Vladimir Putin (“he”) · claims              12:4  993–1071
    private void WriteHead(Statement statement, int indent, int left)
    {
        var number = new Run($"s{statement.Number}", Role.Faint);
        Run[] margin = [Spaces(indent), number, Spaces(left - indent - number.Width)];
        var place = Place(statement);
        var room = width - left - place.Width - 2;
        var placeIsBeside = room >= NarrowestText;
        IReadOnlyList<Run> words =
        [
            .. Names(StatementHead.Of(statement, text)),
            Dot,
            .. Joined(statement.Cue, Role.Cue),
        ];
        foreach (var line in LineWrapper.Wrap(words, placeIsBeside ? room : width - left))
        {
            if (placeIsBeside && margin.Length > 1)
            {
                var used = left + line.Sum(run => run.Width) + place.Width;
                writer.WriteLine([.. margin, .. line, Spaces(width - used), place]);
            }
            else
            {
                writer.WriteLine([.. margin, .. line]);
            }
            margin = [Spaces(left)];
        }
        if (!placeIsBeside)
        {
            WriteWrapped([place], left);
        }
    }

    private static IEnumerable<Run> Names(StatementHead head) =>
        head switch
        {
            { Name: null } => [new Run("no source given", Role.Faint)],
            { Written: null } => [new Run(head.Name, Role.Source)],
            _ => [new Run(head.Name, Role.Source), new Run($" (“{head.Written}”)", Role.Plain)],
        };

    private Run Place(Statement statement)
    {
        var extent = StatementNode.ExtentOf(statement);
        var (line, column) = lines.At(extent.Start);
        var characters = Characters(extent).PadLeft(extentWidth);
        return new Run(string.Create(CultureInfo.InvariantCulture, $"{line}:{column}  {characters}"), Role.Faint);
    }

    private static string Characters(TextSpan extent) =>
        string.Create(CultureInfo.InvariantCulture, $"{extent.Start}–{extent.End}");

    private static List<Run> Position(Statement statement)
    {
        var role = statement.Act is { Value: Act.Denies or Act.Withholds or Act.Alleges } ? Role.Denial : Role.Value;
        var runs = new List<Run>();
        foreach (var value in StatementField.Position(statement))
        {
            if (runs.Count > 0)
            {
                runs.Add(Dot);
            }
            runs.AddRange(Runs(value, role));
        }
        return runs;
    }

    // Where the name's column would leave too little room, the name gets a line of its own.
    private void WriteField(StatementField field, int left)
    {
        var name = new Run(field.Name, Role.Faint);
        var nameIsBeside = width - left - NameColumn >= NarrowestText / 2;
        var valueLeft = left + (nameIsBeside ? NameColumn : 2);
        Run[] margin = [Spaces(valueLeft)];
        if (nameIsBeside)
        {
            margin = [Spaces(left), name, Spaces(NameColumn - name.Width)];
        }
        else
        {
            WriteWrapped([name], left);
        }
        foreach (var value in field.Values)
        {
            foreach (var line in LineWrapper.Wrap(Runs(value, Role.Plain), width - valueLeft))
            {
                writer.WriteLine([.. margin, .. line]);
                margin = [Spaces(valueLeft)];
            }
        }
    }

    private static List<Run> Runs(FieldValue value, Role role)
    {
        var runs = new List<Run> { new(value.Text, role) };
        if (value.Gloss is { } gloss)
        {
            runs.Add(new Run($" ({gloss})", role));
        }
        if (value.Confidence is { } confidence)
        {
            runs.Add(new Run($" {LabelWording.Percent(confidence)}", Role.Faint));
        }
        return runs;
    }

    private List<Run> Joined(IReadOnlyList<TextSpan> spans, Role role)
    {
        var runs = new List<Run>();
        foreach (var span in spans)
        {
            if (runs.Count > 0)
            {
                runs.Add(Gap);
            }
            runs.Add(new Run(VisibleText.Line(text.Slice(span)), role));
        }
        return runs;
    }

    private void WriteWrapped(IReadOnlyList<Run> runs, int left)
    {
        foreach (var line in LineWrapper.Wrap(runs, width - left))
        {
            writer.WriteLine([Spaces(left), .. line]);
        }
    }

    private static Run Spaces(int count) => new(new string(' ', Math.Max(0, count)), Role.Plain);
}
