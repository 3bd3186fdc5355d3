using System.Security.Cryptography;
using System.Text;
using OnRecord.Claims;
using OnRecord.Claims.Grouping;
using OnRecord.Claims.Positions;
using OnRecord.Claims.Series;
using OnRecord.Claims.Timelines;
using OnRecord.Cli.Claiming;

namespace OnRecord.Cli.Html;

/// <summary>A claim as one self-contained page without scripts, with a chart of its figures and their data as a table.</summary>
/// <remarks>As in <see cref="HtmlReportWriter"/>, the page loads nothing: its policy allows the one style sheet that it carries.</remarks>
internal sealed class ClaimPage(Claim claim, TimelineOrder order)
{
    private readonly HtmlText html = new();

    /// <summary>The page.</summary>
    public override string ToString()
    {
        WriteHead();
        WriteAbout();
        WritePositions();
        WriteTimeline();
        WriteChanges();
        for (var i = 0; i < claim.Figures.Count; i++)
        {
            WriteFigures(claim.Figures[i], i + 1);
        }
        WriteErosions();
        WriteOrigins();
        html.Raw("</main>\n</body>\n</html>\n");
        return html.ToString();
    }

    private void WriteHead()
    {
        using var stream = typeof(ClaimPage).Assembly.GetManifestResourceStream("claim.css");
        using var reader = new StreamReader(stream!);
        var style = reader.ReadToEnd();
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)));
        html.Raw("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        html.Markup(
            $"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-{hash}'; base-uri 'none'; form-action 'none'\">\n"
        );
        html.Raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.Raw(
            "<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"referrer\" content=\"no-referrer\">\n"
        );
        html.Markup($"<title>{VisibleText.Line(claim.Wording.Content)} – who holds what</title>\n");
        html.Raw("<style>").Raw(style).Raw("</style>\n</head>\n<body>\n<main>\n");
    }

    private void WriteAbout()
    {
        html.Markup($"<h1>“{VisibleText.Line(claim.Wording.Content)}”</h1>\n<p class=\"about\">In the words of ");
        html.Markup($"{PositionWording.Speakers(claim.Wording)}, {Place(claim.Wording)}. ");
        html.Markup($"{LabelWording.Counted(claim.Statements.Count, "statement")}, ");
        html.Markup($"{OriginWording.Of(claim.Count)}. First in {Place(claim.First)}.</p>\n");
    }

    private void WritePositions()
    {
        BeginTable("positions", "Who holds what now", "Who", "Position", "Since", "Statements");
        foreach (var held in claim.Positions)
        {
            html.Markup($"<tr><th scope=\"row\">{PositionWording.NameOf(held.Actor)}</th>");
            html.Markup($"<td class=\"{ClassOf(held.Position)}\">{PositionWording.Of(held.Position)}</td><td>");
            html.Text(held.Since is { } day ? PositionWording.Day(day) : "").Raw("</td><td>");
            foreach (var statement in held.Statements)
            {
                Link(statement);
            }
            html.Raw("</td></tr>\n");
        }
        html.Raw("</tbody></table></section>\n");
    }

    private void WriteTimeline()
    {
        html.Raw("<section aria-labelledby=\"timeline\"><h2 id=\"timeline\">Over time</h2>\n<ol class=\"timeline\">\n");
        var dated = order == TimelineOrder.Newest ? claim.Timeline.LatestFirst : claim.Timeline.Dated;
        foreach (var statement in dated)
        {
            WriteStatement(statement);
        }
        html.Raw("</ol>\n");
        if (claim.Timeline.Undated.Count > 0)
        {
            html.Raw("<h3>Undated</h3>\n<ol class=\"timeline\">\n");
            foreach (var statement in claim.Timeline.Undated)
            {
                WriteStatement(statement);
            }
            html.Raw("</ol>\n");
        }
        html.Raw("</section>\n");
    }

    private void WriteStatement(ClaimStatement statement)
    {
        html.Markup($"<li id=\"{Anchor(statement)}\"><p class=\"when\">");
        if (statement.Day is { } day)
        {
            html.Markup($"<time datetime=\"{day:yyyy-MM-dd}\">{TimeWording.Of(day)}</time> ");
            html.Raw(statement.IsDayOfSaying ? "" : "<small>published</small> ");
        }
        html.Markup($"<b>{PositionWording.Speakers(statement)}</b> ");
        html.Markup(
            $"<span class=\"{ClassOf(statement.Position)}\">{PositionWording.Of(statement.Position)}</span></p>\n"
        );
        html.Markup(
            $"<blockquote>{VisibleText.Line(statement.Content)}</blockquote>\n<p class=\"place\">{Place(statement)}"
        );
        foreach (var span in statement.Statement.Setting.Evidence)
        {
            html.Markup($" · evidence: {VisibleText.Line(statement.Article.Text.Slice(span))}");
        }
        if (statement.Reason is { } reason)
        {
            html.Raw(" · <span class=\"why\">grouped because ");
            html.Text(
                    reason.Basis switch
                    {
                        LinkBasis.Person => "a person put it with ",
                        LinkBasis.Answer => "it answers or passes on ",
                        _ => VisibleText.Line(string.Join("; ", reason.Because)) + ": ",
                    }
                )
                .Markup($"<a href=\"#{Anchor(reason.With)}\">{reason.With}</a></span>");
        }
        html.Raw("</p></li>\n");
    }

    private void WriteChanges()
    {
        if (claim.Timeline.Flips.Count > 0)
        {
            BeginTable("flips", "Changes of position", "Who", "Before", "After", "Day");
            foreach (var flip in claim.Timeline.Flips)
            {
                html.Markup(
                    $"<tr><th scope=\"row\">{PositionWording.NameOf(flip.Actor)}</th><td>{PositionWording.Of(flip.Before.Position)} "
                );
                Link(flip.Before);
                html.Markup($"</td><td>{PositionWording.Of(flip.After.Position)} ");
                Link(flip.After);
                html.Markup($"</td><td>{PositionWording.Day(flip.Day)}</td></tr>\n");
            }
            html.Raw("</tbody></table></section>\n");
        }
        if (claim.Timeline.Versions.Count > 0)
        {
            BeginTable("versions", "In changed articles", "Address", "Seen", "What", "Statements");
            foreach (var change in claim.Timeline.Versions)
            {
                html.Markup(
                    $"<tr><th scope=\"row\">{VisibleText.Line(change.Address)}</th><td>{change.Seen.UtcDateTime:yyyy-MM-dd}</td>"
                );
                html.Markup($"<td>{PositionWording.Of(change)}</td><td>");
                foreach (var place in new[] { change.Before, change.After }.OfType<VersionPlace>())
                {
                    Link(place);
                }
                html.Raw("</td></tr>\n");
            }
            html.Raw("</tbody></table></section>\n");
        }
    }

    private void WriteFigures(FigureSeries series, int number)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"figures{number}");
        var title = $"Figures: {VisibleText.Line(series.Thing)}{(series.Diverges ? " (they differ)" : "")}";
        BeginTable(id, title, new FigureChart(series).ToString(), ["Source", "Figure", "Scope", "Day", "Statement"]);
        foreach (var point in series.Points)
        {
            html.Markup(
                $"<tr><th scope=\"row\">{PositionWording.NameOf(point.Source)}</th><td>{VisibleText.Line(point.Words)}</td>"
            );
            html.Markup($"<td>{VisibleText.Line(point.Scope ?? "")}</td><td>");
            html.Text(point.Day is { } day ? PositionWording.Day(day) : "")
                .Raw(point.IsAsOf ? " <small>as of</small></td><td>" : "</td><td>");
            Link(point.Statement);
            html.Raw("</td></tr>\n");
        }
        html.Raw("</tbody></table>\n");
        foreach (var correction in series.Corrections)
        {
            html.Markup(
                $"<p class=\"against\">{PositionWording.NameOf(correction.After.Source)} said {VisibleText.Line(correction.Before.Words)} before, and {VisibleText.Line(correction.After.Words)} after.</p>\n"
            );
        }
        html.Raw("</section>\n");
    }

    private void WriteErosions()
    {
        if (claim.Erosions.Count == 0)
        {
            return;
        }
        BeginTable("lost", "Lost on the way", "What", "Before", "After");
        foreach (var erosion in claim.Erosions)
        {
            html.Markup($"<tr><th scope=\"row\">{PositionWording.Of(erosion.Kind)}</th>");
            foreach (var statement in new[] { erosion.Before, erosion.After })
            {
                html.Markup($"<td>{PositionWording.Speakers(statement)}: {VisibleText.Line(statement.Content)} ");
                Link(statement);
                html.Raw("</td>");
            }
            html.Raw("</tr>\n");
        }
        html.Raw("</tbody></table></section>\n");
    }

    private void WriteOrigins()
    {
        var drawing = new OriginChart(claim.Origins).ToString();
        BeginTable("origins", "Where it comes from", drawing, ["Who", "Step", "From whom", "Because"]);
        foreach (var edge in claim.Origins.Edges)
        {
            html.Markup(
                $"<tr><th scope=\"row\">{OriginWording.Of(edge.From)}</th><td>{OriginWording.Between(edge)}</td>"
            );
            html.Markup(
                $"<td>{OriginWording.Of(edge.To)}</td><td>{string.Join("; ", OriginWording.Because(edge))}</td></tr>\n"
            );
        }
        html.Raw("</tbody></table>\n<ul>");
        foreach (var origin in claim.Origins.Origins)
        {
            var articles = LabelWording.Counted(origin.Articles.Count, "article");
            html.Markup(
                $"<li><b>{OriginWording.Of(origin.Place)}</b>: {articles} ({string.Join(", ", origin.Articles)})</li>"
            );
        }
        foreach (var group in claim.Origins.Unknown)
        {
            html.Markup($"<li><b>not known</b>: {string.Join(", ", group)}</li>");
        }
        foreach (var loop in claim.Origins.Loops)
        {
            html.Markup($"<li><b>in a circle</b>: {string.Join(", ", loop.Select(OriginWording.Of))}</li>");
        }
        html.Raw("</ul></section>\n");
    }

    private void BeginTable(string id, string title, params string[] columns) => BeginTable(id, title, "", columns);

    private void BeginTable(string id, string title, string before, string[] columns)
    {
        html.Markup($"<section aria-labelledby=\"{id}\"><h2 id=\"{id}\">{title}</h2>\n");
        html.Raw(before).Markup($"<table aria-labelledby=\"{id}\">\n<thead><tr>");
        foreach (var column in columns)
        {
            html.Markup($"<th scope=\"col\">{column}</th>");
        }
        html.Raw("</tr></thead>\n<tbody>\n");
    }

    // A statement that is not in the claim has no place on the page.
    private void Link(VersionPlace place)
    {
        if (place.Statement is { } statement)
        {
            Link(statement);
        }
        else
        {
            html.Markup($"{place.Id} ");
        }
    }

    private void Link(PositionedStatement statement) =>
        html.Markup($"<a href=\"#{Anchor(statement)}\">{statement.Id}</a> ");

    private static string Anchor(PositionedStatement statement) => Anchor(statement.Id);

    private static string Anchor(string id) => "s-" + id.Replace('.', '-');

    private static string Place(ClaimStatement statement) =>
        VisibleText.Line(
            string.Join(
                ", ",
                new[] { statement.Article.Publisher, statement.Article.Title, statement.Id }.OfType<string>()
            )
        );

    private static string ClassOf(Position position) =>
        position.Stance switch
        {
            Stance.Affirms => "for",
            Stance.Denies or Stance.Doubts => "against",
            Stance.Neither => "open",
            _ => "told",
        };
}
