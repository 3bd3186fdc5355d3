using OnRecord.Cli.Cards;
using OnRecord.Cli.Terminal;
using OnRecord.Ledger.Finding;

namespace OnRecord.Cli.Ledgers;

/// <summary>Found statements for people: where each stands, and its sentence with the content in square brackets.</summary>
internal sealed class HitPrinter(TextWriter output, CardLayout layout)
{
    private const int Indent = 2;

    private readonly StyledWriter writer = new(output, layout.Colored);
    private bool first = true;

    /// <summary>Writes one, after an empty line where it is not the first.</summary>
    public void Write(FoundStatement hit)
    {
        if (!first)
        {
            writer.WriteLine();
        }
        first = false;
        WriteWrapped([new Run(hit.Id.ToString(), Role.Faint), new Run("  " + Place(hit), Role.Title)], indent: 0);
        WriteWrapped(Sentence(hit), Indent);
        WriteWrapped([new Run(Labels(hit), Role.Value)], Indent);
    }

    private static string Place(FoundStatement hit)
    {
        var article = hit.Reading.Article;
        var parts = new List<string>();
        if (article.Published is { } day)
        {
            parts.Add(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }
        parts.AddRange(new[] { article.Publisher, article.Title }.OfType<string>());
        if (parts.Count == 0)
        {
            parts.Add(hit.Appearances[0].Appearance.Address);
        }
        var others = hit.Appearances.Count - 1;
        var shown = VisibleText.Line(string.Join(" · ", parts));
        return others == 0
            ? shown
            : string.Create(CultureInfo.InvariantCulture, $"{shown} (and {CountedNoun.Of(others, "more place")})");
    }

    private static string Labels(FoundStatement hit)
    {
        var statement = hit.Reviewed.Statements[0];
        var values = StatementField.Position(statement).Select(value => value.Text).ToList();
        values.AddRange(statement.Speakers.Select(speaker => VisibleText.Line(speaker.Name)));
        if (hit.Review.Verdict is { } verdict)
        {
            values.Add(VisibleText.Line($"{verdict.Value} by {verdict.Author}"));
        }
        return string.Join(" · ", values);
    }

    private static List<Run> Sentence(FoundStatement hit)
    {
        var text = hit.Reading.Article.Text;
        var statement = hit.Reviewed.Statements[0];
        var parts = statement.Source.Concat(statement.Cue).Concat(statement.Content).ToList();
        var borders = new SortedSet<int> { hit.Sentence.Start, hit.Sentence.End };
        borders.UnionWith(parts.SelectMany(span => new[] { span.Start, span.End }));
        var runs = new List<Run>();
        foreach (var (start, end) in borders.Zip(borders.Skip(1)))
        {
            var piece = new TextSpan(start, end);
            var role =
                statement.Cue.Any(span => span.Contains(piece)) ? Role.Cue
                : statement.Source.Any(span => span.Contains(piece)) ? Role.Source
                : Role.Plain;
            if (statement.Content.Any(span => span.Start == start))
            {
                runs.Add(new Run("[", Role.Faint));
            }
            runs.Add(new Run(Shown(text.Slice(piece)), role));
            if (statement.Content.Any(span => span.End == end))
            {
                runs.Add(new Run("]", Role.Faint));
            }
        }
        return runs;
    }

    // A piece keeps the space that parts it from its neighbours.
    private static string Shown(ReadOnlySpan<char> piece)
    {
        var line = VisibleText.Line(piece);
        if (line.Length == 0)
        {
            return piece.IsEmpty ? "" : " ";
        }
        var before = char.IsWhiteSpace(piece[0]) ? " " : "";
        return before + line + (char.IsWhiteSpace(piece[^1]) ? " " : "");
    }

    private void WriteWrapped(IReadOnlyList<Run> runs, int indent)
    {
        foreach (var line in LineWrapper.Wrap(runs, layout.Width - indent))
        {
            writer.WriteLine([new Run(new string(' ', indent), Role.Plain), .. line]);
        }
    }
}
