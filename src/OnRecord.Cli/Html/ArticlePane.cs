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
        var pieces = ArticlePiece.Cut(text, reading.Statements);
        var anchors = reading.Statements.ToLookup(statement =>
            FirstThat(pieces, piece => piece.Segment.Span.End > StatementNode.ExtentOf(statement).Start)
        );
        var references = reading.Statements.ToLookup(statement =>
            FirstThat(pieces, piece => piece.Segment.Span.Start >= ArticlePiece.ReferencePosition(statement)) - 1
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

    // Pieces are in order, so those of which it holds come after all others.
    private static int FirstThat(IReadOnlyList<ArticlePiece> pieces, Func<ArticlePiece, bool> holds)
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
}
