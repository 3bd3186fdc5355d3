namespace OnRecord.Cli.Html;

/// <summary>The tables of one reading: who speaks, and the figures, dates and places of the statements.</summary>
/// <param name="html">Where they go.</param>
/// <param name="prefix">Begins every id of this document, for example <c>d1</c>.</param>
/// <param name="heading">Element of a section's heading, for example <c>h2</c>.</param>
/// <param name="reading">The reading.</param>
internal sealed class IndexTables(HtmlText html, string prefix, string heading, Reading reading)
{
    private readonly SourceText text = reading.Article.Text;
    private readonly IReadOnlyList<SpeakerEntry> speakers = SpeakerEntry.IndexOf(reading);
    private readonly List<Row> figures = RowsOf(reading, s => s.Figures, figure => figure.Span);
    private readonly List<Row> times = RowsOf(reading, s => s.Times, time => time.Span);
    private readonly List<Row> places = RowsOf(reading, s => s.Places, place => place.Span);

    /// <summary>The sections that are not empty: end of the id, heading, number of rows.</summary>
    public IEnumerable<(string Id, string Title, int Count)> Sections =>
        new[]
        {
            ("speakers", "Who speaks here", speakers.Count),
            ("figures", "Figures", figures.Count),
            ("dates", "Dates and times", times.Count),
            ("places", "Places", places.Count),
        }.Where(section => section.Item3 > 0);

    /// <summary>Writes the sections that are not empty.</summary>
    public void Write()
    {
        WriteSpeakers();
        WriteFacts(
            "figures",
            ["Value", "In the article"],
            figures,
            fact => Cells(StatementField.FigureValue((Figure)fact, text), ((Figure)fact).Span)
        );
        WriteFacts(
            "dates",
            ["Day", "In the article", "Of what"],
            times,
            fact =>
            {
                var time = (TimeExpression)fact;
                var of = time.Role == TimeRole.Saying ? "the saying" : "what is said";
                return [TimeWording.Of(time) ?? "not known", Words(time.Span), of];
            }
        );
        WriteFacts(
            "places",
            ["Place", "Country", "In the article"],
            places,
            fact =>
            {
                var place = (Place)fact;
                return [place.Name ?? Words(place.Span), place.Country ?? "open", Words(place.Span)];
            }
        );
    }

    private static List<Row> RowsOf<T>(
        Reading reading,
        Func<Statement, IReadOnlyList<T>> factsOf,
        Func<T, TextSpan> spanOf
    )
        where T : class =>
        [
            .. reading
                .Statements.SelectMany(statement => factsOf(statement).Select(fact => (Fact: fact, statement.Number)))
                .GroupBy(pair => pair.Fact)
                .OrderBy(group => spanOf(group.Key))
                .Select(group => new Row(group.Key, [.. group.Select(pair => pair.Number)])),
        ];

    private void WriteSpeakers()
    {
        if (speakers.Count == 0)
        {
            return;
        }
        WriteHead("speakers");
        html.Raw("<p class=\"kinds\">Statements by kind of source: ");
        var separator = "";
        foreach (var (kind, count) in SpeakerEntry.KindsOf(speakers))
        {
            html.Markup($"{separator}{KindOf(kind)}: {count}");
            separator = " · ";
        }
        html.Raw("</p>\n");
        WriteTableHead("speakers", ["Speaker", "Kind", "Count"]);
        foreach (var speaker in speakers)
        {
            html.Markup($"<tr><th scope=\"row\">{speaker.Name}");
            html.Raw(speaker.Resolved ? "</th>" : " <small>as written</small></th>");
            html.Markup($"<td>{KindOf(speaker.Kind)}</td><td class=\"count\">{speaker.Statements.Count}</td>");
            WriteStatements(speaker.Statements);
        }
        html.Raw("</tbody>\n</table>\n</section>\n");
    }

    private void WriteFacts(
        string id,
        IReadOnlyList<string> columns,
        IReadOnlyList<Row> rows,
        Func<object, IReadOnlyList<string>> cellsOf
    )
    {
        if (rows.Count == 0)
        {
            return;
        }
        WriteHead(id);
        WriteTableHead(id, columns);
        foreach (var row in rows)
        {
            var cells = cellsOf(row.Fact);
            html.Markup($"<tr><th scope=\"row\">{cells[0]}</th>");
            foreach (var cell in cells.Skip(1))
            {
                html.Markup($"<td>{cell}</td>");
            }
            WriteStatements(row.Statements);
        }
        html.Raw("</tbody>\n</table>\n</section>\n");
    }

    private void WriteHead(string id)
    {
        var title = Sections.First(section => section.Id == id).Title;
        html.Markup($"<section class=\"index\" aria-labelledby=\"{prefix}-{id}\">\n");
        html.Raw($"<{heading}").Markup($" id=\"{prefix}-{id}\">{title}").Raw($"</{heading}>\n");
    }

    private void WriteTableHead(string id, IReadOnlyList<string> columns)
    {
        html.Markup($"<table aria-labelledby=\"{prefix}-{id}\">\n<thead><tr>");
        foreach (var column in columns)
        {
            html.Raw(column == "Count" ? "<th scope=\"col\" class=\"count\">" : "<th scope=\"col\">");
            html.Text(column).Raw("</th>");
        }
        html.Raw("<th scope=\"col\">Statements</th></tr></thead>\n<tbody>\n");
    }

    private void WriteStatements(IReadOnlyList<int> statements)
    {
        html.Raw("<td>");
        foreach (var number in statements)
        {
            html.Markup($"<a href=\"#{prefix}-s{number}\">s{number}</a> ");
        }
        html.Raw("</td></tr>\n");
    }

    private string[] Cells(FieldValue value, TextSpan span) => [value.Text, Words(span)];

    private string Words(TextSpan span) => VisibleText.Line(text.Slice(span));

    private static string KindOf(SourceKind? kind) => kind is { } known ? LabelWording.Of(known) : "kind open";

    private sealed record Row(object Fact, IReadOnlyList<int> Statements);
}
