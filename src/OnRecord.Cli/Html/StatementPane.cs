namespace OnRecord.Cli.Html;

/// <summary>The list of statements beside the article, nested ones below the one that they stand in.</summary>
/// <param name="html">Where it goes.</param>
/// <param name="prefix">Begins every id of this document, for example <c>d1</c>.</param>
/// <param name="heading">Element of a card's heading, for example <c>h3</c>.</param>
/// <param name="reading">The reading.</param>
internal sealed class StatementPane(HtmlText html, string prefix, string heading, Reading reading)
{
    private readonly SourceText text = reading.Article.Text;
    private readonly LineIndex lines = new(reading.Article.Text);

    /// <summary>Writes the cards.</summary>
    public void Write(IReadOnlyList<StatementNode> nodes)
    {
        html.Raw("<ol class=\"cards\">\n");
        foreach (var node in nodes)
        {
            html.Raw("<li>\n");
            WriteCard(node.Statement);
            if (node.Children.Count > 0)
            {
                Write(node.Children);
            }
            html.Raw("</li>\n");
        }
        html.Raw("</ol>\n");
    }

    private void WriteCard(Statement statement)
    {
        var number = statement.Number;
        html.Markup($"<article class=\"card\" id=\"{prefix}-s{number}\" aria-labelledby=\"{prefix}-h{number}\">\n");
        WriteHead(statement);
        html.Raw("<blockquote>");
        for (var i = 0; i < statement.Content.Count; i++)
        {
            html.Raw(i == 0 ? "" : " … ").Text(VisibleText.Line(text.Slice(statement.Content[i])));
        }
        html.Raw("</blockquote>\n");
        WritePosition(statement);
        WriteFields(statement);
        WritePlace(statement);
        html.Raw("</article>\n");
    }

    private void WriteHead(Statement statement)
    {
        var number = statement.Number;
        var head = StatementHead.Of(statement, text);
        html.Raw($"<{heading}")
            .Markup($" id=\"{prefix}-h{number}\"><a class=\"no\" href=\"#{prefix}-t{number}\">s{number}</a> ");
        _ = head.Name is { } name
            ? html.Markup($"<span class=\"src\">{name}</span>")
            : html.Raw("<span class=\"none\">no source given</span>");
        if (head.Written is { } written)
        {
            html.Markup($" <span class=\"written\">(“{written}”)</span>");
        }
        var cue = string.Join(" … ", statement.Cue.Select(span => VisibleText.Line(text.Slice(span))));
        html.Markup($" <span class=\"cue\">{cue}</span>");
        if (statement.Parent is { } parent)
        {
            html.Markup($" <a class=\"within\" href=\"#{prefix}-s{parent}\">within s{parent}</a>");
        }
        html.Raw($"</{heading}>\n");
    }

    private void WritePosition(Statement statement)
    {
        html.Raw("<p class=\"position\">");
        var separator = "";
        foreach (var value in StatementField.Position(statement))
        {
            html.Raw(separator);
            WriteValue(value);
            separator = " <span class=\"dot\">·</span> ";
        }
        html.Raw("</p>\n");
    }

    private void WriteFields(Statement statement)
    {
        var fields = StatementField.Of(statement, reading);
        if (fields.Count == 0)
        {
            return;
        }
        html.Raw("<dl>\n");
        foreach (var field in fields)
        {
            html.Markup($"<div><dt>{field.Name}</dt>");
            foreach (var value in field.Values)
            {
                html.Raw("<dd>");
                WriteValue(value);
                html.Raw("</dd>");
            }
            html.Raw("</div>\n");
        }
        html.Raw("</dl>\n");
    }

    private void WriteValue(FieldValue value)
    {
        if (value.Statement is { } statement)
        {
            html.Markup($"<a href=\"#{prefix}-s{statement}\">{value.Text}</a>");
        }
        else
        {
            html.Markup($"<span class=\"value\">{value.Text}</span>");
        }
        if (value.Gloss is { } gloss)
        {
            html.Markup($" <span class=\"gloss\">({gloss})</span>");
        }
        if (value.Confidence is { } confidence)
        {
            html.Markup($" <small>{LabelWording.Percent(confidence)}</small>");
        }
    }

    private void WritePlace(Statement statement)
    {
        var extent = StatementNode.ExtentOf(statement);
        var (line, column) = lines.At(extent.Start);
        html.Markup(
            $"<p class=\"place\"><a href=\"#{prefix}-t{statement.Number}\">line {line}, column {column}</a> · characters {extent.Start}–{extent.End} · source, cue and content {LabelWording.Percent(statement.Confidence)} sure</p>\n"
        );
    }
}
