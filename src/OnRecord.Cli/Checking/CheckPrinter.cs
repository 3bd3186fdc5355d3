using OnRecord.Claims.QuoteChecks;
using OnRecord.Cli.Cards;
using OnRecord.Cli.Terminal;
using OnRecord.Ledger;
using OnRecord.Ledger.Checking;

namespace OnRecord.Cli.Checking;

/// <summary>Checks for people: each quotation with what became of it, its original below it, and the differences in braces.</summary>
internal sealed class CheckPrinter(TextWriter output, CardLayout layout, bool onlyToLookAt)
{
    private const int Indent = 2;
    private const int MostOccurrences = 3;

    private readonly StyledWriter writer = new(output, layout.Colored);
    private bool first = true;

    /// <summary>Writes the checks of a draft.</summary>
    public void Write(QuoteReport report)
    {
        foreach (var check in report.Checks.Where(check => check.NeedsALook || !onlyToLookAt))
        {
            if (!first)
            {
                writer.WriteLine();
            }
            first = false;
            Write(report, check);
        }
    }

    private void Write(QuoteReport report, QuoteCheck check)
    {
        var text = report.Draft.Article.Text;
        var (line, column) = new LineIndex(text).At(check.Quotation.Span.Start);
        var place = string.Create(CultureInfo.InvariantCulture, $"{report.Draft.Article.Id}:{line}:{column}");
        Wrapped(
            0,
            new Run(VisibleText.Line(place), Role.Faint),
            new Run("  " + QuoteWording.Of(check), check.NeedsALook ? Role.Denial : Role.Value)
        );
        var changes = check.Occurrences is [var best, ..] ? best.Changes : [];
        Wrapped(
            Indent,
            [
                .. Marked(text, check.Quotation.Span, changes.Select(change => change.Draft)),
                new Run(QuoteWording.Said(check.Quotation.Saying), Role.Source),
            ]
        );
        foreach (var found in check.Occurrences.Take(MostOccurrences))
        {
            Write(report.Articles[found.Article], found);
        }
        if (check.Occurrences.Count - MostOccurrences is > 0 and var more)
        {
            Wrapped(Indent, new Run($"and in {CountedNoun.Of(more, "more article")}", Role.Faint));
        }
    }

    private void Write(StoredArticle article, QuoteOccurrence found)
    {
        var text = article.Reading.Article.Text;
        var id = found.Saying.Statement is { } number
            ? new StatementId(article.Id, number).ToString()
            : article.Id.ToString();
        var place = article.Appearances[0];
        var about = new[]
        {
            found.Saying.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            place.Article.Publisher,
            place.Article.Title ?? place.Appearance.Address,
        };
        Wrapped(
            Indent,
            new Run(id, Role.Faint),
            new Run("  " + VisibleText.Line(string.Join(" · ", about.OfType<string>())), Role.Title)
        );
        var shown = found.Changes.Aggregate(found.Span, (all, change) => all.Union(change.Original));
        Wrapped(
            Indent + Indent,
            [
                .. Marked(text, shown, found.Changes.Select(change => change.Original)),
                new Run(QuoteWording.Said(found.Saying), Role.Source),
            ]
        );
        var notes = found.Changes.Select(QuoteWording.Of).Distinct().ToList();
        if (QuoteWording.Of(found.Attribution) is { } differs)
        {
            notes.Add(differs);
        }
        if (notes.Count > 0)
        {
            Wrapped(Indent + Indent, new Run(string.Join(" · ", notes), Role.Value));
        }
    }

    // What differs stands in braces; where something is missing they are empty.
    private static List<Run> Marked(SourceText text, TextSpan within, IEnumerable<TextSpan> parts)
    {
        return
        [
            .. DifferencePiece
                .Cut(within, parts)
                .Select(piece =>
                    piece.Differs
                        ? new Run("{" + Shown(text, piece.Span) + "}", Role.Denial)
                        : new Run(Shown(text, piece.Span), Role.Plain)
                ),
        ];
    }

    // A piece keeps the space that parts it from its neighbours.
    private static string Shown(SourceText text, TextSpan span)
    {
        var piece = text.Slice(span);
        var line = VisibleText.Line(piece);
        if (line.Length == 0)
        {
            return piece.IsEmpty ? "" : " ";
        }
        var before = char.IsWhiteSpace(piece[0]) ? " " : "";
        return before + line + (char.IsWhiteSpace(piece[^1]) ? " " : "");
    }

    private void Wrapped(int indent, params IReadOnlyList<Run> runs)
    {
        foreach (var line in LineWrapper.Wrap(runs, layout.Width - indent))
        {
            writer.WriteLine([new Run(new string(' ', indent), Role.Plain), .. line]);
        }
    }
}
