using System.Security.Cryptography;
using System.Text;

namespace OnRecord.Cli.Html;

/// <summary>Readings as one self-contained page without scripts: each article with its statements marked and listed beside it.</summary>
/// <remarks>
/// The page loads nothing: its content security policy allows the one style sheet that it carries, by hash. Text and
/// cards are linked both ways by anchors. Where spans overlap, the text is cut at every boundary, so that any overlap shows.
/// </remarks>
internal sealed class HtmlReportWriter(TextWriter output) : IReadingWriter
{
    private readonly List<Reading> readings = [];

    /// <inheritdoc/>
    public void Write(Reading reading) => readings.Add(reading);

    /// <inheritdoc/>
    public void Complete()
    {
        var html = new HtmlText();
        WriteHead(html);
        if (readings.Count != 1)
        {
            WriteContents(html);
        }
        for (var i = 0; i < readings.Count; i++)
        {
            WriteDocument(html, readings[i], Prefix(i));
        }
        html.Raw(readings.Count == 1 ? "</body>\n</html>\n" : "</main>\n</body>\n</html>\n");
        output.Write(html.ToString());
    }

    private static string Prefix(int index) => string.Create(CultureInfo.InvariantCulture, $"d{index + 1}");

    private static string NameOf(Reading reading) => VisibleText.Line(reading.Article.Title ?? reading.Article.Id);

    private void WriteHead(HtmlText html)
    {
        var style = StyleSheet();
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)));
        var title = readings.Count == 1 ? NameOf(readings[0]) : $"{readings.Count} articles";
        html.Raw("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        html.Markup(
            $"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-{hash}'; base-uri 'none'; form-action 'none'\">\n"
        );
        html.Raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.Raw(
            "<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"referrer\" content=\"no-referrer\">\n"
        );
        html.Markup($"<title>{title} – who said what</title>\n").Raw("<style>").Raw(style).Raw("</style>\n</head>\n");
        html.Raw(readings.Count == 1 ? "<body class=\"single\">\n" : "<body>\n");
    }

    private void WriteContents(HtmlText html)
    {
        html.Markup($"<header class=\"top\"><h1>{readings.Count} articles</h1></header>\n");
        html.Raw("<nav class=\"contents\" aria-label=\"Articles\"><ol>\n");
        for (var i = 0; i < readings.Count; i++)
        {
            html.Markup(
                $"<li><a href=\"#{Prefix(i)}\">{NameOf(readings[i])}</a> <small>{LabelWording.Counted(readings[i].Statements.Count, "statement")}</small></li>\n"
            );
        }
        html.Raw("</ol></nav>\n<main>\n");
    }

    private void WriteDocument(HtmlText html, Reading reading, string prefix)
    {
        var level = readings.Count == 1 ? 1 : 2;
        var element = readings.Count == 1 ? "main" : "section";
        var tables = new IndexTables(html, prefix, Heading(level + 1), reading);
        html.Markup($"<{element} class=\"document\" id=\"{prefix}\" aria-labelledby=\"{prefix}-title\">\n<header>\n");
        html.Raw($"<{Heading(level)}")
            .Markup($" id=\"{prefix}-title\">{NameOf(reading)}")
            .Raw($"</{Heading(level)}>\n");
        WriteAbout(html, reading);
        WriteSections(html, reading, prefix, tables);
        html.Raw(Legend).Raw("</header>\n");
        html.Markup($"<article class=\"text\" tabindex=\"0\" aria-labelledby=\"{prefix}-article\">\n");
        html.Raw($"<{Heading(level + 1)} class=\"unseen\"")
            .Markup($" id=\"{prefix}-article\">Article")
            .Raw($"</{Heading(level + 1)}>\n");
        new ArticlePane(html, prefix).Write(reading);
        html.Raw("</article>\n");
        html.Raw(
            "<div class=\"side\" tabindex=\"0\" role=\"group\" aria-label=\"Statements, speakers, figures and dates\">\n"
        );
        WriteStatements(html, reading, prefix, level);
        tables.Write();
        html.Markup($"</div>\n</{element}>\n");
    }

    private static string Heading(int level) => string.Create(CultureInfo.InvariantCulture, $"h{level}");

    private static void WriteSections(HtmlText html, Reading reading, string prefix, IndexTables tables)
    {
        html.Markup($"<nav class=\"sections\" aria-label=\"Sections of {NameOf(reading)}\"><ul>\n");
        html.Markup($"<li><a href=\"#{prefix}-article\">Article</a></li>\n");
        html.Markup(
            $"<li><a href=\"#{prefix}-statements\">Statements</a> <small>{reading.Statements.Count}</small></li>\n"
        );
        foreach (var (id, title, count) in tables.Sections)
        {
            html.Markup($"<li><a href=\"#{prefix}-{id}\">{title}</a> <small>{count}</small></li>\n");
        }
        html.Raw("</ul></nav>\n");
    }

    private static void WriteAbout(HtmlText html, Reading reading)
    {
        var article = reading.Article;
        html.Raw("<p class=\"about\">");
        if (article.Publisher is { } publisher)
        {
            html.Markup($"<span>{VisibleText.Line(publisher)}</span> ");
        }
        if (article.Published is { } day)
        {
            html.Markup($"<time datetime=\"{day:yyyy-MM-dd}\">{TimeWording.Of(day)}</time> ");
        }
        if (article.Title is not null)
        {
            html.Markup($"<span>{VisibleText.Line(article.Id)}</span> ");
        }
        html.Markup($"<span>{LabelWording.Counted(reading.Statements.Count, "statement")}</span> ");
        html.Markup($"<span>OnRecord {reading.Engine.Version}, model {reading.Engine.Model}</span> ");
        html.Markup($"<span>SHA-256 of the text <code>{article.Text.Sha256[..12]}…</code></span></p>\n");
    }

    private static void WriteStatements(HtmlText html, Reading reading, string prefix, int level)
    {
        html.Markup($"<section aria-labelledby=\"{prefix}-statements\">\n");
        html.Raw($"<{Heading(level + 1)}")
            .Markup($" id=\"{prefix}-statements\">Statements")
            .Raw($"</{Heading(level + 1)}>\n");
        if (reading.Statements.Count == 0)
        {
            html.Raw("<p>No statement was found.</p>\n");
        }
        else
        {
            html.Raw(
                "<p class=\"hint\">% is how sure the reader is. A statement inside another stands indented below it.</p>\n"
            );
            new StatementPane(html, prefix, Heading(level + 2), reading).Write(
                StatementNode.TreeOf(reading.Statements)
            );
        }
        html.Raw("</section>\n");
    }

    private const string Legend = """
        <ul class="legend" aria-label="Marks in the article">
        <li><span class="src">source</span> who says it</li>
        <li><span class="cue">cue</span> the words that attribute</li>
        <li><span class="con">content</span> what is attributed</li>
        <li><span class="con deep">content within a content</span></li>
        <li><span class="set">setting</span> to whom, when, where, on what ground</li>
        </ul>

        """;

    private string StyleSheet()
    {
        using var stream = typeof(HtmlReportWriter).Assembly.GetManifestResourceStream("report.css");
        using var reader = new StreamReader(stream!);
        return reader.ReadToEnd() + HitRules();
    }

    // When a statement is the target of a link, all its parts light up: one selector for each statement.
    private string HitRules()
    {
        var selectors = readings.SelectMany(
            (reading, i) => reading.Statements.SelectMany(statement => HitSelectors(Prefix(i), statement.Number))
        );
        var list = string.Join(",\n", selectors);
        return list.Length == 0 ? "" : list + " { background: var(--hit); }\n";
    }

    private static IEnumerable<string> HitSelectors(string prefix, int number) =>
        [
            $":root:has(#{prefix}-s{number}:target) .{prefix}m{number}",
            $":root:has(#{prefix}-t{number}:target) .{prefix}m{number}",
        ];
}
