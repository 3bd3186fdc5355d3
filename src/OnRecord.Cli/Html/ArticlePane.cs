using OnRecord.Cli.Terminal;
using OnRecord.Cli.Wording;

namespace OnRecord.Cli.Html;

/// <summary>The text of an article with its statements marked, each tied to its card by a number.</summary>
/// <param name="html">Where it goes.</param>
/// <param name="prefix">Begins every id of this document, for example <c>d1</c>.</param>
internal sealed class ArticlePane(HtmlText html, string prefix)
{
    /// <summary>Writes the paragraphs.</summary>
    public void Write(Reading reading)
    {
        var text = reading.Article.Text;
        var pieces = PiecesOf(text, reading.Statements);
        var anchors = reading.Statements.ToLookup(statement =>
            FirstThat(pieces, piece => piece.Segment.Span.End > StatementNode.ExtentOf(statement).Start)
        );
        var references = reading.Statements.ToLookup(statement =>
            FirstThat(pieces, piece => piece.Segment.Span.Start >= ReferencePosition(statement)) - 1
        );
        for (var i = 0; i < pieces.Count; i++)
        {
            if (i == 0 || pieces[i].Paragraph != pieces[i - 1].Paragraph)
            {
                html.Raw(i == 0 ? "<p>" : "</p>\n<p>");
            }
            foreach (var statement in anchors[i])
            {
                html.Markup($"<span id=\"{prefix}-t{statement.Number}\"></span>");
            }
            WriteSegment(text, pieces[i].Segment);
            foreach (var statement in references[i])
            {
                WriteReference(statement);
            }
        }
        if (pieces.Count > 0)
        {
            html.Raw("</p>\n");
        }
    }

    private static List<Piece> PiecesOf(SourceText text, IReadOnlyList<Statement> statements)
    {
        var paragraphs = Paragraphs(text.Value);
        var pieces = new List<Piece>();
        var paragraph = 0;
        foreach (var segment in Segment.Cut(text, statements))
        {
            while (paragraph < paragraphs.Count && paragraphs[paragraph].Start < segment.Span.End)
            {
                var start = Math.Max(segment.Span.Start, paragraphs[paragraph].Start);
                var end = Math.Min(segment.Span.End, paragraphs[paragraph].End);
                if (start < end)
                {
                    pieces.Add(new Piece(paragraph, segment with { Span = new TextSpan(start, end) }));
                }
                if (paragraphs[paragraph].End > segment.Span.End)
                {
                    break;
                }
                paragraph++;
            }
        }
        return pieces;
    }

    // Pieces are in order, so those of which it holds come after all others.
    private static int FirstThat(List<Piece> pieces, Func<Piece, bool> holds)
    {
        var (low, high) = (0, pieces.Count);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = holds(pieces[middle]) ? (low, middle) : (middle + 1, high);
        }
        return low;
    }

    private void WriteSegment(SourceText text, Segment segment)
    {
        var marks = segment.Marks;
        var visible = VisibleText.Block(text.Slice(segment.Span));
        if (marks.Count == 0)
        {
            html.Text(visible);
            return;
        }
        var classes = new List<string>();
        AddIfAny(MarkRole.Source, "src");
        AddIfAny(MarkRole.Cue, "cue");
        AddIfAny(MarkRole.Content, "con");
        AddIfAny(MarkRole.Setting, "set");
        if (marks.Count(mark => mark.Role == MarkRole.Content) > 1)
        {
            classes.Add("deep");
        }
        classes.AddRange(marks.Select(mark => $"{prefix}m{mark.Statement}").Distinct());
        html.Markup($"<span class=\"{string.Join(' ', classes)}\">{visible}</span>");

        void AddIfAny(MarkRole role, string name)
        {
            if (marks.Any(mark => mark.Role == role))
            {
                classes.Add(name);
            }
        }
    }

    private void WriteReference(Statement statement) =>
        html.Markup(
            $"<a class=\"ref\" href=\"#{prefix}-s{statement.Number}\" aria-label=\"Statement {statement.Number}\">{statement.Number}</a>"
        );

    // The number stands after the words that attribute.
    private static int ReferencePosition(Statement statement) =>
        (statement.Cue.Count > 0 ? statement.Cue[0] : statement.Content[0]).End;

    // Paragraphs are parted by empty lines, or by every line break in a text that has no empty line.
    private static List<TextSpan> Paragraphs(string text)
    {
        var lines = new List<TextSpan>();
        for (var start = 0; start < text.Length; )
        {
            var length = text.AsSpan(start).IndexOfAny('\r', '\n');
            var end = length < 0 ? text.Length : start + length;
            lines.Add(new TextSpan(start, end));
            start = end + (text.AsSpan(end).StartsWith("\r\n") ? 2 : 1);
        }
        var isBlank = lines.ConvertAll(line => text.AsSpan(line.Start, line.Length).IsWhiteSpace());
        var hasBlank = isBlank.Contains(true);
        var paragraphs = new List<TextSpan>();
        var joins = false;
        for (var i = 0; i < lines.Count; i++)
        {
            if (isBlank[i])
            {
                joins = false;
            }
            else if (joins && hasBlank)
            {
                paragraphs[^1] = paragraphs[^1].Union(lines[i]);
            }
            else
            {
                paragraphs.Add(lines[i]);
                joins = true;
            }
        }
        return paragraphs;
    }

    // A segment within one paragraph.
    private sealed record Piece(int Paragraph, Segment Segment);
}
