using System.Security.Cryptography;
using System.Text;
using OnRecord.Claims.SourcingReports;
using OnRecord.Ledger.Json;
using OnRecord.Ledger.Reporting;

namespace OnRecord.Cli.Html;

/// <summary>A sourcing report as one self-contained page without scripts: every number leads to its sentences on the page.</summary>
/// <remarks>As in <see cref="HtmlReportWriter"/>, the page loads nothing: its policy allows the one style sheet that it carries.</remarks>
internal sealed class SourcingPage(ScopedReport scoped, IReadOnlyList<ReportNumber> numbers, ReportSentences sentences)
{
    private const int MostSources = 20;

    private readonly SourcingReport report = scoped.Report;

    /// <summary>Writes the page piece by piece.</summary>
    public void Write(TextWriter output, CancellationToken cancellationToken)
    {
        output.Write(Head());
        foreach (var section in numbers.GroupBy(number => number.Section))
        {
            output.Write(Table(section.Key, [.. section]));
        }
        output.Write("<section aria-labelledby=\"behind\"><h2 id=\"behind\">Behind each number</h2>\n");
        foreach (var number in numbers.Where(number => number.Count > 0))
        {
            cancellationToken.ThrowIfCancellationRequested();
            output.Write(Behind(number));
        }
        output.Write("</section>\n<section aria-labelledby=\"sentences\"><h2 id=\"sentences\">Sentences</h2>\n");
        var article = -1;
        foreach (var statement in numbers.SelectMany(number => number.Statements).Distinct().Order())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var said = report.Statements[statement];
            output.Write(Sentence(statement, said, isFirst: said.Article != article));
            article = said.Article;
        }
        output.Write((article < 0 ? "" : "</ol>\n") + "</section>\n</main>\n</body>\n</html>\n");
    }

    private string Head()
    {
        using var stream = typeof(SourcingPage).Assembly.GetManifestResourceStream("sourcing.css");
        using var reader = new StreamReader(stream!);
        var style = reader.ReadToEnd();
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)));
        var html = new HtmlText();
        html.Raw("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        html.Markup(
            $"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-{hash}'; base-uri 'none'; form-action 'none'\">\n"
        );
        html.Raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.Raw(
            "<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"referrer\" content=\"no-referrer\">\n"
        );
        html.Markup($"<title>{ReportHeading.Of(scoped.Subject, report)} – sourcing report</title>\n");
        html.Raw("<style>").Raw(style).Raw("</style>\n</head>\n<body>\n<main>\n");
        html.Markup($"<p class=\"kicker\">Sourcing report</p>\n<h1>{ReportHeading.Of(scoped.Subject, report)}</h1>\n");
        foreach (var line in ReportHeading.Lines(scoped.Subject, report))
        {
            html.Markup($"<p class=\"about\">{line}</p>\n");
        }
        return html.ToString();
    }

    private string Table(ReportSection section, List<ReportNumber> rows)
    {
        var html = new HtmlText();
        html.Markup($"<section aria-labelledby=\"t-{section.ToWireName()}\">");
        html.Markup($"<h2 id=\"t-{section.ToWireName()}\">{ReportWording.Of(section)}</h2>\n");
        html.Markup($"<p class=\"about\">{ReportWording.About(section)}</p>\n");
        html.Markup($"<table aria-labelledby=\"t-{section.ToWireName()}\">\n<thead><tr><th scope=\"col\"></th>");
        html.Raw("<th scope=\"col\" class=\"n\">number</th><th scope=\"col\" class=\"n\">statements</th>");
        html.Raw("</tr></thead>\n<tbody>\n");
        foreach (var number in rows)
        {
            var statements = number.Statements.Count;
            html.Markup($"<tr><th scope=\"row\">{ReportWording.Of(number)}");
            html.Raw(
                number.Verb is { } use
                    ? new HtmlText().Markup($" <small>{ReportWording.Why(use.Verb)}</small>").ToString()
                    : ""
            );
            html.Raw("</th><td class=\"n\">");
            if (number.Count == 0)
            {
                html.Raw("0");
            }
            else
            {
                html.Markup(
                    $"<a href=\"#{Anchor(number)}\" aria-label=\"{ReportWording.Counted(number)}: {ReportWording.Alone(number)}\">{number.Count:#,0}</a>"
                );
            }
            html.Markup($"</td><td class=\"n\">{statements:#,0}{ShareOf(number, statements)}</td></tr>\n");
        }
        html.Raw("</tbody></table>\n");
        return html.Raw(section == ReportSection.Concentration ? Sources() : "").Raw("</section>\n").ToString();
    }

    private string ShareOf(ReportNumber number, int statements) =>
        number.Name.StartsWith("sources.top-", StringComparison.Ordinal)
            ? $" = {ReportWording.Share(statements, ReportWording.Sourced(report))}"
            : "";

    private string Sources()
    {
        var repeated = report.Sources.Where(source => source.Statements.Count > 1).Take(MostSources).ToList();
        if (repeated.Count == 0)
        {
            return "";
        }
        var html = new HtmlText();
        html.Raw("<table>\n<thead><tr><th scope=\"col\">source</th><th scope=\"col\">kind</th>");
        html.Raw(
            "<th scope=\"col\" class=\"n\">statements</th><th scope=\"col\" class=\"n\">articles</th></tr></thead>\n<tbody>\n"
        );
        foreach (var source in repeated)
        {
            html.Markup(
                $"<tr><th scope=\"row\">{VisibleText.Line(source.Name)}</th><td>{ReportWording.OfKind(source.Kind)}</td>"
            );
            html.Markup(
                $"<td class=\"n\">{source.Statements.Count:#,0}</td><td class=\"n\">{report.ArticlesOf(source.Statements):#,0}</td></tr>\n"
            );
        }
        return html.Raw("</tbody></table>\n").ToString();
    }

    private string Behind(ReportNumber number)
    {
        var html = new HtmlText();
        html.Markup($"<section id=\"{Anchor(number)}\" class=\"behind\" aria-labelledby=\"{Anchor(number)}-h\">");
        html.Markup(
            $"<h3 id=\"{Anchor(number)}-h\">{ReportWording.Alone(number)}: {ReportWording.Counted(number)}</h3>\n<ul>\n"
        );
        foreach (var thing in number.Things)
        {
            html.Raw("<li>");
            if (ReportWording.NameOf(report, thing) is { } name)
            {
                html.Markup($"<b>{name}</b> ");
            }
            foreach (var (statement, i) in thing.Statements.Select((statement, i) => (statement, i)))
            {
                html.Raw(number.Section == ReportSection.Accusations && i == 1 ? "– the accused: " : "");
                html.Markup($"<a href=\"#{Anchor(statement)}\">{ReportSentences.IdOf(report, statement)}</a> ");
            }
            html.Raw("</li>\n");
        }
        return html.Raw("</ul></section>\n").ToString();
    }

    private string Sentence(int statement, ReportStatement said, bool isFirst)
    {
        var html = new HtmlText();
        if (isFirst)
        {
            html.Raw(statement > 0 && said.Article > 0 ? "</ol>\n" : "");
            html.Markup($"<h3>{ReportHeading.Of(report.Articles[said.Article])}</h3>\n<ol class=\"said\">\n");
        }
        var text = sentences.TextOf(said);
        html.Markup($"<li id=\"{Anchor(statement)}\"><p class=\"about\">{ReportSentences.IdOf(report, statement)} · ");
        html.Markup($"<b>{ReportWording.Speakers(report, said)}</b> · {ReportWording.OfKind(said.Kind)}");
        html.Raw(said.Act is { } act ? new HtmlText().Markup($" · {LabelWording.Of(act)}").ToString() : "");
        html.Raw("</p>\n<blockquote>");
        foreach (var piece in SentencePiece.Cut(said))
        {
            var words = VisibleText.Block(text.Slice(piece.Span));
            _ = piece.Role switch
            {
                MarkRole.Source => html.Markup($"<span class=\"who\">{words}</span>"),
                MarkRole.Cue => html.Markup($"<span class=\"how\">{words}</span>"),
                MarkRole.Content => html.Markup($"<span class=\"what\">{words}</span>"),
                _ => html.Text(words),
            };
        }
        return html.Raw("</blockquote></li>\n").ToString();
    }

    private static string Anchor(ReportNumber number) => "n-" + number.Name.Replace('.', '-');

    private string Anchor(int statement) => "s-" + ReportSentences.IdOf(report, statement).ToString().Replace('.', '-');
}
